// Reading a catalogue: what is in the file, and what its columns seem to mean. Nothing of it is in the shop yet.
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { expectNoTrace } from '../expect-no-trace.ts'
import { base64, bringIn, header, kirana, openShopOfToday, readRows } from './bring-in.ts'

test('a file is shown with its columns, its first rows, and a guess of what they mean', async () => {
  const shop = await openShopOfToday()
  const before = shop.dump()
  const state = await readRows(shop, kirana, 'My items.csv')
  expect(state).toEqual({
    id: state.id,
    kind: 'items',
    fileName: 'My items.csv',
    format: 'CSV',
    columns: header.split(','),
    sampleRows: kirana.map(row => row.split(',')),
    rowCount: 3,
    mapping: {
      kind: 'items',
      columns: { code: 0, name: 1, barcode: 2, group: 3, tax_rate: 4, price: 5, unit: 6, stock: 7 },
      defaults: {
        priceMode: 'inclusive',
        taxRateBps: 0,
        unit: 'nos',
        missingPrice: 'refuse',
        badBarcode: 'refuse',
      },
    },
    isMappingRemembered: false,
    stage: 'read',
    report: null,
  })
  expect(shop.dump()).toEqual(before)
})

test('a packed file is read as the file inside', async () => {
  const { counter, newId } = await openShopOfToday()
  const contentBase64 = gzipSync(Buffer.from(base64(kirana), 'base64')).toString('base64')
  const state = await counter.import.read({ id: newId(), kind: 'items', fileName: 'kirana.csv.gz', contentBase64 })
  expect([state.rowCount, state.columns]).toEqual([3, header.split(',')])
})

test('no more than twenty rows are shown, and of a long cell only its beginning', async () => {
  const shop = await openShopOfToday()
  const rows = Array.from({ length: 30 }, (_, n) => `C${n},${'x'.repeat(300)},,,,1,,`)
  const { sampleRows, rowCount } = await readRows(shop, rows)
  expect([sampleRows.length, sampleRows[0]?.[1]?.length, rowCount]).toEqual([20, 200, 30])
})

test('what was meant by the columns is remembered for files with the same header, and for no others', async () => {
  const shop = await openShopOfToday()
  const { id, mapping } = await readRows(shop, kirana)
  if (mapping.kind !== 'items') throw new Error(`a mapping of ${mapping.kind}`)
  const { stock: _, ...columns } = mapping.columns
  const chosen = { ...mapping, columns, defaults: { ...mapping.defaults, unit: 'pc' } }
  await shop.counter.import.run({ id, mapping: chosen, skipRefused: false })
  const again = await readRows(shop, ['N1,Other,,,,5,,'])
  expect([again.mapping, again.isMappingRemembered]).toEqual([chosen, true])
  const contentBase64 = base64(['N1,Other,5'], 'Code,Name,Price')
  const other = await shop.counter.import.read({ id: shop.newId(), kind: 'items', fileName: 'b.csv', contentBase64 })
  expect(other.isMappingRemembered).toBe(false)
})

test('a mapping outlives the program', async () => {
  const shop = await openShopOfToday()
  await bringIn(shop, kirana)
  await shop.reopen()
  expect((await readRows(shop, kirana)).isMappingRemembered).toBe(true)
})

test.each([
  ['an empty file', '', 'import_unreadable'],
  ['a picture', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x10', 'import_unreadable'],
  ['a broken workbook', 'PK\x03\x04 and then nothing that belongs there', 'import_unreadable'],
] as const)('%s is refused', async (_what, content, code) => {
  const shop = await openShopOfToday()
  const contentBase64 = Buffer.from(content, 'latin1').toString('base64')
  const read = { id: shop.newId(), kind: 'items' as const, fileName: 'kirana.csv', contentBase64 }
  await expectNoTrace(shop, () => shop.counter.import.read(read), code)
})
