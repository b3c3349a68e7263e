// Taking a whole import back: its records go, its changes are undone, and what was used since stays.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { soap } from '../../support/goods.ts'
import { expectNoTrace } from '../expect-no-trace.ts'
import { bringIn, kirana, openShopOfToday, pencils, readRows } from './bring-in.ts'
import { bringInKind } from './bring-in-kind.ts'

type Shop = Awaited<ReturnType<typeof openShopOfToday>>

/** What a person sees of the catalogue: every active item with its fields, group and stock. */
async function seen({ counter }: Shop) {
  const { rows } = await counter.item.find({ limit: 500 })
  const groups = (await counter.itemGroup.find({})).filter(({ isActive }) => isActive)
  return {
    items: rows
      .map(({ id, updatedAt: _, groupId: _group, ...rest }) => ({ id, ...rest }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    groups: groups.map(({ name, itemCount }) => [name, itemCount]),
  }
}

/** One of it leaves the shelf. */
async function takeOne(shop: Shop, code: string): Promise<void> {
  shop.clock.set(new Date(Date.now() + 1000).toISOString())
  const found = await shop.counter.item.lookUp({ code })
  if (found === null) throw new Error(`${code} is for sale`)
  await shop.counter.stock.adjust({ id: shop.newId(), itemId: found.item.id, deltaThousandths: -1_000, note: 'broken' })
}

test('what came with it is gone, its codes are free, and the mended file comes in as if it were the first', async () => {
  const shop = await openShopOfToday()
  const { id } = await bringIn(shop, kirana)
  await shop.counter.import.undo({ id })
  expect(await seen(shop)).toEqual({ items: [], groups: [] })
  expect(await shop.counter.item.lookUp({ code: 'S1' })).toBe(null)
  const again = await bringIn(shop, kirana)
  expect(again.report).toMatchObject({ createCount: 3, totals: [{ code: 'new_groups', value: 2 }] })
  expect((await seen(shop)).items.map(({ name, onHandThousandths }) => [name, onHandThousandths]).sort()).toEqual([
    ['Lux Soap', 10_000],
    ['Matchbox', 0],
    ['Sona Masoori', 12_500],
  ])
  expect(shop.verify()).toMatchObject({ isWhole: true })
})

test('what it changed goes back to what it was, unless somebody changed it since', async () => {
  const shop = await openShopOfToday()
  await bringIn(shop, kirana)
  const { id } = await bringIn(shop, [
    'S1,Lux Soap,8901030865237,Bath,18,45,nos,10',
    'R1,Sona Masoori,,Staples,0,70,kg,12.5',
  ])
  const rice = await shop.counter.item.lookUp({ code: 'R1' })
  await shop.counter.item.save({ id: rice?.item.id ?? '', fields: { pricePaise: 65_00 } })
  expect(await shop.counter.import.undo({ id })).toMatchObject({ takenBackCount: 0, restoredCount: 1, keptCount: 1 })
  const after = await seen(shop)
  expect(after.items.map(({ name, pricePaise, groupName }) => [name, pricePaise, groupName]).sort()).toEqual([
    ['Lux Soap', 40_00, 'Soaps'],
    ['Matchbox', 1_50, null],
    ['Sona Masoori', 65_00, 'Staples'],
  ])
  expect(after.groups).toEqual([
    ['Soaps', 1],
    ['Staples', 1],
  ])
})

test('an item whose stock moved since stays with its stock, and is counted', async () => {
  const shop = await openShopOfToday({ items: { soap: soap() } })
  const { id } = await bringIn(shop, kirana)
  await takeOne(shop, 'S1')
  const counts = await shop.counter.import.undo({ id })
  expect(counts).toMatchObject({ takenBackCount: 2, keptCount: 1, stockCount: 1 })
  expect((await shop.counter.item.lookUp({ code: 'S1' }))?.item).toMatchObject({ onHandThousandths: 9_000 })
  expect(shop.verify()).toMatchObject({ isWhole: true })
})

test('openings go, unless money was taken against them; who has dealings stays', async () => {
  const shop = await openShopOfToday()
  const rows = ['Ravi,9845000001,B-1,500.00', 'Meena,9845000002,B-2,300.00']
  const { id } = await bringInKind(shop, 'customers', ['Name,Phone,Bill number,Opening balance', ...rows])
  const { rows: customers } = await shop.counter.customer.find({ text: 'ravi' })
  const customerId = customers[0]?.id ?? ''
  shop.clock.set(new Date(Date.now() + 1000).toISOString())
  await shop.counter.account.takePayment({ id: shop.newId(), customerId, tender: 'upi', amountPaise: 100_00, note: '' })
  expect(await shop.counter.import.undo({ id })).toMatchObject({
    takenBackCount: 1,
    keptCount: 1,
    openingCount: 1,
    openingKeptCount: 1,
  })
  const { rows: left } = await shop.counter.customer.find({})
  expect(left.map(({ name, duePaise }) => [name, duePaise])).toEqual([['Ravi', 400_00]])
  expect(shop.verify()).toMatchObject({ isWhole: true })
})

test('dealers and what they were owed go, unless they were paid since', async () => {
  const shop = await openShopOfToday()
  const rows = ['Kaveri,KT/1,500.00', 'Nandi,N/1,300.00']
  const { id } = await bringInKind(shop, 'dealers', ['Name,Bill number,Opening balance', ...rows])
  const kaveri = (await shop.counter.dealer.find({ text: 'kaveri' })).rows[0]
  shop.clock.set(new Date(Date.now() + 1000).toISOString())
  const paid = { dealerId: kaveri?.id ?? '', orderId: null, tender: 'upi' as const, amountPaise: 100_00, note: '' }
  await shop.counter.dealerPayment.make({ id: shop.newId(), ...paid })
  expect(await shop.counter.import.undo({ id })).toMatchObject({ takenBackCount: 1, keptCount: 1, openingKeptCount: 1 })
  const left = await shop.counter.dealer.find({})
  expect(left.rows.map(({ name, payablePaise }) => [name, payablePaise])).toEqual([['Kaveri', 400_00]])
  expect(shop.verify()).toMatchObject({ isWhole: true })
})

test('opening stock goes out again, also of what was sold meanwhile', async () => {
  const shop = await openShopOfToday({ items: { soap: soap({ code: 'S1', openingStockThousandths: 0 }) } })
  const { id } = await bringInKind(shop, 'stock', ['Code,Quantity,Cost', 'S1,24,30'])
  await shop.counter.import.undo({ id })
  expect((await shop.counter.item.lookUp({ code: 'S1' }))?.item.onHandThousandths).toBe(0)
  const { report } = await bringInKind(shop, 'stock', ['Code,Quantity,Cost', 'S1,12,30'])
  expect(report).toMatchObject({ createCount: 1, refusedCount: 0 })
  expect((await shop.counter.item.lookUp({ code: 'S1' }))?.item.onHandThousandths).toBe(12_000)
})

test('it is taken back once, also after a restart; what nobody knows is not found', async () => {
  const shop = await openShopOfToday()
  const { id } = await bringIn(shop, kirana)
  await shop.reopen()
  await shop.counter.import.undo({ id })
  expect((await shop.counter.import.find({})).rows[0]).toMatchObject({ state: 'undone', undoneBy: 'Asha' })
  await expectNoTrace(shop, () => shop.counter.import.undo({ id }), 'import_undone', { fileName: 'kirana.csv' })
  const other = shop.newId()
  await expectNoTrace(shop, () => shop.counter.import.undo({ id: other }), 'not_found', { record: 'import', id: other })
})

test('while it still comes in it is not taken back', async () => {
  const shop = await openShopOfToday()
  const { id, mapping } = await readRows(shop, pencils(2_000))
  const running = shop.counter.import.run({ id, mapping, skipRefused: false })
  await expect(shop.counter.import.undo({ id })).toBeRefused('import_running')
  await running
})

test('whatever a list brings and changes, taking it back shows the shop as it was', async () => {
  const price = fc.integer({ min: 100, max: 9_999 }).map(paise => (paise / 100).toFixed(2))
  const row = fc.tuple(
    fc.integer({ min: 1, max: 12 }),
    fc.constantFrom('Soap', 'Tea', 'Rice'),
    fc.constantFrom('', 'Bath', 'Kitchen'),
    price,
    fc.integer({ min: 0, max: 50 }),
  )
  const list = fc.uniqueArray(row, { minLength: 1, maxLength: 8, selector: ([code]) => code })
  const linesOf = (rows: [number, string, string, string, number][]) =>
    rows.map(([code, name, group, paise, stock]) => `C${code},${name} ${code},,${group},5,${paise},nos,${stock}`)
  await fc.assert(
    fc.asyncProperty(list, list, async (first, second) => {
      const shop = await openShopOfToday()
      await bringIn(shop, linesOf(first))
      const before = await seen(shop)
      const { id, report } = await bringIn(shop, linesOf(second))
      if ((report?.createCount ?? 0) + (report?.updateCount ?? 0) === 0) return
      await shop.counter.import.undo({ id })
      expect(await seen(shop)).toEqual(before)
    }),
    { numRuns: 6 },
  )
})

/** What a person sees of a party and of what stands open with it. */
async function partiesSeen({ counter }: Shop) {
  const customers = (await counter.customer.find({ limit: 500 })).rows
  const dealers = (await counter.dealer.find({ limit: 500 })).rows
  const open = await Promise.all(
    customers.map(async ({ id }) =>
      (await counter.account.get({ customerId: id })).unpaid.map(({ number, duePaise }) => [number, duePaise]),
    ),
  )
  const plain = <P extends object>(parties: readonly P[]) => parties.map(party => ({ ...party, updatedAt: undefined }))
  return { customers: plain(customers), dealers: plain(dealers), open }
}

test.each(['customers', 'dealers'] as const)(
  'whatever a list of %s brings and changes, openings too, taking it back shows the shop as it was',
  async kind => {
    const sum = fc.integer({ min: -50_000, max: 50_000 }).map(paise => (paise / 100).toFixed(2))
    const row = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.constantFrom('', 'Pune', 'Salem'), fc.nat({ max: 3 }), sum)
    const list = fc.uniqueArray(row, { minLength: 1, maxLength: 8, selector: ([party, , bill]) => `${party} ${bill}` })
    const linesOf = (rows: readonly [number, string, number, string][], from: string) => [
      'Name,Phone,City,Bill number,Opening balance',
      ...rows.map(([n, city, bill, owed]) => `Party ${n},984500000${n},${city},${from}${bill},${owed}`),
    ]
    await fc.assert(
      fc.asyncProperty(list, list, async (first, second) => {
        const shop = await openShopOfToday()
        await bringInKind(shop, kind, linesOf(first, 'A'))
        const before = await partiesSeen(shop)
        const { id, report } = await bringInKind(shop, kind, linesOf(second, 'B'))
        if ((report?.createCount ?? 0) + (report?.updateCount ?? 0) === 0) return
        await shop.counter.import.undo({ id })
        expect(await partiesSeen(shop)).toEqual(before)
        expect(shop.verify().isWhole).toBe(true)
      }),
      { numRuns: 6 },
    )
  },
)
