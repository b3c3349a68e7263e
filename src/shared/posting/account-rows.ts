// What money on account, returns and voids add to a ledger.

import type { customerOpeningBodies } from '../records/customer-opening.ts'
import type { EntryBody, NewEntry } from '../records/entry.ts'
import type { BatchPick } from '../records/stock.ts'
import type { PostedRows, StockMovement } from './posted-rows.ts'

export function rowsOfPayment({ payment, allocations = [] }: EntryBody<'payment.taken'>): PostedRows {
  const { customerId } = payment
  if (payment.invoiceId !== null || customerId === null) return { payments: [payment] }
  const deltaPaise = payment.amountPaise - sumOfPaise(allocations)
  return { payments: [payment], allocated: { customerId, allocations }, creditMove: { customerId, deltaPaise } }
}

type OpeningEntry = Extract<NewEntry, { kind: keyof typeof customerOpeningBodies }>

export function isOpeningEntry(entry: NewEntry): entry is OpeningEntry {
  return entry.kind === 'customer_opening.posted' || entry.kind === 'customer_opening.reversed'
}

/** Money paid ahead is his to spend; what he owes is a due of its own. */
export function rowsOfOpeningEntry({ kind, body: { opening } }: OpeningEntry): PostedRows {
  const { customerId, amountPaise } = opening
  const isPosted = kind === 'customer_opening.posted'
  const rows = isPosted ? { customerOpening: opening } : { customerOpeningReversal: opening }
  if (amountPaise > 0) return rows
  return { ...rows, creditMove: { customerId, deltaPaise: isPosted ? -amountPaise : amountPaise } }
}

/** Goods written off come back first: the sale is undone, then the loss is said. */
export function rowsOfCreditNote({ creditNote, settlement }: EntryBody<'credit_note.issued'>): PostedRows {
  const customerId = creditNote.buyer?.customerId ?? null
  const back = creditNote.lines.flatMap(line => broughtBack(line, 'return'))
  const lost = creditNote.lines
    .filter(line => !line.isRestocked)
    .flatMap(line => broughtBack(line, 'return'))
    .map(({ deltaThousandths, ...move }) => ({
      ...move,
      deltaThousandths: -deltaThousandths,
      cause: 'write_off' as const,
    }))
  return {
    creditNote: { note: creditNote, settlement },
    refunds: settlement.refunds.map(refund => ({ ...refund, customerId, isFromCredit: false })),
    ...(customerId === null ? {} : { creditMove: { customerId, deltaPaise: settlement.toAccountPaise } }),
    stockMovements: numbered([...back, ...lost]),
  }
}

export function rowsOfVoid(body: EntryBody<'invoice.voided'>): PostedRows {
  const { customerId, refunds, lines } = body
  return {
    invoiceVoid: body,
    refunds: refunds.map(refund => ({ ...refund, customerId, isFromCredit: false })),
    stockMovements: numbered(lines.flatMap(line => broughtBack(line, 'void'))),
  }
}

export function sumOfPaise(parts: readonly { readonly amountPaise: number }[]): number {
  return parts.reduce((sum, part) => sum + part.amountPaise, 0)
}

interface Goods {
  readonly itemId: string
  readonly quantityThousandths: number
  readonly batches?: readonly BatchPick[] | undefined
}
type Move = Omit<StockMovement, 'lineNumber'>

/** Into the batches it was sold from, as far as it came from any. */
function broughtBack({ itemId, quantityThousandths, batches = [] }: Goods, cause: 'return' | 'void'): Move[] {
  const moves: Move[] = batches.map(({ quantityThousandths: taken, ...batch }) => ({
    itemId,
    deltaThousandths: taken,
    cause,
    batch,
  }))
  const covered = batches.reduce((sum, batch) => sum + batch.quantityThousandths, 0)
  const rest = quantityThousandths - covered
  return rest > 0 ? [...moves, { itemId, deltaThousandths: rest, cause }] : moves
}

function numbered(moves: readonly Move[]): StockMovement[] {
  return moves.map((move, index) => ({ ...move, lineNumber: index + 1 }))
}
