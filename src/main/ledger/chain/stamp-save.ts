// Gives a save the stamp by which it is later than every save of the same records that was known here, whatever the clocks
// say. Where its time does that, it needs none.

import type { SaveStamp } from '../../../shared/domain/merge/merge-save.ts'
import type { NewEntry } from '../../../shared/records/entry.ts'
import type { LedgerRows } from '../rows/ledger-rows.ts'
import { recordKey } from '../rows/merge/record-key.ts'
import type { StandingStamps } from '../rows/merge/standing-stamp-rows.ts'

/** A save without a stamp counts by its entry's time. */
export function stampOf(entry: Pick<NewEntry, 'body'>, atMs: number): SaveStamp {
  const { stamp } = entry.body as { readonly stamp?: SaveStamp | undefined }
  return stamp ?? atMs * 1000
}

export function stamped(rows: LedgerRows, entry: NewEntry, atMs: number): NewEntry {
  const standing = standingOf[entry.kind as keyof typeof standingOf] as Standing | undefined
  if (standing === undefined || 'stamp' in entry.body) return entry
  const byTime = atMs * 1000
  if (latestStamp(rows) < byTime) return entry
  const stamp = Math.max(byTime, ...standing(rows.standingStamps, entry.body as never).map(known => known + 1))
  return stamp === byTime ? entry : ({ ...entry, body: { ...entry.body, stamp } } as NewEntry)
}

/** No save of any record here is later. */
function latestStamp(rows: LedgerRows): SaveStamp {
  const heads = rows.shops.counters().map(({ counterNo }) => rows.entries.head(counterNo)?.atMs ?? 0)
  return Math.max(rows.fieldStamps.greatest(), ...heads.map(atMs => atMs * 1000))
}

type Body<K extends NewEntry['kind']> = Extract<NewEntry, { kind: K }>['body']
type Standing = (stamps: StandingStamps, body: never) => SaveStamp[]

/** The latest save known here of each record that an entry of the kind saves. */
const standingOf = {
  'shop.saved': stamps => [stamps.of(recordKey.shop)],
  'rights.saved': stamps => [stamps.of(recordKey.rights)],
  'branch.saved': (stamps, { id }: Body<'branch.saved'>) => [stamps.of(recordKey.ofId(id))],
  'counter.moved': (stamps, { counterId }: Body<'counter.moved'>) => [stamps.of(recordKey.ofId(counterId))],
  'item_group.saved': (stamps, { id }: Body<'item_group.saved'>) => [stamps.itemGroup(id)],
  'items.saved': (stamps, { items }: Body<'items.saved'>) => items.map(({ id }) => stamps.item(id)),
  'customer.saved': (stamps, { id }: Body<'customer.saved'>) => [stamps.customer(id)],
  'dealer.saved': (stamps, { id }: Body<'dealer.saved'>) => [stamps.dealer(id)],
  'person.saved': (stamps, { id }: Body<'person.saved'>) => [stamps.person(id)],
  'dealer_items.saved': (stamps, { links }: Body<'dealer_items.saved'>) =>
    links.map(({ dealerId, itemId }) => stamps.of(recordKey.ofLink(dealerId, itemId))),
  'goods.received': (stamps, { receipt }: Body<'goods.received'>) => ofReceipt(stamps, receipt),
  'goods_receipt.reversed': (stamps, { receipt }: Body<'goods_receipt.reversed'>) => ofReceipt(stamps, receipt),
  'dealer_order.cancelled': (stamps, { orderId }: Body<'dealer_order.cancelled'>) => [
    stamps.of(recordKey.ofId(orderId)),
  ],
} satisfies Record<string, Standing>

/** What its items cost, and where its order stands. */
function ofReceipt(stamps: StandingStamps, { lines, orderId }: Body<'goods.received'>['receipt']): SaveStamp[] {
  const ofOrder = orderId === null ? [] : [stamps.of(recordKey.ofId(orderId))]
  return [...lines.map(({ itemId }) => stamps.item(itemId)), ...ofOrder]
}
