// Reading Excel workbooks: what the person sees is what is read.

import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import writeExcel from 'write-excel-file/node'
import { readTable } from '../../src/main/import/read-table.ts'
import { packZip } from '../../src/main/import/reading/zip-archive.ts'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Styles: 0 general, 1 percent, 2 padded to six digits, 3 a date, 4 a percent with decimals. */
const styles = `<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="000000"/>
<numFmt numFmtId="165" formatCode="0.0\\ %"/></numFmts><cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="9"/>
<xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="165"/></cellXfs></styleSheet>`

function workbook(...sheets: readonly string[]): Buffer {
  const names = sheets.map((_, at) => at + 1)
  const list = names.map(at => `<sheet name="Sheet${at}" sheetId="${at}" r:id="rId${at}"/>`).join('')
  const targets = names.map(
    at => `<Relationship Id="rId${at}" Type="${relations}/worksheet" Target="worksheets/sheet${at}.xml"/>`,
  )
  const parts = new Map([
    ['xl/workbook.xml', `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${list}</sheets></workbook>`],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets.join('')}</Relationships>`,
    ],
    ['xl/styles.xml', styles],
    ...sheets.map(
      (rows, at) =>
        [
          `xl/worksheets/sheet${at + 1}.xml`,
          `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
        ] as const,
    ),
  ])
  return packZip(new Map(Array.from(parts, ([name, xml]) => [name, Buffer.from(xml)])))
}

const header =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c><c r="B1" t="inlineStr"><is><t>GST</t></is></c></row>'
const cellsOf = async (row: string) => (await readTable(workbook(header + row), 'x.xlsx')).rows[0]?.cells

test.each([
  ['a whole number keeps all its digits', '<c r="A2"><v>8906002380107</v></c>', '8906002380107'],
  ['a number stored with an exponent is written out', '<c r="A2"><v>8.906002380107E12</v></c>', '8906002380107'],
  ['the noise of binary fractions is not shown', '<c r="A2"><v>99.989999999999995</v></c>', '99.99'],
  ['a small fraction has no exponent', '<c r="A2"><v>1E-3</v></c>', '0.001'],
  ['18 percent is 18%, not 0.18', '<c r="A2" s="1"><v>0.18</v></c>', '18%'],
  ['2.5 percent is 2.5%', '<c r="A2" s="4"><v>2.5000000000000001E-2</v></c>', '2.5%'],
  ['a computed percentage is shown too', '<c r="A2" s="1"><f>B1*2</f><v>0.05</v></c>', '5%'],
  ['a code padded with zeros shows them', '<c r="A2" s="2"><v>1234</v></c>', '001234'],
  ['text keeps its leading zeros', '<c r="A2" t="inlineStr"><is><t>00123</t></is></c>', '00123'],
  ['a percentage written as text stays', '<c r="A2" s="1" t="inlineStr"><is><t>5</t></is></c>', '5'],
  ['a day is shown the Indian way', '<c r="A2" s="3"><v>46346</v></c>', '20-11-2026'],
  ['a truth value is a word', '<c r="A2" t="b"><v>1</v></c>', 'TRUE'],
  ['a formula without a result is empty', '<c r="B2"><v>1</v></c>', ''],
])('%s', async (_what, cell, text) => {
  expect((await cellsOf(`<row r="2">${cell}</row>`))?.[0]).toBe(text)
})

test('rows are numbered as in the sheet, blank ones between them included', async () => {
  const table = await readTable(
    workbook(`${header}<row r="4"><c r="A4"><v>1</v></c></row><row r="9"><c r="A9"><v>2</v></c></row>`),
    'x.xlsx',
  )
  expect(table.rows.map(({ line }) => line)).toEqual([4, 9])
})

test('the first sheet with anything in it is read', async () => {
  const table = await readTable(workbook('', `${header}<row r="2"><c r="A2"><v>7</v></c></row>`), 'x.xlsx')
  expect(table).toMatchObject({ format: 'XLSX', columns: ['Name', 'GST'], rows: [{ line: 2, cells: ['7', ''] }] })
})

test('a gzipped workbook is a workbook', async () => {
  const table = await readTable(gzipSync(workbook(`${header}<row r="2"><c r="A2"><v>7</v></c></row>`)), 'x.xlsx.gz')
  expect(table.format).toBe('XLSX, gzip')
})

test('a workbook of empty sheets is empty', async () => {
  await expect(readTable(workbook('', ''), 'x.xlsx')).toBeRefused('import_unreadable', { reason: 'empty' })
})

test.each(['<row r="99999999"><c r="A99999999"><v>1</v></c></row>', '<row r="2"><c r="AAAA2"><v>1</v></c></row>'])(
  'an address that no sheet has is refused, not filled up to: %s',
  async row => {
    await expect(readTable(workbook(header + row), 'x.xlsx')).toBeRefused('import_unreadable', {
      reason: 'damaged_xlsx',
    })
  },
)

test('a workbook made by a library reads with its barcodes whole', async () => {
  const file = await writeExcel([
    ['Name', 'Barcode', 'Price'],
    ['Chikki ₹', 8906002380107, 45.5],
    ['चाय', '0012345678905', 120],
  ]).toBuffer()
  const table = await readTable(file, 'x.xlsx')
  expect(table.rows.map(({ cells }) => cells)).toEqual([
    ['Chikki ₹', '8906002380107', '45.5'],
    ['चाय', '0012345678905', '120'],
  ])
})
