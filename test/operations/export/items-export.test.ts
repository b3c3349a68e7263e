// The catalogue as a file people open elsewhere, in the form the import takes back.
import { expect, test } from 'vitest'
import { readTable } from '../../../src/main/import/read-table.ts'
import { rice, soap, tea } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'
import { bringIn, openShopOfToday, pencils } from '../import/bring-in.ts'

const goods = {
  soap: soap({
    name: 'Lux "Rose", 100g',
    nameHi: 'लक्स साबुन',
    barcodes: ['8901030865237', '0012'],
    mrpPaise: 4_200,
    costPaise: 3_150,
    openingStockThousandths: 10_000,
    lowStockThousandths: 5_000,
  }),
  rice: rice({ nameTa: 'அரிசி', openingStockThousandths: 12_500 }),
  tea: tea({ isActive: false, code: '00042', name: '=Assam' }),
}

test('CSV has a row for each item, inactive ones too, as a person reads it', async () => {
  const { counter } = await openTestShop({ items: goods })
  const file = await counter.export.items({ format: 'csv' })
  expect([file.name, file.mediaType]).toEqual(['items-2026-11-20.csv', 'text/csv'])
  const table = await readTable(Buffer.from(file.contentBase64, 'base64'), file.name)
  const row = (cells: readonly string[] | undefined) =>
    Object.fromEntries(table.columns.map((column, index) => [column, cells?.[index]]))
  expect(table.rows).toHaveLength(3)
  expect(row(table.rows[0]?.cells)).toMatchObject({
    code: 'SOAP',
    name: 'Lux "Rose", 100g',
    name_hi: 'लक्स साबुन',
    hsn: '3401',
    tax_rate: '18',
    price: '40.00',
    price_mode: 'inclusive',
    mrp: '42.00',
    cost: '31.50',
    stock: '10',
    low_stock: '5',
    active: 'yes',
  })
  expect(row(table.rows[1]?.cells)).toMatchObject({ name_ta: 'அரிசி', unit: 'kg', uqc: 'KGS', stock: '12.5' })
  expect(row(table.rows[2]?.cells)).toMatchObject({ price_mode: 'exclusive', active: 'no' })
})

test('the day in the name is the day in India', async () => {
  const { counter } = await openTestShop({ at: '2026-11-20T18:30:00.000Z' })
  expect((await counter.export.items({ format: 'csv' })).name).toBe('items-2026-11-21.csv')
})

test.each(['csv', 'xlsx'] as const)('what %s took out and brings back changes nothing', async format => {
  const shop = await openShopOfToday({ items: goods })
  const groupId = shop.newId()
  await shop.counter.itemGroup.save({
    id: groupId,
    fields: { name: 'Soaps', taxRates: [{ fromOn: '2017-07-01', rateBps: 500 }] },
  })
  await shop.counter.item.save({ id: shop.ids.soap, fields: { groupId } })
  const before = shop.dump()
  const file = await shop.counter.export.items({ format })
  const { id, mapping } = await shop.counter.import.read({
    id: shop.newId(),
    kind: 'items',
    fileName: file.name,
    contentBase64: file.contentBase64,
  })
  const state = await shop.counter.import.run({ id, mapping, skipRefused: false })
  expect(state.report).toMatchObject({ rowCount: 3, unchangedCount: 3, refusedCount: 0 })
  const { import_mapping: _, ...rows } = shop.dump()
  expect(rows).toEqual({ ...before, import_mapping: undefined })
})

test.each(['csv', 'xlsx'] as const)('%s of one shop makes the same items in another', async format => {
  const first = await openShopOfToday({ items: goods })
  const file = await first.counter.export.items({ format })
  const second = await openShopOfToday()
  const { id, mapping } = await second.counter.import.read({
    id: second.newId(),
    kind: 'items',
    fileName: file.name,
    contentBase64: file.contentBase64,
  })
  await second.counter.import.run({ id, mapping, skipRefused: false })
  const catalogueOf = async ({ counter }: typeof first | typeof second) => {
    const { rows } = await counter.item.find({ show: 'all' })
    return rows.map(({ id: _id, updatedAt: _at, ...fields }) => fields)
  }
  expect(await catalogueOf(second)).toEqual(await catalogueOf(first))
})

test('a shop without items exports a header alone', async () => {
  const { counter } = await openTestShop()
  const file = await counter.export.items({ format: 'csv' })
  const lines = Buffer.from(file.contentBase64, 'base64').toString('utf8').trim().split(/\r?\n/)
  expect(lines).toHaveLength(1)
  expect(lines[0]).toContain('name')
})

test.each(['csv', 'xlsx'] as const)('while %s is written, the counter’s own thread is free', async format => {
  const shop = await openShopOfToday()
  await bringIn(shop, pencils(2_000))
  const { counter } = shop
  // Turns of the counter's own loop: written on it, a workbook leaves none and a CSV a handful.
  const seen = { turns: 0, isWritten: false }
  const turn = () => {
    seen.turns += 1
    if (!seen.isWritten) setImmediate(turn)
  }
  turn()
  await counter.export.items({ format })
  seen.isWritten = true
  expect(seen.turns).toBeGreaterThan(50)
})

test('a shop without its first run has nothing to export', async () => {
  const { counter } = await openTestShop({ isSetUp: false })
  await expect(counter.export.items({ format: 'csv' })).toBeRefused('not_set_up')
})
