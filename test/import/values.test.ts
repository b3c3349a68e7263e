// Cells to values: prices, rates, quantities, codes, names.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanText, textKeyOf, withAsciiDigits } from '../../src/main/import/values/clean-text.ts'
import { composeName } from '../../src/main/import/values/compose-name.ts'
import { guardFormula, unguardFormula } from '../../src/main/import/values/formula-guard.ts'
import { parseAmount } from '../../src/main/import/values/parse-amount.ts'
import { parsePriceMode, parseYesNo } from '../../src/main/import/values/parse-choice.ts'
import { barcodeFault, parseBarcodes, parseCode, parseHsn } from '../../src/main/import/values/parse-codes.ts'
import { parseCount, parseDecimals } from '../../src/main/import/values/parse-quantity.ts'
import { parseRate } from '../../src/main/import/values/parse-rate.ts'
import type { Parsed } from '../../src/main/import/values/parsed.ts'
import { formatPaise, maxPaise } from '../../src/shared/kernel/money.ts'

const read = <T>(result: Parsed<T>) => (result.isOk ? result.value : result.fault.code)
const unknown = () => false

test.each([
  ['99', 9900],
  ['1,234.50', 123450],
  ['1,23,456', 12345600],
  ['123,456.7', 12345670],
  ['₹ 99', 9900],
  ['₹99.00', 9900],
  ['99/-', 9900],
  ['Rs. 45.5/-', 4550],
  ['INR 1,00,000.00', 10000000],
  ['45 Rs', 4500],
  ['.5', 50],
  ['5.', 500],
  ['12.3400', 1234],
  ['१२०.५०', 12050],
  ['௧௨௦', 12000],
  ['-0', 0],
  ['0007', 700],
  ['100000000000', maxPaise],
  ['12.345', 'amount_decimals'],
  ['12,50', 'amount_unclear'],
  ['1,2345', 'amount_unclear'],
  ['1e3', 'amount_unclear'],
  ['9.5.5', 'amount_unclear'],
  ['99/kg', 'amount_unclear'],
  ['ask', 'amount_unclear'],
  ['₹', 'amount_unclear'],
  ['-5', 'amount_negative'],
  ['100000000000.01', 'amount_too_large'],
  ['99999999999999999999', 'amount_too_large'],
])('the amount %s is %s', (text, paise) => {
  expect(read(parseAmount(text))).toBe(paise)
})

test('every amount of paise survives being written and read', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: maxPaise }), paise => read(parseAmount(formatPaise(paise))) === paise),
  )
})

test.each([
  ['18', 1800],
  ['18%', 1800],
  ['18.00', 1800],
  ['GST@18%', 1800],
  ['IGST 5 %', 500],
  ['2.5', 250],
  ['0.25', 25],
  ['0.1', 10],
  ['0.18%', 18],
  ['0', 0],
  ['Nil', 0],
  ['Exempted', 0],
  ['0.18', 'rate_ambiguous'],
  ['0.05', 'rate_ambiguous'],
  ['.12', 'rate_ambiguous'],
  ['101', 'rate_too_high'],
  ['1800', 'rate_too_high'],
  ['28% + 12%', 'rate_unclear'],
  ['2.555', 'rate_unclear'],
  ['-5', 'rate_unclear'],
  ['eighteen', 'rate_unclear'],
])('the tax rate %s is %s', (text, bps) => {
  expect(read(parseRate(text))).toBe(bps)
})

test.each([
  ['12', 12000],
  ['1,200', 1200000],
  ['2.5 kg', 2500],
  ['14 nos', 14000],
  ['-3', -3000],
  ['1.2500', 1250],
  ['१२', 12000],
  ['1.2345', 'quantity_decimals'],
  ['12,5', 'quantity_unclear'],
  ['many', 'quantity_unclear'],
  ['-', 'quantity_unclear'],
  ['1000000001', 'quantity_too_large'],
  ['99999999999', 'quantity_too_large'],
])('the quantity %s is %s', (text, thousandths) => {
  expect(read(parseCount(text))).toBe(thousandths)
})

test.each([
  ['yes', true],
  ['Y', true],
  ['TRUE', true],
  ['1', true],
  ['हाँ', true],
  ['no', false],
  ['Inactive', false],
  ['இல்லை', false],
  ['perhaps', 'yes_no_unclear'],
])('%s is %s', (text, value) => {
  expect(read(parseYesNo(text))).toBe(value)
})

test.each([
  ['Inclusive', 'inclusive'],
  ['with tax', 'inclusive'],
  ['Y', 'inclusive'],
  ['Excl.', 'exclusive'],
  ['Without Tax', 'exclusive'],
  ['no', 'exclusive'],
  ['both', 'price_mode_unclear'],
])('the price mode %s is %s', (text, mode) => {
  expect(read(parsePriceMode(text))).toBe(mode)
})

test.each([
  ['0', 0],
  ['3', 3],
  ['2.0', 2],
  ['4', 'decimals_unclear'],
  ['', 'decimals_unclear'],
])('%s decimals are %s', (text, decimals) => {
  expect(read(parseDecimals(text))).toBe(decimals)
})

test.each([
  ['8906002380107', ['8906002380107']],
  ['8906002380107.0', ['8906002380107']],
  ['8 906002 380107', ['8906002380107']],
  ['8906002380107, 8901399009037', ['8906002380107', '8901399009037']],
  ['8906002380107/8901399009037', ['8906002380107', '8901399009037']],
  ['8906002380107\n8901399009037', ['8906002380107', '8901399009037']],
  ['A,B | C|D', ['A,B', 'C|D']],
  ['A1 | A1', ['A1']],
  ['८९०६००२३८०१०७', ['8906002380107']],
  ['8.90600E+12', 'digits_lost'],
  ['साबुन', 'code_unusable'],
  ['x'.repeat(49), 'code_unusable'],
])('the barcodes of %s are %s', (text, codes) => {
  expect(read(parseBarcodes(text, unknown))).toEqual(codes)
})

test('a code that the shop has is taken as it stands', () => {
  expect(read(parseCode('12.0', unknown))).toBe('12')
  expect(read(parseCode('12.0', code => code === '12.0'))).toBe('12.0')
  expect(read(parseBarcodes('1E+10 | 12.0', code => code === '1E+10'))).toEqual(['1E+10', '12'])
})

test('the first barcode that no scanner would accept is named', () => {
  expect(barcodeFault(['8906002380107', '8906002380108'])).toMatchObject({
    fault: { params: { code: '8906002380108' } },
  })
  expect(read(barcodeFault(['123456789']))).toBe('barcode_length')
  expect(read(barcodeFault(['OWN-1', '1234567']))).toEqual(['OWN-1', '1234567'])
})

test.each([
  ['1905', '1905'],
  ['1905.90', '190590'],
  ['901', '0901'],
  ['7131000', '07131000'],
  ['0901 21 10', '09012110'],
  ['19', 'hsn_unclear'],
  ['ABCD', 'hsn_unclear'],
  ['190590400', 'hsn_unclear'],
])('the HSN code %s is %s', (text, hsn) => {
  expect(read(parseHsn(text))).toBe(hsn)
})

test.each([
  ['Dal\ufffd \ufdd0Moong\ud800', 'Dal Moong'],
  ['  Sri Sri\u00a0\u00a0Ayurveda ', 'Sri Sri Ayurveda'],
  ['Heinz &quot;Tomato Ketchup&quot; 900GM', 'Heinz "Tomato Ketchup" 900GM'],
  ['Salt &amp; pepper &#8377;5 &#x20B9;6', 'Salt & pepper ₹5 ₹6'],
  ['R&D; &unknown; &constructor; &#0; &amp;lt;', 'R&D; &unknown; &constructor; &#0; &lt;'],
  ['a\u200bb\u0007c\ufeff', 'abc'],
  ['line\r\nbreak\ttab', 'line break tab'],
  ['क्\u200dष', 'क्\u200dष'],
  ['e\u0301', 'é'],
])('%j is cleaned to %j', (text, clean) => {
  expect(cleanText(text)).toBe(clean)
})

test('cleaned text has no padding, no double blank and nothing invisible', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.nat({ max: 0x2100 }).map(point => String.fromCharCode(point)) }), text => {
      expect(cleanText(text)).not.toMatch(/^\s|\s$|\s{2}|[\p{Cc}\ufeff]/u)
    }),
  )
})

test('names that differ in case and blanks have one key', () => {
  expect(textKeyOf(' Amul  BUTTER')).toBe(textKeyOf('amul butter'))
  expect(withAsciiDigits('௧२3')).toBe('123')
})

test.each([
  ['Garlic Oil', 'Sri Sri', '', 'Sri Sri Garlic Oil'],
  ['Tata Salt', 'Tata', '1 kg', 'Tata Salt 1 kg'],
  ['Tatami Mat', 'Tata', '', 'Tata Tatami Mat'],
  ['Scotch-Brite Scrub', 'Scotch brite', 'Pack of 3', 'Scotch-Brite Scrub Pack of 3'],
  ['Haldirams Bhujia', "Haldiram's", '', 'Haldirams Bhujia'],
  ['(3x 115g) chandrika ayurveda soap', 'Chandrika', '', '(3x 115g) chandrika ayurveda soap'],
  ['Dvd YASH RAJ FILMS 2007', 'Yash Raj Films', '', 'Dvd YASH RAJ FILMS 2007'],
  ['Scrub Pad Scotchbrite', 'Scotch-Brite', '', 'Scrub Pad Scotchbrite'],
  ['Select Atta by Aashirvaad', 'Aashirvaad Select', '', 'Select Atta by Aashirvaad'],
  ['Шампунь himalaya 200мл', 'Himalaya Herbals', '', 'Himalaya Herbals Шампунь himalaya 200мл'],
  ['Mat Tatami', 'Tata', '', 'Tata Mat Tatami'],
  ['नमक टाटा', 'टाटा', '', 'नमक टाटा'],
  ['Amul Butter 500 g', 'Amul', '500 gm', 'Amul Butter 500 g'],
  ['Butter 1500 g', '', '500 g', 'Butter 1500 g 500 g'],
  ['Ghee 2x1L', '', '2 x 1 Ltr', 'Ghee 2x1L'],
  ['Dal', '-', ' 5 kg', 'Dal 5 kg'],
  ['', 'Tata', '1 kg', ''],
  ['चाय', 'टाटा', '२५० ग्राम', 'टाटा चाय २५० ग्राम'],
])('%s of brand %s in packs of %s is called %s', (name, brand, pack, whole) => {
  expect(composeName(name, brand, pack)).toBe(whole)
})

test('a guarded cell begins with no sign of a formula, and reading takes exactly the guard away', () => {
  const text = fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', 'a', '1', '"', '.'), maxLength: 6 })
  fc.assert(
    fc.property(text, given => {
      const guarded = guardFormula(given)
      expect(guarded).toMatch(/^(?:[^=+\-@\t]|-\d+(?:\.\d+)?$|$)/)
      if (!/^="(?:[^"]|"")*"$/.test(guarded)) expect(unguardFormula(guarded)).toBe(given)
    }),
  )
})
