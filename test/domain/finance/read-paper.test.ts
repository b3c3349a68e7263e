// What is read off the text of an invoice, and what of it is not as it was typed.
import { expect, test } from 'vitest'
import {
  differentFrom,
  missingInText,
  type PaperFacts,
  readPaperText,
} from '../../../src/shared/domain/finance/read-paper.ts'

const text = `Tax Invoice
Sri Lakshmi Traders
GSTIN: 29AAGCB7383J1Z4
Bill to Ravi Stores GSTIN 27AAPFU0939F1ZV
Invoice No: A1/26-27/00042
Date 18 Nov 2026
Due 20 Jan 2027
Basmati rice 40 2,500.00 1,00,000.00
Total ₹1,05,000.00`
const typed: PaperFacts = {
  ...{ number: 'A1/26-27/00042', facePaise: 1_05_000_00, issuedOn: '2026-11-18', dueOn: '2027-01-20' },
  ...{ sellerGstin: '29AAGCB7383J1Z4', buyerGstin: '27AAPFU0939F1ZV' },
}

test('number, total, days and both GSTINs are found', () => {
  expect(readPaperText(text)).toEqual(typed)
})

test.each([
  ['18/11/2026', '2026-11-18'],
  ['18-11-2026', '2026-11-18'],
  ['18.11.2026', '2026-11-18'],
  ['2026-11-18', '2026-11-18'],
  ['18 November 2026', '2026-11-18'],
  ['31/02/2026', undefined],
])('the day %s is %s', (said, day) => {
  expect(readPaperText(`Date ${said}`).issuedOn).toBe(day)
})

test.each<[string, Partial<PaperFacts>, string[]]>([
  ['as it stands there', {}, []],
  ['the number written otherwise', { number: 'a1-26-27-42' }, []],
  ['another number', { number: 'A1/26-27/00043' }, ['number']],
  ['another amount', { facePaise: 1_05_500_00 }, ['facePaise']],
  ['another day', { issuedOn: '2026-11-19' }, ['issuedOn']],
  ['another day of payment', { dueOn: '2027-02-20' }, ['dueOn']],
  ['another buyer', { buyerGstin: '33AABCU9603R1ZM' }, ['buyerGstin']],
  ['another seller', { sellerGstin: '33AABCU9603R1ZM' }, ['sellerGstin']],
  ['nobody’s GSTIN', { buyerGstin: '', sellerGstin: '' }, []],
])('typed: %s', (_what, changed, missing) => {
  expect(missingInText({ ...typed, ...changed }, text)).toEqual(missing)
})

test('letters that a machine takes for digits are forgiven, and what is not on the paper is not missed', () => {
  const misread = text.replace('A1/26-27/00042', 'AI/26-27/OOO42').replace('27AAPFU0939F1ZV', '2TAAPFUO939F12V')
  expect(missingInText(typed, misread.replace('2T', '27'))).toEqual([])
  expect(missingInText({ ...typed, dueOn: '2027-03-01' }, 'Invoice A1/26-27/00042 of 18 Nov 2026')).toEqual([])
})

test('what a paper says of itself is held against what was typed field by field', () => {
  const says = { ...typed, buyerGstin: undefined }
  expect(differentFrom({ ...typed, number: 'a1-26-27-42' }, says)).toEqual([])
  expect(differentFrom({ ...typed, facePaise: 1, buyerGstin: '' }, says)).toEqual(['facePaise'])
})
