// Four real catalogues, byte for byte as they were found, with all their oddities. They lie beside the project, not in
// it (some have no licence), so on another machine these tests do not run and say so.

import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { suggestMapping } from '../../src/main/import/kinds/items/suggest-mapping.ts'
import { readTable } from '../../src/main/import/read-table.ts'
import type { Table } from '../../src/main/import/table.ts'
import { writeItems } from '../../src/main/import/write-items.ts'
import { symbologyOf } from '../../src/shared/domain/item/barcode.ts'
import { countsOf, createPaperShop, type PaperShop, problemsOf, todayOn } from './paper-shop.ts'

const folder = new URL('../../../shared/data/retail/', import.meta.url)
const isThere = existsSync(folder)
/** Whole catalogues, several times over: seconds of work, and more on a busy machine. */
const patienceMs = 60_000

function realTest(sentence: string, run: () => Promise<void>): void {
  if (isThere) test(sentence, run, patienceMs)
}

test('the real catalogues lie beside the project, or it is said that they do not', () => {
  if (!isThere) console.log('not run: ../shared/data/retail is not there')
  expect(existsSync(folder)).toBe(isThere)
})

/** Reads the file as an owner would choose it, with the mapping as suggested. */
async function openReal(name: string): Promise<Table> {
  return readTable(readFileSync(new URL(name, folder)), name)
}

function mappedTitles(table: Table): Record<string, string | undefined> {
  const { columns } = suggestMapping(table)
  return Object.fromEntries(Object.entries(columns).map(([field, column]) => [field, table.columns[column]]))
}

function itemNamed(shop: PaperShop, name: string) {
  return shop.views().filter(item => item.name === name)
}

realTest('BigBasket: 27,555 rows become 26,145 items; 1,409 repeat another row and one has no name', async () => {
  const shop = createPaperShop()
  const table = await openReal('bigbasket_products.csv.gz')
  expect(table.format).toBe('CSV, gzip')
  expect(table.columns.slice(-2)).toEqual(['Column 10', 'Column 11'])
  expect(table.rows[0]?.cells.at(-1)).toBe('4.1')
  expect(table.rows.at(-1)?.line).toBe(27_558)
  expect(mappedTitles(table)).toEqual({
    name: 'product',
    price: 'sale_price',
    mrp: 'market_price',
    group: 'category',
    brand: 'brand',
  })
  const checked = await shop.check(table)
  expect(countsOf(checked)).toEqual({
    createCount: 26_145,
    updateCount: 0,
    unchangedCount: 1_409,
    refusedCount: 1,
    groupCount: 11,
  })
  // Row 14364 of the file; two names before it hold line breaks, one of them above.
  expect(problemsOf(checked)).toEqual(['14366 product name_missing'])
  expect(checked.report.notes.map(({ code, count }) => [code, count])).toEqual([
    ['repeated_rows', 1_409],
    ['same_name_apart', 2_850],
  ])
  shop.post(checked)
  expect(itemNamed(shop, 'Sri Sri Ayurveda Garlic Oil - Vegetarian Capsule 500 mg')).toMatchObject([
    { pricePaise: 22_000, mrpPaise: 22_000, groupName: 'Beauty & Hygiene', priceMode: 'inclusive', taxRates: [] },
  ])
  expect(itemNamed(shop, 'Food Package - Medium')).toHaveLength(1)
  expect(itemNamed(shop, 'FarmVeda Unsweetened Peanut Butter Creamy')).toHaveLength(1)
  expect(shop.views().some(({ name }) => /\s{2}|^\s|\s$|\u00a0/.test(name))).toBe(false)
  const prices = shop.views().map(({ pricePaise }) => pricePaise)
  expect([Math.min(...prices), Math.max(...prices)]).toEqual([245, 1_250_000])
  expect(shop.views().every(({ pricePaise, mrpPaise }) => mrpPaise !== null && pricePaise <= mrpPaise)).toBe(true)
})

realTest('BigBasket brought in again creates nothing and changes nothing, and so does its export', async () => {
  const shop = createPaperShop()
  const table = await openReal('bigbasket_products.csv.gz')
  shop.post(await shop.check(table))
  const again = await shop.check(table)
  expect(again.saves).toEqual([])
  expect(countsOf(again)).toMatchObject({ createCount: 0, updateCount: 0, unchangedCount: 27_554, refusedCount: 1 })
  const exported = await readTable(await writeItems(shop.views(), 'csv', todayOn), 'items.csv')
  const back = await shop.check(exported)
  expect(countsOf(back)).toMatchObject({ createCount: 0, updateCount: 0, unchangedCount: 26_145, refusedCount: 0 })
})

realTest('BigBasket with one price raised changes just that item', async () => {
  const shop = createPaperShop()
  const table = await openReal('bigbasket_products.csv.gz')
  shop.post(await shop.check(table))
  const rows = table.rows.map(row => (row.line === 3 ? { ...row, cells: row.cells.with(5, '175.50') } : row))
  const again = await shop.check({ ...table, rows })
  expect(again.saves.map(({ isNew, fields }) => [isNew, fields])).toEqual([[false, { pricePaise: 17_550 }]])
})

realTest('DMart: 5,189 records on 13,636 lines become 5,182 items; one has no name, one no price', async () => {
  const shop = createPaperShop()
  const table = await openReal('dmart_products.csv.gz')
  expect(table.rows).toHaveLength(5_189)
  expect(table.rows.at(-1)?.line).toBe(13_636)
  expect(mappedTitles(table)).toEqual({
    name: 'Name',
    price: 'DiscountedPrice',
    mrp: 'Price',
    group: 'Category',
    pack_size: 'Quantity',
    brand: 'Brand',
  })
  const checked = await shop.check(table)
  expect(countsOf(checked)).toEqual({
    createCount: 5_182,
    updateCount: 0,
    unchangedCount: 5,
    refusedCount: 2,
    groupCount: 29,
  })
  expect(problemsOf(checked)).toEqual(['6023 Name name_missing', '10270 DiscountedPrice price_missing'])
  expect(checked.report.notes.map(({ code, count }) => [code, count])).toEqual([
    ['repeated_rows', 5],
    ['same_name_apart', 24],
    ['zero_price', 1],
  ])
  shop.post(checked)
  expect(itemNamed(shop, 'Kopiko Cappuccino Coffee Candies 140 gm')).toMatchObject([{ pricePaise: 0, mrpPaise: null }])
  expect(itemNamed(shop, 'Chana Dal 500 gm')).toMatchObject([{ pricePaise: 4_200, mrpPaise: 4_900 }])
  const again = await shop.check(table)
  expect(again.saves).toEqual([])
  expect(countsOf(again)).toMatchObject({ unchangedCount: 5_187, refusedCount: 2 })
})

realTest('Open Food Facts: 874 of 879 barcodes are right, and the five typed short are refused', async () => {
  const shop = createPaperShop()
  const table = await openReal('openfoodfacts_india_prefix_890.csv')
  expect(mappedTitles(table)).toEqual({ barcode: 'barcode_id', name: 'product_name' })
  const checked = await shop.check(table)
  expect(countsOf(checked)).toEqual({
    createCount: 874,
    updateCount: 0,
    unchangedCount: 0,
    refusedCount: 5,
    groupCount: 0,
  })
  expect(checked.problems.map(({ line, code, value }) => [line, code, value])).toEqual([
    [21, 'barcode_check_digit', '890103008303'],
    [131, 'barcode_check_digit', '890106315137'],
    [413, 'barcode_check_digit', '890180001984'],
    [467, 'barcode_check_digit', '890288002876'],
    [474, 'barcode_length', '89036000808'],
  ])
  shop.post(checked)
  const kinds = Map.groupBy(shop.views(), ({ barcodes }) => symbologyOf(barcodes[0] ?? ''))
  expect([kinds.get('ean13')?.length, kinds.get('ean8')?.length, kinds.size]).toEqual([864, 10, 2])
  expect(itemNamed(shop, 'Heinz "Tomato Ketchup" 900GM')).toHaveLength(1)
  expect(itemNamed(shop, 'Parle Namkeen "Moong Dal" 400GM')).toHaveLength(1)
  const kept = await shop.check(table, { badBarcode: 'keep' })
  expect(countsOf(kept)).toMatchObject({ createCount: 5, unchangedCount: 874, refusedCount: 0 })
})

realTest('UHTT: 9,503 rows with right codes become 9,503 items in 336 groups, none with a price', async () => {
  const shop = createPaperShop()
  const table = await openReal('uhtt_barcodes_india_prefix_890.tsv.gz')
  expect(table.format).toBe('TSV, gzip')
  expect(mappedTitles(table)).toEqual({ barcode: 'UPCEAN', name: 'Name', group: 'CategoryName', brand: 'BrandName' })
  expect(table.rows.filter(({ cells }) => symbologyOf(cells[1] ?? '') === 'ean13')).toHaveLength(9_503)
  const checked = await shop.check(table)
  expect(countsOf(checked)).toEqual({
    createCount: 9_503,
    updateCount: 0,
    unchangedCount: 0,
    refusedCount: 0,
    groupCount: 336,
  })
  expect(checked.report.notes.map(({ code, count }) => [code, count])).toEqual([['zero_price', 9_503]])
  shop.post(checked)
  expect(itemNamed(shop, '(3x 115g) chandrika ayurveda for healthy Skin soap 3-pack 345g')).toMatchObject([
    { barcodes: ['8901399009037'], groupName: 'Неклассифицированные/default' },
  ])
  const again = await shop.check(table)
  expect(again.saves).toEqual([])
})

realTest('Open Food Facts after UHTT finds the 272 codes they share by barcode and changes names alone', async () => {
  const shop = createPaperShop()
  shop.post(await shop.check(await openReal('uhtt_barcodes_india_prefix_890.tsv.gz')))
  const checked = await shop.check(await openReal('openfoodfacts_india_prefix_890.csv'))
  const { createCount, updateCount, unchangedCount, refusedCount } = countsOf(checked)
  expect([createCount, updateCount + unchangedCount, refusedCount]).toEqual([602, 272, 5])
  const changes = checked.saves.filter(({ isNew }) => !isNew).map(({ fields }) => Object.keys(fields).join())
  expect(new Set(changes)).toEqual(new Set(['name']))
})

realTest('a year of invoice lines, which is no catalogue, is checked to the end and counted row by row', async () => {
  const table = await openReal('online_retail_2010-12-01_to_2011-06-05.csv.gz')
  expect(mappedTitles(table)).toMatchObject({ code: 'StockCode', name: 'Description', price: 'UnitPrice' })
  const checked = await createPaperShop().check(table)
  expect(countsOf(checked)).toMatchObject({ createCount: 3_380, unchangedCount: 32_289, refusedCount: 178_823 })
  expect(checked.report.rowCount).toBe(214_492)
  expect(checked.report.problems).toHaveLength(1_000)
})
