// What the fact behind a movement says of it: its number, the other party, why.

import type { MovementRow } from '../../../shared/contract/counter/stock-calls.ts'
import type { EntryBody, EntryKind } from '../../../shared/records/entry.ts'

export type MovementDocument = Pick<MovementRow, 'isReversal' | 'number' | 'party' | 'reason' | 'note'>

const plain: MovementDocument = { isReversal: false, number: null, party: null, reason: null, note: '' }

/** `body` as the entry has it. A kind that is not named here moves stock without a word of its own. */
export function movementDocument(kind: EntryKind, body: unknown, lineNumber: number): MovementDocument {
  if (kind === 'invoice.issued') {
    const { invoice } = body as EntryBody<'invoice.issued'>
    return { ...plain, number: invoice.number, party: invoice.buyer?.name ?? null }
  }
  if (kind === 'credit_note.issued') {
    const { creditNote } = body as EntryBody<'credit_note.issued'>
    return { ...plain, number: creditNote.number, party: creditNote.buyer?.name ?? null, note: creditNote.note }
  }
  if (kind === 'goods.received' || kind === 'goods_receipt.reversed') {
    const { receipt } = body as EntryBody<'goods.received'>
    const isReversal = kind === 'goods_receipt.reversed'
    return { ...plain, isReversal, number: receipt.billNumber || null, party: receipt.dealerName }
  }
  if (kind === 'goods.returned' || kind === 'goods_return.reversed') {
    const { goodsReturn } = body as EntryBody<'goods.returned'>
    const isReversal = kind === 'goods_return.reversed'
    return { ...plain, isReversal, number: goodsReturn.number, party: goodsReturn.dealer.name, note: goodsReturn.note }
  }
  if (kind === 'invoice.voided') return { ...plain, note: (body as EntryBody<'invoice.voided'>).reason }
  if (kind === 'stock.moved') {
    const move = (body as EntryBody<'stock.moved'>).moves[lineNumber - 1]
    return { ...plain, party: move?.otherBranch ?? null, reason: move?.reason ?? null, note: move?.note ?? '' }
  }
  return plain
}
