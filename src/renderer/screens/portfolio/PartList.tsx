// Each part of an invoice that this investor holds or held, the last first.

import { useMemo, useState } from 'react'
import type { Portfolio, PortfolioPart } from '../../../shared/contract/market/money.ts'
import { daysBetween } from '../../../shared/kernel/calendar.ts'
import { formatRupees } from '../../../shared/kernel/money.ts'
import { useLanguage, useWords } from '../../text/language.tsx'
import { showDay } from '../../text/show-date.ts'
import type { Column } from '../../widgets/column-widths.ts'
import { RowList } from '../../widgets/RowList.tsx'
import styles from './Portfolio.module.css'

export function PartList({ portfolio: { asOf, parts } }: { portfolio: Portfolio }) {
  const { portfolio: w } = useWords().marketOwn
  const columns = usePartColumns(asOf)
  const [chosen, setChosen] = useState(0)
  return (
    <section className={styles.parts} aria-label={w.parts}>
      <h2 className={styles.title}>{w.parts}</h2>
      <RowList
        name="portfolio"
        label={w.parts}
        columns={columns}
        count={parts.length}
        rowAt={index => parts[index]}
        chosen={chosen}
        onOpen={setChosen}
        empty={null}
      />
    </section>
  )
}

function usePartColumns(today: string): readonly Column<PortfolioPart>[] {
  const { portfolio: w } = useWords().marketOwn
  const language = useLanguage()
  return useMemo(() => {
    const { columns } = w
    const money = (key: 'paid' | 'expected' | 'returned', paiseOf: (part: PortfolioPart) => number) => ({
      ...{ key, head: columns[key], width: 150, isRight: true },
      draw: (part: PortfolioPart) => <span>{formatRupees(paiseOf(part))}</span>,
    })
    return [
      { key: 'invoice', head: columns.invoice, width: 170, draw: ({ invoice }) => <span>{invoice.number}</span> },
      { key: 'buyer', head: columns.buyer, width: 0, draw: ({ invoice }) => <span>{invoice.buyerName}</span> },
      money('paid', part => part.paidPaise),
      money('expected', part => part.expectedPaise),
      money('returned', part => part.returnedPaise),
      {
        key: 'due',
        head: columns.due,
        width: 130,
        draw: ({ invoice }) => <span>{showDay(language, invoice.dueOn)}</span>,
      },
      {
        key: 'state',
        head: columns.state,
        width: 170,
        draw: ({ invoice, partState }) => {
          const late = partState === 'active' ? daysBetween(invoice.dueOn, today) : 0
          return (
            <span className={styles.state} data-look={late > 0 || partState === 'defaulted' || undefined}>
              {late > 0 ? w.late(late) : w.partStates[partState]}
            </span>
          )
        },
      },
    ] satisfies Column<PortfolioPart>[]
  }, [w, language, today])
}
