// How this machine stands at the marketplace, kept fresh by the core.

import { useEffect, useEffectEvent } from 'react'
import type { MarketStatus } from '../../../shared/contract/counter/market/market-calls.ts'
import { useAsk } from '../../core/ask.ts'
import { useClient } from '../../core/core-context.tsx'

/** Undefined before the first answer. */
export function useMarket(): MarketStatus | undefined {
  return useAsk('market.status', {}, { keep: true }).data
}

/** What only the server can do can be done. */
export function useIsLive(): boolean {
  return useMarket()?.line === 'live'
}

export function useMoved(onMoved: (moved: { readonly ids: readonly string[]; readonly isAll: boolean }) => void): void {
  const client = useClient()
  const tell = useEffectEvent(onMoved)
  useEffect(() => client.on('market.moved', said => tell(said)), [client])
}
