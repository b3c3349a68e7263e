// Whatever a shop sold, took back, voided and was paid: each report's sums are those of the entries' own papers.
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayInIndia } from '../../../src/shared/kernel/calendar.ts'
import type { EntryBody } from '../../../src/shared/records/entry.ts'
import type { ReportAsked, ReportName } from '../../../src/shared/records/report.ts'
import { openTradingShop, type TradingShop, trade, tradeStartMs, tradeStep } from '../../support/trade/random-trade.ts'
import { reportHere } from '../../support/trade/report-here.ts'

test('the sums of every report are those of the papers', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(tradeStep, { minLength: 1, maxLength: 18 }), fc.nat(60), async (steps, skippedDays) => {
      const shop = await openTradingShop()
      try {
        for (const each of steps) await trade(shop, each)
        const toOn = dayInIndia(shop.clock.nowMs())
        const fromOn = dayInIndia(Math.min(shop.clock.nowMs(), tradeStartMs + skippedDays * 24 * 3_600_000))
        await compare(shop, { fromOn, toOn })
        expect(shop.failures).toEqual([])
      } finally {
        await shop.close()
      }
    }),
    { numRuns: 10 },
  )
})

interface Papers {
  readonly invoices: readonly EntryBody<'invoice.issued'>[]
  readonly notes: readonly EntryBody<'credit_note.issued'>[]
  readonly payments: readonly EntryBody<'payment.taken'>[]
  readonly voids: readonly EntryBody<'invoice.voided'>[]
}

function papersOf(file: string): Papers {
  const db = new Database(file, { readonly: true })
  try {
    const read = (kind: string) =>
      db.prepare<[string], string>('select body from entry where kind = ? order by seq').pluck().all(kind)
    const bodies = <T>(kind: string) => read(kind).map(body => JSON.parse(body) as T)
    return {
      invoices: bodies('invoice.issued'),
      notes: bodies('credit_note.issued'),
      payments: bodies('payment.taken'),
      voids: bodies('invoice.voided'),
    }
  } finally {
    db.close()
  }
}

const sum = <T>(all: readonly T[], of: (each: T) => number) => all.reduce((total, each) => total + of(each), 0)
const taxOf = (each: { cgstPaise: number; sgstPaise: number; igstPaise: number }) =>
  each.cgstPaise + each.sgstPaise + each.igstPaise

interface Days {
  readonly fromOn: string
  readonly toOn: string
}

/** The papers of the period, without voided bills. */
function periodOf(papers: Papers, { fromOn, toOn }: Days) {
  const isIn = (day: string) => day >= fromOn && day <= toOn
  const voided = new Set(papers.voids.map(({ invoiceId }) => invoiceId))
  const invoices = papers.invoices
    .map(({ invoice }) => invoice)
    .filter(({ id, issuedOn }) => isIn(issuedOn) && !voided.has(id))
  const bodies = papers.notes.filter(({ creditNote }) => isIn(creditNote.issuedOn))
  const notes = bodies.map(({ creditNote }) => creditNote)
  return {
    invoices,
    notes,
    lines: invoices.flatMap(each => each.lines),
    backLines: notes.flatMap(each => each.lines),
    net: sum(invoices, each => each.totalPaise) - sum(notes, each => each.totalPaise),
    tax: sum(invoices, taxOf) - sum(notes, taxOf),
    refunds: bodies.flatMap(({ settlement }) => settlement.refunds),
    later: papers.payments.filter(({ payment }) => isIn(dayInIndia(Date.parse(payment.receivedAt)))),
  }
}
type PapersOfPeriod = ReturnType<typeof periodOf>

function askerOf(shop: TradingShop, days: Days) {
  return (report: ReportName, more: Partial<ReportAsked> = {}) => {
    const { columns, rows, sums } = reportHere(shop, { report, ...days, ...more })
    const at = (key: string) => columns.findIndex(column => column.key === key)
    return {
      sum: (key: string) => sums[at(key)],
      rows: rows.map(
        ({ cells }) =>
          (key: string) =>
            cells[at(key)],
      ),
    }
  }
}
type Asker = ReturnType<typeof askerOf>

async function compare(shop: TradingShop, days: Days): Promise<void> {
  const papers = papersOf(shop.file)
  const period = periodOf(papers, days)
  const ask = askerOf(shop, days)
  await compareSales(ask, period)
  await compareLines(ask, period)
  const tenders = await ask('sales_by_tender')
  expect(tenders.sum('atSale')).toBe(sum(period.invoices, each => each.totalPaise))
  expect(tenders.sum('later')).toBe(sum(period.later, ({ payment }) => payment.amountPaise))
  expect(tenders.sum('back')).toBe(sum(period.refunds, refund => refund.amountPaise))
  expect((await ask('profit')).sum('revenue')).toBe(
    sum(period.invoices, each => each.taxablePaise) - sum(period.notes, each => each.taxablePaise),
  )
  const account = await shop.counter.account.get({ customerId: shop.ids.ravi })
  expect((await ask('pending_invoices')).sum('due')).toBe(account.duePaise)
  expect((await ask('payment_report')).sum('total')).toBe(sum(period.invoices, each => each.totalPaise))
  expect((await ask('day_book')).rows.at(-1)?.('cash')).toBe(cashOf(papers))
}

async function compareSales(ask: Asker, { invoices, net, notes, tax }: PapersOfPeriod): Promise<void> {
  const returns = sum(notes, each => each.totalPaise)
  const wanted = { bills: invoices.length, net, tax, returns, discounts: sum(invoices, each => each.discountPaise) }
  for (const grain of ['day', 'week', 'month', 'year'] as const) {
    const sales = await ask('sales', { grain })
    expect(Object.fromEntries(Object.keys(wanted).map(key => [key, sales.sum(key)]))).toEqual(wanted)
    for (const row of sales.rows) {
      const inSpan = (each: { issuedOn: string }) => independentSpan(each.issuedOn, grain) === row('span')
      const sold = sum(invoices.filter(inSpan), each => each.totalPaise)
      expect(row('net')).toBe(sold - sum(notes.filter(inSpan), each => each.totalPaise))
    }
  }
  for (const report of ['sales_by_hour', 'sales_by_customer', 'sales_by_cashier'] as const)
    expect([report, (await ask(report)).sum('net')]).toEqual([report, net])
}

async function compareLines(ask: Asker, { backLines, lines, tax }: PapersOfPeriod): Promise<void> {
  const ofLines = sum(lines, each => each.totalPaise) - sum(backLines, each => each.totalPaise)
  for (const report of ['sales_by_item', 'sales_by_group', 'top_items'] as const)
    expect([report, (await ask(report)).sum('net')]).toEqual([report, ofLines])
  const rates = await ask('tax_summary')
  for (const row of rates.rows) {
    const isRate = (each: { taxRateBps: number }) => each.taxRateBps === row('rate')
    expect(row('netTax')).toBe(sum(lines.filter(isRate), taxOf) - sum(backLines.filter(isRate), taxOf))
  }
  expect(rates.sum('netTax')).toBe(tax)
}

/** From the very first day on: all cash that came less all that went. */
function cashOf(papers: Papers): number {
  const isCash = ({ tender }: { tender: string }) => tender === 'cash'
  const cameIn = sum(papers.invoices, ({ payments }) => sum(payments.filter(isCash), each => each.amountPaise))
  const refunds = [
    ...papers.notes.flatMap(note => note.settlement.refunds),
    ...papers.voids.flatMap(each => each.refunds),
  ]
  return cameIn - sum(refunds.filter(isCash), each => each.amountPaise)
}

/** By the calendar of the language, not by ours. */
function independentSpan(day: string, grain: ReportAsked['grain']): string {
  if (grain === 'day') return day
  if (grain === 'month') return `${day.slice(0, 7)}-01`
  const date = new Date(`${day}T00:00:00Z`)
  if (grain === 'year') return `${date.getUTCMonth() >= 3 ? date.getUTCFullYear() : date.getUTCFullYear() - 1}-04-01`
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7))
  return date.toISOString().slice(0, 10)
}
