// Whatever two counters traded while they were moved between three branches: each report over the branches comes to the report
// of the whole shop, and what was posted in a branch stays in it.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { joinLedger } from '../../../src/main/ledger/open-ledger.ts'
import { openReports } from '../../../src/main/ledger/reports/run-report.ts'
import { type ReportShape, reportShapes } from '../../../src/shared/domain/reports/report-shapes.ts'
import { present } from '../../../src/shared/kernel/assert.ts'
import { dayInIndia } from '../../../src/shared/kernel/calendar.ts'
import { type Report, ReportAsked, ReportName } from '../../../src/shared/records/report.ts'
import { soap } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'
import { sitAt } from '../../support/trade/counters.ts'
import { openTradingShop, type TradingShop, trade, wideTradeStep } from '../../support/trade/random-trade.ts'
import { reportHere, rowsOf } from '../../support/trade/report-here.ts'

const step = fc.oneof(
  { weight: 5, arbitrary: wideTradeStep },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('move'), counter: fc.nat(1), branch: fc.nat(2) }) },
)

/** Its sums over branches are not those of the whole: an item of two branches is one row, a drawer has no branch. */
const notAdded: ReadonlySet<ReportName> = new Set(['day_book', 'slow_items', 'top_items'])
/** Not figures of the branch: how often a word stands, what a dealer is owed in all. */
const notOfBranch: ReadonlySet<string> = new Set(['payable', 'items', 'margin', 'average', 'everyDays'])

test('the branches together are the whole, to the paisa', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 26 }), fc.nat(3), async (steps, pace) => {
      const shop = await openTradingShop()
      const branchIds = await addBranches(shop)
      const ledger = joinLedger(shop.file)
      try {
        const remembering = openReports(ledger)
        for (const [at, each] of steps.entries()) {
          if (each.kind === 'move')
            await shop.counter.branch.moveCounter({
              counterId: present(shop.counterIds[each.counter], 'counter'),
              branchId: present(branchIds[each.branch], 'branch'),
            })
          else await trade(shop, each)
          if (pace > 0 && at % pace === 0) askAll(shop, remembering, null)
        }
        const parts = branchIds.map(branchId => askAll(shop, remembering, branchId))
        const whole = askAll(shop, remembering, null)
        for (const [at, report] of whole.entries())
          compare(
            report,
            parts.map(part => present(part[at], 'report')),
          )
        expect(askAll(shop, openReports(ledger), null)).toEqual(whole)
        expect(branchIds.map(branchId => askAll(shop, openReports(ledger), branchId))).toEqual(parts)
        compareByBranch(
          present(
            whole.find(({ asked }) => asked.report === 'sales_by_branch'),
            'report',
          ),
          branchIds,
          parts,
        )
      } finally {
        ledger.close()
        await shop.close()
      }
    }),
    { numRuns: 12 },
  )
})

/** The branch of the start, and two more. */
async function addBranches({ counter, newId }: TradingShop): Promise<string[]> {
  const first = present((await counter.shop.get({})).branch, 'branch').id
  const more = [newId(), newId()]
  for (const [at, id] of more.entries()) await counter.branch.save({ id, fields: { name: `Place ${at + 1}` } })
  return [first, ...more]
}

function askAll(shop: TradingShop, run: ReturnType<typeof openReports>, branchId: string | null): Report[] {
  const todayOn = dayInIndia(shop.clock.nowMs())
  return ReportName.options.map(report =>
    run(ReportAsked.parse({ report, fromOn: '2026-10-01', toOn: todayOn, branchId }), todayOn, 9_999),
  )
}

function sumsOf(report: Report): Record<string, number> {
  const { columns }: ReportShape = reportShapes[report.asked.report]
  const summed = columns.filter(({ isSummed, key }) => isSummed && !notOfBranch.has(key)).map(({ key }) => key)
  return Object.fromEntries(
    summed.map(key => [key, Number(report.sums[report.columns.findIndex(column => column.key === key)] ?? 0)]),
  )
}

function compare(whole: Report, parts: readonly Report[]): void {
  if (notAdded.has(whole.asked.report)) return
  const added: Record<string, number> = {}
  for (const part of parts)
    for (const [key, value] of Object.entries(sumsOf(part))) added[key] = (added[key] ?? 0) + value
  expect([whole.asked.report, added]).toEqual([whole.asked.report, sumsOf(whole)])
}

/** A row of the report by branch is the report of sales of that branch. */
function compareByBranch(report: Report, branchIds: readonly string[], parts: readonly Report[][]): void {
  const rows = rowsOf(report)
  for (const [at, { lead }] of report.rows.entries()) {
    const branchId = lead?.to === 'branch' ? lead.id : ''
    const sales = present(
      parts[branchIds.indexOf(branchId)]?.find(({ asked }) => asked.report === 'sales'),
      'sales',
    )
    const { bills, net, returns, tax } = sumsOf(sales)
    expect(rows[at]).toMatchObject({ bills, net, returns, tax })
  }
}

async function openMoved() {
  const shop = await openTestShop({ items: { soap: soap() } })
  const { branch, counter } = await shop.counter.shop.get({})
  const campId = shop.newId()
  await shop.counter.branch.save({ id: campId, fields: { name: 'Camp' } })
  const netOf = (branchId: string | null) =>
    rowsOf(reportHere(shop, { report: 'sales', fromOn: '2026-11-01', toOn: '2026-12-31', branchId })).map(
      ({ net }) => net,
    )
  return { ...shop, campId, counterId: counter?.id ?? '', firstId: branch?.id ?? '', netOf }
}

test('a counter that was moved keeps what it sold before in the branch in which it stood', async () => {
  const { campId, clock, counter, counterId, firstId, netOf, sale } = await openMoved()
  await counter.invoice.issue(sale({ of: { soap: 2 } }))
  await counter.branch.moveCounter({ counterId, branchId: campId })
  expect([netOf(firstId), netOf(campId)]).toEqual([[80_00], []])
  clock.advance(24 * 3_600_000)
  await counter.invoice.issue(sale({ of: { soap: 3 } }))
  expect([netOf(firstId), netOf(campId), netOf(null)]).toEqual([[80_00], [120_00], [80_00, 120_00]])
  await counter.branch.moveCounter({ counterId, branchId: firstId })
  clock.advance(24 * 3_600_000)
  await counter.invoice.issue(sale({ of: { soap: 1 } }))
  expect([netOf(firstId), netOf(campId)]).toEqual([[80_00, 40_00], [120_00]])
})

test('money that is taken after a move, before any bill, is of the branch the counter stands in then', async () => {
  const shop = await openMoved()
  const { campId, counter, counterId, firstId, newId } = shop
  await counter.branch.moveCounter({ counterId, branchId: campId })
  await counter.shift.open({ id: newId(), floatPaise: 100_00 })
  await counter.shift.moveCash({ id: newId(), direction: 'out', reason: 'expense', amountPaise: 10_00, note: 'tea' })
  const stands = joinLedger(shop.file)
  try {
    const seqOf = (kind: string) =>
      Number(stands.db.prepare<[string], number>('select seq from entry where kind = ?').pluck().get(kind))
    const { branchId, stand } = present(
      stands.rows.shops.stands.all().findLast(each => each.branchId === campId),
      'stand',
    )
    expect([branchId, stand < seqOf('shift.opened')]).toEqual([campId, true])
    expect(firstId).not.toBe(campId)
  } finally {
    stands.close()
  }
})

test('sales by branch leads to the days of the branch, and a branch nobody knows is not found', async () => {
  const shop = await openMoved()
  const { campId, counter, firstId, newId, sale } = shop
  await counter.invoice.issue(sale({ of: { soap: 2 } }))
  const days = { fromOn: '2026-11-01', toOn: '2026-12-31' }
  const report = reportHere(shop, { report: 'sales_by_branch', ...days })
  expect(rowsOf(report)).toEqual([
    { branch: 'Main', bills: 1, sales: 80_00, returns: 0, net: 80_00, tax: expect.any(Number), average: 80_00 },
  ])
  expect(report.rows[0]?.lead).toEqual({ to: 'branch', id: firstId })
  expect(report.branches.map(({ name }) => name)).toEqual(['Camp', 'Main'])
  const narrowed = reportHere(shop, { report: 'sales', ...days, branchId: campId })
  expect(narrowed.narrowedTo).toEqual([{ key: 'branch', kind: 'branch', cell: 'Camp' }])
  expect(() => reportHere(shop, { report: 'sales', ...days, branchId: newId() })).toBeRefused('not_found')
})

test('each of two counters of one branch can be asked for by itself, also with its branch', async () => {
  const shop = await openTradingShop()
  const [firstId, secondId] = shop.counterIds
  const [mainId, campId] = await addBranches(shop)
  await shop.counter.branch.moveCounter({ counterId: secondId, branchId: campId ?? '' })
  for (const counterId of [firstId, secondId]) {
    sitAt(shop, counterId)
    await shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
  }
  const billsOf = (asked: Partial<ReportAsked>) =>
    rowsOf(reportHere(shop, { report: 'sales', fromOn: '2026-11-01', toOn: '2026-12-31', ...asked })).map(
      ({ bills }) => bills,
    )
  expect(billsOf({ counterId: secondId, branchId: campId ?? '' })).toEqual([1])
  expect(billsOf({ counterId: secondId, branchId: mainId ?? '' })).toEqual([])
  await shop.close()
})
