// What each tender pays, what goes back, and what stays on the account.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cashLimitPaise, splitTenders, type TenderOffer } from '../../../src/shared/domain/till/split-tenders.ts'
import type { RefusalCode } from '../../../src/shared/kernel/refusal.ts'
import { Refusal } from '../../../src/shared/kernel/refusal.ts'
import { Tender } from '../../../src/shared/records/payment.ts'

const cash = (givenPaise: number): TenderOffer => ({ tender: 'cash', givenPaise })
const upi = (givenPaise: number): TenderOffer => ({ tender: 'upi', givenPaise })
const card = (givenPaise: number): TenderOffer => ({ tender: 'card', givenPaise })
const atOnce = { onCredit: false, hasCustomer: false }
const onAccount = { onCredit: true, hasCustomer: true }

test.each<[string, number, TenderOffer[], [paid: number, change: number][]]>([
  ['exact cash', 100, [cash(100)], [[100, 0]]],
  ['cash with change', 100, [cash(500)], [[100, 400]]],
  ['exact UPI', 100, [upi(100)], [[100, 0]]],
  [
    'UPI and cash with change',
    100,
    [upi(60), cash(100)],
    [
      [60, 0],
      [40, 60],
    ],
  ],
  [
    'cash first, UPI after: UPI is taken whole, cash gives the change',
    100,
    [cash(100), upi(60)],
    [
      [40, 60],
      [60, 0],
    ],
  ],
  [
    'cash twice',
    100,
    [cash(60), cash(60)],
    [
      [60, 0],
      [40, 20],
    ],
  ],
  [
    'three means',
    100,
    [card(20), cash(50), upi(30)],
    [
      [20, 0],
      [50, 0],
      [30, 0],
    ],
  ],
  ['nothing for nothing', 0, [], []],
])('%s', (_what, duePaise, offers, expected) => {
  const splits = splitTenders(duePaise, offers, atOnce)
  expect(splits.map(({ amountPaise, changePaise }) => [amountPaise, changePaise])).toEqual(expected)
  expect(splits.map(({ offer }) => offer)).toEqual(offers)
})

test('on account, what no tender covers stays open', () => {
  expect(splitTenders(100, [], onAccount)).toEqual([])
  expect(splitTenders(100, [upi(30)], onAccount)).toMatchObject([{ amountPaise: 30, changePaise: 0 }])
  expect(splitTenders(100, [cash(130)], onAccount)).toMatchObject([{ amountPaise: 100, changePaise: 30 }])
})

test.each<[string, number, TenderOffer[], object, RefusalCode, object]>([
  ['too little', 100, [cash(99)], atOnce, 'tender_short', { shortPaise: 1 }],
  ['nothing at all', 100, [], atOnce, 'tender_short', { shortPaise: 100 }],
  [
    'too little, with a customer but no word of credit',
    100,
    [cash(40)],
    { ...atOnce, hasCustomer: true },
    'tender_short',
    { shortPaise: 60 },
  ],
  ['credit for nobody', 100, [cash(40)], { ...atOnce, onCredit: true }, 'credit_needs_customer', { shortPaise: 60 }],
  ['a card above what is due', 100, [card(101)], atOnce, 'tender_over', { overPaise: 1 }],
  ['two means above what is due', 100, [card(60), upi(60)], atOnce, 'tender_over', { overPaise: 20 }],
  ['a card above what is due, on account', 100, [card(101)], onAccount, 'tender_over', { overPaise: 1 }],
  ['cash when all is paid', 100, [upi(100), cash(50)], atOnce, 'tender_over', { overPaise: 50 }],
  ['a second note nobody needs', 100, [cash(100), cash(50)], atOnce, 'tender_over', { overPaise: 50 }],
  ['cash for nothing', 0, [cash(50)], atOnce, 'tender_over', { overPaise: 50 }],
  ['two lakh in cash', cashLimitPaise, [cash(cashLimitPaise)], atOnce, 'cash_limit', { limitPaise: cashLimitPaise }],
  ['two lakh in cash in two goes', cashLimitPaise, [cash(1), cash(cashLimitPaise)], atOnce, 'cash_limit', {}],
  [
    'cash that reaches two lakh with what came before',
    1,
    [cash(1)],
    { ...atOnce, cashBeforePaise: cashLimitPaise - 1 },
    'cash_limit',
    {},
  ],
])('%s is refused', async (_what, duePaise, offers, terms, code, details) => {
  const given = { ...atOnce, ...terms }
  await expect(() => splitTenders(duePaise, offers, given)).toBeRefused(code, { ...details })
})

test.each<[string, number, TenderOffer[], number]>([
  ['a paisa under two lakh', cashLimitPaise - 1, [cash(cashLimitPaise - 1)], 0],
  ['two lakh handed over for less', cashLimitPaise - 100, [cash(cashLimitPaise)], 0],
  ['two lakh of which a paisa by UPI', cashLimitPaise, [upi(1), cash(cashLimitPaise - 1)], 0],
  ['crores by other means', 100 * cashLimitPaise, [card(100 * cashLimitPaise)], cashLimitPaise - 1],
])('cash is lawful: %s', (_what, duePaise, offers, cashBeforePaise) => {
  expect(() => splitTenders(duePaise, offers, { ...atOnce, cashBeforePaise })).not.toThrow()
})

const offer = fc.record({ tender: fc.constantFrom(...Tender.options), givenPaise: fc.integer({ min: 1, max: 10_000 }) })

test('whatever is accepted adds up: given is paid and change, paid is never more than due, change is cash', () => {
  fc.assert(
    fc.property(fc.nat(20_000), fc.array(offer, { maxLength: 6 }), fc.boolean(), (duePaise, offers, onCredit) => {
      const splits = accepted(() => splitTenders(duePaise, offers, { onCredit, hasCustomer: true }))
      if (splits === undefined) return
      const paidPaise = splits.reduce((sum, split) => sum + split.amountPaise, 0)
      expect(paidPaise === duePaise || (onCredit && paidPaise < duePaise)).toBe(true)
      for (const { offer: made, amountPaise, changePaise } of splits) {
        expect(amountPaise + changePaise).toBe(made.givenPaise)
        expect(amountPaise).toBeGreaterThan(0)
        if (made.tender !== 'cash') expect(changePaise).toBe(0)
      }
      // Change goes back only when the bill is paid.
      if (splits.some(({ changePaise }) => changePaise > 0)) expect(paidPaise).toBe(duePaise)
    }),
    { numRuns: 2_000 },
  )
})

function accepted<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}
