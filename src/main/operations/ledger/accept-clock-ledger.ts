// A person says the clock is right although the last entry is later; said once, as an entry of its own.

import type { LedgerStatus } from '../../../shared/contract/counter/ledger-calls.ts'
import { instantOf } from '../../../shared/kernel/calendar.ts'
import { transact } from '../../ledger/transact.ts'
import type { Deps } from '../deps.ts'
import { requireShop } from '../shop-state.ts'
import { statusLedger } from './status-ledger.ts'

export function acceptClockLedger(deps: Deps): LedgerStatus {
  const { ledger, clock, newId, session } = deps
  transact(ledger, tx => {
    const { poster } = requireShop(tx.rows, session)
    const nowMs = clock.nowMs()
    const lastMs = tx.rows.entries.head(poster.counterNo)?.atMs ?? 0
    if (nowMs >= lastMs) return
    const body = { lastAt: instantOf(lastMs), nowAt: instantOf(nowMs) }
    tx.post(poster, { id: newId(), kind: 'clock.accepted', body }, nowMs)
    tx.changed('ledger')
  })
  return statusLedger(deps)
}
