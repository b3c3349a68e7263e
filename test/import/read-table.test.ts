// Reading text files: the awkward ones that shops really have.

import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { readTable } from '../../src/main/import/read-table.ts'
import { fixture, tableOf } from './paper-shop.ts'

const read = (name: string) => readTable(fixture(name), name)

test('a CSV with a byte order mark, CRLF, quoted commas and line breaks keeps cells and physical lines', async () => {
  const table = await read('kirana.csv')
  expect(table.format).toBe('CSV')
  expect(table.columns.slice(0, 3)).toEqual(['Item Code', 'Item Name', 'Barcode'])
  expect(table.rows.map(({ line }) => line)).toEqual([2, 3, 6, 7])
  expect(table.rows[0]?.cells[1]).toBe('Atta, chakki fresh 5 kg')
  expect(table.rows[1]?.cells[1]).toBe('Biscuit "Gold" &amp; cream\nfamily pack')
  expect(table.rows[0]?.cells[10]).toBe('आटा ५ किलो')
})

test('semicolons and a Windows-1252 file with the hint of Excel are understood', async () => {
  const table = await read('semicolons-1252.csv')
  expect(table).toEqual({
    format: 'CSV (semicolons), Windows-1252',
    columns: ['Name', 'Price', 'MRP'],
    rows: [
      { line: 3, cells: ['Nestlé Café', '95,50', '100'] },
      { line: 4, cells: ['Crème', '45.00', '50'] },
    ],
  })
})

test.each(['utf16-le.txt', 'utf16-be.txt'])('%s, the Unicode text of Excel, is read', async name => {
  const table = await read(name)
  expect(table.format).toBe('TSV, UTF-16')
  expect(table.rows.map(({ cells }) => cells)).toEqual([
    ['चाय पत्ती', '120'],
    ['தேயிலை', '99.50'],
  ])
})

test('in a tab-separated file without quoting, quotation marks belong to the name', async () => {
  const table = await read('literal-quotes.tsv')
  expect(table.rows.map(({ cells }) => cells[1])).toEqual(['Nails 2" "steel" 100g', '"Rasoi" pan 24 cm'])
})

test('in a tab-separated file from Excel, quotation marks are quoting', async () => {
  const table = await read('excel-quoted.txt')
  expect(table.rows).toEqual([
    { line: 2, cells: ['Salt, iodised', '20'] },
    { line: 3, cells: ['Pan 9" steel', '450'] },
    { line: 4, cells: ['Tea\nloose', '300'] },
  ])
})

test('titles above the header are passed over', async () => {
  const table = await read('report-titles.csv')
  expect(table.columns).toEqual(['Particulars', 'Stock Group', 'Closing Quantity', 'Sales Rate'])
  expect(table.rows.map(({ line }) => line)).toEqual([5, 6])
})

test('titles above a header of unknown words are passed over too', async () => {
  const table = await tableOf('Ganesh Stores,,\n,,\nAlpha,Beta,Gamma\n1,2,3\n')
  expect(table.columns).toEqual(['Alpha', 'Beta', 'Gamma'])
})

test('a file without header loses no row', async () => {
  const table = await read('no-header.csv')
  expect(table.columns).toEqual(['Column 1', 'Column 2', 'Column 3'])
  expect(table.rows.map(({ line }) => line)).toEqual([1, 2])
})

test('the line ends of old Macs are line ends', async () => {
  const table = await read('old-mac.csv')
  expect(table.rows).toEqual([
    { line: 2, cells: ['Rope 10 m', '120'] },
    { line: 3, cells: ['Hook', '15'] },
  ])
})

test('a gzipped file is the file', async () => {
  const plain = await read('kirana.csv')
  expect(await readTable(gzipSync(fixture('kirana.csv')), 'kirana.csv.gz')).toEqual({ ...plain, format: 'CSV, gzip' })
})

test('bars part cells too, and a list of names alone is one column', async () => {
  expect((await tableOf('Name|Price\nSoap|20\n')).columns).toEqual(['Name', 'Price'])
  expect((await tableOf('Name\nSoap\nBrush\n')).rows).toHaveLength(2)
})

test('text kept as a formula, and the apostrophe that guards a formula, are taken away', async () => {
  const table = await tableOf('Barcode,Name,Price\n"=""0012345678905""",\'=Rope,5\n')
  expect(table.rows[0]?.cells).toEqual(['0012345678905', '=Rope', '5'])
})

test('columns without a title are known by their place', async () => {
  expect((await tableOf('Name,,Price\nSoap,x,20\n')).columns).toEqual(['Name', 'Column 2', 'Price'])
})

/** Hundreds of files, each read whole; the machine may be busy. */
const patienceMs = 60_000

const cell = fc.string({ unit: fc.constantFrom('a', 'é', '₹', 'क', ' ', ',', '"', '\n', '1'), maxLength: 8 })

test(
  'whatever is written as CSV is read back, each row with its line',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 20 }),
        fc.constantFrom('\n', '\r\n'),
        async (pairs, newline) => {
          const rows = pairs.map(([name, price]) => [`n${name}`, price])
          const table = await readTable(
            Buffer.from(Papa.unparse([['Name', 'Price'], ...rows], { newline })),
            'list.csv',
          )
          expect(table.rows).toEqual(withLines(rows))
        },
      ),
    )
  },
  patienceMs,
)

test(
  'a row that lies across two windows of the reader stays one row',
  async () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => [`"Tea" no ${at}`, at % 7 === 0 ? `a,\nb "${at}"` : `${at}`])
    const table = await readTable(Buffer.from(Papa.unparse([['Name', 'Price'], ...rows])), 'list.csv')
    expect(JSON.stringify(table.rows) === JSON.stringify(withLines(rows))).toBe(true)
  },
  patienceMs,
)

function withLines(rows: readonly string[][]): { line: number; cells: string[] }[] {
  const next = { line: 2 }
  return rows.map(cells => {
    const { line } = next
    next.line += cells.join('').split('\n').length
    return { line, cells }
  })
}
