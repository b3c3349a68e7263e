// How safe an invoice is to fund (protocols/financing-realtime, section 8).
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type RiskFacts, riskCategory, riskScore } from '../../../src/shared/domain/finance/risk-score.ts'

const plain: RiskFacts = {
  ...{ sellerRepayments: 0, sellerDefaults: 0, buyerRating: 0, buyerLatePayments: 0 },
  ...{ amountPaise: 100_000_00, daysToDue: 60 },
}

test.each<[string, Partial<RiskFacts>, number]>([
  ['nothing is known', {}, 50],
  ['two repayments', { sellerRepayments: 2 }, 70],
  ['a default', { sellerDefaults: 1 }, 30],
  ['a buyer of four stars', { buyerRating: 4 }, 70],
  ['a buyer who paid late', { buyerLatePayments: 1 }, 35],
  ['five lakh is not large', { amountPaise: 500_000_00 }, 50],
  ['a paisa more is', { amountPaise: 500_000_01 }, 40],
  ['ninety days are not long', { daysToDue: 90 }, 50],
  ['ninety-one are', { daysToDue: 91 }, 35],
  ['no more than 100', { sellerRepayments: 9 }, 100],
  ['no less than 0', { sellerDefaults: 9 }, 0],
])('%s', (_what, facts, score) => {
  expect(riskScore({ ...plain, ...facts }).score).toBe(score)
})

test('the factors shown add up to the score', () => {
  const counts = fc.nat(5)
  const facts = fc.record({
    ...{ sellerRepayments: counts, sellerDefaults: counts, buyerRating: counts, buyerLatePayments: counts },
    ...{ amountPaise: fc.nat(1_000_000_00), daysToDue: fc.nat(200) },
  })
  fc.assert(
    fc.property(facts, given => {
      const { factors, score } = riskScore(given)
      const sum = factors.reduce((total, factor) => total + factor.score, 50)
      expect(score).toBe(Math.max(0, Math.min(100, sum)))
    }),
  )
})

test('70 and more is low risk, 40 and more medium', () => {
  expect([riskCategory(70), riskCategory(69), riskCategory(40), riskCategory(39)]).toEqual([
    'low',
    'medium',
    'medium',
    'high',
  ])
})
