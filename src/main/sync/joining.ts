// What this machine remembers of the shop it joined, besides its place in the log; and how a machine without books becomes
// a counter once the shop's log is here.

import * as z from 'zod'
import type { Clock } from '../../shared/kernel/calendar.ts'
import { idField } from '../../shared/records/fields.ts'
import { Branch, counterCodeField } from '../../shared/records/shop.ts'
import type { Ledger } from '../ledger/open-ledger.ts'
import type { LedgerRows } from '../ledger/rows/ledger-rows.ts'
import { type LedgerWriter, transact } from '../ledger/transact.ts'

const settingName = 'sync'

const Membership = z.object({
  address: z.string(),
  shopId: idField,
  /** Who this machine will be when the log is here, or is ahead of it; null once it is here. */
  joining: z.object({ counterId: idField, code: counterCodeField, branch: Branch, cashierName: z.string() }).nullable(),
})
export type Membership = z.output<typeof Membership>

export function readMembership(rows: LedgerRows): Membership | undefined {
  const text = rows.local.setting(settingName)
  return text === undefined || text === '' ? undefined : Membership.parse(JSON.parse(text))
}

export function saveMembership(rows: LedgerRows, membership: Membership | null): void {
  rows.local.saveSetting(settingName, membership === null ? '' : JSON.stringify(membership))
}

export type Joining = NonNullable<Membership['joining']>

/** The counter introduces itself behind everything that was there. Nothing happens while the shop's own books are not. */
export function finishJoining(ledger: Ledger, clock: Clock, newId: () => string): void {
  const membership = readMembership(ledger.rows)
  if (membership === undefined || membership.joining === null || ledger.rows.shops.shop() === undefined) return
  const { joining } = membership
  transact(ledger, tx => {
    saveMembership(tx.rows, { ...membership, joining: null })
    introduceCounter(tx, joining, { clock, newId })
  })
}

/** The first entry of its chain. */
export function introduceCounter(
  tx: LedgerWriter,
  { branch, cashierName, code, counterId }: Joining,
  { clock, newId }: { readonly clock: Clock; readonly newId: () => string },
): void {
  const counter = { id: counterId, code, branchId: branch.id }
  const poster = { counterNo: tx.rows.shops.counters().length + 1, counterId, by: cashierName }
  const settings = tx.rows.local.jsonSetting('settings')
  tx.rows.local.saveSetting('counter_id', counterId)
  tx.rows.local.saveSetting('settings', JSON.stringify({ ...(settings ?? {}), cashierName }))
  tx.post(poster, { id: newId(), kind: 'counter.added', body: { branch, counter } }, clock.nowMs())
  tx.changed('shop')
}
