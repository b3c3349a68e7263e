// What a sale's paper is called and how it is numbered.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { documentTypeOf, formatDocumentNumber, seriesOf } from '../../../src/shared/domain/invoice/document-type.ts'

test.each([
  ['regular', [1_800], 'tax_invoice'],
  ['regular', [0, 0, 25], 'tax_invoice'],
  ['regular', [0], 'bill_of_supply'],
  ['regular', [0, 0], 'bill_of_supply'],
  ['composition', [0], 'bill_of_supply'],
  ['composition', [1_800], 'bill_of_supply'],
  ['unregistered', [500], 'bill_of_supply'],
] as const)('a %s shop that charges %o gives a %s', (scheme, rates, expected) => {
  expect(documentTypeOf(scheme, rates)).toBe(expected)
})

test('each kind of paper has a series of its own', () => {
  expect((['tax_invoice', 'bill_of_supply', 'receipt'] as const).map(kind => seriesOf('A1', kind))).toEqual([
    'A1',
    'A1B',
    'A1R',
  ])
})

test.each([
  ['A1', '26-27', 42, 'A1/26-27/00042'],
  ['Z', '99-00', 1, 'Z/99-00/00001'],
  ['A1B', '26-27', 99_999, 'A1B/26-27/99999'],
  ['A1B', '26-27', 100_000, 'A1B/26-27/100000'],
  ['A1', '26-27', 9_999_999, 'A1/26-27/9999999'],
])('series %s of %s gives number %i as %s', (series, year, serial, expected) => {
  expect(formatDocumentNumber(series, year, serial)).toBe(expected)
})

test.each([
  ['A1B', 1_000_000],
  ['A1', 10_000_000],
  ['Z', 100_000_000],
])('a series of %s is full at %i: the number would be longer than sixteen characters', async (series, serial) => {
  await expect(() => formatDocumentNumber(series, '26-27', serial)).toBeRefused('number_series_full', {
    series,
    financialYear: '26-27',
    serial,
  })
})

test.each(['0A', '/A', '-A', 'Ä1', ''])('a series %o begins no number', async series => {
  await expect(() => formatDocumentNumber(series, '26-27', 1)).toBeRefused('number_series_full')
})

const counterCode = fc.stringMatching(/^[A-Z1-9][A-Z0-9]?$/)
const kind = fc.constantFrom('tax_invoice' as const, 'bill_of_supply' as const, 'receipt' as const)
/** Rule 46(b), and the stricter form the portals of GST take. */
const lawful = /^[A-Za-z1-9][A-Za-z0-9/-]{0,15}$/

test('numbers of any counter are lawful, and two are equal only when all three parts are', () => {
  const part = fc.record({ code: counterCode, kind, serial: fc.integer({ min: 1, max: 999_999 }) })
  const numberOf = (given: { code: string; kind: 'tax_invoice' | 'bill_of_supply' | 'receipt'; serial: number }) =>
    formatDocumentNumber(seriesOf(given.code, given.kind), '26-27', given.serial)
  fc.assert(
    fc.property(part, part, (one, other) => {
      expect(numberOf(one)).toMatch(lawful)
      const isSameSeries = seriesOf(one.code, one.kind) === seriesOf(other.code, other.kind)
      expect(numberOf(one) === numberOf(other)).toBe(isSameSeries && one.serial === other.serial)
    }),
  )
})
