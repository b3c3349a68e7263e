// Hands the core to every screen, and with it the two things only a door may make: the time and new ids.

import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react'
import type { ConnectionState, CoreClient, CoreConnection } from './core-client.ts'

export interface Core {
  readonly connection: CoreConnection
  readonly nowMs: () => number
  readonly newId: () => string
}

const CoreContext = createContext<Core | null>(null)

export function CoreProvider({ core, children }: { core: Core; children: ReactNode }) {
  return <CoreContext value={core}>{children}</CoreContext>
}

export function useCore(): Core {
  const core = useContext(CoreContext)
  if (core === null) throw new Error('useCore outside of CoreProvider')
  return core
}

export function useClient(): CoreClient {
  return useCore().connection.client
}

export function useConnectionState(): ConnectionState {
  const { connection } = useCore()
  return useSyncExternalStore(connection.onState, connection.state)
}
