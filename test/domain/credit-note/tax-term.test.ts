// Until when a credit note lowers the tax of its sale (s.34): 30 November after the financial year of the sale.
import { expect, test } from 'vitest'
import {
  lastDayOfTaxTerm,
  type TaxTerm,
  taxTermOf,
  taxTermOfNote,
} from '../../../src/shared/domain/credit-note/tax-term.ts'

test.each([
  ['2025-04-01', '2026-11-30'],
  ['2026-03-31', '2026-11-30'],
  ['2026-04-01', '2027-11-30'],
])('what was sold on %s has its term until %s', (soldOn, last) => {
  expect(lastDayOfTaxTerm(soldOn)).toBe(last)
})

test.each<[string, string, TaxTerm]>([
  ['2026-03-31', '2026-03-31', 'counts'],
  ['2026-03-31', '2026-10-31', 'counts'],
  ['2026-03-31', '2026-11-01', 'ends_soon'],
  ['2026-03-31', '2026-11-30', 'ends_soon'],
  ['2026-03-31', '2026-12-01', 'over'],
  ['2026-04-01', '2026-12-01', 'counts'],
  ['2026-04-01', '2027-12-01', 'over'],
  ['2024-05-05', '2026-06-06', 'over'],
])('sold on %s and brought back on %s: %s', (soldOn, noteOn, term) => {
  expect(taxTermOf(soldOn, noteOn)).toBe(term)
})

test('a note without its bill, or without tax, has no term that could end', () => {
  const against = { invoiceId: '', number: '', issuedOn: '2024-05-05' }
  const late = { against, issuedOn: '2026-06-06', cgstPaise: 9, sgstPaise: 9, igstPaise: 0 }
  expect(taxTermOfNote(late)).toBe('over')
  expect(taxTermOfNote({ ...late, against: null })).toBe('counts')
  expect(taxTermOfNote({ ...late, cgstPaise: 0, sgstPaise: 0 })).toBe('counts')
})
