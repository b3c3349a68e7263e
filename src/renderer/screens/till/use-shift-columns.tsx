// The columns of the list of shifts.

import { useMemo } from 'react'
import { formatPaise } from '../../../shared/kernel/money.ts'
import type { ShiftSummary } from '../../../shared/records/shift.ts'
import { useLanguage, useWords } from '../../text/language.tsx'
import { showDayOf, showTime } from '../../text/show-date.ts'
import type { Column } from '../../widgets/column-widths.ts'
import { Difference } from './Difference.tsx'

export function useShiftColumns(): readonly Column<ShiftSummary>[] {
  const { till } = useWords()
  const language = useLanguage()
  return useMemo(() => {
    const { columns } = till
    const when = (instant: string) => `${showDayOf(language, instant)}, ${showTime(instant)}`
    return [
      {
        key: 'shift',
        head: columns.shift,
        width: 0,
        draw: row => <span>{row.closing?.number ?? till.openNow}</span>,
      },
      {
        key: 'opened',
        head: till.opened,
        width: 176,
        draw: row => <span>{when(row.openedAt)}</span>,
      },
      {
        key: 'closed',
        head: columns.closed,
        width: 176,
        isExtra: true,
        draw: row => <span>{row.closing === null ? '' : when(row.closing.closedAt)}</span>,
      },
      {
        key: 'expected',
        head: columns.expected,
        width: 130,
        isRight: true,
        isExtra: true,
        draw: row => <span>{row.closing === null ? '' : formatPaise(row.closing.expectedPaise)}</span>,
      },
      {
        key: 'counted',
        head: columns.counted,
        width: 130,
        isRight: true,
        isExtra: true,
        draw: row => <span>{row.closing === null ? '' : formatPaise(row.closing.countedPaise)}</span>,
      },
      {
        key: 'difference',
        head: columns.difference,
        width: 160,
        isRight: true,
        draw: row => (row.closing === null ? null : <Difference paise={row.closing.differencePaise} />),
      },
    ]
  }, [till, language])
}
