// Goods about to be taken back, as they stand in the dialog. Pure.

import type { IssueCreditNote } from '../../../../shared/contract/counter/credit-note-calls.ts'
import { priceReturn, type ReturnAmounts } from '../../../../shared/domain/credit-note/price-return.ts'
import { refundOf } from '../../../../shared/domain/credit-note/settle-return.ts'
import { fitsDecimals, formatQuantity, parseQuantity } from '../../../../shared/kernel/quantity.ts'
import type { ReturnReason } from '../../../../shared/records/credit-note.ts'
import type { InvoiceAnswer, InvoiceLine } from '../../../../shared/records/invoice.ts'
import type { Tender } from '../../../../shared/records/payment.ts'

export interface LineDraft {
  readonly line: InvoiceLine
  /** What can still come back. */
  readonly leftThousandths: number
  /** As typed; empty: stays with the customer. */
  readonly text: string
  readonly isRestocked: boolean
}

export interface ReturnDraft {
  readonly lines: readonly LineDraft[]
  readonly reason: ReturnReason
  readonly note: string
  /** How the worth goes back. */
  readonly means: Tender | 'account'
}

export function newReturnDraft(view: InvoiceAnswer): ReturnDraft {
  const back = new Map(view.aftermath.returned.map(each => [each.lineNumber, each.quantityThousandths]))
  const lines = view.invoice.lines.map(line => ({
    line,
    leftThousandths: line.quantityThousandths - (back.get(line.lineNumber) ?? 0),
    text: '',
    isRestocked: true,
  }))
  // Money goes back the way it came, if it came one way.
  const tenders = new Set(view.payments.map(payment => payment.tender))
  const [only] = tenders
  return { lines, reason: 'not_wanted', note: '', means: tenders.size === 1 && only !== undefined ? only : 'cash' }
}

export function withEverything(draft: ReturnDraft): ReturnDraft {
  const lines = draft.lines.map(each => ({
    ...each,
    text: each.leftThousandths === 0 ? '' : formatQuantity(each.leftThousandths, each.line.decimals),
  }))
  return { ...draft, lines }
}

/** What is wrong with a typed quantity. */
export type QuantityProblem = 'number' | 'decimals' | 'too_much'

export function problemOfLine({ line, leftThousandths, text }: LineDraft): QuantityProblem | null {
  if (text.trim() === '') return null
  const quantity = parseQuantity(text)
  if (quantity === undefined || quantity <= 0) return 'number'
  if (!fitsDecimals(quantity, line.decimals)) return 'decimals'
  return quantity > leftThousandths ? 'too_much' : null
}

export interface PricedReturn {
  readonly amounts: ReturnAmounts
  /** Taken off what was never paid. */
  readonly againstDuePaise: number
  /** What has to go back. */
  readonly backPaise: number
}

/** Null while nothing that fits is typed. */
export function priceDraft(view: InvoiceAnswer, draft: ReturnDraft, roundsToRupee: boolean): PricedReturn | null {
  const taken = takenLines(draft)
  if (taken.length === 0 || draft.lines.some(line => problemOfLine(line) !== null)) return null
  const quantities = new Map(view.aftermath.returned.map(each => [each.lineNumber, each.quantityThousandths]))
  const totalPaise = view.aftermath.creditNotes.reduce((sum, note) => sum + note.totalPaise, 0)
  const amounts = priceReturn(view.invoice, { quantities, totalPaise }, taken, roundsToRupee)
  const backPaise = refundOf(amounts.totalPaise, view.duePaise)
  return { amounts, backPaise, againstDuePaise: amounts.totalPaise - backPaise }
}

function takenLines(draft: ReturnDraft): IssueCreditNote['lines'] {
  return draft.lines.flatMap(({ line, text, isRestocked }) => {
    const quantityThousandths = parseQuantity(text)
    return quantityThousandths === undefined || quantityThousandths <= 0
      ? []
      : [{ invoiceLineNumber: line.lineNumber, quantityThousandths, isRestocked }]
  })
}

export function returnWish(
  ids: { readonly id: string; readonly refundId: string },
  view: InvoiceAnswer,
  draft: ReturnDraft,
  { amounts, backPaise }: PricedReturn,
): IssueCreditNote {
  const { means, reason } = draft
  const isRefund = means !== 'account' && backPaise > 0
  return {
    id: ids.id,
    invoiceId: view.invoice.id,
    lines: takenLines(draft),
    reason,
    note: draft.note,
    refunds: isRefund ? [{ id: ids.refundId, tender: means, amountPaise: backPaise, note: '' }] : [],
    toAccountPaise: means === 'account' ? backPaise : 0,
    expectedTotalPaise: amounts.totalPaise,
  }
}
