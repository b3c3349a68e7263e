// The payments an invoice has had, for cut papers.

import { formatPaise } from '../../../shared/kernel/money.ts'
import type { InvoicePaper } from '../invoice-text/paper-input.ts'
import { paymentTexts } from '../invoice-text/payment-text.ts'
import type { ColumnSpec } from '../sheet/fit-table.ts'
import type { FlowTable } from '../sheet/flow.ts'
import { smallTable, type TableSpace } from './small-table.ts'

/** Null when nothing has been paid. */
export function paymentTable({ view, words }: InvoicePaper, space: TableSpace): FlowTable | null {
  const texts = paymentTexts(view, words)
  if (texts.length === 0) return null
  const rows = texts.map(text => [
    { main: text.date },
    { main: text.means },
    { main: text.details },
    { main: text.amount },
  ])
  const total = [{ main: words.totals.total }, { main: '' }, { main: '' }, { main: formatPaise(view.paidPaise) }]
  const { column, facts } = words
  const columns: ColumnSpec[] = [
    { title: facts.date, align: 'left' },
    { title: column.means, align: 'left' },
    { title: column.note, align: 'left', grows: true },
    { title: column.amount, align: 'right' },
  ]
  return smallTable(columns, rows, total, space)
}
