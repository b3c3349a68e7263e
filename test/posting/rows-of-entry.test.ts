// What each kind of fact adds to a ledger, said without a database: the same rows on every counter and on the server.

import { expect, test } from 'vitest'
import { rowsOfEntry } from '../../src/shared/posting/rows-of-entry.ts'
import type { CreditNote } from '../../src/shared/records/credit-note.ts'
import { entryBodies, entryKinds, type NewEntry } from '../../src/shared/records/entry.ts'
import type { ShiftReport } from '../../src/shared/records/shift.ts'
import { shopFields, soap } from '../support/goods.ts'
import { makeInvoiceView } from '../support/paper/make-invoice-view.ts'
import { dealerFacts } from './dealer-facts.ts'
import { dealerGoodsFacts } from './dealer-goods-facts.ts'
import { listingFacts } from './listing-facts.ts'
import { openingFacts } from './opening-facts.ts'

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
const { invoice, payments } = makeInvoiceView({ payments: [{}] })
const [payment] = payments
if (payment === undefined) throw new Error('a payment was made')
const branch = { id: id(1), name: 'Main' }
const counter = { id: id(2), code: 'A1', branchId: id(1) }
const { fields } = soap()
const batch = { code: 'B1', expiresOn: '2027-01-31', mrpPaise: null }
const allocation = { invoiceId: id(4), amountPaise: 700 }
const refund = { id: id(6), tender: 'cash' as const, amountPaise: 500, note: '' }
const settlement = { againstDuePaise: 0, refunds: [refund], toAccountPaise: 0 }
const noteLine = {
  ...{ lineNumber: 1, invoiceLineNumber: 1, itemId: id(5), code: null, name: 'Lux Soap', hsn: '3401', unit: 'nos' },
  ...{ uqc: 'NOS', decimals: 0, quantityThousandths: 3_000, taxRateBps: 0, taxablePaise: 500, cgstPaise: 0 },
  ...{ sgstPaise: 0, igstPaise: 0, totalPaise: 500, isRestocked: false },
  batches: [{ ...batch, quantityThousandths: 1_000 }],
}
const creditNote: CreditNote = {
  ...{ id: id(7), number: 'A1C/26-27/00001', counterId: id(2), series: 'A1C', financialYear: '26-27', serial: 1 },
  ...{ shopVersion: 1, issuedAt: invoice.issuedAt, issuedOn: invoice.issuedOn, issuedBy: 'Asha' },
  against: { invoiceId: id(4), number: invoice.number, issuedOn: invoice.issuedOn },
  ...{ documentType: 'tax_invoice', buyer: null, placeOfSupply: '27', supplyType: 'intra', localTaxName: 'SGST' },
  ...{ reason: 'damaged', note: '', lines: [noteLine], taxablePaise: 500, cgstPaise: 0, sgstPaise: 0, igstPaise: 0 },
  ...{ roundOffPaise: 0, totalPaise: 500 },
}
const pastSales = {
  ...{ importId: id(11), currency: 'GBP' },
  sales: [
    {
      ...{ number: 'C7', kind: 'return' as const, soldOn: '2010-12-01', customer: { code: '17850' } },
      lines: [{ code: '85123A', name: '', quantityThousandths: -1_000, priceMills: 1 }],
    },
  ],
}
const invoiceVoid = {
  ...{ invoiceId: id(4), customerId: null, duePaise: 0, reason: 'typed twice', refunds: [refund] },
  lines: [{ itemId: id(5), quantityThousandths: 3_000 }],
  ...{ voidedAt: invoice.issuedAt, voidedOn: invoice.issuedOn, voidedBy: 'Asha' },
}
const range = { series: 'A1', financialYear: '26-27', fromSerial: 4, toSerial: 23 }

const closing = {
  number: 'A1Z/26-27/00003',
  count: { notes: [{ worthPaise: 500_00, pieces: 2 }], loosePaise: 0 },
  countedPaise: 1_000_00,
  expectedPaise: 1_010_00,
  differencePaise: -10_00,
  note: '',
}
const report: ShiftReport = {
  cashiers: ['Asha'],
  bills: [],
  billCount: 0,
  beforeDiscountPaise: 0,
  discountPaise: 0,
  taxablePaise: 0,
  cgstPaise: 0,
  sgstPaise: 0,
  igstPaise: 0,
  roundOffPaise: 0,
  totalPaise: 0,
  creditPaise: 0,
  returns: { count: 0, totalPaise: 0 },
  voids: { count: 0, totalPaise: 0 },
  rates: [],
  flows: [],
  cashMoves: [],
  expectedPaise: 1_010_00,
}
const z = { shiftId: id(8), series: 'A1Z', financialYear: '26-27', serial: 3 }
const cashMove = { direction: 'out' as const, amountPaise: 100, reason: 'bank' as const, note: 'evening' }

type Fact = Pick<NewEntry, 'kind' | 'body'>
type Row = [kind: NewEntry['kind'], what: string, body: Fact['body'], rows: object]

const rows: Row[] = [
  ['shop.saved', 'the fields it names', { fields: { name: 'New' } }, { shopFields: { name: 'New' } }],
  ['shop.saved', 'all fields of a first run', { fields: shopFields() }, { shopFields: shopFields() }],
  [
    'shop.stated',
    'a version of the shop for its own papers, and where its counter stands',
    { fields: shopFields(), branch },
    { shopStated: { fields: shopFields(), branch } },
  ],
  [
    'branch.saved',
    'the fields it names',
    { id: id(1), fields: { name: 'Camp' } },
    { branch: { id: id(1), fields: { name: 'Camp' } } },
  ],
  [
    'counter.moved',
    'where a counter stands',
    { counterId: id(2), branchId: id(1) },
    { counterMove: { counterId: id(2), branchId: id(1) } },
  ],
  ['counter.added', 'branch and counter', { branch, counter }, { counter: { branch, counter } }],
  [
    'item_group.saved',
    'one group',
    { id: id(3), fields: { name: 'Soaps' } },
    { itemGroup: { id: id(3), fields: { name: 'Soaps' } } },
  ],
  [
    'items.saved',
    'each item, in order',
    {
      items: [
        { id: id(4), fields },
        { id: id(5), fields: { name: 'Lux' } },
      ],
    },
    {
      items: [
        { id: id(4), fields },
        { id: id(5), fields: { name: 'Lux' } },
      ],
    },
  ],
  [
    'stock.moved',
    'a movement for each move, numbered from one',
    {
      moves: [
        { itemId: id(4), deltaThousandths: 5_000, cause: 'opening', note: '' },
        { itemId: id(4), deltaThousandths: -250, cause: 'adjustment', note: 'spilt' },
        { itemId: id(4), deltaThousandths: 900, cause: 'transfer', note: '', unitCostPaise: 7_50, batch },
      ],
    },
    {
      stockMovements: [
        { itemId: id(4), lineNumber: 1, deltaThousandths: 5_000, cause: 'opening' },
        { itemId: id(4), lineNumber: 2, deltaThousandths: -250, cause: 'adjustment' },
        { itemId: id(4), lineNumber: 3, deltaThousandths: 900, cause: 'transfer', unitCostPaise: 7_50, batch },
      ],
    },
  ],
  [
    'customer.saved',
    'one customer',
    { id: id(6), fields: { name: 'Ravi' } },
    { customer: { id: id(6), fields: { name: 'Ravi' } } },
  ],
  [
    'invoice.issued',
    'the invoice, its payments, and what leaves the shelf',
    { invoice, payments },
    {
      invoice,
      payments,
      stockMovements: invoice.lines.map(line => ({
        itemId: line.itemId,
        lineNumber: line.lineNumber,
        deltaThousandths: -line.quantityThousandths,
        cause: 'sale',
      })),
    },
  ],
  ['payment.taken', 'one payment', { payment }, { payments: [payment] }],
  [
    'payment.taken',
    'one payment on account, what it was set against, and what is left',
    { payment: { ...payment, invoiceId: null, customerId: id(3), amountPaise: 900 }, allocations: [allocation] },
    {
      payments: [{ ...payment, invoiceId: null, customerId: id(3), amountPaise: 900 }],
      allocated: { customerId: id(3), allocations: [allocation] },
      creditMove: { customerId: id(3), deltaPaise: 200 },
    },
  ],
  [
    'credit.applied',
    'what it was set against, and that much less credit',
    { customerId: id(3), allocations: [allocation] },
    {
      allocated: { customerId: id(3), allocations: [allocation] },
      creditMove: { customerId: id(3), deltaPaise: -700 },
    },
  ],
  [
    'credit.refunded',
    'money handed back, and that much less credit',
    { customerId: id(3), refund },
    {
      refunds: [{ ...refund, customerId: id(3), isFromCredit: true }],
      creditMove: { customerId: id(3), deltaPaise: -500 },
    },
  ],
  [
    'credit_note.issued',
    'the note, the refund, the goods back, and those written off gone again',
    { creditNote, settlement },
    {
      creditNote: { note: creditNote, settlement },
      refunds: [{ ...refund, customerId: null, isFromCredit: false }],
      stockMovements: [
        { itemId: id(5), lineNumber: 1, deltaThousandths: 1_000, cause: 'return', batch },
        { itemId: id(5), lineNumber: 2, deltaThousandths: 2_000, cause: 'return' },
        { itemId: id(5), lineNumber: 3, deltaThousandths: -1_000, cause: 'write_off', batch },
        { itemId: id(5), lineNumber: 4, deltaThousandths: -2_000, cause: 'write_off' },
      ],
    },
  ],
  [
    'invoice.voided',
    'the void, the refunds and the goods back',
    invoiceVoid,
    {
      invoiceVoid,
      refunds: [{ ...refund, customerId: null, isFromCredit: false }],
      stockMovements: [{ itemId: id(5), lineNumber: 1, deltaThousandths: 3_000, cause: 'void' }],
    },
  ],
  [
    'person.saved',
    'the fields it names',
    { id: id(9), fields: { name: 'Meera', role: 'owner' } },
    { person: { id: id(9), fields: { name: 'Meera', role: 'owner' } } },
  ],
  [
    'rights.saved',
    'the roles it names',
    { rights: { cashier: { permissions: ['edit_items'], discountLimitBps: 0 } } },
    { roleRights: { cashier: { permissions: ['edit_items'], discountLimitBps: 0 } } },
  ],
  ['past_sales.added', 'the bills of another program as they were, and nothing else', pastSales, { pastSales }],
  [
    'approval.given',
    'what was allowed, about what, and by whom',
    { permission: 'void_invoice', approvedById: id(9), approvedBy: 'Anil', subject: 'A1/26-27/00001' },
    { approval: { permission: 'void_invoice', approvedBy: 'Anil', subject: 'A1/26-27/00001' } },
  ],
  ['shift.opened', 'a shift with its float', { floatPaise: 100 }, { shiftOpening: { floatPaise: 100 } }],
  ['cash.moved', 'one move of cash', cashMove, { cashMove }],
  [
    'shift.closed',
    'what was expected and counted; the report stays in the entry',
    { ...z, closing, report },
    { shiftClosing: { ...z, expectedPaise: 1_010_00, countedPaise: 1_000_00 } },
  ],
  ...dealerFacts,
  ...openingFacts,
  ...listingFacts,
  ...dealerGoodsFacts,
  ['clock.accepted', 'nothing: it is the word alone', { lastAt: invoice.issuedAt, nowAt: invoice.issuedAt }, {}],
  [
    'numbers.skipped',
    'the numbers nobody will have',
    { ranges: [range], keptNumber: 7, lostNumber: null },
    { skippedNumbers: [range] },
  ],
]

test.each(rows)('%s adds %s', (kind, _what, body, expected) => {
  expect(rowsOfEntry({ kind, body } as Fact)).toEqual(expected)
})

test('every kind of fact is specified here, by a body that its schema takes', () => {
  expect(new Set(rows.map(([kind]) => kind))).toEqual(new Set(entryKinds))
  for (const [kind, , body] of rows) expect(entryBodies[kind].parse(body)).toEqual(body)
})

test('the same entry gives the same rows, and is left as it was', () => {
  const body = { invoice, payments }
  const before = structuredClone(body)
  expect(rowsOfEntry({ kind: 'invoice.issued', body })).toEqual(rowsOfEntry({ kind: 'invoice.issued', body }))
  expect(body).toEqual(before)
})
