// The morning page over a small shop of several days, with figures reckoned by hand; and what it says beside the reports.
import { expect, test } from 'vitest'
import type { Home } from '../../../src/shared/records/home/home.ts'
import type { ReportAsked, ReportName } from '../../../src/shared/records/report.ts'
import { openDealerShop } from '../../support/dealers.ts'
import { ravi, rice, soap, tea } from '../../support/goods.ts'
import { openTestShop, type TestShop } from '../../support/open-test-shop.ts'
import { addPeople, pins } from '../../support/people.ts'
import { takeBack } from '../../support/returns.ts'

const today = '2026-11-20'
const yesterday = '2026-11-19'
const week = { fromOn: '2026-11-14', toOn: today }

type Shop = TestShop<'soap' | 'rice' | 'tea', 'ravi'>

/** Soap at ₹40 (30 pieces, watched below 25), rice, and tea nobody ever counted; it begins on Friday 13 November at nine. */
async function openShop(): Promise<Shop> {
  return await openTestShop({
    at: '2026-11-13T03:30:00.000Z',
    items: {
      soap: soap({ openingStockThousandths: 30_000, lowStockThousandths: 25_000 }),
      rice: rice({ openingStockThousandths: 50_000 }),
      tea: tea(),
    },
    customers: { ravi: ravi() },
  })
}

async function sell(shop: Shop, instant: string, words: Parameters<Shop['sale']>[0]) {
  shop.clock.set(instant)
  const sale = shop.sale(words)
  await shop.counter.invoice.issue(sale)
  return sale
}

/** Two bills on the Friday before, one yesterday, three today of which one is voided; it is noon. */
async function tradeForAWeek(shop: Shop): Promise<void> {
  const { counter, newId } = shop
  await sell(shop, '2026-11-13T04:30:00.000Z', { of: { soap: 2 } })
  await sell(shop, '2026-11-13T09:30:00.000Z', { of: { soap: 5 } })
  await sell(shop, '2026-11-19T05:30:00.000Z', { of: { soap: 10 }, paid: { upi: 400_00 } })
  await sell(shop, '2026-11-20T04:00:00.000Z', { of: { soap: 1 } })
  const credit = await sell(shop, '2026-11-20T05:10:00.000Z', { of: { soap: 3 }, to: 'ravi', onCredit: true })
  await counter.payment.take({ id: newId(), invoiceId: credit.id, tender: 'upi', amountPaise: 20_00, note: '' })
  const mistake = await sell(shop, '2026-11-20T05:10:00.000Z', { of: { soap: 9 } })
  await counter.invoice.void({ id: newId(), invoiceId: mistake.id, reason: 'typed twice' })
  shop.clock.set('2026-11-20T06:30:00.000Z')
}

test('today so far, yesterday, the same weekday a week ago until now, and how bills were paid', async () => {
  const shop = await openShop()
  await tradeForAWeek(shop)
  const home = await shop.counter.home.read({})
  expect(home).toMatchObject({
    asOf: '2026-11-20T06:30:00.000Z',
    todayOn: today,
    today: { on: today, bills: 2, netPaise: 160_00, averagePaise: 80_00 },
    yesterday: { on: yesterday, bills: 1, netPaise: 400_00, averagePaise: 400_00 },
    weekAgoSoFar: { on: '2026-11-13', bills: 1, netPaise: 80_00, averagePaise: 80_00 },
    tenders: {
      today: [
        { tender: 'cash', paise: 40_00 },
        { tender: 'credit', paise: 120_00 },
      ],
      yesterday: [{ tender: 'upi', paise: 400_00 }],
    },
    owed: { paise: 100_00, count: 1, ages: [100_00, 0, 0, 0] },
    topItems: [{ name: 'Lux Soap', quantityThousandths: 14_000, netPaise: 560_00 }],
    has: { items: true, stock: true, bills: true, people: false },
  })
  expect(home.days.map(day => day.netPaise / 100)).toEqual([0, 0, 0, 0, 0, 0, 0, 280, 0, 0, 0, 0, 0, 400, 160])
  expect(home.days[0]).toEqual({ on: '2026-11-06', bills: 0, netPaise: 0, averagePaise: null })
  expect([home.hours.today[9], home.hours.today[10], home.hours.yesterday[11]]).toEqual([40_00, 120_00, 400_00])
})

test('what runs out: those watched that are low, with what is left and should be', async () => {
  const shop = await openShop()
  await tradeForAWeek(shop)
  const { stock } = await shop.counter.home.read({})
  const { lowCount, belowZeroCount, expiringCount, expiredCount } = await shop.counter.stock.summary({})
  expect(stock).toMatchObject({ lowCount, belowZeroCount, expiringCount, expiredCount, outCount: 0 })
  expect(stock.low).toMatchObject([{ name: 'Lux Soap', onHandThousandths: 9_000, lowStockThousandths: 25_000 }])
})

/** Every kind of unusual thing once, on two days. */
async function doEverythingUnusual(shop: Shop): Promise<void> {
  const { counter, newId } = shop
  const big = { kind: 'percent', bps: 1_000 } as const
  const small = { kind: 'percent', bps: 400 } as const
  const { id } = await sell(shop, '2026-11-19T05:00:00.000Z', { of: { soap: 4 } })
  await sell(shop, '2026-11-19T05:00:00.000Z', { of: { soap: { quantity: 2, pricePaise: 35_00 } } })
  await sell(shop, '2026-11-19T05:00:00.000Z', { of: { soap: { quantity: 5, discount: big } } })
  await sell(shop, '2026-11-19T05:00:00.000Z', { of: { soap: { quantity: 5, discount: small }, tea: 1 } })
  shop.clock.set('2026-11-20T05:00:00.000Z')
  await counter.creditNote.issue(await takeBack(shop, id, { of: { 1: 1 } }))
  const mistake = await sell(shop, '2026-11-20T05:00:00.000Z', { of: { soap: 1 } })
  await counter.invoice.void({ id: newId(), invoiceId: mistake.id, reason: 'typed twice' })
  await sell(shop, '2026-11-20T05:00:00.000Z', { of: { soap: 20 } })
  const shiftId = newId()
  await counter.shift.open({ id: shiftId, floatPaise: 500_00 })
  await counter.shift.close({ id: newId(), shiftId, count: { notes: [], loosePaise: 480_00 }, note: '' })
}

test('unusual things of the week are counted with their money, day by day; small discounts are not among them', async () => {
  const shop = await openShop()
  await doEverythingUnusual(shop)
  const { ids, signIn } = await addPeople(shop)
  const cashier = await signIn('cashier')
  const word = { permission: 'void_invoice', personId: ids.manager, pin: pins.manager, subject: 'bill 1' } as const
  await cashier.person.approve(word)
  const owner = await signIn('owner')
  const { unusual } = await owner.home.read({})
  const [before, now] = [
    [0, 0, 0, 0, 0, 1, 0],
    [0, 0, 0, 0, 0, 0, 1],
  ]
  expect(unusual).toEqual([
    { kind: 'void', count: 1, paise: 40_00, daily: now },
    { kind: 'return', count: 1, paise: 40_00, daily: now },
    { kind: 'discount', count: 1, paise: 20_00, daily: before },
    { kind: 'price', count: 1, paise: 10_00, daily: before },
    { kind: 'short_stock', count: 1, paise: 800_00, daily: now },
    { kind: 'approval', count: 1, paise: 0, daily: now },
    { kind: 'difference', count: 1, paise: -20_00, daily: now },
  ])
})

test('a price counts as lowered by what the item cost then, whatever it costs later', async () => {
  const shop = await openShop()
  await sell(shop, '2026-11-20T05:00:00.000Z', { of: { soap: { quantity: 2, pricePaise: 35_00 } } })
  await shop.counter.item.save({ id: shop.ids.soap, fields: { pricePaise: 30_00 } })
  const { unusual } = await shop.counter.home.read({})
  expect(unusual).toMatchObject([{ kind: 'price', count: 1, paise: 10_00 }])
  expect(shop.verify()).toMatchObject({ isWhole: true })
})

function askerOf({ counter }: Shop) {
  return async (report: ReportName, how: Pick<ReportAsked, 'fromOn' | 'toOn'> & { behind?: string }) => {
    const { columns, rows, sums } = await counter.report.run({ report, ...how })
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

const dayOf = (on: string) => ({ fromOn: on, toOn: on })
const total = (parts: readonly { paise: number }[]) => parts.reduce((sum, { paise }) => sum + paise, 0)

test('whatever the page says, the report it leads to says too', async () => {
  const shop = await openShop()
  await sell(shop, '2026-11-13T09:30:00.000Z', { of: { soap: 2 } })
  await doEverythingUnusual(shop)
  await sell(shop, '2026-11-20T05:30:00.000Z', { of: { tea: 3 }, to: 'ravi', onCredit: true })
  const home = await shop.counter.home.read({})
  const ask = askerOf(shop)
  for (const day of [home.today, home.yesterday]) {
    const sales = await ask('sales', dayOf(day.on))
    expect([day.netPaise, day.bills]).toEqual([sales.sum('net'), sales.sum('bills')])
  }
  expect(total(home.tenders.today)).toBe((await ask('sales_by_tender', dayOf(today))).sum('atSale'))
  expect(total(home.tenders.yesterday)).toBe((await ask('sales_by_tender', dayOf(yesterday))).sum('atSale'))
  const hours = home.hours.today.reduce((sum, paise) => sum + paise, 0)
  expect(hours).toBe((await ask('sales_by_hour', dayOf(today))).sum('net'))
  const days = home.days.reduce((sum, { netPaise }) => sum + netPaise, 0)
  expect(days).toBe((await ask('sales', { fromOn: '2026-11-06', toOn: today })).sum('net'))
  const pending = await ask('pending_invoices', dayOf(today))
  expect([home.owed.paise, home.owed.ages[0]]).toEqual([pending.sum('due'), pending.sum('to30')])
  const top = await ask('top_items', { fromOn: yesterday, toOn: today })
  expect(home.topItems.map(({ name, netPaise }) => [name, netPaise])).toEqual(
    top.rows.map(row => [row('item'), row('net')]),
  )
  const unusual = await ask('unusual', week)
  expect(home.unusual.map(({ kind, count, paise }) => [kind, count, paise])).toEqual(
    unusual.rows.map(row => [row('what'), row('count'), row('amount')]),
  )
  for (const { kind, count, paise } of home.unusual) {
    const documents = await ask('unusual', { ...week, behind: kind })
    expect([kind, documents.sum('count'), documents.sum('amount')]).toEqual([kind, count, paise])
  }
})

test('at the end of that day a week ago, its sales until now are its sales', async () => {
  const shop = await openShop()
  await tradeForAWeek(shop)
  shop.clock.set('2026-11-20T18:29:59.999Z')
  const { weekAgoSoFar } = await shop.counter.home.read({})
  const sales = await askerOf(shop)('sales', dayOf('2026-11-13'))
  expect([weekAgoSoFar.netPaise, weekAgoSoFar.bills]).toEqual([sales.sum('net'), sales.sum('bills')])
})

test('what dealers are owed is what their ageing says', async () => {
  const { shop, receive, pay } = await openDealerShop()
  await receive({ of: { soap: 9 }, amountPaise: 318_60, billNumber: 'K/1', billOn: '2026-10-01' })
  await pay({ amountPaise: 100_00 })
  const { owing } = await shop.counter.home.read({})
  const { rows, sum } = await shop.counter.dealer.ageing({})
  expect(owing).toEqual({ paise: 218_60, count: rows.length, ages: [0, sum.to60Paise, 0, 0] })
})

test('an empty shop says what it has not yet, and that nothing is owed', async () => {
  const shop = await openTestShop()
  const home = await shop.counter.home.read({})
  expect(home.has).toEqual({ items: false, stock: false, bills: false, people: false })
  expect(home).toMatchObject<Partial<Home>>({
    owed: { paise: 0, count: 0, ages: [0, 0, 0, 0] },
    owing: { paise: 0, count: 0, ages: [0, 0, 0, 0] },
    topItems: [],
    unusual: [],
    drawer: { open: null, lastClosedAt: null, lastDifferencePaise: null },
  })
})

test('the open shift, the last count, and the backups of this machine', async () => {
  const shop = await openShop()
  const { counter, newId } = shop
  const shiftId = newId()
  await counter.shift.open({ id: shiftId, floatPaise: 500_00 })
  expect((await counter.home.read({})).drawer.open).toMatchObject({ id: shiftId, floatPaise: 500_00 })
  await counter.shift.close({ id: newId(), shiftId, count: { notes: [], loosePaise: 510_00 }, note: '' })
  const { takenAt } = await counter.ledger.backUp({})
  const { backup, drawer } = await counter.home.read({})
  expect(drawer).toMatchObject({ open: null, lastDifferencePaise: 10_00 })
  expect(backup).toMatchObject({ lastAt: takenAt, isOld: false, hasFolder: false, isFolderMissed: false })
})

test('a cashier may not look at it', async () => {
  const shop = await openShop()
  const cashier = await (await addPeople(shop)).signIn('cashier')
  await expect(cashier.home.read({})).toBeRefused('not_permitted', { permission: 'see_reports' })
})

test('behind an unusual kind lie its documents, each with what about it, by whom, and where it leads', async () => {
  const shop = await openShop()
  await doEverythingUnusual(shop)
  const behind = async (kind: string) => {
    const { columns, rows } = await shop.counter.report.run({ report: 'unusual', ...week, behind: kind })
    return rows.map(({ cells, lead }) => ({
      ...Object.fromEntries(columns.map(({ key }, at) => [key, cells[at]])),
      lead,
    }))
  }
  const by = 'Asha'
  expect(await behind('void')).toMatchObject([
    { reference: 'A1/26-27/00005', detail: 'typed twice', by, amount: 40_00 },
  ])
  expect(await behind('return')).toMatchObject([{ detail: 'not_wanted', by, lead: { to: 'credit-notes' } }])
  expect(await behind('discount')).toMatchObject([{ reference: 'A1/26-27/00003', detail: 'Lux Soap: 10 %', by }])
  expect(await behind('price')).toMatchObject([{ detail: 'Lux Soap', by, lead: { to: 'invoices' } }])
  expect(await behind('short_stock')).toMatchObject([
    { party: 'Lux Soap', detail: '-5 nos', by, lead: { to: 'items', id: shop.ids.soap } },
  ])
  expect(await behind('difference')).toMatchObject([{ reference: 'A1Z/26-27/00001', by, lead: { to: 'till' } }])
  expect(await behind('skipped')).toEqual([])
})

test('a shop of two branches sees what each sold yesterday and today, as the report by branch says; one of one branch nothing', async () => {
  const shop = await openShop()
  const { counter, newId } = shop
  await sell(shop, '2026-11-19T05:30:00.000Z', { of: { soap: 10 } })
  expect((await counter.home.read({})).branches).toEqual([])
  const campId = newId()
  await counter.branch.save({ id: campId, fields: { name: 'Camp' } })
  await counter.branch.save({ id: newId(), fields: { name: 'Kothrud' } })
  await counter.branch.moveCounter({ counterId: (await counter.shop.get({})).counter?.id ?? '', branchId: campId })
  await sell(shop, '2026-11-20T04:00:00.000Z', { of: { soap: 1 } })
  expect((await counter.home.read({})).branches).toEqual([
    { name: 'Camp', netPaise: 40_00 },
    { name: 'Kothrud', netPaise: 0 },
    { name: 'Main', netPaise: 400_00 },
  ])
})
