// When goods that move need an e-way bill, and its part A.
import { expect, test } from 'vitest'
import { eWayBills, needsEWayBill } from '../../../src/shared/domain/eway/part-a.ts'
import type { GstProfile } from '../../../src/shared/records/shop.ts'
import {
  bengaluruMart,
  type InvoiceWords,
  madeInvoice,
  puneTraders,
  seller,
} from '../../support/returns/made-invoices.ts'

const profile: GstProfile = { turnover: 'up_to_5_crore', hasEInvoices: false, eWayLimitPaise: null }
const of = (rupees: number, words: object = {}) => [{ unitPricePaise: rupees * 100, ...words }]

test.each<[string, InvoiceWords, string, Partial<GstProfile>, boolean]>([
  ['into another state, Rs 50,000', { to: bengaluruMart, of: of(50_000) }, '27', {}, false],
  ['into another state, a rupee more', { to: bengaluruMart, of: of(50_001) }, '27', {}, true],
  ['within Maharashtra, one lakh', { of: of(100_000) }, '27', {}, false],
  ['within Maharashtra, a rupee more', { of: of(100_001) }, '27', {}, true],
  ['within Karnataka, above Rs 50,000', { of: of(50_001) }, '29', {}, true],
  [
    'within the state, where the shop set its own limit',
    { of: of(60_000) },
    '27',
    { eWayLimitPaise: 60_000_00 },
    false,
  ],
  [
    'into another state, whatever the shop set',
    { to: bengaluruMart, of: of(60_000) },
    '27',
    { eWayLimitPaise: 90_000_00 },
    true,
  ],
  ['exempt goods alone', { of: of(900_000, { taxRateBps: 0 }) }, '27', {}, false],
  ['a service', { of: of(900_000, { hsn: '998314' }) }, '27', {}, false],
])('%s', (_, words, state, own, isNeeded) => {
  expect(needsEWayBill(madeInvoice(words), state, { ...profile, ...own })).toBe(isNeeded)
})

test('exempt goods beside taxed ones do not count towards the limit', () => {
  const invoice = madeInvoice({ to: bengaluruMart, of: [...of(49_000), ...of(40_000, { taxRateBps: 0 })] })
  expect(needsEWayBill(invoice, '27', profile)).toBe(false)
})

test('part A says what moves, from whom and to whom, and its values add up to the invoice', () => {
  const invoice = madeInvoice({
    to: bengaluruMart,
    of: [...of(118_000, { hsn: '8528' }), ...of(11_801, { hsn: '998719', name: 'Installation' })],
  })
  const { version, billLists } = eWayBills([{ invoice, from: null }], seller) as {
    version: string
    billLists: Record<string, unknown>[]
  }
  expect(version).toBe('1.0.0621')
  expect(billLists).toMatchObject([
    {
      supplyType: 'O',
      docType: 'INV',
      docNo: 'A1/26-27/00001',
      docDate: '20/11/2026',
      fromGstin: '27AAPFU0939F1ZV',
      fromPincode: 411001,
      fromStateCode: 27,
      toGstin: '29AAGCB7383J1Z4',
      toPincode: 560001,
      toStateCode: 29,
      actualToStateCode: 29,
      totalValue: 100_000,
      igstValue: 18_000,
      OthValue: 11_801,
      totInvValue: 129_801,
      mainHsnCode: '8528',
      itemList: [
        { itemNo: 1, hsnCode: '8528', quantity: 1, qtyUnit: 'NOS', taxableAmount: 100_000, igstRate: 18, cgstRate: 0 },
      ],
    },
  ])
})

test('a sale within the state has half the rate for each tax', () => {
  const bills = eWayBills([{ invoice: madeInvoice({ to: puneTraders, of: of(200_000) }), from: null }], seller)
  expect(bills).toMatchObject({ billLists: [{ itemList: [{ cgstRate: 9, sgstRate: 9, igstRate: 0 }] }] })
})

test('a buyer who is not registered is written so', () => {
  const bills = eWayBills([{ invoice: madeInvoice({ to: { ...puneTraders, gstin: null } }), from: null }], seller)
  expect(bills).toMatchObject({ billLists: [{ toGstin: 'URP', toTrdName: 'Pune Traders', toStateCode: 27 }] })
})

test('goods that leave from a branch are billed by the shop and dispatched from there', () => {
  const camp = { line1: '4 East Street', line2: '', city: 'Nashik', pin: '422001' }
  const bills = eWayBills([{ invoice: madeInvoice({ to: bengaluruMart }), from: camp }], seller)
  expect(bills).toMatchObject({
    billLists: [
      {
        transType: 3,
        fromGstin: seller.gstin,
        fromTrdName: 'Asha Stores',
        fromAddr1: '4 East Street',
        fromPlace: 'Nashik',
        fromPincode: 422001,
        fromStateCode: 27,
        actualFromStateCode: 27,
      },
    ],
  })
})
