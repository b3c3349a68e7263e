// GSTN's own workbook and the upload file that GSTN's own tool made of it: the same records through the same writer as a
// shop's month must give the same file, byte for byte. Both lie beside the project, not in it, so on another machine this
// does not run and says so.
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { gstr1Json } from '../../../src/shared/domain/returns/gstr1-json.ts'
import { present } from '../../../src/shared/kernel/assert.ts'
import { readSections } from './workbook-sections.ts'

const folder = new URL('../../../../shared/data/compliance/gstr1/', import.meta.url)
const isThere = existsSync(folder)
const filer = { gstin: '27AAPFU0939F1ZV', period: '2025-06' }
/** What no shop makes: exports, advances, sales through operators, and every amendment. */
const othersTables = 'b2ba b2cla b2csa exp expa cdnra at ata cdnura supeco supecoa ecom ecoma txpd txpda'.split(' ')

test('the golden file lies beside the project, or it is said that it does not', () => {
  if (!isThere) console.log('not run: ../shared/data/compliance/gstr1 is not there')
  expect(existsSync(folder)).toBe(isThere)
})

if (isThere)
  test("GSTN's workbook becomes the file of GSTN's tool, byte for byte, in every table a shop fills", async () => {
    const golden = JSON.parse(readFileSync(new URL('golden/gstr1-062025-reference.json', folder), 'utf8'))
    const kept = Object.entries(golden).filter(([table]) => !othersTables.includes(table))
    const sections = await readSections(new URL('fixtures/demo-workbook.xlsx', folder), '27', hsnName)
    expect(JSON.stringify(gstr1Json(filer, sections))).toBe(JSON.stringify(Object.fromEntries(kept)))
  })

const names = new Map(
  readFileSync(new URL('../../../resources/hsn/hsn.tsv', import.meta.url), 'utf8')
    .split('\n')
    .map(line => line.split('\t') as [string, string]),
)

function hsnName(code: string): string {
  return present(names.get(code), `HSN ${code}`)
}
