// The kind of a barcode and its check digit.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { barcodeFaultOf, checkDigitOf, isTradeNumber, symbologyOf } from '../../../src/shared/domain/item/barcode.ts'

const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map(list => list.join(''))
const body = fc.constantFrom(7, 11, 12, 13).chain(digits)

test.each([
  ['8906002380107', 'ean13'],
  ['89006702', 'ean8'],
  ['036000291452', 'upca'],
  ['10614141000415', 'itf14'],
  ['8906002380108', 'other'],
  ['890103008303', 'other'],
  ['ABC-12', 'other'],
  ['', 'other'],
  ['8906002 80107', 'other'],
] as const)('%s is read as %s', (code, symbology) => {
  expect(symbologyOf(code)).toBe(symbology)
  expect(isTradeNumber(code)).toBe(symbology !== 'other')
})

test.each([
  ['8906002380107', null],
  ['8906002380108', 'check_digit'],
  ['890103008303', 'check_digit'],
  ['89036000808', 'length'],
  ['1234567', null],
  ['123456789012345', null],
  ['SOAP-01234567', null],
] as const)('the fault of %s is %s', (code, fault) => {
  expect(barcodeFaultOf(code)).toBe(fault)
})

test('any digits with their check digit are a trade number, and with any other digit are not', () => {
  fc.assert(
    fc.property(body, fc.integer({ min: 1, max: 9 }), (text, shift) => {
      const right = checkDigitOf(text)
      expect(isTradeNumber(`${text}${right}`)).toBe(true)
      expect(barcodeFaultOf(`${text}${(right + shift) % 10}`)).toBe('check_digit')
    }),
  )
})

test('one wrong digit is always noticed', () => {
  fc.assert(
    fc.property(body, fc.nat(), fc.integer({ min: 1, max: 9 }), (text, place, shift) => {
      const code = `${text}${checkDigitOf(text)}`
      const at = place % code.length
      const wrong = code.slice(0, at) + String((Number(code[at]) + shift) % 10) + code.slice(at + 1)
      expect(isTradeNumber(wrong)).toBe(false)
    }),
  )
})

test('a zero in front of a trade number is a trade number of the next length with the same check digit', () => {
  fc.assert(fc.property(fc.constantFrom(11, 12).chain(digits), text => checkDigitOf(text) === checkDigitOf(`0${text}`)))
})
