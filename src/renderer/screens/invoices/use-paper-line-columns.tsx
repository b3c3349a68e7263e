// The columns that lines of an invoice and of a credit note have alike, between what each has for itself.

import { formatPaise } from '../../../shared/kernel/money.ts'
import { formatQuantity } from '../../../shared/kernel/quantity.ts'
import { formatBps } from '../../../shared/kernel/rate.ts'
import type { InvoiceLine } from '../../../shared/records/invoice.ts'
import { useWords } from '../../text/language.tsx'
import type { RecordColumn } from '../../widgets/record/RecordTable.tsx'

type Line = Pick<
  InvoiceLine,
  'name' | 'hsn' | 'quantityThousandths' | 'decimals' | 'unit' | 'taxRateBps' | 'totalPaise'
>

interface Own<L> {
  /** What stands small under the item's name. */
  readonly below: (line: L) => string
  /** The column after the quantity. */
  readonly own: RecordColumn<L>
  readonly hasTax: boolean
}

export function usePaperLineColumns<L extends Line>({ below, own, hasTax }: Own<L>): readonly RecordColumn<L>[] {
  const { line } = useWords().invoices
  const tax: RecordColumn<L> = { head: line.tax, isRight: true, draw: row => `${formatBps(row.taxRateBps)} %` }
  return [
    {
      head: line.item,
      draw: row => (
        <>
          {row.name}
          <small>{below(row)}</small>
        </>
      ),
    },
    {
      head: line.quantity,
      isRight: true,
      draw: row => `${formatQuantity(row.quantityThousandths, row.decimals)} ${row.unit}`,
    },
    own,
    ...(hasTax ? [tax] : []),
    { head: line.total, isRight: true, draw: row => formatPaise(row.totalPaise) },
  ]
}
