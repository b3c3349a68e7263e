// The sums of an invoice as rows of label and amount: values, taxes, round-off, total, paid, due; and what MRP saved.

import { formatPaise, formatRupees, mulDivRoundHalfUp, type Paise } from '../../../shared/kernel/money.ts'
import { formatQuantity } from '../../../shared/kernel/quantity.ts'
import type { Invoice, InvoiceView } from '../../../shared/records/invoice.ts'
import type { Words } from '../text/words.ts'
import { type TaxName, taxPaiseOf } from './line-text.ts'
import type { CreditPaper, InvoicePaper } from './paper-input.ts'

export interface TotalRow {
  readonly label: string
  readonly amount: string
  readonly look: 'plain' | 'total' | 'strong'
}

export function totalRows({ view, words, credit }: InvoicePaper, taxNames: readonly TaxName[]): TotalRow[] {
  const { invoice, paidPaise, duePaise, aftermath } = view
  const rows: TotalRow[] = []
  const add = (label: string, amount: string, look: TotalRow['look'] = 'plain') => rows.push({ label, amount, look })
  if (invoice.discountPaise > 0 || taxNames.length === 0) add(words.totals.gross, formatPaise(invoice.grossPaise))
  if (invoice.discountPaise > 0) add(words.totals.discount, formatPaise(-invoice.discountPaise))
  if (taxNames.length > 0) add(words.totals.taxable, formatPaise(invoice.taxablePaise))
  for (const name of taxNames) add(name, formatPaise(taxPaiseOf(invoice, name)))
  if (invoice.roundOffPaise !== 0) add(words.totals.roundOff, signed(invoice.roundOffPaise))
  add(words.totals.total, formatRupees(invoice.totalPaise), 'total')
  const { creditedPaise } = aftermath
  if (creditedPaise > 0 && aftermath.void === null) add(words.totals.returned, formatPaise(-creditedPaise))
  if (paidPaise > 0) add(words.totals.paid, formatPaise(paidPaise))
  if (duePaise > 0) add(words.totals.due, formatRupees(duePaise), 'strong')
  return credit === undefined ? rows : [...rows, ...settlementRows(credit, words)]
}

/** Where the worth of returned goods went. */
function settlementRows({ settlement, words: says }: CreditPaper, words: Words): TotalRow[] {
  const { againstDuePaise, refunds, toAccountPaise } = settlement
  const all: (readonly [string, Paise])[] = [
    [says.againstDue, againstDuePaise],
    ...refunds.map(({ tender, amountPaise }) => [says.refunded(words.payments.tender[tender]), amountPaise] as const),
    [says.toAccount, toAccountPaise],
  ]
  return all
    .filter(([, paise]) => paise > 0)
    .map(([label, paise]) => ({ label, amount: formatPaise(paise), look: 'strong' }))
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
function savedPaise(invoice: Invoice): Paise {
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
