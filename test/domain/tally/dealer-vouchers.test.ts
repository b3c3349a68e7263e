// Dealers' bills and payments in the books: every voucher is in balance, whatever the bill and its tax.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  dealerPaymentVoucher,
  purchaseVoucher,
  type TallyDealer,
} from '../../../src/shared/domain/tally/dealer-vouchers.ts'
import { sumOfVoucher } from '../../../src/shared/domain/tally/voucher.ts'
import type { DealerPayment } from '../../../src/shared/records/dealer/dealer-payment.ts'
import type { GoodsReceipt } from '../../../src/shared/records/dealer/goods-receipt.ts'
import { kaveri } from '../../support/dealers.ts'
import { idOf } from '../../support/returns/made-invoices.ts'

const dealer: TallyDealer = { id: idOf(70), ...kaveri() }
const shop = { scheme: 'regular', stateCode: '27' } as const
const posted = { id: idOf(71), postedOn: '2026-11-20', isUndone: false, dealer }
const receipt: GoodsReceipt = {
  id: idOf(71),
  dealerId: dealer.id,
  dealerName: dealer.name,
  orderId: null,
  orderNumber: null,
  lines: [],
  keepsDamaged: false,
  restComes: false,
  updatesCost: true,
  billNumber: 'KD/881',
  billOn: '2026-11-18',
  dueOn: '2026-12-03',
  amountPaise: 1_180_01,
  taxPaise: 180_01,
  deliveredBy: '',
  note: '',
  receivedAt: '2026-11-20T06:30:00.000Z',
  receivedBy: 'Asha',
}
const payment: DealerPayment = {
  id: idOf(72),
  dealerId: dealer.id,
  dealerName: dealer.name,
  orderId: null,
  orderNumber: null,
  tender: 'bank',
  amountPaise: 500_00,
  paidOn: '2026-11-19',
  note: 'NEFT 12',
  proof: null,
  paidAt: '2026-11-20T06:30:00.000Z',
  paidBy: 'Asha',
}
const party = 'Kaveri Distributors (dealer, 9840012345)'

test('a bill is owed to the dealer, with purchases and the tax that can be taken off', () => {
  expect(purchaseVoucher(receipt, posted, shop)).toMatchObject({
    type: 'Purchase',
    reference: { number: 'KD/881', date: '2026-11-18' },
    date: '2026-11-18',
    party,
    ledgers: [
      { ledger: party, creditPaise: 1_180_01, isParty: true, bill: { name: 'KD/881', type: 'New Ref' } },
      { ledger: 'Purchases', creditPaise: -1_000_00 },
      { ledger: 'Input CGST', creditPaise: -90_00 },
      { ledger: 'Input SGST', creditPaise: -90_01 },
    ],
  })
})

test('from another state it is IGST; without a GSTIN, or in a composition shop, the tax is part of what goods cost', () => {
  const ledgersOf = (words: { dealer?: TallyDealer; scheme?: 'regular' | 'composition' }) =>
    purchaseVoucher(
      receipt,
      { ...posted, dealer: words.dealer ?? dealer },
      { ...shop, scheme: words.scheme ?? 'regular' },
    )
      ?.ledgers.slice(1)
      .map(({ ledger, creditPaise }) => [ledger, creditPaise])
  const outside = { ...dealer, gstin: '29AAGCB7383J1Z4', stateCode: '29' }
  expect(ledgersOf({ dealer: outside })).toEqual([
    ['Purchases', -1_000_00],
    ['Input IGST', -180_01],
  ])
  expect(ledgersOf({ dealer: { ...dealer, gstin: null } })).toEqual([['Purchases', -1_180_01]])
  expect(ledgersOf({ scheme: 'composition' })).toEqual([['Purchases', -1_180_01]])
})

test('goods whose bill has not come are not in the books', () => {
  expect(purchaseVoucher({ ...receipt, amountPaise: 0, taxPaise: 0 }, posted, shop)).toBeNull()
})

test('a payment goes from its account to the dealer', () => {
  expect(dealerPaymentVoucher(payment, { ...posted, id: payment.id })).toMatchObject({
    type: 'Payment',
    date: '2026-11-19',
    narration: 'NEFT 12',
    ledgers: [
      { ledger: party, creditPaise: -500_00, bill: { type: 'On Account' } },
      { ledger: 'Bank transfers received', creditPaise: 500_00 },
    ],
  })
})

test('a paper of a month before is booked on the day it was entered: a month that was taken does not change', () => {
  expect(purchaseVoucher({ ...receipt, billOn: '2026-10-31' }, posted, shop)).toMatchObject({
    date: '2026-11-20',
    reference: { date: '2026-10-31' },
  })
  expect(dealerPaymentVoucher({ ...payment, paidOn: '2026-10-31' }, posted).date).toBe('2026-11-20')
})

test('every voucher is in balance, and what takes it back is its mirror', () => {
  const anyBill = fc.record({
    amountPaise: fc.integer({ min: 1, max: 1_000_000_000 }),
    taxShare: fc.integer({ min: 0, max: 100 }),
    dealer: fc.constantFrom(dealer, { ...dealer, stateCode: '29' }, { ...dealer, gstin: null }),
    scheme: fc.constantFrom('regular' as const, 'composition' as const, 'unregistered' as const),
  })
  fc.assert(
    fc.property(anyBill, ({ amountPaise, taxShare, dealer: who, scheme }) => {
      const bill = { ...receipt, amountPaise, taxPaise: Math.floor((amountPaise * taxShare) / 100) }
      const [made, undone] = [false, true].map(isUndone =>
        purchaseVoucher(bill, { ...posted, isUndone, dealer: who }, { ...shop, scheme }),
      )
      const [paid, unpaid] = [false, true].map(isUndone =>
        dealerPaymentVoucher({ ...payment, amountPaise }, { ...posted, isUndone, dealer: who }),
      )
      for (const voucher of [made, undone, paid, unpaid]) expect(voucher && sumOfVoucher(voucher)).toBe(0)
      const amountsOf = (voucher: typeof made) =>
        Object.fromEntries((voucher?.ledgers ?? []).map(({ ledger, creditPaise }) => [ledger, creditPaise]))
      for (const [one, other] of [
        [made, undone],
        [paid, unpaid],
      ] as const)
        for (const [ledger, paise] of Object.entries(amountsOf(one)))
          expect(paise + (amountsOf(other)[ledger] ?? 0)).toBe(0)
    }),
  )
})
