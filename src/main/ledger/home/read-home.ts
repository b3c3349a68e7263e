// All that the morning page says of the ledger, in one look. For a thread: pending bills and a week of unusual things may
// be many.

import {
  branchesOfSales,
  daysOfSales,
  hoursOfSales,
  owedOnBills,
  sumUnusual,
  tendersOfSales,
} from '../../../shared/domain/home/figures-of-reports.ts'
import { addDays, type Day, dayInIndia, instantOf } from '../../../shared/kernel/calendar.ts'
import type { HomeFigures } from '../../../shared/records/home/home.ts'
import { type Report, ReportAsked, type ReportName, UnusualKind } from '../../../shared/records/report.ts'
import type { Ledger } from '../open-ledger.ts'
import type { Reporter } from '../reports/run-report.ts'
import { findUnusual } from '../reports/unusual/unusual.ts'
import { readDealerAgeing } from '../rows/dealer/dealer-ageing.ts'
import { readRunningOut } from './running-out.ts'
import { salesUntil } from './sales-until.ts'

const weekMs = 7 * 24 * 3_600_000
export const unusualDays = 7
/** A fortnight, and as far back again as yesterday's weekday before. */
const shownDays = 15
const topCount = 6
const all = Number.MAX_SAFE_INTEGER

export function readHome(ledger: Ledger, reporter: Reporter, nowMs: number): HomeFigures {
  return reporter.inOneLook(() => figuresOf(ledger, reporter, nowMs))
}

function figuresOf(ledger: Ledger, reporter: Reporter, nowMs: number): HomeFigures {
  const todayOn = dayInIndia(nowMs)
  const yesterdayOn = addDays(todayOn, -1)
  const ask = (report: ReportName, fromOn: Day, toOn: Day, limit = all): Report =>
    reporter.run(askedOf(report, fromOn, toOn), todayOn, limit)
  const both = (report: ReportName) => ({
    today: ask(report, todayOn, todayOn),
    yesterday: ask(report, yesterdayOn, yesterdayOn),
  })
  const days = daysOfSales(ask('sales', addDays(todayOn, 1 - shownDays), todayOn), todayOn, shownDays)
  const [tenders, hours] = [both('sales_by_tender'), both('sales_by_hour')]
  const none = { on: todayOn, bills: 0, netPaise: 0, averagePaise: null }
  return {
    asOf: instantOf(nowMs),
    todayOn,
    today: days.at(-1) ?? none,
    yesterday: days.at(-2) ?? none,
    weekAgoSoFar: weekAgo(ledger, reporter, todayOn, nowMs),
    days,
    tenders: { today: tendersOfSales(tenders.today), yesterday: tendersOfSales(tenders.yesterday) },
    hours: { today: hoursOfSales(hours.today), yesterday: hoursOfSales(hours.yesterday) },
    topItems: topOf(ask('top_items', yesterdayOn, todayOn, topCount)),
    branches: branchesOfSales(ask('sales_by_branch', yesterdayOn, todayOn)),
    owed: owedOnBills(ask('pending_invoices', todayOn, todayOn, 0)),
    owing: owing(ledger, todayOn),
    stock: readRunningOut(ledger.rows, todayOn),
    unusual: unusualOf(ledger, reporter, todayOn),
    has: whatThereIs(ledger),
  }
}

function askedOf(report: ReportName, fromOn: Day, toOn: Day): ReportAsked {
  return ReportAsked.parse({ report, fromOn, toOn })
}

function weekAgo(ledger: Ledger, reporter: Reporter, todayOn: Day, nowMs: number) {
  const on = addDays(todayOn, -7)
  return salesUntil(ledger.db, reporter.questionOf(askedOf('sales', on, on), todayOn, all).bound, nowMs - weekMs)
}

function topOf({ columns, rows }: Report): HomeFigures['topItems'] {
  const at = (key: string) => columns.findIndex(column => column.key === key)
  const [name, quantity, unit, net] = [at('item'), at('quantity'), at('unit'), at('net')]
  return rows.map(({ cells }) => ({
    name: String(cells[name]),
    quantityThousandths: Number(cells[quantity]),
    unit: String(cells[unit]),
    netPaise: Number(cells[net]),
  }))
}

function owing({ rows }: Ledger, todayOn: Day): HomeFigures['owing'] {
  const { rows: dealers, sum } = readDealerAgeing(rows, todayOn)
  return {
    paise: dealers.reduce((paise, { payablePaise }) => paise + payablePaise, 0),
    count: dealers.length,
    ages: [sum.to30Paise, sum.to60Paise, sum.to90Paise, sum.over90Paise],
  }
}

function unusualOf(ledger: Ledger, reporter: Reporter, todayOn: Day): HomeFigures['unusual'] {
  const asked = askedOf('unusual', addDays(todayOn, 1 - unusualDays), todayOn)
  const things = findUnusual(ledger.db, reporter.questionOf(asked, todayOn, all))
  return sumUnusual(things, UnusualKind.options, todayOn, unusualDays)
}

/** What a shop that has just begun has done already. */
function whatThereIs({ db, rows }: Ledger): HomeFigures['has'] {
  const has = (sql: string) => db.prepare<[], number>(`select exists (${sql})`).pluck().get() === 1
  return {
    items: has('select 1 from item where is_active = 1'),
    stock: has('select 1 from item_figures where on_hand_thousandths > 0'),
    bills: has('select 1 from invoice'),
    people: rows.people.all().length > 0,
  }
}
