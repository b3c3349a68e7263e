// The columns of the dealers list.

import { useMemo } from 'react'
import { formatPaise } from '../../../shared/kernel/money.ts'
import type { DealerView } from '../../../shared/records/dealer/dealer.ts'
import { useLanguage, useWords } from '../../text/language.tsx'
import { showDayOf } from '../../text/show-date.ts'
import type { Column } from '../../widgets/column-widths.ts'
import styles from './Dealers.module.css'

export function useDealerColumns(): readonly Column<DealerView>[] {
  const { dealers } = useWords()
  const language = useLanguage()
  return useMemo(() => {
    const { columns } = dealers
    return [
      {
        key: 'name',
        head: columns.name,
        width: 0,
        draw: row => <span className={row.isActive ? undefined : styles.gone}>{row.name}</span>,
      },
      { key: 'phone', head: columns.phone, width: 140, isExtra: true, draw: row => <span>{row.phone}</span> },
      {
        key: 'pending',
        head: columns.pending,
        width: 124,
        isRight: true,
        draw: row => <span className={styles.soft}>{row.pendingOrderCount === 0 ? '' : row.pendingOrderCount}</span>,
      },
      {
        key: 'last',
        head: columns.last,
        width: 150,
        isExtra: true,
        draw: row => <span>{row.lastOrderAt === null ? '' : showDayOf(language, row.lastOrderAt)}</span>,
      },
      {
        key: 'payable',
        head: columns.payable,
        width: language === 'ta' ? 160 : 130,
        isRight: true,
        draw: row => (
          <span className={row.payablePaise > 0 ? styles.owes : styles.soft}>{formatPaise(row.payablePaise)}</span>
        ),
      },
    ]
  }, [dealers, language])
}
