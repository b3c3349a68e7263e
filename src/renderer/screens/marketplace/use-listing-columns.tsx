// The columns of the marketplace pane: rupees first, the yearly rate beside.

import { useMemo } from 'react'
import { dayInIndia, daysBetween } from '../../../shared/kernel/calendar.ts'
import { formatDrawnRupees } from '../../../shared/kernel/money.ts'
import { useCore } from '../../core/core-context.tsx'
import { showRate } from '../../parts/market/market-figures.ts'
import { Progress } from '../../parts/market/Progress.tsx'
import { useLanguage, useWords } from '../../text/language.tsx'
import { showDayShort, showTime } from '../../text/show-date.ts'
import type { Language, Words } from '../../text/words.ts'
import type { Column } from '../../widgets/column-widths.ts'
import styles from './Marketplace.module.css'
import type { ShownListing } from './use-listing-rows.ts'

export function useListingColumns(): readonly Column<ShownListing>[] {
  const { market } = useWords()
  const language = useLanguage()
  const { nowMs } = useCore()
  const today = dayInIndia(nowMs())
  return useMemo(
    () => [...whoColumns(market), ...moneyColumns(market, today), ...standingColumns(market, language, today)],
    [market, language, today],
  )
}

type Columns = readonly Column<ShownListing>[]

function whoColumns({ listings: { columns } }: Words['market']): Columns {
  return [
    { key: 'invoice', head: columns.invoice, width: 150, draw: ({ row }) => <span>{row.number}</span> },
    {
      key: 'parties',
      head: columns.parties,
      width: 0,
      draw: ({ row }) => (
        <span>
          {row.sellerName} → {row.buyerName}
        </span>
      ),
    },
  ]
}

function moneyColumns({ listings: w, rate }: Words['market'], today: string): Columns {
  const { columns } = w
  return [
    {
      key: 'missing',
      isExtra: true,
      head: columns.missing,
      width: 128,
      isRight: true,
      draw: ({ row }) => <span>{formatDrawnRupees(row.targetPaise - row.fundedPaise)}</span>,
    },
    {
      key: 'days',
      isExtra: true,
      head: columns.days,
      width: 70,
      isRight: true,
      draw: ({ row }) => <span>{daysLeft(today, row.dueOn) ?? w.dueToday}</span>,
    },
    {
      key: 'gain',
      isExtra: true,
      head: columns.gain,
      width: 264,
      isRight: true,
      draw: ({ row }) => (
        <span>
          {formatDrawnRupees(row.owedPaise - row.targetPaise)}
          {row.yearlyRateBps === null ? null : (
            <small className={styles.rate}>{rate(showRate(row.yearlyRateBps))}</small>
          )}
        </span>
      ),
    },
  ]
}

function standingColumns({ bid, listings: w, risks }: Words['market'], language: Language, today: string): Columns {
  const closing = (at: string) => {
    const day = dayInIndia(Date.parse(at))
    return bid.short(day === today ? showTime(at) : showDayShort(language, day))
  }
  const { columns } = w
  return [
    {
      key: 'risk',
      head: columns.risk,
      width: 152,
      isExtra: true,
      draw: ({ row }) => (
        <span className={styles.risk} data-risk={row.riskCategory}>
          {risks[row.riskCategory]}
        </span>
      ),
    },
    {
      key: 'progress',
      head: columns.progress,
      width: 130,
      draw: ({ isGone, isMoved, row }) => {
        if (isGone) return <span className={styles.gone}>{w.gone}</span>
        if (row.closesAt !== null) return <span>{closing(row.closesAt)}</span>
        return <Progress {...row} isMoved={isMoved} />
      },
    },
  ]
}

/** Undefined: it is due. */
function daysLeft(today: string, dueOn: string): number | undefined {
  const days = daysBetween(today, dueOn)
  return days < 1 ? undefined : days
}
