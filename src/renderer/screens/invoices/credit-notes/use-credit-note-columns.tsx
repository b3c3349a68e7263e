// The columns of the credit notes list.

import { useMemo } from 'react'
import type { CreditNoteSummary } from '../../../../shared/contract/counter/credit-note-calls.ts'
import { formatPaise } from '../../../../shared/kernel/money.ts'
import { useWords } from '../../../text/language.tsx'
import type { Column } from '../../../widgets/column-widths.ts'
import { usePaperListColumns } from '../use-paper-list-columns.tsx'

export function useCreditNoteColumns(): readonly Column<CreditNoteSummary>[] {
  const { invoices, returns } = useWords()
  const begin = usePaperListColumns<CreditNoteSummary>()
  return useMemo(() => {
    const { columns } = invoices
    return [
      ...begin,
      {
        key: 'bill',
        head: returns.bill,
        width: 160,
        isExtra: true,
        draw: row => <span>{row.invoiceNumber ?? returns.noBill}</span>,
      },
      {
        key: 'total',
        head: columns.total,
        width: 116,
        isRight: true,
        draw: row => <span>{formatPaise(row.totalPaise)}</span>,
      },
    ]
  }, [begin, invoices, returns])
}
