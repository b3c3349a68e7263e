// What openings and imports add to a ledger; rows-of-entry.test.ts checks them.
import type { NewEntry } from '../../src/shared/records/entry.ts'
import { id, nothing } from './dealer-facts.ts'

type Row = [kind: NewEntry['kind'], what: string, body: NewEntry['body'], rows: object]

const bill = { reference: 'B-1', billedOn: '2026-03-31', dueOn: '2026-04-30' }
const due = { id: id(40), customerId: id(6), ...bill, amountPaise: 500 }
const ahead = { ...due, amountPaise: -300 }
const ofDealer = { id: id(41), dealerId: id(20), dealerName: 'Kaveri', ...bill, amountPaise: 900 }
const line = { ...nothing, dealerId: id(20), orderId: null, reference: 'B-1' }

const started = { id: id(9), kind: 'items' as const, fileName: 'a.csv', fileSha256: '0'.repeat(64), rowCount: 3 }
const importCounts = { createCount: 3, updateCount: 0, unchangedCount: 0, refusedCount: 0 }
const undoCounts = {
  ...{ takenBackCount: 2, restoredCount: 0, keptCount: 1, openingCount: 0, openingKeptCount: 0 },
  stockCount: 2,
}

export const openingFacts: Row[] = [
  [
    'customer.saved',
    'who came by an import, without its mark',
    { id: id(6), fields: { name: 'Ravi' }, importId: id(9) },
    { customer: { id: id(6), fields: { name: 'Ravi' } } },
  ],
  [
    'items.saved',
    'what goes with an import that is taken back',
    {
      items: [
        { id: id(4), fields: { isActive: false } },
        { id: id(5), fields: { name: 'Lux' } },
      ],
      undoneImportId: id(9),
    },
    {
      items: [
        { id: id(4), fields: { isActive: false } },
        { id: id(5), fields: { name: 'Lux' } },
      ],
      takenBackIds: [id(4)],
    },
  ],
  ['import.started', 'an import that goes on', started, { importStep: { step: 'started', ...started } }],
  [
    'import.finished',
    'what it came to',
    { id: id(9), counts: importCounts },
    { importStep: { step: 'finished', id: id(9), counts: importCounts } },
  ],
  [
    'import.undo_started',
    'that it is being taken back',
    { id: id(9) },
    { importStep: { step: 'undo_started', id: id(9) } },
  ],
  [
    'import.undone',
    'what taking it back came to',
    { id: id(9), counts: undoCounts },
    { importStep: { step: 'undone', id: id(9), counts: undoCounts } },
  ],
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
