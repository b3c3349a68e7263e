// Amounts in Hindi and Tamil words.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { amountInHindi } from '../../../src/shared/domain/invoice/amount-in-hindi.ts'
import { amountInTamil } from '../../../src/shared/domain/invoice/amount-in-tamil.ts'
import { maxPaise } from '../../../src/shared/kernel/money.ts'

test.each([
  [0, 'रुपये शून्य मात्र'],
  [50, 'रुपये शून्य और पचास पैसे मात्र'],
  [1_700, 'रुपये सत्रह मात्र'],
  [118_000, 'रुपये एक हज़ार एक सौ अस्सी मात्र'],
  [45_678_900, 'रुपये चार लाख छप्पन हज़ार सात सौ नवासी मात्र'],
  [405_00_00_000_00, 'रुपये चार सौ पाँच करोड़ मात्र'],
])('%i paise in Hindi is "%s"', (paise, words) => {
  expect(amountInHindi(paise)).toBe(words)
})

test.each([
  [0, 'ரூபாய் பூஜ்ஜியம் மட்டும்'],
  [50, 'ரூபாய் பூஜ்ஜியம் மற்றும் ஐம்பது பைசா மட்டும்'],
  [10_000, 'ரூபாய் நூறு மட்டும்'],
  [118_000, 'ரூபாய் ஆயிரத்து நூற்று எண்பது மட்டும்'],
  [352_400, 'ரூபாய் மூன்று ஆயிரத்து ஐநூற்று இருபத்து நான்கு மட்டும்'],
  [10_000_000, 'ரூபாய் ஒரு லட்சம் மட்டும்'],
  [45_678_900, 'ரூபாய் நான்கு லட்சத்து ஐம்பத்து ஆறு ஆயிரத்து எழுநூற்று எண்பத்து ஒன்பது மட்டும்'],
  [405_00_00_001_00, 'ரூபாய் நானூற்று ஐந்து கோடியே ஒன்று மட்டும்'],
])('%i paise in Tamil is "%s"', (paise, words) => {
  expect(amountInTamil(paise)).toBe(words)
})

test.each([
  ['Hindi', amountInHindi],
  ['Tamil', amountInTamil],
])('in %s no two numbers below a lakh rupees are written alike, nor any two amounts', (_language, inWords) => {
  const all = Array.from({ length: 100_000 }, (_, rupees) => inWords(rupees * 100))
  expect(new Set(all).size).toBe(all.length)
  expect(all.filter(words => /undefined|–| {2}/.test(words))).toEqual([])
  const amount = fc.integer({ min: 0, max: maxPaise })
  fc.assert(
    fc.property(amount, amount, (a, b) => {
      expect(inWords(a) === inWords(b)).toBe(a === b)
    }),
    { numRuns: 300 },
  )
  expect(() => inWords(-1)).toThrow('an amount to put in words')
})
