// Each part of an invoice that this investor holds or held, the last first.

import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import type { Portfolio, PortfolioPart } from '../../../shared/contract/market/money.ts'
import type { FinancedState } from '../../../shared/domain/finance/financed-states.ts'
import { daysBetween } from '../../../shared/kernel/calendar.ts'
import { formatRupees } from '../../../shared/kernel/money.ts'
import { useLanguage, useWords } from '../../text/language.tsx'
import { showDay } from '../../text/show-date.ts'
import type { Column } from '../../widgets/column-widths.ts'
import { RowList } from '../../widgets/RowList.tsx'
import { useKeys } from '../../widgets/use-keys.ts'
import styles from './Portfolio.module.css'

export function PartList({ portfolio: { asOf, parts } }: { portfolio: Portfolio }) {
  const { portfolio: w } = useWords().marketOwn
  const columns = usePartColumns(asOf)
  const [chosen, setChosen] = useState(0)
  const [, navigate] = useLocation()
  const open = (index: number) => {
    const part = parts[index]
    if (part !== undefined) navigate(`/listing/${part.invoice.id}`)
  }
  const choose = (index: number) => setChosen(Math.max(0, Math.min(parts.length - 1, index)))
  useKeys({
    ArrowDown: () => choose(chosen + 1),
    ArrowUp: () => choose(chosen - 1),
    Enter: () => open(chosen),
  })
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
        onOpen={open}
        empty={null}
      />
    </section>
  )
}

/** States of an invoice that say more than those of a part. */
const toldByInvoice: readonly FinancedState[] = ['disputed', 'refunded', 'written_off']

function usePartColumns(today: string): readonly Column<PortfolioPart>[] {
  const words = useWords()
  const { portfolio: w } = words.marketOwn
  const { states } = words.market
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
          const isTold = toldByInvoice.includes(invoice.state)
          const late = partState === 'active' && !isTold ? daysBetween(invoice.dueOn, today) : 0
          return (
            <span className={styles.state} data-look={late > 0 || isTold || partState === 'defaulted' || undefined}>
              {isTold ? states[invoice.state] : late > 0 ? w.late(late) : w.partStates[partState]}
            </span>
          )
        },
      },
    ] satisfies Column<PortfolioPart>[]
  }, [w, states, language, today])
}
