// The dry run: what a row becomes, row by row.

import { expect, test } from 'vitest'
import { checkRows } from '../../src/main/import/kinds/items/check-rows.ts'
import { createShopLookUp } from '../../src/main/import/kinds/items/shop-look-up.ts'
import { suggestMapping } from '../../src/main/import/kinds/items/suggest-mapping.ts'
import { readTable } from '../../src/main/import/read-table.ts'
import { ItemFields, ItemGroupFields } from '../../src/shared/records/item.ts'
import { itemLimits } from '../../src/shared/records/item-limits.ts'
import { countsOf, createPaperShop, fixture, paperItem, problemsOf, seededIds, tableOf, todayOn } from './paper-shop.ts'

test('a kirana list becomes items with exact prices, rates, units, groups and opening stock', async () => {
  const shop = createPaperShop()
  const checked = await shop.check(await readTable(fixture('kirana.csv'), 'kirana.csv'))
  expect(problemsOf(checked)).toEqual([])
  expect(checked.newGroups.map(({ fields }) => fields.name)).toEqual(['Staples', 'Snacks', 'Pooja'])
  const [staples] = checked.newGroups
  expect(checked.saves[0]).toEqual({
    id: expect.any(String),
    line: 2,
    isNew: true,
    openingStockThousandths: 12_000,
    fields: paperItem({
      code: 'A1',
      name: 'Atta, chakki fresh 5 kg',
      nameHi: 'आटा ५ किलो',
      barcodes: ['8906002380107'],
      groupId: staples?.id ?? '',
      hsn: '1101',
      taxRates: [{ fromOn: '2017-07-01', rateBps: 500 }],
      pricePaise: 119_900,
      mrpPaise: 125_000,
    }),
  })
  expect(checked.saves.slice(1).map(({ fields }) => [fields.name, fields.pricePaise, fields.unit, fields.uqc])).toEqual(
    [
      ['Biscuit "Gold" & cream family pack', 3050, 'pkt', 'PAC'],
      ['Camphor tablets', 2000, 'nos', 'NOS'],
      ['Dal (loose)', 14250, 'kg', 'KGS'],
    ],
  )
  expect(checked.saves[3]).toMatchObject({ openingStockThousandths: 25_750, fields: { decimals: 3, hsn: '0713' } })
})

test('every fault is told with its line, column, value and words', async () => {
  const checked = await createPaperShop().check(await readTable(fixture('wrong.csv'), 'wrong.csv'))
  expect(problemsOf(checked)).toEqual([
    '2 barcode barcode_check_digit',
    '3 barcode digits_lost',
    '4 tax_rate rate_ambiguous',
    '5 price price_above_mrp',
    '6 price amount_decimals',
    '7 name name_missing',
    '8 price price_missing',
    '9 stock quantity_decimals',
    '10 hsn hsn_unclear',
    '11 - too_many_cells',
    '11 tax_rate rate_unclear',
    '12 code code_unusable',
    '14 code contradicts_line',
  ])
  expect(countsOf(checked)).toMatchObject({ createCount: 1, refusedCount: 12 })
  expect(checked.report.problems.find(({ line }) => line === 5)).toEqual({
    line: 5,
    column: 'price',
    value: '101',
    code: 'price_above_mrp',
    params: { pricePaise: 10100, mrpPaise: 10000 },
    problem: 'The price with tax, ₹101.00, is above the MRP of ₹100.00. That is against the law.',
  })
  expect(checked.report.problems.at(-1)).toMatchObject({ params: { line: 13 }, value: 'B12' })
  expect(checked.problems.every(({ problem }) => problem.endsWith('.') && !problem.includes('undefined'))).toBe(true)
})

test('the same file again changes nothing', async () => {
  const shop = createPaperShop()
  const table = await readTable(fixture('kirana.csv'), 'kirana.csv')
  shop.post(await shop.check(table))
  const again = await shop.check(table)
  expect(again.saves).toEqual([])
  expect(countsOf(again)).toEqual({ createCount: 0, updateCount: 0, unchangedCount: 4, refusedCount: 0, groupCount: 0 })
})

test('an item known by its code gets just the fields that differ', async () => {
  const shop = createPaperShop([{ code: 'A1', name: 'Soap', barcodes: ['8906002380107'], costPaise: 700 }])
  const checked = await shop.check(await tableOf('Code,Name,Barcode,Price,Cost,MRP\nA1,Soap,8901399009037,12,,15\n'))
  expect(checked.saves).toEqual([
    {
      id: expect.any(String),
      line: 2,
      isNew: false,
      fields: { pricePaise: 1200, mrpPaise: 1500, barcodes: ['8906002380107', '8901399009037'] },
    },
  ])
})

test('an item is known by any of its barcodes, and a barcode column may name an item by its code', async () => {
  const shop = createPaperShop([{ code: 'OLD', barcodes: ['8906002380107', '8901399009037'] }])
  const checked = await shop.check(await tableOf('Code,Barcode,Name,Price\nNEW,8901399009037,Soap,10\n'))
  expect(checked.saves).toMatchObject([{ isNew: false, fields: { code: 'NEW' } }])
  const byCode = await shop.check(await tableOf('Barcode,Name,Price\nOLD,Soap,11\n'))
  expect(byCode.saves).toMatchObject([{ isNew: false, fields: { pricePaise: 1100 } }])
})

test('a list of codes and prices alone changes prices and makes no item', async () => {
  const shop = createPaperShop([{ code: 'A1' }])
  const checked = await shop.check(await tableOf('Code,Price\nA1,12.50\nA2,13\n'))
  expect(checked.saves).toMatchObject([{ isNew: false, fields: { pricePaise: 1250 } }])
  expect(problemsOf(checked)).toEqual(['3 - name_missing'])
})

test('an empty cell leaves an existing item as it is', async () => {
  const shop = createPaperShop([{ code: 'A1', mrpPaise: 1500, hsn: '3401', nameHi: 'साबुन' }])
  const checked = await shop.check(await tableOf('Code,Name,Price,MRP,HSN,Name Hindi\nA1,Soap,,,,\n'))
  expect(countsOf(checked)).toMatchObject({ unchangedCount: 1, refusedCount: 0 })
})

test('an MRP of zero means that none is printed', async () => {
  const shop = createPaperShop([{ code: 'A1', mrpPaise: 1500 }])
  const checked = await shop.check(await tableOf('Code,Name,Price,MRP\nA1,Soap,10,0\nA2,Brush,30,0.00\n'))
  expect(checked.saves.map(({ fields }) => fields.mrpPaise)).toEqual([null, null])
})

test('a new tax rate begins today and the old one stays in the history', async () => {
  const taxRates = [{ fromOn: '2020-04-01', rateBps: 1200 }]
  const shop = createPaperShop([
    { code: 'A1', taxRates },
    { code: 'A2', name: 'Brush' },
  ])
  const checked = await shop.check(await tableOf('Code,Name,GST\nA1,Soap,18\nA2,Brush,5\n'))
  expect(checked.saves.map(({ fields }) => fields)).toEqual([
    { taxRates: [...taxRates, { fromOn: todayOn, rateBps: 1800 }] },
    { taxRates: [{ fromOn: '2017-07-01', rateBps: 500 }] },
  ])
})

test('a new unit brings its code and its decimals along', async () => {
  const shop = createPaperShop([{ code: 'A1' }])
  const checked = await shop.check(await tableOf('Code,Name,Unit\nA1,Soap,kg\n'))
  expect(checked.saves[0]?.fields).toEqual({ unit: 'kg', uqc: 'KGS', decimals: 3 })
})

test('groups are found without regard to case and made once, and only for rows that are taken', async () => {
  const shop = createPaperShop()
  shop.groups.set('00000000-0000-7000-8000-00000000aaaa', { name: 'Soaps', hsn: null, taxRates: [], isActive: true })
  const checked = await shop.check(
    await tableOf('Name,Price,Category\nA,10,SOAPS\nB,10,Brushes\nC,10,brushes \nD,,Refused\nE,10.123,Refused\n'),
  )
  expect(checked.newGroups.map(({ fields }) => fields.name)).toEqual(['Brushes'])
  expect(checked.saves[0]?.fields.groupId).toBe('00000000-0000-7000-8000-00000000aaaa')
  expect(checked.saves[1]?.fields.groupId).toBe(checked.saves[2]?.fields.groupId)
  expect(countsOf(checked)).toMatchObject({ createCount: 3, refusedCount: 2, groupCount: 1 })
})

test('stock is set for new items only, and the report says so', async () => {
  const shop = createPaperShop([{ code: 'A1' }])
  const checked = await shop.check(await tableOf('Code,Name,Price,Stock\nA1,Soap,10,50\nA2,Brush,30,7\nA3,Comb,5,0\n'))
  expect(checked.saves.map(save => save.openingStockThousandths)).toEqual([7000, undefined])
  expect(checked.report.notes).toMatchObject([{ code: 'stock_not_changed', count: 1 }])
})

test('a price without tax may not exceed the MRP once tax is added', async () => {
  const checked = await createPaperShop().check(
    await tableOf('Name,Price,MRP,GST,Price mode\nA,84.74,100,18,exclusive\nB,84.75,100,18,exclusive\n'),
  )
  expect(problemsOf(checked)).toEqual(['3 Price price_above_mrp'])
})

test('a new price above the MRP that the shop has is refused', async () => {
  const shop = createPaperShop([{ code: 'A1', mrpPaise: 1500 }])
  expect(problemsOf(await shop.check(await tableOf('Code,Price\nA1,15.01\n')))).toEqual(['2 Price price_above_mrp'])
})

test('defaults serve new items where the file says nothing', async () => {
  const checked = await createPaperShop().check(await tableOf('Name,Price,GST\nSoap,10,\nOil,,5\n'), {
    priceMode: 'exclusive',
    taxRateBps: 1800,
    unit: 'ltr',
    missingPrice: 'zero',
  })
  expect(checked.saves.map(({ fields }) => fields)).toMatchObject([
    { priceMode: 'exclusive', taxRates: [{ rateBps: 1800 }], unit: 'ltr', uqc: 'LTR', decimals: 3, pricePaise: 1000 },
    { taxRates: [{ rateBps: 500 }], pricePaise: 0 },
  ])
  expect(checked.report.notes).toMatchObject([{ code: 'zero_price', count: 1 }])
})

test('a barcode that no scanner accepts can be kept as an own code, and then stays accepted', async () => {
  const shop = createPaperShop()
  const table = await tableOf('Barcode,Name,Price\n8906002380108,Soap,10\n')
  expect(problemsOf(await shop.check(table))).toEqual(['2 Barcode barcode_check_digit'])
  shop.post(await shop.check(table, { badBarcode: 'keep' }))
  expect(countsOf(await shop.check(table))).toMatchObject({ unchangedCount: 1, refusedCount: 0 })
})

test('more than twenty barcodes are refused', async () => {
  const codes = Array.from({ length: 21 }, (_, at) => `OWN-${at}`)
  const checked = await createPaperShop().check(await tableOf(`Barcode,Name,Price\n${codes.join(' | ')},Soap,10\n`))
  expect(problemsOf(checked)).toEqual(['2 Barcode too_many_barcodes'])
})

test('a name too long with its brand and pack is refused, not cut', async () => {
  const checked = await createPaperShop().check(await tableOf(`Name,Brand,Price\n${'x'.repeat(198)},Tata,10\n`))
  expect(checked.report.problems).toMatchObject([{ code: 'name_too_long', params: { length: 203, max: 200 } }])
})

test('what the longest texts of a record may be, a cell may be too, and no longer', async () => {
  const { name, unit, groupName } = itemLimits
  const file = (more: number) =>
    `Name,Price,Unit,Category\n${'n'.repeat(name + more)},10,${'u'.repeat(unit + more)},${'g'.repeat(groupName + more)}\n`
  const checked = await createPaperShop().check(await tableOf(file(0)))
  expect(ItemFields.parse(checked.saves[0]?.fields)).toMatchObject({ name: 'n'.repeat(name), unit: 'u'.repeat(unit) })
  expect(ItemGroupFields.parse(checked.newGroups[0]?.fields).name).toHaveLength(groupName)
  expect(problemsOf(await createPaperShop().check(await tableOf(file(1))))).toEqual([
    '2 Name name_too_long',
    '2 Category text_too_long',
    '2 Unit unit_too_long',
  ])
})

test('a group name too long is refused, not cut', async () => {
  const checked = await createPaperShop().check(await tableOf(`Name,Price,Category\nSoap,10,${'x'.repeat(121)}\n`))
  expect(checked.report.problems).toMatchObject([{ code: 'text_too_long', params: { length: 121, max: 120 } }])
})

test('progress is told and the check can be given up', async () => {
  const rows = Array.from({ length: 1200 }, (_, at) => `Soap ${at},10`)
  const table = await tableOf(['Name,Price', ...rows].join('\n'))
  const steps: number[] = []
  const input = {
    table,
    mapping: suggestMapping(table),
    lookUp: createShopLookUp([], []),
    newId: seededIds(),
    todayOn,
    onProgress: (done: number, total: number) => steps.push(done, total),
  }
  await checkRows(input)
  expect(steps).toEqual([500, 1200, 1000, 1200, 1200, 1200])
  await expect(checkRows({ ...input, isCancelled: () => steps.length > 8 })).toBeRefused('import_cancelled')
})

test('a mapping without name, code and barcode, or beyond the columns, is refused', async () => {
  const shop = createPaperShop()
  await expect(shop.check(await tableOf('Price,Rate\n1,2\n'))).toBeRefused('import_mapping_incomplete', {
    missing: 'name',
  })
  const table = await tableOf('Name,Price\nSoap,10\n')
  const { defaults } = suggestMapping(table)
  const mapping = { kind: 'items' as const, columns: { name: 0, price: 2 }, defaults }
  const input = { table, mapping, lookUp: createShopLookUp([], []), newId: seededIds(), todayOn }
  await expect(checkRows(input)).toBeRefused('import_mapping_incomplete', { field: 'price', column: 2 })
})

test('the report holds a thousand problems and counts them all', async () => {
  const rows = Array.from({ length: 1500 }, (_, at) => `Soap ${at},ask`)
  const checked = await createPaperShop().check(await tableOf(['Name,Price,MRP', ...rows].join('\n')))
  expect(checked.report.problems).toHaveLength(1000)
  expect(checked.report.problemCount).toBe(1500)
  expect(checked.problems).toHaveLength(1500)
})
