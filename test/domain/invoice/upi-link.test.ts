// UPI links: exact amounts, strict encoding, and the samples of the linking specification.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type UpiRequest, upiLink } from '../../../src/shared/domain/invoice/upi-link.ts'

const shop: UpiRequest = {
  payeeId: 'shop@examplebank',
  payeeName: 'Sharma & Sons',
  amountPaise: 118_000,
  reference: 'INV/25-26/0042',
  note: 'Bill INV/25-26/0042',
}

test('an ampersand in the name and slashes in the reference are percent-encoded', () => {
  expect(upiLink(shop)).toBe(
    'upi://pay?pa=shop@examplebank&pn=Sharma%20%26%20Sons&am=1180.00&cu=INR&tr=INV%2F25-26%2F0042&tn=Bill%20INV%2F25-26%2F0042',
  )
})

test('a Devanagari name is UTF-8 before it is encoded, and empty fields are left out', () => {
  expect(upiLink({ ...shop, payeeName: 'शर्मा स्टोर', amountPaise: 5_050, reference: '', note: '' })).toBe(
    'upi://pay?pa=shop@examplebank&pn=%E0%A4%B6%E0%A4%B0%E0%A5%8D%E0%A4%AE%E0%A4%BE%20%E0%A4%B8%E0%A5%8D%E0%A4%9F%E0%A5%8B%E0%A4%B0&am=50.50&cu=INR',
  )
})

test.each([
  [1, '0.01'],
  [99, '0.99'],
  [100, '1.00'],
  [10_000_005, '100000.05'],
])('%i paise asks for %s rupees: two decimals, no comma', (amountPaise, am) => {
  expect(new URL(upiLink({ ...shop, amountPaise })).searchParams.get('am')).toBe(am)
})

test('whatever the shop is called, a reader gets back what was put in', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), payeeName => {
      const link = upiLink({ ...shop, payeeName })
      expect(link).toMatch(
        /^upi:\/\/pay\?pa=shop@examplebank&pn=[\w.~%-]+&am=1180\.00&cu=INR&tr=[\w.~%-]+&tn=[\w.~%-]+$/,
      )
      expect(decodeURIComponent(/pn=([^&]*)/.exec(link)?.[1] ?? '')).toBe(payeeName.toWellFormed())
    }),
    { numRuns: 300 },
  )
})

test('nothing to pay, or a reference too long for UPI, is a mistake of the caller', () => {
  expect(() => upiLink({ ...shop, amountPaise: 0 })).toThrow('a positive amount')
  expect(() => upiLink({ ...shop, reference: 'x'.repeat(36) })).toThrow('at most 35')
})
