// Hands the one sell store to the parts of the Sell screen and to the status bar.

import { createContext, type ReactNode, useContext } from 'react'
import { useStore } from 'zustand'
import type { SellState } from './sell-state.ts'
import type { SellActions, SellStore } from './sell-store.ts'

const SellContext = createContext<SellStore | null>(null)

export function SellProvider({ sell, children }: { sell: SellStore; children: ReactNode }) {
  return <SellContext value={sell}>{children}</SellContext>
}

export function useSell(): SellStore {
  const sell = useContext(SellContext)
  if (sell === null) throw new Error('useSell outside of SellProvider')
  return sell
}

/** What this part of the screen shows; it is drawn again when that changes. */
export function useSellState<T>(pick: (state: SellState) => T): T {
  return useStore(useSell().store, pick)
}

export function useSellActions(): SellActions {
  return useSell().act
}
