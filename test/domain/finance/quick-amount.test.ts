// How much is put before an investor who hears of a listing that fits him.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quickAmount } from '../../../src/shared/domain/finance/quick-amount.ts'

const wishes = { minPaise: 1_000_00, maxPaise: 50_000_00, riskTolerance: 'medium' as const }
const asked = { restPaise: 90_000_00, walletPaise: 10_00_000_00, riskCategory: 'low' as const, pastPaise: [], wishes }

test.each([
  ['who has put in nothing yet: the smallest he allows himself', {}, 1_000_00],
  ['his usual: the middle of what he put in', { pastPaise: [40_000_00, 5_000_00, 8_000_00] }, 8_000_00],
  ['not more than his largest', { pastPaise: [80_000_00] }, 50_000_00],
  ['not less than his smallest', { pastPaise: [500_00] }, 1_000_00],
  ['not more than is needed', { pastPaise: [20_000_00], restPaise: 12_345_67 }, 12_345_67],
  ['not more than he has', { pastPaise: [20_000_00], walletPaise: 3_000_00 }, 3_000_00],
  ['a risk that he takes', { riskCategory: 'medium' as const }, 1_000_00],
  ['a risk that he does not take', { riskCategory: 'high' as const }, undefined],
  ['less is needed than his smallest', { restPaise: 999_99 }, undefined],
  ['he has less than his smallest', { walletPaise: 999_99 }, undefined],
])('%s', (_, changed, paise) => {
  expect(quickAmount({ ...asked, ...changed })).toBe(paise)
})

test('whatever he did and wishes, it can be put in and is within his limits', () => {
  const paise = fc.integer({ min: 0, max: 10_00_000_00 })
  const risk = fc.constantFrom('low' as const, 'medium' as const, 'high' as const)
  const limits = fc
    .tuple(paise, paise)
    .map(([one, two]) => ({ minPaise: Math.min(one, two), maxPaise: Math.max(one, two) }))
  const any = fc.record({
    ...{ restPaise: paise, walletPaise: paise, riskCategory: risk, pastPaise: fc.array(paise, { maxLength: 12 }) },
    wishes: fc.tuple(limits, risk).map(([limit, riskTolerance]) => ({ ...limit, riskTolerance })),
  })
  fc.assert(
    fc.property(any, each => {
      const amount = quickAmount(each)
      if (amount === undefined) return true
      const { maxPaise, minPaise } = each.wishes
      const isThere = amount >= 1 && amount <= each.restPaise && amount <= each.walletPaise
      return isThere && amount >= minPaise && amount <= Math.max(1, maxPaise)
    }),
  )
})
