// The lines of an invoice as posted, and its sums.

import { formatPaise } from '../../../shared/kernel/money.ts'
import type { Invoice, InvoiceLine } from '../../../shared/records/invoice.ts'
import { useWords } from '../../text/language.tsx'
import { RecordTable } from '../../widgets/record/RecordTable.tsx'
import { PaperSums, speaksOfTax } from './PaperSums.tsx'
import { usePaperLineColumns } from './use-paper-line-columns.tsx'

export function InvoiceLines({ invoice }: { invoice: Invoice }) {
  const { invoices } = useWords()
  const columns = usePaperLineColumns<InvoiceLine>({
    below: row => [row.hsn, discountText(row.lineDiscountPaise), row.note].filter(Boolean).join(' · '),
    own: { head: invoices.line.price, isRight: true, draw: row => formatPaise(row.unitPricePaise) },
    hasTax: speaksOfTax(invoice),
  })
  return (
    <div>
      <RecordTable label={invoices.lines} columns={columns} lines={invoice.lines} />
      <PaperSums paper={invoice} discountPaise={invoice.discountPaise} />
    </div>
  )
}

function discountText(paise: number): string {
  return paise === 0 ? '' : `−${formatPaise(paise)}`
}
