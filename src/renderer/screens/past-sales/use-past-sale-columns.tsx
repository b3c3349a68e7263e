// The columns of the list of past bills.

import { useMemo } from 'react'
import type { PastSaleRow } from '../../../shared/records/past-sale.ts'
import { useLanguage, useWords } from '../../text/language.tsx'
import { showDay } from '../../text/show-date.ts'
import { showMills, showMinute } from '../../text/show-mills.ts'
import type { Column } from '../../widgets/column-widths.ts'

export function usePastSaleColumns(): readonly Column<PastSaleRow>[] {
  const { pastSales } = useWords()
  const language = useLanguage()
  return useMemo(() => {
    const { columns } = pastSales
    return [
      { key: 'number', head: columns.number, width: 130, draw: row => <span>{row.number}</span> },
      {
        key: 'day',
        head: columns.day,
        width: 168,
        draw: row => (
          <span>
            {showDay(language, row.soldOn)}
            {row.soldMinute === null ? '' : `, ${showMinute(row.soldMinute)}`}
          </span>
        ),
      },
      {
        key: 'customer',
        head: columns.customer,
        width: 0,
        isExtra: true,
        draw: row => <span>{row.customer ?? '–'}</span>,
      },
      {
        key: 'lines',
        head: columns.lines,
        width: 90,
        isRight: true,
        isExtra: true,
        draw: row => <span>{row.lineCount}</span>,
      },
      {
        key: 'amount',
        head: columns.amount,
        width: 170,
        isRight: true,
        draw: row => <span>{showMills(row.amountMills, row.currency)}</span>,
      },
      { key: 'kind', head: columns.kind, width: 120, draw: row => <span>{pastSales.tags[row.kind]}</span> },
    ]
  }, [pastSales, language])
}
