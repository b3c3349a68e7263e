// What each fact around dealers adds to a ledger; rows-of-entry.test.ts checks them.
import type { NewEntry } from '../../src/shared/records/entry.ts'

export const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
const address = { line1: '', line2: '', city: 'Pune', pin: '' }
export const nothing = { dueOn: null, tender: null, amountPaise: 0, taxPaise: 0, reversesId: null }

export const order = {
  id: id(21),
  number: 'A1D/26-27/00001',
  counterId: id(2),
  series: 'A1D',
  financialYear: '26-27',
  serial: 1,
  shopVersion: 1,
  orderedAt: '2026-11-20T06:30:00.000Z',
  orderedOn: '2026-11-20',
  orderedBy: 'Asha',
  dealer: {
    dealerId: id(20),
    name: 'Kaveri',
    contactPerson: '',
    phone: null,
    email: '',
    address,
    gstin: null,
    stateCode: null,
  },
  lines: [
    {
      lineNumber: 1,
      itemId: id(4),
      code: 'SOAP',
      dealerCode: 'K-77',
      name: 'Soap',
      unit: 'nos',
      decimals: 0,
      quantityThousandths: 12_000,
      pricePaise: 3_000,
    },
  ],
  isUrgent: false,
  wantedOn: null,
  instructions: '',
  note: '',
}
const payment = {
  id: id(23),
  dealerId: id(20),
  dealerName: 'Kaveri',
  orderId: null,
  orderNumber: null,
  tender: 'cash' as const,
  amountPaise: 5_000,
  paidOn: '2026-11-18',
  note: '',
  proof: null,
  paidAt: '2026-11-20T06:30:00.000Z',
  paidBy: 'Asha',
}
const paid = {
  dealerId: id(20),
  orderId: null,
  kind: 'payment',
  reference: '',
  happenedOn: '2026-11-18',
  dueOn: null,
  tender: 'cash',
  amountPaise: -5_000,
  taxPaise: 0,
  reversesId: null,
}
const link = { dealerId: id(20), itemId: id(4), fields: { code: 'K-77' } }
const cancelled = { orderId: id(21), dealerId: id(20), number: order.number, reason: '', cancelledOn: '2026-11-21' }
export const reversedOn = '2026-11-21'

export type Row = [kind: NewEntry['kind'], what: string, body: NewEntry['body'], rows: object]

export const dealerFacts: Row[] = [
  [
    'dealer.saved',
    'the fields it names',
    { id: id(20), fields: { name: 'Kaveri' } },
    { dealers: { dealer: { id: id(20), fields: { name: 'Kaveri' } } } },
  ],
  ['dealer_items.saved', 'each link', { links: [link] }, { dealers: { items: [link] } }],
  [
    'dealer_order.placed',
    'the order, and a line of the account that moves no money',
    { order },
    {
      dealers: {
        order,
        account: {
          ...nothing,
          dealerId: id(20),
          orderId: id(21),
          kind: 'order',
          reference: order.number,
          happenedOn: '2026-11-20',
        },
      },
    },
  ],
  [
    'dealer_order.cancelled',
    'a line of the account, and how the order is settled',
    { ...cancelled, settledAs: 'delivered' },
    {
      dealers: {
        account: {
          ...nothing,
          dealerId: id(20),
          orderId: id(21),
          kind: 'cancellation',
          reference: order.number,
          happenedOn: '2026-11-21',
        },
        standing: { orderId: id(21), status: 'delivered' },
      },
    },
  ],
  ['dealer_payment.made', 'a line that lowers the payable', { payment }, { dealers: { account: paid } }],
  [
    'dealer_payment.reversed',
    'a line that raises it again, by the same means',
    { payment, reason: 'twice', reversedOn },
    {
      dealers: {
        account: { ...paid, kind: 'payment_reversal', happenedOn: reversedOn, amountPaise: 5_000, reversesId: id(23) },
      },
    },
  ],
]
