// The sums of an invoice as rows of label and amount: values, taxes, round-off, total, paid, due; and what MRP saved.

import { formatPaise, formatRupees, mulDivRoundHalfUp, type Paise } from '../../../shared/kernel/money.ts'
import { formatQuantity } from '../../../shared/kernel/quantity.ts'
import type { Invoice, InvoiceView } from '../../../shared/records/invoice.ts'
import { type TaxName, taxPaiseOf } from './line-text.ts'
import type { InvoicePaper } from './paper-input.ts'

export interface TotalRow {
  readonly label: string
  readonly amount: string
  readonly look: 'plain' | 'total' | 'strong'
}

export function totalRows({ view, words }: InvoicePaper, taxNames: readonly TaxName[]): TotalRow[] {
  const { invoice, paidPaise, duePaise } = view
  const rows: TotalRow[] = []
  const add = (label: string, amount: string, look: TotalRow['look'] = 'plain') => rows.push({ label, amount, look })
  if (invoice.discountPaise > 0 || taxNames.length === 0) add(words.totals.gross, formatPaise(invoice.grossPaise))
  if (invoice.discountPaise > 0) add(words.totals.discount, formatPaise(-invoice.discountPaise))
  if (taxNames.length > 0) add(words.totals.taxable, formatPaise(invoice.taxablePaise))
  for (const name of taxNames) add(name, formatPaise(taxPaiseOf(invoice, name)))
  if (invoice.roundOffPaise !== 0) add(words.totals.roundOff, signed(invoice.roundOffPaise))
  add(words.totals.total, formatRupees(invoice.totalPaise), 'total')
  if (paidPaise > 0) add(words.totals.paid, formatPaise(paidPaise))
  if (duePaise > 0) add(words.totals.due, formatRupees(duePaise), 'strong')
  return rows
}

function signed(paise: Paise): string {
  return paise > 0 ? `+${formatPaise(paise)}` : formatPaise(paise)
}

/** `3 items, quantity 7.25`. */
export function countText({ view: { invoice }, words }: InvoicePaper): string {
  const quantity = invoice.lines.reduce((sum, line) => sum + line.quantityThousandths, 0)
  return words.totals.itemsAndQuantity(invoice.lines.length, formatQuantity(quantity))
}

/** What the buyer pays less than the printed MRP, tax included; lines at or above it add nothing. */
export function savedPaise(invoice: Invoice): Paise {
  return invoice.lines.reduce((sum, line) => {
    const atMrp = line.mrpPaise === null ? 0 : mulDivRoundHalfUp(line.quantityThousandths, line.mrpPaise, 1000)
    return sum + Math.max(0, atMrp - line.totalPaise)
  }, 0)
}

/** Shown to consumers only: a registered buyer buys to sell on. */
export function savingText({ view, words }: InvoicePaper): string {
  const saved = isRetail(view) ? savedPaise(view.invoice) : 0
  return saved > 0 ? words.youSaved(formatRupees(saved)) : ''
}

function isRetail({ invoice }: InvoiceView): boolean {
  return invoice.buyer?.gstin == null
}
