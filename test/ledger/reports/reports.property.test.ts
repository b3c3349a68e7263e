// Whatever a shop sold, took back, voided and was paid: each report's sums are those of the entries' own papers.
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { present } from '../../../src/shared/kernel/assert.ts'
import { dayInIndia } from '../../../src/shared/kernel/calendar.ts'
import { Refusal } from '../../../src/shared/kernel/refusal.ts'
import type { EntryBody } from '../../../src/shared/records/entry.ts'
import type { ReportAsked, ReportName } from '../../../src/shared/records/report.ts'
import { ravi, rice, soap, tea } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'
import { takeBack } from '../../support/returns.ts'

type Step =
  | {
      kind: 'sell'
      soap: number
      tea: number
      grams: number
      to: boolean
      onCredit: boolean
      bps: number
      means: 'cash' | 'upi'
    }
  | { kind: 'pay'; sale: number; paise: number }
  | { kind: 'void'; sale: number }
  | { kind: 'takeBack'; sale: number; pieces: number; toAccount: boolean }
  | { kind: 'payOnAccount'; paise: number }
  | { kind: 'wait'; hours: number }

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('sell'),
      soap: fc.integer({ min: 1, max: 9 }),
      tea: fc.nat(3),
      grams: fc.nat(2500),
      to: fc.boolean(),
      onCredit: fc.boolean(),
      bps: fc.constantFrom(0, 250, 1_999),
      means: fc.constantFrom('cash', 'upi'),
    }),
  },
  fc.record({ kind: fc.constant('pay'), sale: fc.nat(20), paise: fc.integer({ min: 1, max: 9_000 }) }),
  fc.record({ kind: fc.constant('void'), sale: fc.nat(20) }),
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('takeBack'),
      sale: fc.nat(20),
      pieces: fc.integer({ min: 1, max: 3 }),
      toAccount: fc.boolean(),
    }),
  },
  fc.record({ kind: fc.constant('payOnAccount'), paise: fc.integer({ min: 1, max: 90_000 }) }),
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('wait'), hours: fc.integer({ min: 1, max: 24 * 60 }) }) },
)

test('the sums of every report are those of the papers', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 18 }), fc.nat(60), async (steps, skippedDays) => {
      const shop = await openShop()
      try {
        for (const each of steps) await take(shop, each)
        const toOn = dayInIndia(shop.clock.nowMs())
        const fromOn = dayInIndia(Math.min(shop.clock.nowMs(), startMs + skippedDays * 24 * 3_600_000))
        await compare(shop, { fromOn, toOn })
        expect(shop.failures).toEqual([])
      } finally {
        await shop.close()
      }
    }),
    { numRuns: 10 },
  )
})

const startMs = Date.parse('2026-11-20T06:30:00.000Z')

async function openShop() {
  const shop = await openTestShop({
    items: { soap: soap({ openingStockThousandths: 20_000 }), rice: rice(), tea: tea() },
    customers: { ravi: ravi() },
  })
  return Object.assign(shop, { sales: [] as string[] })
}
type Shop = Awaited<ReturnType<typeof openShop>>

async function take(shop: Shop, step: Step): Promise<void> {
  try {
    await act(shop, step)
  } catch (error) {
    // What a rule refuses is part of a history; anything else is a bug.
    if (!(error instanceof Refusal)) throw error
  }
}

async function act(shop: Shop, step: Step): Promise<unknown> {
  const { clock, counter, ids, newId, sales } = shop
  if (step.kind === 'wait') return clock.advance(step.hours * 3_600_000)
  if (step.kind === 'payOnAccount') {
    const { paise: amountPaise } = step
    return counter.account.takePayment({ id: newId(), customerId: ids.ravi, tender: 'upi', amountPaise, note: '' })
  }
  if (step.kind === 'sell') return sell(shop, step)
  if (sales.length === 0) return undefined
  const invoiceId = present(sales[step.sale % sales.length], 'sale')
  if (step.kind === 'void') return counter.invoice.void({ id: newId(), invoiceId, reason: 'mistake' })
  if (step.kind === 'pay')
    return counter.payment.take({ id: newId(), invoiceId, tender: 'card', amountPaise: step.paise, note: '' })
  return counter.creditNote.issue(
    await takeBack(shop, invoiceId, { of: { 1: step.pieces }, toAccount: step.toAccount }),
  )
}

async function sell(shop: Shop, step: Extract<Step, { kind: 'sell' }>): Promise<unknown> {
  const of = {
    soap: step.soap,
    ...(step.tea > 0 ? { tea: step.tea } : {}),
    ...(step.grams > 0 ? { rice: step.grams / 1000 } : {}),
  }
  const discount = step.bps === 0 ? {} : { billDiscount: { kind: 'percent' as const, bps: step.bps } }
  const isNamed = step.to || step.onCredit
  const words = { of, ...discount, ...(isNamed ? { to: 'ravi' as const } : {}) }
  const priced = shop.sale(words)
  const paid = { [step.means]: priced.expectedTotalPaise }
  const sale = step.onCredit ? shop.sale({ ...words, onCredit: true }) : shop.sale({ ...words, paid })
  shop.sales.push(sale.id)
  return shop.counter.invoice.issue(sale)
}

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

function askerOf(shop: Shop, days: Days) {
  return async (report: ReportName, more: Partial<ReportAsked> = {}) => {
    const { columns, rows, sums } = await shop.counter.report.run({ report, ...days, ...more })
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

async function compare(shop: Shop, days: Days): Promise<void> {
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
