// The details under a line on narrow paper. A registered buyer gets each tax with its rate and amount (Rule 46 l, m);
// a consumer gets the rate, and the amounts by rate below.

import { formatBps } from '../../../shared/kernel/rate.ts'
import type { InvoiceLine } from '../../../shared/records/invoice.ts'
import type { LineText } from './line-text.ts'
import type { InvoicePaper } from './paper-input.ts'

export function smallPrint(text: LineText, line: InvoiceLine, { view, words }: InvoicePaper): string[] {
  const isForBusiness = view.invoice.buyer?.gstin != null
  const taxes = isForBusiness
    ? [`${words.column.taxable} ${text.taxable}`, ...text.taxes.map(tax => `${tax.name} ${tax.rate} ${tax.amount}`)]
    : [`GST ${formatBps(line.taxRateBps)}%`]
  const percent = text.discountNote === '' ? '' : ` (${text.discountNote})`
  const parts = [
    text.rateNote,
    text.hsn === '' ? '' : `HSN ${text.hsn}`,
    ...(text.taxes.length === 0 ? [] : taxes),
    text.discount === '' ? '' : `${words.less} ${text.discount}${percent}`,
    text.mrp === '' ? '' : `${words.mrp} ${text.mrp}`,
    text.batches,
    text.note,
  ]
  return parts.filter(part => part !== '')
}
