// What an investor has out, what is expected of it and what it brought so far (domain.md 1.3, F8, F9).

import { addDays, type Day, daysBetween } from '../../kernel/calendar.ts'
import type { Paise } from '../../kernel/money.ts'
import { type CashFlow, xirrPercent } from './yields.ts'

export interface PortfolioShare {
  readonly invoiceId: string
  readonly paidPaise: Paise
  readonly expectedPaise: Paise
  readonly returnedPaise: Paise
  readonly state: 'active' | 'completed' | 'defaulted' | 'refunded'
  readonly dueOn: Day
}

/** Money out is below zero; of parts that were given back there is none. */
export interface PortfolioFlow extends CashFlow {
  readonly invoiceId: string
}

export interface PortfolioFigures {
  readonly investedPaise: Paise
  /** What was put in and has not come back yet. */
  readonly outPaise: Paise
  readonly expectedPaise: Paise
  readonly returnedPaise: Paise
  readonly defaultedPaise: Paise
  readonly xirrSoFar: number | null
  readonly xirrExpected: number | null
  readonly agesPaise: readonly [Paise, Paise, Paise, Paise]
  readonly months: readonly { readonly month: string; readonly expectedPaise: Paise }[]
}

const monthsShown = 6

/** `flows`: in any order. What has defaulted is expected no more, until it comes. */
export function portfolioFigures(
  shares: readonly PortfolioShare[],
  flows: readonly PortfolioFlow[],
  today: Day,
): PortfolioFigures {
  const kept = shares.filter(({ state }) => state !== 'refunded')
  const out = kept.filter(({ state }) => state === 'active')
  const ended = new Set(kept.filter(({ state }) => state !== 'active').map(({ invoiceId }) => invoiceId))
  for (const { invoiceId } of out) ended.delete(invoiceId)
  const toCome = out.map(share => ({ on: later(share.dueOn, today), amountPaise: missingOf(share) }))
  return {
    investedPaise: sumOf(kept, share => share.paidPaise),
    outPaise: sumOf(out, ({ paidPaise, returnedPaise }) => Math.max(0, paidPaise - returnedPaise)),
    expectedPaise: sumOf(out, missingOf),
    returnedPaise: sumOf(kept, share => share.returnedPaise),
    defaultedPaise: sumOf(
      kept.filter(({ state }) => state === 'defaulted'),
      missingOf,
    ),
    xirrSoFar: yearly(flows.filter(({ invoiceId }) => ended.has(invoiceId))),
    xirrExpected: yearly([...flows, ...toCome]),
    agesPaise: agesOf(out, today),
    months: monthsFrom(toCome, today),
  }
}

const missingOf = ({ expectedPaise, returnedPaise }: PortfolioShare) => Math.max(0, expectedPaise - returnedPaise)
const later = (a: Day, b: Day) => (a > b ? a : b)

function sumOf<T>(rows: readonly T[], pick: (row: T) => Paise): Paise {
  return rows.reduce((sum, row) => sum + pick(row), 0)
}

function yearly(flows: readonly CashFlow[]): number | null {
  const dated = flows.filter(({ amountPaise }) => amountPaise !== 0).sort((a, b) => (a.on < b.on ? -1 : 1))
  return xirrPercent(dated) ?? null
}

function agesOf(out: readonly PortfolioShare[], today: Day): PortfolioFigures['agesPaise'] {
  const within = (from: number, to: number) =>
    sumOf(
      out.filter(({ dueOn }) => {
        const late = daysBetween(dueOn, today)
        return late >= from && late <= to
      }),
      missingOf,
    )
  return [within(Number.NEGATIVE_INFINITY, 0), within(1, 30), within(31, 60), within(61, Number.POSITIVE_INFINITY)]
}

/** The last of them holds all that comes later. */
function monthsFrom(toCome: readonly CashFlow[], today: Day): PortfolioFigures['months'] {
  const names: string[] = []
  for (let day = `${today.slice(0, 7)}-01`; names.length < monthsShown; day = `${addDays(day, 32).slice(0, 7)}-01`)
    names.push(day.slice(0, 7))
  const last = names.at(-1) ?? ''
  return names.map(month => ({
    month,
    expectedPaise: sumOf(
      toCome.filter(({ on }) => (month === last ? on.slice(0, 7) >= month : on.slice(0, 7) === month)),
      ({ amountPaise }) => amountPaise,
    ),
  }))
}
