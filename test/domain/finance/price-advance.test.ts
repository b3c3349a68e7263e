// What an unpaid invoice is worth today: rules F1 to F5.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type AdvanceTerms, priceAdvance } from '../../../src/shared/domain/finance/price-advance.ts'
import { addDays } from '../../../src/shared/kernel/calendar.ts'
import { maxPaise } from '../../../src/shared/kernel/money.ts'

const lakh: AdvanceTerms = {
  ...{ facePaise: 1_00_000_00, advanceBps: 10_000, rateBps: 1_000, feeBps: 0 },
  ...{ fundedOn: '2026-11-20', dueOn: '2027-02-18' },
}

test('a lakh for ninety days at 10 % costs ₹2,465.75', () => {
  expect(priceAdvance(lakh)).toMatchObject({ days: 90, discountPaise: 2_465_75, pricePaise: 97_534_25 })
})

test('the day of funding is not counted, the due day is, and a leap year has 365 days too', () => {
  expect(priceAdvance({ ...lakh, fundedOn: '2028-02-28', dueOn: '2028-03-01' })).toMatchObject({ days: 2 })
  const year = priceAdvance({ ...lakh, fundedOn: '2028-01-01', dueOn: '2028-12-31' })
  expect(year).toMatchObject({ days: 365, discountPaise: 10_000_00 })
})

test('the fee is of the advance, with 18 % GST on it, and comes off what reaches the seller', () => {
  const price = priceAdvance({ ...lakh, advanceBps: 8_000, feeBps: 100 })
  expect(price).toMatchObject({
    advancePaise: 80_000_00,
    reservePaise: 20_000_00,
    feePaise: 800_00,
    feeGstPaise: 144_00,
  })
  expect(price.settlementPaise).toBe(price.pricePaise - 944_00)
})

test('half a paisa goes up', () => {
  // 1 paisa for 365 days at 50 %.
  const year = { fundedOn: '2026-01-01', dueOn: '2027-01-01' }
  expect(priceAdvance({ ...lakh, ...year, facePaise: 1, rateBps: 5_000 })).toMatchObject({
    discountPaise: 1,
    pricePaise: 0,
  })
})

test('nothing is lost or made between face, advance, discount, reserve, fee and settlement', () => {
  const terms = fc.record({
    facePaise: fc.integer({ min: 1, max: maxPaise }),
    advanceBps: fc.integer({ min: 1, max: 10_000 }),
    rateBps: fc.integer({ min: 0, max: 5_000 }),
    feeBps: fc.integer({ min: 0, max: 500 }),
    fundedOn: fc.constant('2026-11-20'),
    dueOn: fc.integer({ min: 0, max: 400 }).map(days => addDays('2026-11-20', days)),
  })
  fc.assert(
    fc.property(terms, given => {
      const price = priceAdvance(given)
      expect(price.advancePaise + price.reservePaise).toBe(given.facePaise)
      expect(price.pricePaise + price.discountPaise).toBe(price.advancePaise)
      expect(price.settlementPaise + price.feePaise + price.feeGstPaise).toBe(price.pricePaise)
      // Exact: twice the error is never above one part of the divisor.
      const exact = BigInt(price.advancePaise) * BigInt(given.rateBps) * BigInt(price.days)
      const error = exact - BigInt(price.discountPaise) * 3_650_000n
      expect(2n * error >= -3_650_000n && 2n * error < 3_650_000n).toBe(true)
    }),
  )
})
