// Who gets what of the buyer's money: rules F6, F7, F10, F11 and F12.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type BuyerReceipt,
  type FundedTerms,
  lateCharge,
  type ReceiptShares,
  shareReceipts,
} from '../../../src/shared/domain/finance/share-receipts.ts'
import { addDays } from '../../../src/shared/kernel/calendar.ts'

const terms: FundedTerms = {
  ...{ advancePaise: 80_000_00, reservePaise: 20_000_00, dueOn: '2026-12-20', lateBps: 1_800 },
  contributionsPaise: [30_000_00, 48_000_00],
}
const paid = (on: string, amountPaise: number): BuyerReceipt => ({ on, amountPaise })
const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0)

test('on the due day investors get the advance by their shares, and the seller his reserve', () => {
  expect(shareReceipts(terms, [paid('2026-12-20', 1_00_000_00)])).toEqual([
    { investorsPaise: [30_769_23, 49_230_77], latePaise: [0, 0], sellerPaise: 20_000_00, surplusPaise: 0 },
  ])
})

test('paid early, investors still get the whole advance', () => {
  const [early] = shareReceipts(terms, [paid('2026-11-25', 1_00_000_00)])
  expect(sum(early?.investorsPaise ?? [])).toBe(80_000_00)
})

test('late, the charge for the days comes off the reserve and is shared as the advance is', () => {
  const chargePaise = 1_183_56
  expect(lateCharge(terms, '2027-01-19')).toBe(chargePaise)
  expect(shareReceipts(terms, [paid('2027-01-19', 1_00_000_00)])).toEqual([
    {
      ...{ investorsPaise: [30_769_23, 49_230_77], latePaise: [455_22, 728_34] },
      ...{ sellerPaise: 20_000_00 - chargePaise, surplusPaise: 0 },
    },
  ])
})

test('the charge never goes above the reserve', () => {
  expect(lateCharge({ ...terms, reservePaise: 500_00 }, '2027-12-20')).toBe(500_00)
  expect(lateCharge({ ...terms, reservePaise: 0 }, '2027-12-20')).toBe(0)
})

test('in parts, the seller waits until the investors have all of theirs', () => {
  const shares = shareReceipts(terms, [
    paid('2026-12-01', 50_000_00),
    paid('2026-12-20', 40_000_00),
    paid('2026-12-20', 10_000_00),
  ])
  expect(shares.map(({ sellerPaise }) => sellerPaise)).toEqual([0, 10_000_00, 10_000_00])
  expect(sum(shares[1]?.investorsPaise ?? [])).toBe(30_000_00)
})

test('what is above everything owed is kept apart', () => {
  const shares = shareReceipts(terms, [paid('2026-12-20', 1_00_000_00), paid('2026-12-21', 7)])
  expect(shares[1]).toEqual({ investorsPaise: [0, 0], latePaise: [0, 0], sellerPaise: 0, surplusPaise: 7 })
})

const anyTerms = fc.record({
  advancePaise: fc.integer({ min: 1, max: 10_00_000_00 }),
  reservePaise: fc.integer({ min: 0, max: 5_00_000_00 }),
  dueOn: fc.constant('2026-12-20'),
  lateBps: fc.integer({ min: 0, max: 4_800 }),
  contributionsPaise: fc.array(fc.integer({ min: 1, max: 5_00_000_00 }), { minLength: 1, maxLength: 6 }),
})
const anyReceipts = fc
  .array(fc.record({ after: fc.integer({ min: 0, max: 60 }), amountPaise: fc.integer({ min: 1, max: 8_00_000_00 }) }), {
    maxLength: 6,
  })
  .map(list => {
    const so = { far: 0 }
    return list.map(({ after, amountPaise }) => {
      so.far += after
      return paid(addDays('2026-11-20', so.far), amountPaise)
    })
  })
const allOf = ({ investorsPaise, latePaise, sellerPaise, surplusPaise }: ReceiptShares) =>
  sum(investorsPaise) + sum(latePaise) + sellerPaise + surplusPaise

test('every paisa that comes goes somewhere, in the order of the waterfall', () => {
  fc.assert(
    fc.property(anyTerms, anyReceipts, (given, receipts) => {
      const shares = shareReceipts(given, receipts)
      expect(shares.map(allOf)).toEqual(receipts.map(({ amountPaise }) => amountPaise))
      const so = { investors: 0, beyond: 0, surplus: 0 }
      for (const share of shares) {
        so.investors += sum(share.investorsPaise)
        so.beyond += sum(share.latePaise) + share.sellerPaise
        so.surplus += share.surplusPaise
        if (so.beyond > 0) expect(so.investors).toBe(given.advancePaise)
        if (so.surplus > 0) expect(so.beyond).toBe(given.reservePaise)
      }
    }),
  )
})

test('however the money comes in parts, each investor has in the end what one payment would have given', () => {
  fc.assert(
    fc.property(anyTerms, fc.array(fc.integer({ min: 1, max: 2_00_000_00 }), { maxLength: 8 }), (given, parts) => {
      const received = (receipts: BuyerReceipt[]) =>
        given.contributionsPaise.map((_, index) =>
          sum(shareReceipts(given, receipts).map(({ investorsPaise }) => investorsPaise[index] ?? 0)),
        )
      const inParts = received(parts.map(part => paid('2026-12-20', part)))
      expect(inParts).toEqual(received(parts.length === 0 ? [] : [paid('2026-12-20', sum(parts))]))
    }),
  )
})
