// What openings and imports add to a ledger; rows-of-entry.test.ts checks them.
import type { NewEntry } from '../../src/shared/records/entry.ts'
import { id, nothing } from './dealer-facts.ts'

type Row = [kind: NewEntry['kind'], what: string, body: NewEntry['body'], rows: object]

const bill = { reference: 'B-1', billedOn: '2026-03-31', dueOn: '2026-04-30' }
const due = { id: id(40), customerId: id(6), ...bill, amountPaise: 500 }
const ahead = { ...due, amountPaise: -300 }
const ofDealer = { id: id(41), dealerId: id(20), dealerName: 'Kaveri', ...bill, amountPaise: 900 }
const line = { ...nothing, dealerId: id(20), orderId: null, reference: 'B-1' }

export const openingFacts: Row[] = [
  ['customer_opening.posted', 'a due', { opening: due, importId: id(9) }, { customerOpening: due }],
  [
    'customer_opening.posted',
    'money paid ahead, which is his',
    { opening: ahead },
    { customerOpening: ahead, creditMove: { customerId: id(6), deltaPaise: 300 } },
  ],
  ['customer_opening.reversed', 'a due less', { opening: due }, { customerOpeningReversal: due }],
  [
    'customer_opening.reversed',
    'his money less',
    { opening: ahead, undoneImportId: id(9) },
    { customerOpeningReversal: ahead, creditMove: { customerId: id(6), deltaPaise: -300 } },
  ],
  [
    'dealer_opening.posted',
    'a line of the dealer’s account',
    { opening: ofDealer },
    {
      dealers: {
        account: { ...line, kind: 'opening', happenedOn: '2026-03-31', dueOn: '2026-04-30', amountPaise: 900 },
      },
    },
  ],
  [
    'dealer_opening.reversed',
    'the opposite line',
    { opening: ofDealer, reversedOn: '2026-11-21' },
    {
      dealers: {
        account: {
          ...line,
          ...{ kind: 'opening_reversal', happenedOn: '2026-11-21', amountPaise: -900, reversesId: id(41) },
        },
      },
    },
  ],
]
