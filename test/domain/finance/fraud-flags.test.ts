// What is odd about an invoice that is offered (protocols/financing-realtime, section 8).
import { expect, test } from 'vitest'
import { fraudFlags, fraudScore, isHeld, type OfferFacts } from '../../../src/shared/domain/finance/fraud-flags.ts'

const noLookalikes = { numberCount: 0, contentCount: 0, otherSellerCount: 0 }
const noCircle = { soldBackCount: 0, sameAmountCount: 0, sellersOfNewBuyer: 0 }
const plain: OfferFacts = {
  ...{ amountPaise: 84_500_00, issuedOn: '2026-11-18', dueOn: '2027-01-20', today: '2026-11-20' },
  ...{ lookalikes: noLookalikes, circle: noCircle },
  earlier: { count: 4, averagePaise: 80_000_00, minPaise: 60_000_00, maxPaise: 90_000_00 },
  ...{ madeInHour: 1, madeInDay: 1, ended: { count: 4, goodCount: 4 } },
}
const severities = (facts: Partial<OfferFacts>) =>
  fraudFlags({ ...plain, ...facts }).map(({ severity, type }) => `${type} ${severity}`)

test('a plain invoice has nothing odd', () => {
  expect([severities({}), fraudScore([])]).toEqual([[], 100])
})

test.each<[string, Partial<OfferFacts>, string[]]>([
  ['its number written otherwise', { lookalikes: { ...noLookalikes, numberCount: 1 } }, ['similar_number high']],
  ['the same under another number', { lookalikes: { ...noLookalikes, contentCount: 1 } }, ['similar_content medium']],
  ['the same from another seller', { lookalikes: { ...noLookalikes, otherSellerCount: 1 } }, ['other_seller medium']],
  ['its buyer sells to its seller', { circle: { ...noCircle, soldBackCount: 1 } }, ['circular_trading medium']],
  [
    'and for the same amount',
    { circle: { ...noCircle, soldBackCount: 2, sameAmountCount: 1 } },
    ['circular_trading high'],
  ],
  ['five sellers of a new buyer', { circle: { ...noCircle, sellersOfNewBuyer: 5 } }, ['circular_trading medium']],
  ['four', { circle: { ...noCircle, sellersOfNewBuyer: 4 } }, []],
  ['above twice the largest', { amountPaise: 180_000_05 }, ['amount_anomaly high']],
  ['twice the largest is not', { amountPaise: 180_000_00 - 5 }, []],
  ['below a tenth of the usual', { amountPaise: 7_999_95 }, ['amount_anomaly medium']],
  [
    'the first invoice of a seller, however large',
    { amountPaise: 900_500_00, earlier: { ...plain.earlier, count: 0 } },
    [],
  ],
  ['the sixth within an hour', { madeInHour: 6, madeInDay: 6 }, ['rapid_creation high']],
  ['the fifth', { madeInHour: 5, madeInDay: 5 }, []],
  ['the twenty-first of a day', { madeInDay: 21 }, ['rapid_creation medium']],
  ['fewer than half ended well', { ended: { count: 6, goodCount: 2 } }, ['seller_history high']],
  ['fewer than seven in ten', { ended: { count: 11, goodCount: 7 } }, ['seller_history medium']],
  ['due within a week', { dueOn: '2026-11-24' }, ['pattern medium']],
  ['due on its day', { dueOn: '2026-11-18' }, ['pattern medium']],
  ['due after more than a year', { dueOn: '2027-11-19' }, ['pattern medium']],
  ['dated in the future', { issuedOn: '2026-11-21' }, ['pattern medium']],
  ['older than a year', { issuedOn: '2025-11-19' }, ['pattern medium']],
  ['a round lakh', { amountPaise: 1_00_000_00 }, ['pattern medium']],
  ['a round amount below a lakh', { amountPaise: 90_000_00 }, []],
  ['odd paise', { amountPaise: 84_500_01 }, ['pattern medium']],
  ['three odd things', { amountPaise: 1_00_000_00, issuedOn: '2026-11-21', dueOn: '2026-11-23' }, ['pattern high']],
])('%s', (_what, facts, flags) => {
  expect(severities(facts)).toEqual(flags)
})

test('the score falls by 30, 15 and 5, not below nothing, and one grave flag holds the invoice', () => {
  const flag = (severity: 'low' | 'medium' | 'high') => ({ type: 'pattern', severity, message: '' }) as const
  expect(fraudScore([flag('high'), flag('medium'), flag('low')])).toBe(50)
  expect(fraudScore([flag('high'), flag('high'), flag('high'), flag('high')])).toBe(0)
  expect([isHeld([flag('medium'), flag('medium')]), isHeld([flag('high')])]).toEqual([false, true])
})
