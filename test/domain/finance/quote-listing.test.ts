// What an unpaid invoice would bring and cost today.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { costOf, keepsQuote, quoteListing } from '../../../src/shared/domain/finance/quote-listing.ts'
import { addDays } from '../../../src/shared/kernel/calendar.ts'
import { atRate, byAuction } from '../../support/trade/listings.ts'

const terms = { facePaise: 1_00_000_00, dueOn: '2027-02-18', today: '2026-11-20', feeBps: 100 }

test('a lakh due in 90 days, all of it at 10 %, with a fee of 1 %: each figure by hand', () => {
  const quote = quoteListing(atRate(1_000, 10_000), terms)
  expect(quote).toMatchObject({ days: 90, advancePaise: 1_00_000_00, discountPaise: 2_465_75, reservePaise: 0 })
  expect(quote).toMatchObject({ feePaise: 1_000_00, feeGstPaise: 180_00, settlementPaise: 96_354_25 })
  // 3,645.75 over 90 days; of what arrives that is 15.34 % a year.
  expect(costOf(quote)).toEqual({ costPaise: 3_645_75, perDayPaise: 40_51, yearlyBps: 1_534 })
})

test('an auction is quoted at its highest rate', () => {
  expect(quoteListing(byAuction(1_500), terms)).toEqual(quoteListing(atRate(1_500), terms))
})

test('what was agreed to is kept by time that passes, and not by a higher fee or another face', () => {
  const agreed = quoteListing(atRate(), terms)
  expect(keepsQuote(agreed, quoteListing(atRate(), { ...terms, today: addDays(terms.today, 5) }))).toBe(true)
  expect(keepsQuote(agreed, quoteListing(atRate(), { ...terms, feeBps: 150 }))).toBe(false)
  expect(keepsQuote(agreed, quoteListing(atRate(), { ...terms, facePaise: 99_999_99 }))).toBe(false)
})

test('whatever the terms, what arrives, what it costs and the reserve make up the face', () => {
  const arbitrary = fc.record({
    facePaise: fc.integer({ min: 100_00, max: 10_00_00_000_00 }),
    days: fc.integer({ min: 15, max: 365 }),
    rateBps: fc.integer({ min: 1, max: 6_000 }),
    advanceBps: fc.integer({ min: 1_000, max: 10_000 }),
    feeBps: fc.integer({ min: 0, max: 300 }),
  })
  fc.assert(
    fc.property(arbitrary, ({ advanceBps, days, facePaise, feeBps, rateBps }) => {
      const dueOn = addDays(terms.today, days)
      const quote = quoteListing(atRate(rateBps, advanceBps), { facePaise, dueOn, today: terms.today, feeBps })
      expect(quote.settlementPaise + costOf(quote).costPaise + quote.reservePaise).toBe(facePaise)
    }),
  )
})
