// Whatever a day brings, the Z report says what the entries say: summed up here a second time, from their bodies alone.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { present } from '../../src/shared/kernel/assert.ts'
import { Refusal } from '../../src/shared/kernel/refusal.ts'
import type { EntryBody } from '../../src/shared/records/entry.ts'
import type { Tender } from '../../src/shared/records/payment.ts'
import type { ShiftReport } from '../../src/shared/records/shift.ts'
import { outstation, ravi, rice, soap, tea } from '../support/goods.ts'
import { openTestShop } from '../support/open-test-shop.ts'
import { takeBack } from '../support/returns.ts'

type Step =
  | {
      kind: 'sell'
      soap: number
      grams: number
      tea: number
      bps: number
      to: 'ravi' | 'outstation'
      cashPaise: number
      means: Tender
    }
  | { kind: 'pay'; sale: number; paise: number; tender: Tender }
  | { kind: 'move'; direction: 'in' | 'out'; paise: number }
  | { kind: 'takeBack'; sale: number; toAccount: boolean }
  | { kind: 'void'; sale: number }
  | { kind: 'onAccount'; paise: number; tender: Tender }
  | { kind: 'close'; countedPaise: number }
  | { kind: 'wait'; ms: number }
  | { kind: 'reopen' }

const tender = fc.constantFrom<Tender>('cash', 'upi', 'card', 'bank', 'other')
const paise = fc.integer({ min: 1, max: 60_000 })
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('sell'),
      soap: fc.nat(4),
      grams: fc.nat(3_000),
      tea: fc.nat(2),
      bps: fc.constantFrom(0, 0, 333, 1_250),
      to: fc.constantFrom('ravi', 'outstation'),
      cashPaise: fc.nat(90_000),
      means: tender,
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('pay'), sale: fc.nat(20), paise, tender }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('move'), direction: fc.constantFrom('in', 'out'), paise }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('takeBack'), sale: fc.nat(20), toAccount: fc.boolean() }) },
  fc.record({ kind: fc.constant('void'), sale: fc.nat(20) }),
  fc.record({ kind: fc.constant('onAccount'), paise, tender }),
  fc.record({ kind: fc.constant('close'), countedPaise: paise }),
  fc.record({ kind: fc.constant('wait'), ms: fc.nat(30 * 3_600_000) }),
  fc.record({ kind: fc.constant('reopen') }),
)

test('a Z report is the sum of its entries, to the paisa', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async steps => {
      const shop = await openShop()
      try {
        for (const each of [...steps, { kind: 'close' as const, countedPaise: 0 }]) await take(shop, each)
        const entries = (shop.dump().entry ?? []) as { kind: string; body: string }[]
        for (const report of closedReports(entries)) {
          expect(report.said).toMatchObject(report.summed)
          checkRules(report.said)
        }
        expect(shop.verify().checks.filter(check => !check.isGood)).toEqual([])
      } finally {
        await shop.close()
      }
    }),
    { numRuns: 40 },
  )
})

async function openShop() {
  const shop = await openTestShop({
    items: { soap: soap(), rice: rice(), tea: tea() },
    customers: { ravi: ravi(), outstation: outstation() },
  })
  // A sale before the first shift is in no report, but its payments may be.
  const before = shop.sale({ of: { soap: 9 }, to: 'ravi', onCredit: true })
  await shop.counter.invoice.issue(before)
  const state = { sales: [before.id], shiftId: shop.newId() }
  await shop.counter.shift.open({ id: state.shiftId, floatPaise: 1_234_56 })
  return Object.assign(shop, { state })
}
type Shop = Awaited<ReturnType<typeof openShop>>

async function take(shop: Shop, step: Step): Promise<void> {
  try {
    await act(shop, step)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
}

async function act(shop: Shop, step: Step): Promise<unknown> {
  const { counter, newId, state } = shop
  switch (step.kind) {
    case 'sell': {
      const { soap, grams, tea, bps, cashPaise, means, to } = step
      const of = Object.fromEntries(Object.entries({ soap, rice: grams / 1000, tea }).filter(([, count]) => count > 0))
      const paid = { ...(cashPaise > 0 ? { cash: cashPaise } : {}), ...(tea > 0 ? { [means]: 10_00 } : {}) }
      const discount = bps === 0 ? {} : { billDiscount: { kind: 'percent' as const, bps } }
      const sale = shop.sale({ of, to, onCredit: true, paid, ...discount })
      await counter.invoice.issue(sale)
      return state.sales.push(sale.id)
    }
    case 'pay': {
      const invoiceId = present(state.sales[step.sale % state.sales.length], 'sale')
      return counter.payment.take({ id: newId(), invoiceId, tender: step.tender, amountPaise: step.paise, note: '' })
    }
    case 'takeBack': {
      const invoiceId = present(state.sales[step.sale % state.sales.length], 'sale')
      return counter.creditNote.issue(await takeBack(shop, invoiceId, { of: { 1: 1 }, toAccount: step.toAccount }))
    }
    case 'void': {
      const invoiceId = present(state.sales[step.sale % state.sales.length], 'sale')
      return counter.invoice.void({ id: newId(), invoiceId, reason: 'wrong customer' })
    }
    case 'onAccount': {
      const { paise: amountPaise, tender } = step
      return counter.account.takePayment({ id: newId(), customerId: shop.ids.ravi, tender, amountPaise, note: '' })
    }
    case 'move':
      return counter.shift.moveCash({
        id: newId(),
        direction: step.direction,
        amountPaise: step.paise,
        reason: 'other',
        note: 'x',
      })
    case 'close': {
      const count = { notes: [], loosePaise: step.countedPaise }
      await counter.shift.close({ id: newId(), shiftId: state.shiftId, count, note: '' })
      state.shiftId = newId()
      return counter.shift.open({ id: state.shiftId, floatPaise: step.countedPaise })
    }
    case 'wait':
      return shop.clock.advance(step.ms)
    case 'reopen':
      return shop.reopen()
  }
}

/** Each report beside the plain sums of the entries between its opening and its closing. */
function closedReports(entries: readonly { kind: string; body: string }[]) {
  const reports: { said: ShiftReport; summed: ReturnType<typeof emptySums> }[] = []
  let sums = emptySums(0)
  const totals = new Map<string, number>()
  for (const { kind, body } of entries) {
    const said: unknown = JSON.parse(body)
    if (kind === 'shift.opened') sums = emptySums((said as EntryBody<'shift.opened'>).floatPaise)
    if (kind === 'invoice.issued') {
      const sale = said as EntryBody<'invoice.issued'>
      totals.set(sale.invoice.id, sale.invoice.totalPaise)
      addSale(sums, sale)
    }
    if (kind === 'payment.taken') addMoney(sums, (said as EntryBody<'payment.taken'>).payment)
    if (kind === 'credit_note.issued') addReturn(sums, said as EntryBody<'credit_note.issued'>)
    if (kind === 'invoice.voided') addVoid(sums, said as EntryBody<'invoice.voided'>, totals)
    if (kind === 'cash.moved') {
      const { direction, amountPaise } = said as EntryBody<'cash.moved'>
      sums.expectedPaise += direction === 'in' ? amountPaise : -amountPaise
    }
    if (kind === 'shift.closed') reports.push({ said: (said as EntryBody<'shift.closed'>).report, summed: sums })
  }
  return reports
}

function emptySums(floatPaise: number) {
  return {
    billCount: 0,
    discountPaise: 0,
    taxablePaise: 0,
    cgstPaise: 0,
    sgstPaise: 0,
    igstPaise: 0,
    roundOffPaise: 0,
    totalPaise: 0,
    creditPaise: 0,
    returns: { count: 0, totalPaise: 0 },
    voids: { count: 0, totalPaise: 0 },
    expectedPaise: floatPaise,
  }
}
type Sums = ReturnType<typeof emptySums>

function addSale(sums: Sums, { invoice, payments }: EntryBody<'invoice.issued'>): void {
  sums.billCount += 1
  sums.creditPaise += invoice.totalPaise
  for (const name of [
    'discountPaise',
    'taxablePaise',
    'cgstPaise',
    'sgstPaise',
    'igstPaise',
    'roundOffPaise',
    'totalPaise',
  ] as const)
    sums[name] += invoice[name]
  for (const payment of payments) {
    addMoney(sums, payment)
    sums.creditPaise -= payment.amountPaise
  }
}

function addReturn(sums: Sums, { creditNote, settlement }: EntryBody<'credit_note.issued'>): void {
  sums.returns.count += 1
  sums.returns.totalPaise += creditNote.totalPaise
  addRefunds(sums, settlement.refunds)
}

function addVoid(sums: Sums, body: EntryBody<'invoice.voided'>, totals: ReadonlyMap<string, number>): void {
  sums.voids.count += 1
  sums.voids.totalPaise += totals.get(body.invoiceId) ?? 0
  addRefunds(sums, body.refunds)
}

function addRefunds(sums: Sums, refunds: readonly { tender: Tender; amountPaise: number }[]): void {
  for (const { tender, amountPaise } of refunds) if (tender === 'cash') sums.expectedPaise -= amountPaise
}

/** What stays in the drawer of what was handed over. */
function addMoney(
  sums: Sums,
  { tender, givenPaise, changePaise }: { tender: Tender; givenPaise: number; changePaise: number },
): void {
  if (tender === 'cash') sums.expectedPaise += givenPaise - changePaise
}

function checkRules(report: ShiftReport): void {
  const { beforeDiscountPaise, discountPaise, roundOffPaise, totalPaise, flows, rates, bills } = report
  const taxPaise = report.cgstPaise + report.sgstPaise + report.igstPaise
  expect(beforeDiscountPaise - discountPaise + roundOffPaise).toBe(totalPaise)
  expect(report.taxablePaise + taxPaise + roundOffPaise).toBe(totalPaise)
  expect(sumOf(flows.filter(flow => flow.kind === 'sale').map(flow => flow.amountPaise)) + report.creditPaise).toBe(
    totalPaise,
  )
  expect(sumOf(rates.map(rate => rate.taxablePaise))).toBe(report.taxablePaise)
  expect(sumOf(rates.map(rate => rate.cgstPaise + rate.sgstPaise + rate.igstPaise))).toBe(taxPaise)
  expect(sumOf(bills.map(run => run.totalPaise))).toBe(totalPaise)
  expectBackToAddUp(report)
  expect(sumOf(bills.map(run => run.count))).toBe(report.billCount)
}

/** Rounded to the rupee note by note, so that tax and value meet their totals to fifty paise for each. */
function expectBackToAddUp({ ratesBack = [], returns, voids }: ShiftReport): void {
  const sum = sumOf(ratesBack.map(rate => rate.taxablePaise + rate.cgstPaise + rate.sgstPaise + rate.igstPaise))
  const most = 50 * (returns.count + voids.count)
  expect(Math.abs(returns.totalPaise + voids.totalPaise - sum)).toBeLessThanOrEqual(most)
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}
