// Posts what a parted counter has and the shop's log lacks behind that log, as another counter: each fact with its own id,
// at its own time, by whoever did it, and with the number that was printed. What it says of its counter's own counting – the
// shop's version, the shift – is said as the other counter counts it. See docs/decisions/0040.

import { contentHashOf, linkHashOf } from '../../../chain/entry-hash.ts'
import { present } from '../../../shared/kernel/assert.ts'
import { instantOf } from '../../../shared/kernel/calendar.ts'
import type { NewEntry } from '../../../shared/records/entry.ts'
import type { Branch, Counter } from '../../../shared/records/shop.ts'
import { applyEntry } from '../chain/apply-entry.ts'
import type { Poster } from '../chain/post-entry.ts'
import type { Ledger } from '../open-ledger.ts'
import type { StoredEntry } from '../rows/entry-rows.ts'
import { type LedgerWriter, transact } from '../transact.ts'
import type { PartedChain } from './parted-chain.ts'

export interface NewPlace {
  readonly counter: Counter
  readonly branch: Branch
  readonly newId: () => string
}

/** `ledger`: the shop's log as rows. Returns how many facts were posted again. */
export function postAgain(ledger: Ledger, chain: PartedChain, place: NewPlace): number {
  const { counter } = place
  const counterNo = transact(ledger, tx => {
    const again = introduce(tx, chain, place)
    for (const stored of chain.lacking)
      if (stored.kind !== 'counter.added')
        appendAgain(ledger, tx, again.poster, { ...stored, body: again.bodyOf(stored) })
    return again.poster.counterNo
  })
  // What follows the last introduction is not of this program's posting, so the mark is told of it.
  const head = present(ledger.rows.entries.head(counterNo), 'the end of a chain')
  ledger.mark.raise(counter.id, head, {})
  return chain.lacking.length
}

/** The counter, the shop as its papers name it, and the drawer with what should be in it. */
function introduce(tx: LedgerWriter, { common, drawer, lacking, printed }: PartedChain, place: NewPlace) {
  const { branch, counter, newId } = place
  const { atMs, by } = present(lacking[0] ?? common, 'an entry of the counter')
  const poster = { counterNo: tx.rows.shops.counters().length + 1, counterId: counter.id, by }
  tx.post(poster, { id: newId(), kind: 'counter.added', body: { branch, counter } }, atMs)
  if (printed !== undefined) tx.post(poster, { id: newId(), kind: 'shop.stated', body: printed.stated }, atMs)
  const shift = drawer === undefined ? undefined : { former: drawer.shiftId, id: newId() }
  if (shift !== undefined)
    openDrawer(tx, poster, { id: shift.id, expectedPaise: drawer?.expectedPaise ?? 0 }, place, atMs)
  const versionHere = (version: number) => (printed === undefined ? version : version - printed.version + 1)
  const bodyOf = ({ body, kind }: StoredEntry): string =>
    JSON.stringify(bodyAs({ kind, body: JSON.parse(body) } as NewEntry, counter.id, versionHere, shift))
  return { poster, bodyOf }
}

/** More may have gone out than came in: then the drawer is said to be empty and to lack that much. */
function openDrawer(
  tx: LedgerWriter,
  poster: Poster,
  { expectedPaise, id }: { id: string; expectedPaise: number },
  { newId }: NewPlace,
  atMs: number,
): void {
  tx.post(poster, { id, kind: 'shift.opened', body: { floatPaise: Math.max(0, expectedPaise) } }, atMs)
  if (expectedPaise >= 0) return
  const move = { direction: 'out', amountPaise: -expectedPaise, reason: 'other', note: '' } as const
  tx.post(poster, { id: newId(), kind: 'cash.moved', body: move }, atMs)
}

interface Counted {
  readonly counterId: string
  readonly shopVersion: number
}

function bodyAs(
  { body, kind }: NewEntry,
  counterId: string,
  versionHere: (version: number) => number,
  shift: { readonly former: string; readonly id: string } | undefined,
): object {
  const paper = <T extends Counted>(said: T): T => ({ ...said, counterId, shopVersion: versionHere(said.shopVersion) })
  if (kind === 'invoice.issued') return { ...body, invoice: paper(body.invoice) }
  if (kind === 'credit_note.issued') return { ...body, creditNote: paper(body.creditNote) }
  if (kind === 'dealer_order.placed') return { ...body, order: paper(body.order) }
  if (kind === 'goods.returned') return { ...body, goodsReturn: paper(body.goodsReturn) }
  if (kind === 'shift.closed' && body.shiftId === shift?.former) return { ...body, shiftId: shift.id }
  return body
}

function appendAgain(ledger: Ledger, tx: LedgerWriter, poster: Poster, stored: StoredEntry): void {
  const { atMs, body, by, id, kind } = stored
  const head = present(tx.rows.entries.head(poster.counterNo), 'the counter’s introduction')
  const hashed = { id, counterId: poster.counterId, number: head.number + 1, kind, at: instantOf(atMs), by, body }
  applyEntry(ledger, { ...hashed, atMs, hash: linkHashOf(head.hash, contentHashOf(hashed)) })
}
