// What a list of another program's bills comes to, row by row.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readTable } from '../../../src/main/import/read-table.ts'
import { check, problemsOf, tableOf } from './past-rows.ts'

const head = 'Bill No,Date,Item,Qty,Rate'

const fixture = new URL('../../fixtures/import/past-sales.csv', import.meta.url)
const openFixture = () => readTable(readFileSync(fixture), 'past-sales.csv')

test('a list with every oddity of a real one: sales, returns by their mark, write-offs, to the last digit', async () => {
  const { report, sales } = await check(await openFixture(), { defaults: { currency: 'GBP' } })
  expect(report).toMatchObject({ rowCount: 11, createCount: 11, refusedCount: 0 })
  expect(report.pastSales).toEqual({
    currency: 'GBP',
    totals: {
      // 2 × 15.300 + 6.780 + 0.001 + 40.000 + 250.025, and a gift.
      sale: { bills: 3, lines: 7, quantityThousandths: 17_250, amountMills: 327_406 },
      return: { bills: 2, lines: 2, quantityThousandths: -7_000, amountMills: -20_800 },
      write_off: { bills: 2, lines: 2, quantityThousandths: -13_000, amountMills: 0 },
    },
    fromOn: '2026-03-30',
    toOn: '2026-04-01',
    customerCount: 2,
    knownCustomerCount: 0,
    itemCount: 7,
    knownItemCount: 0,
  })
  expect(report.notes.map(({ code, count }) => [code, count])).toEqual([
    ['repeated_lines', 1],
    ['two_times', 1],
  ])
  expect(sales.map(({ number, kind, soldOn, soldMinute }) => [number, kind, soldOn, soldMinute])).toEqual([
    ['7001', 'sale', '2026-03-30', 1085],
    ['7002', 'sale', '2026-03-31', 540],
    ['C7003', 'return', '2026-03-31', 570],
    ['7004', 'write_off', '2026-03-31', 600],
    ['7005', 'write_off', '2026-03-31', 605],
    ['7006', 'sale', '2026-04-01', 660],
    ['C7007', 'return', '2026-04-01', 690],
  ])
})

test('texts stand as the other program wrote them, but for blanks around them and a code that became a number', async () => {
  const { sales } = await check(await openFixture())
  expect(sales[0]).toEqual({
    number: '7001',
    kind: 'sale',
    soldOn: '2026-03-30',
    soldMinute: 1085,
    customer: { code: '178' },
    place: 'Pune',
    lines: [
      { code: '85A', name: 'LUX SOAP', quantityThousandths: 6_000, priceMills: 2_550 },
      { code: '71053', name: 'RICE, BASMATI', quantityThousandths: 2_000, priceMills: 3_390 },
      { code: '85A', name: 'LUX SOAP', quantityThousandths: 6_000, priceMills: 2_550 },
    ],
  })
})

test('lines of one number and day are one bill wherever they stand; the same number on another day is another', async () => {
  const rows = ['1,2026-01-05,Soap,1,10', '2,2026-01-05,Rice,1,60', '1,2026-01-05,Comb,1,5', '1,2026-04-01,Soap,2,10']
  const { sales, report } = await check(tableOf(head, rows))
  expect(sales.map(({ number, soldOn, lines }) => [number, soldOn, lines.length])).toEqual([
    ['1', '2026-01-05', 2],
    ['2', '2026-01-05', 1],
    ['1', '2026-04-01', 1],
  ])
  expect(report.notes.map(({ code, count }) => [code, count])).toEqual([['number_on_two_days', 1]])
})

test('what was written off under the number of a sale stands apart from it', async () => {
  const { sales } = await check(tableOf(head, ['1,2026-01-05,Soap,3,10', '1,2026-01-05,Soap,-1,0']))
  expect(sales.map(({ kind, lines }) => [kind, lines.length])).toEqual([
    ['sale', 1],
    ['write_off', 1],
  ])
})

test('without a mark a bill of nothing but goods back is a return, and goods back within a sale stay in it', async () => {
  const rows = ['1,2026-01-05,Soap,-2,10', '2,2026-01-05,Rice,1,60', '2,2026-01-05,Soap,-1,10']
  const { sales } = await check(tableOf(head, rows))
  expect(sales.map(({ kind, lines }) => [kind, lines.length])).toEqual([
    ['return', 1],
    ['sale', 2],
  ])
})

test('a column says which bills are returns, and returns written without a minus are turned', async () => {
  const rows = ['1,2026-01-05,Soap,2,10,Sales', '2,2026-01-06,Soap,1,10,Credit Note']
  const { report } = await check(tableOf(`${head},Type`, rows))
  expect(report.pastSales?.totals).toMatchObject({
    sale: { bills: 1, amountMills: 20_000 },
    return: { bills: 1, quantityThousandths: -1_000, amountMills: -10_000 },
  })
})

test('a list of bills with nothing but their totals is a list of bills of one line', async () => {
  const { sales } = await check(
    tableOf('Bill No,Date,Customer,Amount', ['1,05/01/2026,Ravi,1', '2,15/01/2026,Sita,80.50']),
  )
  expect(sales).toEqual([
    {
      number: '1',
      kind: 'sale',
      soldOn: '2026-01-05',
      customer: { name: 'Ravi' },
      lines: [{ code: '', name: '', quantityThousandths: 1_000, priceMills: 1_000 }],
    },
    {
      number: '2',
      kind: 'sale',
      soldOn: '2026-01-15',
      customer: { name: 'Sita' },
      lines: [{ code: '', name: '', quantityThousandths: 1_000, priceMills: 80_500 }],
    },
  ])
})

test('an amount that is not quantity times price is kept beside them', async () => {
  const { sales } = await check(tableOf(`${head},Amount`, ['1,2026-01-05,Soap,2,10,18', '2,2026-01-05,Soap,-2,10,18']))
  expect(sales.map(({ lines }) => lines[0])).toMatchObject([
    { priceMills: 10_000, amountMills: 18_000 },
    { priceMills: 10_000, amountMills: -18_000 },
  ])
})

test('items and customers the shop knows are named by it; two of one name are none', async () => {
  const items = [
    { id: 'soap', code: 'S1', name: 'Lux Soap', barcodes: ['8901030865237'] },
    { id: 'rice', code: null, name: 'Rice', barcodes: [] },
    { id: 'comb', code: null, name: 'Comb', barcodes: [] },
    { id: 'other comb', code: null, name: 'comb', barcodes: [] },
  ]
  const customers = [
    { id: 'ravi', name: 'Ravi', phone: '+919876543210' },
    { id: 'sita', name: 'Sita', phone: null },
  ]
  const rows = [
    '1,2026-01-05,S1,Old soap,1,10,Somebody,98765 43210',
    '1,2026-01-05,8901030865237,,1,10,,',
    '1,2026-01-05,,RICE,1,60,,',
    '2,2026-01-05,,Comb,1,5,SITA,',
  ]
  const table = tableOf('Bill No,Date,Item Code,Item,Qty,Rate,Customer,Phone', rows)
  const { sales, report } = await check(table, { known: { items, customers } })
  expect(sales.flatMap(({ lines }) => lines.map(({ itemId }) => itemId))).toEqual(['soap', 'soap', 'rice', undefined])
  expect(sales.map(({ customer }) => customer)).toEqual([
    { customerId: 'ravi', name: 'Somebody', phone: '98765 43210' },
    { customerId: 'sita', name: 'SITA' },
  ])
  expect(report.pastSales).toMatchObject({ customerCount: 2, knownCustomerCount: 2, itemCount: 4, knownItemCount: 3 })
})

test('each thing that is wrong is told with its place, and its bill is left out whole', async () => {
  const rows = [
    ',2026-01-05,Soap,1,10',
    '1,,Soap,1,10',
    '2,soon,Soap,1,10',
    '3,2026-01-05,Soap,many,10',
    '3,2026-01-05,Rice,1,60',
    '4,2026-01-05,Soap,1,',
    '5,2026-01-05,Soap,1,1.2345',
    '6,2026-01-05,Soap,1,10,,stray',
    '7,2026-01-05,Soap,1,10',
  ]
  const checked = await check(tableOf(head, rows))
  expect(problemsOf(checked)).toEqual([
    '2 Bill No number_missing',
    '3 Date date_missing',
    '4 Date date_unclear',
    '5 Qty quantity_unclear',
    '6 Bill No bill_has_faults',
    '7 Rate price_missing',
    '8 Rate amount_places',
    '9 null too_many_cells',
  ])
  expect(checked.report).toMatchObject({ rowCount: 9, createCount: 1, refusedCount: 8 })
  expect(checked.sales.map(({ number }) => number)).toEqual(['7'])
})

test('a time or a word for the kind that nobody can read is told', async () => {
  const rows = ['1,2026-01-05,half past,Soap,1,10,Sale', '2,2026-01-05,6:30 pm,Soap,1,10,perhaps']
  const checked = await check(tableOf('Bill No,Date,Time,Item,Qty,Rate,Type', rows))
  expect(problemsOf(checked)).toEqual(['2 Time time_unclear', '3 Type kind_unclear'])
})

test('a bill that is here already is not brought in again', async () => {
  const rows = ['1,2026-01-05,Soap,1,10', '1,2026-01-05,Rice,1,60', '2,2026-01-05,Soap,1,10']
  const isKnownBill = (number: string, on: string) => number === '1' && on === '2026-01-05'
  const checked = await check(tableOf(head, rows), { known: { isKnownBill } })
  expect(problemsOf(checked)).toEqual(['2 Bill No bill_known', '3 Bill No bill_known'])
  expect(checked.sales.map(({ number }) => number)).toEqual(['2'])
})

test('a bill of more than a thousand lines is refused, one of a thousand is not', async () => {
  const rows = (number: number, count: number) => Array.from({ length: count }, () => `${number},2026-01-05,Soap,1,10`)
  const checked = await check(tableOf(head, [...rows(1, 1000), ...rows(2, 1001)]))
  expect(checked.sales.map(({ number }) => number)).toEqual(['1'])
  expect(new Set(checked.problems.map(({ code }) => code))).toEqual(new Set(['bill_too_long']))
  expect(checked.report.notes[0]).toMatchObject({ code: 'repeated_lines', count: 999 })
})

test('a mapping without a number, a date or an amount is refused, and so is a column that is not there', async () => {
  const table = tableOf(head, ['1,2026-01-05,Soap,1,10'])
  const refused = (columns: NonNullable<Parameters<typeof check>[1]>['columns'] & object) =>
    expect(check(table, { columns }))
  await refused({ date: 1, amount: 4 }).toBeRefused('import_mapping_incomplete', { missing: 'number' })
  await refused({ number: 0, amount: 4 }).toBeRefused('import_mapping_incomplete', { missing: 'date' })
  await refused({ number: 0, date: 1, price: 4 }).toBeRefused('import_mapping_incomplete', { missing: 'amount' })
  await refused({ number: 0, date: 1, amount: 9 }).toBeRefused('import_mapping_incomplete', {
    field: 'amount',
    column: 9,
  })
})
