// Which unpaid invoices may be offered on the marketplace, and why not (domain.md 1.4.5).
import { expect, test } from 'vitest'
import {
  hasEnded,
  ineligibilitiesOf,
  keepsListed,
  mayWithdraw,
  type OfferedFacts,
} from '../../../src/shared/domain/finance/eligibility.ts'
import { type Ineligibility, ListingState } from '../../../src/shared/records/listing.ts'

const today = '2026-11-20'
const sound: OfferedFacts = {
  ...{ sellerGstin: '27AAPFU0939F1ZV', buyerGstin: '27AAACR5055K1Z7', documentType: 'tax_invoice' },
  ...{ issuedOn: '2026-11-20', dueOn: '2026-12-20', owedPaise: 10_000_00, isVoid: false, isListed: false },
}

test('an unpaid tax invoice to a registered buyer, due in a month, may be offered', () => {
  expect(ineligibilitiesOf(sound, today)).toEqual([])
})

test.for<[what: string, Partial<OfferedFacts>, Ineligibility[]]>([
  ['a shop without a GSTIN', { sellerGstin: null }, ['shop_unregistered']],
  ['a bill of supply', { documentType: 'bill_of_supply' }, ['not_tax_invoice']],
  ['a buyer without a GSTIN', { buyerGstin: null }, ['buyer_unregistered']],
  ['a buyer whose GSTIN has a wrong check character', { buyerGstin: '27AAACR5055K1Z8' }, ['buyer_unregistered']],
  ['a branch of the shop in another state', { buyerGstin: '29AAPFU0939F1ZR' }, ['same_owner']],
  ['one that was taken back', { isVoid: true, owedPaise: 0 }, ['void']],
  ['one that is paid', { owedPaise: 0 }, ['paid']],
  ['one of tomorrow', { issuedOn: '2026-11-21' }, ['dated_ahead']],
  ['one due yesterday', { dueOn: '2026-11-19' }, ['due_passed']],
  ['one due today', { dueOn: '2026-11-20' }, ['due_too_soon']],
  ['one due in fourteen days', { dueOn: '2026-12-04' }, ['due_too_soon']],
  ['one due in fifteen days', { dueOn: '2026-12-05' }, []],
  ['one that is offered', { isListed: true }, ['listed']],
  ['one with several faults says all of them', { buyerGstin: null, owedPaise: 0 }, ['buyer_unregistered', 'paid']],
])('%s', ([, change, expected]) => {
  expect(ineligibilitiesOf({ ...sound, ...change }, today)).toEqual(expected)
})

test('what was refused, taken back or not funded may be offered again, and nothing else', () => {
  expect(ListingState.options.filter(state => !keepsListed(state))).toEqual(['refused', 'withdrawn', 'expired'])
  expect(keepsListed(undefined)).toBe(true)
})

test('it can be taken back until it is funded, and what cannot and awaits nothing has ended', () => {
  expect(ListingState.options.filter(mayWithdraw)).toEqual(['waiting_shop', 'waiting_buyer', 'under_review', 'open'])
  expect(mayWithdraw(undefined)).toBe(true)
  expect(ListingState.options.filter(hasEnded)).toEqual([
    'refused',
    'repaid',
    'written_off',
    'withdrawn',
    'declined',
    'expired',
    'refunded',
  ])
})
