// The catalogue as a file, and back again.

import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { readTable } from '../../src/main/import/read-table.ts'
import { cleanText } from '../../src/main/import/values/clean-text.ts'
import { writeItems } from '../../src/main/import/write-items.ts'
import { maxPaise } from '../../src/shared/kernel/money.ts'
import { ItemFields } from '../../src/shared/records/item.ts'
import { countsOf, createPaperShop, type PaperShop, paperItem, problemsOf, todayOn } from './paper-shop.ts'

const groupId = '00000000-0000-7000-8000-00000000aaaa'

function shopWith(items: readonly Partial<ItemFields>[], groupName = 'Staples'): PaperShop {
  const shop = createPaperShop(items)
  shop.groups.set(groupId, { name: groupName, hsn: null, taxRates: [], isActive: true })
  return shop
}

const soap = paperItem({
  code: '007',
  name: '=Soap "Gold", 100 g',
  nameHi: 'साबुन',
  barcodes: ['8906002380107', 'OWN-1'],
  groupId,
  hsn: '3401',
  taxRates: [
    { fromOn: '2017-07-01', rateBps: 1800 },
    { fromOn: '2025-09-22', rateBps: 500 },
    { fromOn: '2027-04-01', rateBps: 1200 },
  ],
  pricePaise: 123450,
  mrpPaise: 125000,
  unit: 'pkt',
  uqc: 'PAC',
  lowStockThousandths: 2500,
})

/** Hundreds of lists or catalogues in one test; the machine may be busy. */
const patienceMs = 60_000

test('a CSV for Excel begins with a byte order mark, ends lines with CRLF and guards formulas', async () => {
  const text = Buffer.from(await writeItems(shopWith([soap]).views(), 'csv', todayOn)).toString('utf8')
  expect(text.startsWith('\ufeffcode,barcode,name,')).toBe(true)
  expect(text.endsWith('\r\n')).toBe(true)
  const [header = [], row = []] = Papa.parse<string[]>(text.slice(1).trim()).data
  expect(Object.fromEntries(header.map((title, at) => [title, row[at]]))).toEqual({
    code: '007',
    barcode: '8906002380107 | OWN-1',
    name: '\'=Soap "Gold", 100 g',
    name_hi: 'साबुन',
    name_ta: '',
    group: 'Staples',
    hsn: '3401',
    tax_rate: '5',
    price: '1234.50',
    price_mode: 'inclusive',
    mrp: '1250.00',
    cost: '',
    unit: 'pkt',
    uqc: 'PAC',
    decimals: '0',
    stock: '0',
    low_stock: '2.5',
    active: 'yes',
  })
})

test('in a workbook prices are numbers and codes are text', async () => {
  const table = await readTable(await writeItems(shopWith([soap]).views(), 'xlsx', todayOn), 'items.xlsx')
  expect(table.format).toBe('XLSX')
  expect(table.rows[0]?.cells.slice(0, 3)).toEqual(['007', '8906002380107 | OWN-1', '=Soap "Gold", 100 g'])
  expect(table.rows[0]?.cells.slice(7, 11)).toEqual(['5', '1234.5', 'inclusive', '1250'])
})

test.each(['csv', 'xlsx'] as const)('an empty catalogue is a %s with a header', async format => {
  const file = await writeItems([], format, todayOn)
  await expect(readTable(file, `items.${format}`)).toBeRefused('import_unreadable', { reason: 'no_rows' })
})

test.each(['csv', 'xlsx'] as const)('a %s brought into an empty shop makes the same items there', async format => {
  const shop = shopWith([soap, { code: 'B', name: 'Dal', unit: 'kg', uqc: 'KGS', decimals: 3 }])
  const table = await readTable(await writeItems(shop.views(), format, todayOn), `items.${format}`)
  const other = createPaperShop()
  other.post(await other.check(table))
  const rates = [{ fromOn: '2017-07-01', rateBps: 500 }]
  expect(other.views()).toMatchObject([
    { ...soap, groupId: expect.any(String), groupName: 'Staples', taxRates: rates },
    { code: 'B', name: 'Dal', unit: 'kg', uqc: 'KGS', decimals: 3 },
  ])
})

const printable = fc.string({ unit: fc.integer({ min: 0x21, max: 0x7e }).map(point => String.fromCharCode(point)) })
const word = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 24 }),
    fc.string({
      unit: fc.constantFrom('a', 'B', ' ', "'", '=', '-', '"', ',', '\n', '\u00a0', '&amp;', 'क', '₹'),
      maxLength: 12,
    }),
    fc.constantFrom('Soap', 'soap', '_x0041_', '&quot;', '8906002380107', '5%', '1E+10'),
  )
  .map(text => text.trim())
  .filter(text => cleanText(text) !== '' && text.length <= 60)
const nullable = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })
const paise = fc.oneof(fc.integer({ min: 0, max: 50_000 }), fc.integer({ min: 0, max: maxPaise }))
const rates = fc.array(
  fc.record({
    fromOn: fc.constantFrom('2017-07-01', '2025-09-22', '2026-11-20', '2030-01-01'),
    rateBps: fc.integer({ min: 0, max: 10_000 }),
  }),
  { maxLength: 3 },
)

const anyItem = fc.record({
  code: nullable(printable),
  name: word,
  nameHi: nullable(word),
  nameTa: nullable(word),
  barcodes: fc.array(printable, { maxLength: 3 }),
  groupId: fc.constantFrom(null, groupId),
  hsn: nullable(fc.constantFrom('0901', '3401', '19059040', '12345')),
  taxRates: rates,
  pricePaise: paise,
  priceMode: fc.constantFrom('inclusive' as const, 'exclusive' as const),
  mrpPaise: nullable(paise),
  costPaise: nullable(paise),
  unit: word.filter(text => text.length <= 12),
  uqc: fc.constantFrom('NOS', 'KGS', 'ZZ', 'OTH'),
  decimals: fc.integer({ min: 0, max: 3 }),
  lowStockThousandths: nullable(fc.integer({ min: -5_000, max: 5_000_000 })),
  description: fc.constant(''),
  tracksBatches: fc.constant(false),
  isActive: fc.boolean(),
})

/** No two items of one shop share a code. */
function withoutSharedCodes(items: readonly ItemFields[]): ItemFields[] {
  const taken = new Set<string>()
  const take = (code: string) =>
    code.length > 0 && code.length <= 32 && !taken.has(code) && taken.add(code) !== undefined
  return items.map(item => ({
    ...item,
    code: item.code !== null && take(item.code) ? item.code : null,
    barcodes: item.barcodes.filter(take),
  }))
}

test.each(['csv', 'xlsx'] as const)(
  'whatever a shop has, its export as %s brought back changes nothing',
  async format => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyItem, { minLength: 1, maxLength: 12 }), word, async (given, groupName) => {
        const items = withoutSharedCodes(given).map(item => ItemFields.parse(item))
        const shop = shopWith(items, groupName)
        const table = await readTable(await writeItems(shop.views(), format, todayOn), `items.${format}`)
        const checked = await shop.check(table)
        expect(problemsOf(checked)).toEqual([])
        expect(checked.saves).toEqual([])
        expect(countsOf(checked)).toMatchObject({ unchangedCount: items.length, groupCount: 0 })
      }),
      { numRuns: format === 'csv' ? 150 : 50 },
    )
  },
  patienceMs,
)
