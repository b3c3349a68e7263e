// The columns of the invoices list.

import { useMemo } from 'react'
import { formatPaise } from '../../../shared/kernel/money.ts'
import type { InvoiceSummary } from '../../../shared/records/invoice.ts'
import { PaymentStateTag } from '../../parts/invoice/PaymentStateTag.tsx'
import { useLanguage, useWords } from '../../text/language.tsx'
import { showDayOf, showTime } from '../../text/show-date.ts'
import type { Column } from '../../widgets/column-widths.ts'

export function useInvoiceColumns(today: string): readonly Column<InvoiceSummary>[] {
  const { invoices } = useWords()
  const language = useLanguage()
  return useMemo(() => {
    const { columns } = invoices
    return [
      { key: 'number', head: columns.number, width: 150, draw: row => <span>{row.number}</span> },
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
        key: 'total',
        head: columns.total,
        width: 116,
        isRight: true,
        draw: row =>
          row.state === 'void' ? <s>{formatPaise(row.totalPaise)}</s> : <span>{formatPaise(row.totalPaise)}</span>,
      },
      {
        key: 'due',
        head: columns.due,
        width: 116,
        isRight: true,
        isExtra: true,
        draw: row => <span>{row.duePaise === 0 ? '' : formatPaise(row.duePaise)}</span>,
      },
      {
        key: 'state',
        head: columns.state,
        // Tamil says it in more letters.
        width: language === 'ta' ? 144 : 116,
        draw: row => (
          <PaymentStateTag
            state={row.state}
            isOverdue={row.duePaise > 0 && row.dueOn < today}
            isReturned={row.returnedPaise > 0}
          />
        ),
      },
    ]
  }, [invoices, language, today])
}
