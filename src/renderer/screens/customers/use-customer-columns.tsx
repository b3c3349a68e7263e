// The columns of the customers list.

import { useMemo } from 'react'
import { formatPaise } from '../../../shared/kernel/money.ts'
import type { CustomerView } from '../../../shared/records/customer.ts'
import { useLanguage, useWords } from '../../text/language.tsx'
import { showDayOf } from '../../text/show-date.ts'
import type { Column } from '../../widgets/column-widths.ts'
import styles from './CustomerRecord.module.css'

export function useCustomerColumns(): readonly Column<CustomerView>[] {
  const { customers } = useWords()
  const language = useLanguage()
  return useMemo(() => {
    const { columns } = customers
    return [
      {
        key: 'name',
        head: columns.name,
        width: 0,
        draw: row => <span className={row.isActive ? undefined : styles.gone}>{row.name}</span>,
      },
      { key: 'phone', head: columns.phone, width: 140, draw: row => <span>{row.phone}</span> },
      { key: 'gstin', head: columns.gstin, width: 180, isExtra: true, draw: row => <span>{row.gstin}</span> },
      {
        key: 'last',
        head: columns.last,
        width: 150,
        isExtra: true,
        draw: row => <span>{row.lastPurchaseAt === null ? '' : showDayOf(language, row.lastPurchaseAt)}</span>,
      },
      {
        key: 'due',
        head: columns.due,
        width: 130,
        isRight: true,
        draw: row => <Balance customer={row} />,
      },
    ]
  }, [customers, language])
}

/** What he owes; else what he has to his credit, called so. */
function Balance({ customer: { duePaise, creditPaise } }: { customer: CustomerView }) {
  const { account } = useWords()
  if (duePaise > 0) return <span className={styles.due}>{formatPaise(duePaise)}</span>
  if (creditPaise === 0) return <span className={styles.none}>{formatPaise(0)}</span>
  return (
    <span className={styles.safe}>
      {formatPaise(creditPaise)} {account.creditMark}
    </span>
  )
}
