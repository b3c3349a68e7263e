// Which tables of GSTR-1 a document is reported in: rule R10 of domain.md.
import { expect, test } from 'vitest'
import { gstr1TablesOf, type ReportedDocument } from '../../../src/shared/domain/invoice/gstr1-tables.ts'

const sale: ReportedDocument = {
  scheme: 'regular',
  isCreditNote: false,
  isBuyerRegistered: false,
  supplyType: 'intra',
  totalPaise: 500_00,
  taxRatesBps: [1_800],
  issuedOn: '2026-11-20',
  originalTable: null,
}
const note = { isCreditNote: true } as const
const lakhPaise = 1_00_000_00

test.each<[string, Partial<ReportedDocument>, string[]]>([
  ['a registered buyer', { isBuyerRegistered: true }, ['b2b']],
  [
    'a registered buyer of another state',
    { isBuyerRegistered: true, supplyType: 'inter', totalPaise: 9 * lakhPaise },
    ['b2b'],
  ],
  ['an unregistered buyer', {}, ['b2cs']],
  ['an unregistered buyer of the state, however large', { totalPaise: 9 * lakhPaise }, ['b2cs']],
  ['an unregistered buyer of another state, one lakh', { supplyType: 'inter', totalPaise: lakhPaise }, ['b2cs']],
  ['a paisa above one lakh', { supplyType: 'inter', totalPaise: lakhPaise + 1 }, ['b2cl']],
  [
    'above one lakh before August 2024',
    { supplyType: 'inter', totalPaise: lakhPaise + 1, issuedOn: '2024-07-31' },
    ['b2cs'],
  ],
  [
    'above one lakh from August 2024',
    { supplyType: 'inter', totalPaise: lakhPaise + 1, issuedOn: '2024-08-01' },
    ['b2cl'],
  ],
  [
    'above two and a half lakh before August 2024',
    { supplyType: 'inter', totalPaise: 2.5 * lakhPaise + 1, issuedOn: '2024-07-31' },
    ['b2cl'],
  ],
  ['exempt goods beside taxed ones', { taxRatesBps: [500, 0] }, ['b2cs', 'nil']],
  ['exempt goods to a registered buyer', { isBuyerRegistered: true, taxRatesBps: [0, 1_800] }, ['b2b', 'nil']],
  ['a credit note to a registered buyer', { ...note, isBuyerRegistered: true }, ['cdnr']],
  ['a credit note against a large sale', { ...note, originalTable: 'b2cl' }, ['cdnur']],
  ['a credit note against a small sale', { ...note, originalTable: 'b2cs' }, ['b2cs']],
  ['a credit note against a sale nobody named', { ...note, supplyType: 'inter', totalPaise: 9 * lakhPaise }, ['b2cs']],
  ['a composition shop', { scheme: 'composition', isBuyerRegistered: true, taxRatesBps: [0] }, []],
  ['a shop that is not registered', { scheme: 'unregistered', taxRatesBps: [0] }, []],
])('%s', (_what, document, tables) => {
  expect(gstr1TablesOf({ ...sale, ...document })).toEqual(tables)
})
