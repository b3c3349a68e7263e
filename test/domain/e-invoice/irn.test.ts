// The invoice reference number against those NIC's own sandbox gave out, when its vectors lie beside the project.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type EInvoiceType, irnOf } from '../../../src/shared/domain/e-invoice/irn.ts'

const file = new URL('../../../../shared/data/compliance/einvoice/irn_hash_vectors.json', import.meta.url)
const isThere = existsSync(file)
const sha256Hex = (text: string) => createHash('sha256').update(text).digest('hex')
const said = (text: string) => text
const bill = { sellerGstin: '27AAPFU0939F1ZV', type: 'INV', number: 'A1/26-27/00042', issuedOn: '2026-11-20' } as const

test('it is made of the GSTIN, the financial year with its century, the kind and the number', () => {
  expect(irnOf(bill, said)).toBe('27AAPFU0939F1ZV2026-27INVA1/26-27/00042')
  expect(irnOf({ ...bill, issuedOn: '2027-03-31', type: 'CRN' }, said)).toBe('27AAPFU0939F1ZV2026-27CRNA1/26-27/00042')
  expect(irnOf({ ...bill, issuedOn: '2099-04-01' }, said)).toBe('27AAPFU0939F1ZV2099-00INVA1/26-27/00042')
})

test('letters of a number count as capitals from June 2025 on', () => {
  expect(irnOf({ ...bill, number: 'ab/1', issuedOn: '2025-06-01' }, said)).toMatch(/AB\/1$/)
  expect(irnOf({ ...bill, number: 'ab/1', issuedOn: '2025-05-31' }, said)).toMatch(/ab\/1$/)
})

test('it is 64 small hexadecimal digits', () => {
  expect(irnOf(bill, sha256Hex)).toMatch(/^[0-9a-f]{64}$/)
})

test("NIC's vectors lie beside the project, or it is said that they do not", () => {
  if (!isThere) console.log('not run: ../shared/data/compliance/einvoice is not there')
  expect(existsSync(file)).toBe(isThere)
})

interface Vector {
  readonly sellerGstin: string
  readonly docType: EInvoiceType
  readonly docNo: string
  readonly docDate: string
  readonly irn: string
}

if (isThere)
  test.each((JSON.parse(readFileSync(file, 'utf8')) as { vectors: Vector[] }).vectors)(
    "$docType $docNo of $docDate has NIC's number",
    ({ sellerGstin, docType, docNo, docDate, irn }) => {
      const issuedOn = docDate.split('/').toReversed().join('-')
      expect(irnOf({ sellerGstin, type: docType, number: docNo, issuedOn }, sha256Hex)).toBe(irn)
    },
  )
