// One engine for every price: flat, by yearly rate, by auction (rules F1 to F5).
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  flatPricing,
  type InvoiceTerms,
  type Pricing,
  priceInvoice,
  pricingDay,
  pricingOfLess,
} from '../../../src/shared/domain/finance/pricing.ts'

const lakh: Omit<InvoiceTerms, 'pricing'> = {
  ...{ facePaise: 1_00_000_00, feeBps: 100, fundedOn: '2026-11-20', dueOn: '2027-02-18' },
}
const rate: Pricing = { mode: 'rate', advanceBps: 8_000, rateBps: 1_200 }
const auction: Pricing = {
  ...{ mode: 'auction', advanceBps: 8_000, maxRateBps: 1_200 },
  ...{ closesAt: '2026-11-22T06:30:00.000Z', takesPart: true },
}

test('flat: investors pay the target, are owed the face, and leave no reserve', () => {
  expect(priceInvoice({ ...lakh, pricing: flatPricing(1_00_000_00, 1_000) })).toEqual({
    ...{ pricePaise: 90_000_00, owedPaise: 1_00_000_00, discountPaise: 10_000_00, reservePaise: 0, days: 90 },
    ...{ feePaise: 1_000_00, feeGstPaise: 180_00, settlementPaise: 88_820_00 },
  })
})

test('by yearly rate: they pay the advance less the discount for the days, and are owed the advance', () => {
  expect(priceInvoice({ ...lakh, pricing: rate })).toEqual({
    ...{ pricePaise: 77_632_88, owedPaise: 80_000_00, discountPaise: 2_367_12, reservePaise: 20_000_00, days: 90 },
    ...{ feePaise: 800_00, feeGstPaise: 144_00, settlementPaise: 76_688_88 },
  })
})

test('an auction is reckoned at its highest rate, from the day on which it is to close', () => {
  expect(pricingDay(auction, '2026-11-20')).toBe('2026-11-22')
  expect(pricingDay(rate, '2026-11-20')).toBe('2026-11-20')
  const named = priceInvoice({ ...lakh, fundedOn: '2026-11-22', pricing: rate })
  expect(priceInvoice({ ...lakh, pricing: auction })).toEqual(named)
})

test('a flat target that was named shrinks with what is left to pay; a rate holds as it is', () => {
  expect(pricingOfLess(flatPricing(1_000_00, 1_000, 950_00), 1_000_00, 500_00)).toMatchObject({ targetPaise: 475_00 })
  expect(pricingOfLess(flatPricing(1_000_00, 1_000, 1), 1_000_00, 1)).toMatchObject({ targetPaise: 1 })
  expect(pricingOfLess(rate, 1_000_00, 500_00)).toBe(rate)
})

test('whatever the price, face, reserve, discount, fee and settlement add up', () => {
  const pricing = fc.oneof(
    fc.integer({ min: 0, max: 5_000 }).map(bps => flatPricing(7_654_321, bps)),
    fc
      .tuple(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 0, max: 5_000 }))
      .map(([advanceBps, rateBps]): Pricing => ({ mode: 'rate', advanceBps, rateBps })),
  )
  fc.assert(
    fc.property(pricing, fc.integer({ min: 0, max: 1_000 }), (chosen, feeBps) => {
      const priced = priceInvoice({ ...lakh, facePaise: 7_654_321, feeBps, pricing: chosen })
      expect(priced.pricePaise + priced.discountPaise).toBe(priced.owedPaise)
      expect(priced.owedPaise + priced.reservePaise).toBe(7_654_321)
      expect(priced.settlementPaise + priced.feePaise + priced.feeGstPaise).toBe(priced.pricePaise)
    }),
  )
})
