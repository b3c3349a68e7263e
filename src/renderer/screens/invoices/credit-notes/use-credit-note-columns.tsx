// The columns of the credit notes list.

import { useMemo } from 'react'
import type { CreditNoteSummary } from '../../../../shared/contract/counter/credit-note-calls.ts'
import { formatPaise } from '../../../../shared/kernel/money.ts'
import { useLanguage, useWords } from '../../../text/language.tsx'
import { showDayOf, showTime } from '../../../text/show-date.ts'
import type { Column } from '../../../widgets/column-widths.ts'

export function useCreditNoteColumns(): readonly Column<CreditNoteSummary>[] {
  const { invoices, returns } = useWords()
  const language = useLanguage()
  return useMemo(() => {
    const { columns } = invoices
    return [
      { key: 'number', head: columns.number, width: 160, draw: row => <span>{row.number}</span> },
      {
        key: 'date',
        head: columns.date,
        width: 168,
        isExtra: true,
        draw: row => (
          <span>
            {showDayOf(language, row.issuedAt)}, {showTime(row.issuedAt)}
          </span>
        ),
      },
      {
        key: 'customer',
        head: columns.customer,
        width: 0,
        draw: row => <span>{row.customerName ?? invoices.walkIn}</span>,
      },
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
  }, [invoices, returns, language])
}
