// How this counter stands with its shop's server, kept fresh by the core; and what needs a look because counters met.

import { useThrottledValue } from '@mantine/hooks'
import { useEffect, useRef } from 'react'
import type { SyncStatus } from '../../../shared/contract/counter/sync/sync-calls.ts'
import type { AttentionView } from '../../../shared/records/attention/attention.ts'
import { useAsk } from '../../core/ask.ts'
import { useWhoIsHere } from '../../core/who-is-here.ts'

/** Undefined before the first answer. */
export function useSync(): SyncStatus | undefined {
  return useAsk('sync.status', {}, { keep: true }).data
}

export type MetFacts = AttentionView & { readonly kind: Exclude<AttentionView['kind'], 'not_posted'> }

/** What is not understood yet is told beside the exchange, with its reason. */
export function isMet(found: AttentionView): found is MetFacts {
  return found.kind !== 'not_posted'
}

/** Whole tables are read for it. */
const lookAgainMs = 30_000

/** Undefined before the first answer, for a counter that exchanges with nobody, and for who may not see it. */
export function useAttention() {
  const sync = useSync()
  const { may } = useWhoIsHere()
  const isOn = sync !== undefined && sync.address !== null && may('see_reports')
  const asked = useAsk('ledger.findAttention', {}, { enabled: isOn, keep: true })
  const heard = useThrottledValue(sync?.progress?.done ?? null, lookAgainMs)
  const last = useRef(heard)
  const { refetch } = asked
  useEffect(() => {
    if (!isOn || last.current === heard) return
    // The first answer was asked for anyway.
    if (last.current !== null) void refetch()
    last.current = heard
  }, [heard, isOn, refetch])
  return isOn ? asked.data?.filter(isMet) : undefined
}
