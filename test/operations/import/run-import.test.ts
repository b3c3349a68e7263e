// Bringing a catalogue in: all of it or nothing, while the counter sells on.
import { expect, test } from 'vitest'
import { soap, tea } from '../../support/goods.ts'
import { eventually } from '../eventually.ts'
import { expectNoTrace } from '../expect-no-trace.ts'
import { base64, bringIn, kirana, openShopOfToday, pencils, readRows } from './bring-in.ts'

test('items come in with groups, codes, tax and opening stock, and are found at once', async () => {
  const shop = await openShopOfToday()
  const state = await bringIn(shop, kirana)
  expect(state).toMatchObject({ stage: 'done', report: { createCount: 3, totals: [{ code: 'new_groups', value: 2 }] } })
  const { counter } = shop
  expect((await counter.item.lookUp({ code: '8901030865237' }))?.item).toMatchObject({
    name: 'Lux Soap',
    code: 'S1',
    pricePaise: 4_000,
    taxRateBps: 1_800,
    onHandThousandths: 10_000,
  })
  expect((await counter.item.search({ text: 'sona' }))[0]).toMatchObject({
    unit: 'kg',
    uqc: 'KGS',
    decimals: 3,
    onHandThousandths: 12_500,
  })
  expect((await counter.item.find({ text: 'matchbox' })).rows).toMatchObject([
    { code: null, pricePaise: 150, priceMode: 'inclusive', unit: 'nos', taxRateBps: 0, groupName: null },
  ])
  const groups = await counter.itemGroup.find({})
  expect(groups.map(({ name, itemCount }) => [name, itemCount])).toEqual([
    ['Soaps', 1],
    ['Staples', 1],
  ])
  expect(shop.verify().isWhole).toBe(true)
})

test('an import is posted in the name of the cashier: groups, items, stock', async () => {
  const shop = await openShopOfToday()
  await bringIn(shop, kirana)
  expect(shop.dump().entry?.map(({ kind, by }) => `${kind} by ${by}`)).toEqual([
    'counter.added by Asha',
    'shop.saved by Asha',
    'import.started by Asha',
    'item_group.saved by Asha',
    'item_group.saved by Asha',
    'items.saved by Asha',
    'stock.moved by Asha',
    'import.finished by Asha',
  ])
})

test('a large catalogue is posted in entries of at most fifty items, so that no sale waits long for one', async () => {
  const shop = await openShopOfToday()
  await bringIn(shop, pencils(120))
  const sizes = shop
    .dump()
    .entry?.filter(({ kind }) => kind === 'items.saved')
    .map(({ body }) => JSON.parse(String(body)).items.length)
  expect(sizes).toEqual([50, 50, 20])
  expect((await shop.counter.item.find({})).total).toBe(120)
  expect(shop.verify().isWhole).toBe(true)
})

test('a file with problems is refused as a whole', async () => {
  const shop = await openShopOfToday()
  const { id, mapping } = await readRows(shop, [...kirana, 'B1,Broken,,,12,thirty,nos,5', 'B2,,,,12,30,nos,5'])
  const run = { id, mapping, skipRefused: false }
  await expectNoTrace(shop, () => shop.counter.import.run(run), 'import_has_errors', { count: 2 })
})

test('on a person’s word the rows with problems are left out', async () => {
  const shop = await openShopOfToday()
  const { id, mapping } = await readRows(shop, [...kirana, 'B1,Broken,,,12,thirty,nos,5'])
  const state = await shop.counter.import.run({ id, mapping, skipRefused: true })
  expect(state).toMatchObject({ stage: 'done', report: { createCount: 3, refusedCount: 1 } })
  expect((await shop.counter.item.find({})).total).toBe(3)
})

test('the same file once more changes nothing', async () => {
  const shop = await openShopOfToday()
  await bringIn(shop, kirana)
  const before = shop.dump()
  const state = await bringIn(shop, kirana)
  expect(state.report).toMatchObject({ createCount: 0, updateCount: 0, unchangedCount: 3, totals: [] })
  expect(shop.dump()).toEqual(before)
})

test('an import whose answer was lost may be run again: nothing comes in twice', async () => {
  const shop = await openShopOfToday()
  const { id, mapping } = await readRows(shop, kirana)
  await shop.counter.import.run({ id, mapping, skipRefused: false })
  const before = shop.dump()
  await shop.counter.import.run({ id, mapping, skipRefused: false })
  expect(shop.dump()).toEqual(before)
})

test('a later list changes what it names and leaves alone what it does not', async () => {
  const shop = await openShopOfToday()
  await bringIn(shop, kirana)
  const { counter, newId } = shop
  await counter.item.save({ id: await idOf('S1'), fields: { nameHi: 'लक्स साबुन', costPaise: 3_000 } })
  const contentBase64 = base64(['S1,45,99'], 'Code,Price,Stock')
  const { id, mapping } = await counter.import.read({
    id: newId(),
    kind: 'items',
    fileName: 'prices.csv',
    contentBase64,
  })
  await counter.import.run({ id, mapping, skipRefused: false })
  expect(await counter.item.get({ id: await idOf('S1') })).toMatchObject({
    name: 'Lux Soap',
    nameHi: 'लक्स साबुन',
    pricePaise: 4_500,
    costPaise: 3_000,
    taxRateBps: 1_800,
    groupName: 'Soaps',
    onHandThousandths: 10_000,
  })

  async function idOf(code: string): Promise<string> {
    const found = await counter.item.lookUp({ code })
    if (found === null) throw new Error(`${code} was brought in`)
    return found.item.id
  }
})

test('what is sold after an import has the tax the import brought, also when it was scanned before', async () => {
  const shop = await openShopOfToday({ items: { tea: tea() } })
  const rungUp = shop.sale({ of: { tea: 1 } })
  await shop.counter.item.lookUp({ code: 'TEA' })
  const contentBase64 = base64(['TEA,18'], 'Code,GST %')
  const { id, mapping } = await shop.counter.import.read({
    id: shop.newId(),
    kind: 'items',
    fileName: 'tax.csv',
    contentBase64,
  })
  await shop.counter.import.run({ id, mapping, skipRefused: false })
  shop.clock.set(new Date().toISOString())
  await expect(shop.counter.invoice.issue(rungUp)).toBeRefused('total_changed', { taxRatesBps: [1_800] })
})

test('the counter sells while a catalogue comes in, and both are there', async () => {
  const shop = await openShopOfToday({ items: { soap: soap() } })
  const { id, mapping } = await readRows(shop, pencils(600))
  const running = shop.counter.import.run({ id, mapping, skipRefused: false })
  const states = []
  for (let sale = 0; sale < 5; sale += 1) {
    shop.clock.set(new Date().toISOString())
    states.push((await shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } }))).state)
  }
  expect((await running).stage).toBe('done')
  expect(states).toEqual(['paid', 'paid', 'paid', 'paid', 'paid'])
  expect([shop.dump().invoice?.length, (await shop.counter.item.find({})).total]).toEqual([5, 601])
  expect(shop.verify().isWhole).toBe(true)
})

test('windows are told how far it is, and at the end that anything may have changed', async () => {
  const shop = await openShopOfToday()
  const { id, mapping } = await readRows(shop, pencils(120))
  const progress: unknown[] = []
  const changed: string[] = []
  const window = shop.openWindow()
  window.on('import.progress', said => said.stage === 'running' && progress.push(said))
  window.on('ledger.changed', ({ record, ids }) => ids.length === 0 && changed.push(record))
  await shop.counter.import.run({ id, mapping, skipRefused: false })
  await eventually(() => progress).toEqual([50, 100, 120].map(done => ({ id, stage: 'running', done, total: 120 })))
  await eventually(() => changed).toEqual(expect.arrayContaining(['item', 'itemGroup']))
})

test('a clock that went back stops an import, and nothing of it stays', async () => {
  const shop = await openShopOfToday({ items: { soap: soap() } })
  shop.clock.advance(60 * 60 * 1000)
  await shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
  const { id, mapping } = await readRows(shop, kirana)
  const run = { id, mapping, skipRefused: false }
  await expectNoTrace(shop, () => shop.counter.import.run(run), 'clock_went_back')
})

test('a file that was never read cannot be run', async () => {
  const shop = await openShopOfToday()
  const { mapping } = await readRows(shop, kirana)
  const run = { id: shop.newId(), mapping, skipRefused: false }
  await expectNoTrace(shop, () => shop.counter.import.run(run), 'import_expired', { id: run.id })
})
