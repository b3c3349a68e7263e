// Files that are no list, or one only in part: each is told apart, nothing changes, and the counter sells on.
import { expect, test } from 'vitest'
import { packZip } from '../../../src/main/import/reading/zip-archive.ts'
import { soap } from '../../support/goods.ts'
import { expectNoTrace } from '../expect-no-trace.ts'
import { openShopOfToday } from './bring-in.ts'
import { problemsIn } from './bring-in-kind.ts'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** A workbook of one sheet; `more` are parts that stand beside it. */
function workbook(rows: readonly string[][], sheetEnd = '', more: readonly (readonly [string, string])[] = []): Buffer {
  const cell = (text: string, at: number, row: number) =>
    text === '' ? '' : `<c r="${'ABCD'[at]}${row}" t="inlineStr"><is><t>${text}</t></is></c>`
  const lines = rows.map((cells, index) => {
    const row = index + 1
    return `<row r="${row}">${cells.map((text, at) => cell(text, at, row)).join('')}</row>`
  })
  const parts = [
    [
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${packages}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ],
    [
      'xl/worksheets/sheet1.xml',
      `<worksheet xmlns="${main}"><sheetData>${lines.join('')}</sheetData>${sheetEnd}</worksheet>`,
    ],
    ...more,
  ] as const
  return packZip(new Map(parts.map(([name, text]) => [name, Buffer.from(text)])))
}

const oldExcel = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])
const locked = Buffer.concat([oldExcel, Buffer.from('EncryptedPackage', 'utf16le')])
const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])
const list = [
  ['Name', 'Price'],
  ['Lux', '40'],
]

const kinds = ['items', 'stock', 'customers', 'dealers'] as const

test.each([
  ['a workbook cut off', 'a.xlsx', workbook(list).subarray(0, 300), 'damaged_xlsx'],
  ['a workbook with a password', 'a.xlsx', locked, 'locked_xlsx'],
  ['a workbook of the old kind', 'a.xls', oldExcel, 'old_excel'],
  ['a picture called .csv', 'a.csv', picture, 'not_text'],
  ['nothing', 'a.csv', Buffer.alloc(0), 'empty'],
])('%s is refused whatever it is said to hold, and the counter sells on', async (_what, fileName, bytes, reason) => {
  const shop = await openShopOfToday({ items: { soap: soap({ openingStockThousandths: 5_000 }) } })
  for (const kind of kinds) {
    const read = { id: shop.newId(), kind, fileName, contentBase64: bytes.toString('base64') }
    await expectNoTrace(shop, () => shop.counter.import.read(read), 'import_unreadable', { reason, fileName })
  }
  expect(await shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } }))).toMatchObject({ state: 'paid' })
})

test('of a workbook with macros only the cells are read', async () => {
  const shop = await openShopOfToday()
  const macros = workbook(list, '', [['xl/vbaProject.bin', 'Sub Auto_Open() : Shell "calc" : End Sub']])
  const read = {
    id: shop.newId(),
    kind: 'items' as const,
    fileName: 'a.xlsm',
    contentBase64: macros.toString('base64'),
  }
  expect(await shop.counter.import.read(read)).toMatchObject({
    columns: ['Name', 'Price'],
    sampleRows: [['Lux', '40']],
  })
})

test('of merged cells the first holds the text; a row left without a name is refused by its line', async () => {
  const shop = await openShopOfToday()
  const rows = [...list, ['', '45'], ['Dove', '60']]
  const merged = workbook(rows, '<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>')
  const read = {
    id: shop.newId(),
    kind: 'items' as const,
    fileName: 'a.xlsx',
    contentBase64: merged.toString('base64'),
  }
  const { id, mapping } = await shop.counter.import.read(read)
  const state = await shop.counter.import.check({ id, mapping })
  expect(problemsIn(state)).toEqual(['3 Name name_missing'])
  expect(state.report).toMatchObject({ createCount: 2, refusedCount: 1 })
})
