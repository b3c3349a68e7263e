// Amounts in words against the open vectors, and the cases the vectors leave out.

import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { amountInWords } from '../../../src/shared/domain/invoice/amount-in-words.ts'
import { formatRupees, maxPaise } from '../../../src/shared/kernel/money.ts'

interface Vectors {
  cases: { paise: number; words: string; grouped: string }[]
}
const vectors: Vectors = JSON.parse(
  readFileSync(new URL('../../fixtures/vectors/open_amount_in_words.json', import.meta.url), 'utf8'),
)

test.each(vectors.cases)('$paise paise is written "$words" and "$grouped"', ({ paise, words, grouped }) => {
  expect({ words: amountInWords(paise), grouped: formatRupees(paise) }).toEqual({ words, grouped })
})

test.each([
  [0, 'Rupees Zero Only'],
  [100, 'Rupees One Only'],
  [1_000_000_000, 'Rupees One Crore Only'],
  [405_00_00_000_00, 'Rupees Four Hundred Five Crore Only'],
  [maxPaise, 'Rupees Ten Thousand Crore Only'],
  [11_00_100_99, 'Rupees Eleven Lakh One Hundred and Ninety Nine Paise Only'],
])('%i paise is written "%s"', (paise, words) => {
  expect(amountInWords(paise)).toBe(words)
})

test('no two amounts are written alike, and all are single-spaced title case', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: maxPaise }), fc.integer({ min: 0, max: maxPaise }), (a, b) => {
      expect(amountInWords(a)).toMatch(/^Rupees( [A-Z][a-z]+)+( and( [A-Z][a-z]+)+ Paise)? Only$/)
      expect(amountInWords(a) === amountInWords(b)).toBe(a === b)
    }),
    { numRuns: 500 },
  )
})

test('a negative amount is a mistake of the caller', () => {
  expect(() => amountInWords(-1)).toThrow('an amount to put in words')
})
