// The columns of the invoices list.

import { useMemo } from 'react'
import { formatPaise } from '../../../shared/kernel/money.ts'
import type { InvoiceSummary } from '../../../shared/records/invoice.ts'
import { PaymentStateTag } from '../../parts/invoice/PaymentStateTag.tsx'
import { useLanguage, useWords } from '../../text/language.tsx'
import type { Column } from '../../widgets/column-widths.ts'
import { usePaperListColumns } from './use-paper-list-columns.tsx'

export function useInvoiceColumns(today: string): readonly Column<InvoiceSummary>[] {
  const { invoices } = useWords()
  const language = useLanguage()
  const begin = usePaperListColumns<InvoiceSummary>()
  return useMemo(() => {
    const { columns } = invoices
    return [
      ...begin,
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
  }, [begin, invoices, language, today])
}
