// Dealers' bills and payments in the books: every voucher is in balance, whatever the bill and its tax.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  dealerPaymentVoucher,
  debitNoteVoucher,
  purchaseVoucher,
  type TallyDealer,
} from '../../../src/shared/domain/tally/dealer-vouchers.ts'
import { sumOfVoucher, type TallyItem } from '../../../src/shared/domain/tally/voucher.ts'
import type { DealerPayment } from '../../../src/shared/records/dealer/dealer-payment.ts'
import type { GoodsReceipt, GoodsReceiptLine } from '../../../src/shared/records/dealer/goods-receipt.ts'
import type { GoodsReturn } from '../../../src/shared/records/dealer/goods-return.ts'
import { kaveri } from '../../support/dealers.ts'
import { idOf } from '../../support/returns/made-invoices.ts'

const dealer: TallyDealer = { id: idOf(70), ...kaveri() }
const shop = { scheme: 'regular', stateCode: '27' } as const
const soap: TallyItem = { name: 'Lux Soap', code: 'SOAP', hsn: '3401', uqc: 'NOS', decimals: 0, taxRateBps: 1800 }
const rice: TallyItem = { name: 'Rice', code: null, hsn: '1006', uqc: 'KGS', decimals: 3, taxRateBps: 0 }
const items: Readonly<Record<string, TallyItem>> = { [idOf(61)]: soap, [idOf(62)]: rice }
const posted = {
  ...{ id: idOf(71), postedOn: '2026-11-20', isUndone: false, dealer },
  itemOf: (itemId: string) => items[itemId] ?? soap,
}
const line = (words: Partial<GoodsReceiptLine> = {}): GoodsReceiptLine => ({
  ...{ lineNumber: 1, itemId: idOf(61), name: 'Soap', unit: 'nos', decimals: 0, orderedThousandths: 0 },
  ...{ receivedThousandths: 12_000, damagedThousandths: 1_000, unitCostPaise: 30_00, batch: null },
  ...words,
})
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

test('goods stand with item, quantity and worth; what the bill differs from them is booked by itself', () => {
  const lines = [line(), line({ lineNumber: 2, itemId: idOf(62), receivedThousandths: 2_500, unitCostPaise: null })]
  const voucher = purchaseVoucher({ ...receipt, lines, keepsDamaged: true }, posted, shop)
  expect(voucher?.goods).toEqual([
    {
      ...{ stockItem: 'Lux Soap [SOAP]', uqc: 'NOS', quantityThousandths: 13_000, creditPaise: -390_00 },
      tradeLedger: 'Purchases of goods',
    },
    {
      ...{ stockItem: 'Rice', uqc: 'KGS', quantityThousandths: 3_500, creditPaise: 0 },
      tradeLedger: 'Purchases of goods',
    },
  ])
  expect(voucher?.ledgers).toContainEqual({ ledger: 'Purchases', creditPaise: -610_00, isParty: false })
  const refused = purchaseVoucher({ ...receipt, lines }, posted, shop)
  expect(refused?.goods.map(({ quantityThousandths }) => quantityThousandths)).toEqual([12_000, 2_500])
})

const goodsReturn: GoodsReturn = {
  ...{ id: idOf(73), number: 'A1N/26-27/00001', counterId: idOf(1), series: 'A1N', financialYear: '26-27', serial: 1 },
  ...{ shopVersion: 1, dealer: { dealerId: dealer.id, ...kaveri() }, receiptId: idOf(71), billNumber: 'KD/881' },
  ...{ billOn: '2026-11-18', orderId: null, orderNumber: null, isInterState: false, reason: 'expired', note: 'old' },
  lines: (['stock', 'not_accepted'] as const).map((source, index) => ({
    ...{
      lineNumber: index + 1,
      receiptLineNumber: index + 1,
      itemId: idOf(61),
      name: 'Soap',
      unit: 'nos',
      decimals: 0,
    },
    ...{
      hsn: '3401',
      source,
      quantityThousandths: 2_000,
      unitPricePaise: 30_00,
      boughtAtPaise: null,
      taxRateBps: 1800,
    },
    ...{ taxablePaise: 60_00, taxPaise: 10_80, batches: [] },
  })),
  ...{ taxablePaise: 120_00, taxPaise: 21_60, amountPaise: 141_60, returnedOn: '2026-11-20' },
  ...{ returnedAt: '2026-11-20T06:30:00.000Z', returnedBy: 'Asha' },
}

test('goods sent back are a debit note against their bill: goods out, and the tax no longer taken off', () => {
  const voucher = debitNoteVoucher(goodsReturn, posted, shop)
  expect(voucher).toMatchObject({
    ...{ type: 'Debit Note', number: 'A1N/26-27/00001', date: '2026-11-20', narration: 'old' },
    goods: [{ stockItem: 'Lux Soap [SOAP]', quantityThousandths: 2_000, creditPaise: 60_00 }],
    ledgers: [
      { ledger: party, creditPaise: -141_60, bill: { name: 'KD/881', type: 'Agst Ref' } },
      { ledger: 'Purchases', creditPaise: 60_00 },
      { ledger: 'Input CGST', creditPaise: 10_80 },
      { ledger: 'Input SGST', creditPaise: 10_80 },
    ],
  })
  const undone = debitNoteVoucher(goodsReturn, { ...posted, isUndone: true }, shop)
  expect([undone.type, sumOfVoucher(voucher), sumOfVoucher(undone)]).toEqual(['Purchase', 0, 0])
  const composition = debitNoteVoucher(goodsReturn, posted, { ...shop, scheme: 'composition' })
  expect(composition.ledgers).toContainEqual({ ledger: 'Purchases', creditPaise: 81_60, isParty: false })
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
    lines: fc.array(
      fc.record({
        receivedThousandths: fc.integer({ min: 0, max: 5_000_000 }),
        unitCostPaise: fc.option(fc.integer({ min: 0, max: 1_000_000 })),
      }),
      { maxLength: 4 },
    ),
  })
  fc.assert(
    fc.property(anyBill, ({ amountPaise, taxShare, dealer: who, scheme, lines }) => {
      const taxPaise = Math.floor((amountPaise * taxShare) / 100)
      const bill = { ...receipt, amountPaise, taxPaise, lines: lines.map(line) }
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
