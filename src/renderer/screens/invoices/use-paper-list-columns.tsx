// What the lists of invoices and of credit notes begin with: number, time, customer.

import { useMemo } from 'react'
import { useLanguage, useWords } from '../../text/language.tsx'
import { showDayOf, showTime } from '../../text/show-date.ts'
import type { Column } from '../../widgets/column-widths.ts'

interface Issued {
  readonly number: string
  readonly issuedAt: string
  readonly customerName: string | null
}

export function usePaperListColumns<Row extends Issued>(): readonly Column<Row>[] {
  const { invoices } = useWords()
  const language = useLanguage()
  return useMemo(() => {
    const { columns, walkIn } = invoices
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
      { key: 'customer', head: columns.customer, width: 0, draw: row => <span>{row.customerName ?? walkIn}</span> },
    ]
  }, [invoices, language])
}
