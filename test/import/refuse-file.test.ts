// Files that are no list: each refusal says what it is, where it breaks off and how to mend it.

import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readTable } from '../../src/main/import/read-table.ts'
import { packZip } from '../../src/main/import/reading/zip-archive.ts'
import { Refusal } from '../../src/shared/kernel/refusal.ts'
import { fixture, tableOf } from './paper-shop.ts'

const bytes = (text: string) => Buffer.from(text)
const oldExcel = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])
const lockedExcel = Buffer.concat([oldExcel, Buffer.from('EncryptedPackage', 'utf16le')])
const otherZip = packZip(new Map([['readme.xml', bytes('<a/>')]]))
const brokenWorkbook = packZip(new Map([['xl/workbook.xml', bytes('<workbook')]]))

test.each([
  ['nothing', bytes(''), 'empty'],
  ['blank lines', bytes('\n \n,,\n'), 'empty'],
  ['a header alone', bytes('Name,Price\n'), 'no_rows'],
  ['an old Excel file', oldExcel, 'old_excel'],
  ['a locked Excel file', lockedExcel, 'locked_xlsx'],
  ['a web page called .xls', bytes('<html><table><tr><td>Soap</td></tr></table></html>'), 'html'],
  ['a table without a page', bytes('\ufeff  <table border=1>'), 'html'],
  ['XML from Tally', bytes('<ENVELOPE><HEADER/></ENVELOPE>'), 'xml'],
  ['a PDF', bytes('%PDF-1.7\n'), 'pdf'],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'not_text'],
  ['another archive', otherZip, 'other_zip'],
  ['half an archive', otherZip.subarray(0, 60), 'damaged_xlsx'],
  ['a workbook cut short', brokenWorkbook, 'damaged_xlsx'],
  ['gzip cut off', gzipSync(bytes('Name,Price\nSoap,20\n')).subarray(0, 20), 'damaged_gzip'],
  ['gzip in gzip', gzipSync(gzipSync(bytes('Name\nSoap\n'))), 'not_text'],
])('%s is refused', async (_what, content, reason) => {
  await expect(readTable(content, 'list.xls')).toBeRefused('import_unreadable', {
    fileName: 'list.xls',
    reason,
    what: expect.any(String),
    where: expect.any(String),
    mend: expect.any(String),
  })
})

test.each([
  ['open-quote.csv', 'open_quote', 3],
  ['stray-quote.csv', 'stray_quote', 3],
])('%s is refused at its line', async (name, reason, line) => {
  await expect(readTable(fixture(name), name)).toBeRefused('import_unreadable', { reason, line, where: `line ${line}` })
})

test('a quotation mark that opens far down is found at its line', async () => {
  const lines = Array.from({ length: 40_000 }, (_, index) => `Item ${index},${index}`)
  const text = ['Name,Price', ...lines, '"Open,5', ...lines].join('\n')
  await expect(tableOf(text)).toBeRefused('import_unreadable', { reason: 'open_quote', line: 40_002 })
}, 60_000)

test('a row of more than 500 cells is refused', async () => {
  await expect(tableOf(`Name,Price\n${'x,'.repeat(600)}\n`)).toBeRefused('import_unreadable', {
    reason: 'too_many_columns',
    line: 2,
  })
})

test('a file that would unpack beyond the limit is refused before it fills the memory', async () => {
  const bomb = gzipSync(Buffer.alloc(3 * 1024 * 1024, 'a'))
  await expect(readTable(bomb, 'bomb.csv.gz', { maxBytes: 1024 * 1024 })).toBeRefused('file_too_large')
  const sheets = new Map([['xl/workbook.xml', Buffer.alloc(2 * 1024 * 1024, ' ')]])
  await expect(readTable(packZip(sheets), 'bomb.xlsx', { maxBytes: 1024 * 1024 })).toBeRefused('file_too_large')
})

test('a refusal is a refusal of the one closed list', async () => {
  const refused = await readTable(bytes(''), 'empty.csv').catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(Refusal)
})
