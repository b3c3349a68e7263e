// Where a supply is taxed and which taxes are due: rules R8 and R9 of domain.md as one table.
import { expect, test } from 'vitest'
import { placeOfSupply, type SupplyParties } from '../../../src/shared/domain/invoice/place-of-supply.ts'

const registered = (stateCode: string) => ({ gstin: `${stateCode}AAGCB7383J1Z4`, stateCode, isSez: false })
const unregistered = (stateCode: string | null) => ({ gstin: null, stateCode, isSez: false })
const sez = (stateCode: string) => ({ ...registered(stateCode), isSez: true })

type Row = [
  who: string,
  parties: Partial<SupplyParties>,
  place: string,
  supplyType: 'intra' | 'inter',
  localTax: 'SGST' | 'UTGST' | null,
]

const rows: Row[] = [
  ['a walk-in', { buyer: null }, '27', 'intra', 'SGST'],
  ['a walk-in, delivered in the state', { buyer: null, deliveryStateCode: '27' }, '27', 'intra', 'SGST'],
  ['a walk-in, delivered elsewhere', { buyer: null, deliveryStateCode: '29' }, '29', 'inter', null],
  ['an unregistered buyer without a state', { buyer: unregistered(null) }, '27', 'intra', 'SGST'],
  ['an unregistered buyer of the state', { buyer: unregistered('27') }, '27', 'intra', 'SGST'],
  ['an unregistered buyer of another state', { buyer: unregistered('29') }, '29', 'inter', null],
  [
    'an unregistered buyer of another state, delivered here',
    { buyer: unregistered('29'), deliveryStateCode: '27' },
    '27',
    'intra',
    'SGST',
  ],
  [
    'an unregistered buyer of the state, delivered elsewhere',
    { buyer: unregistered('27'), deliveryStateCode: '33' },
    '33',
    'inter',
    null,
  ],
  ['a registered buyer of the state', { buyer: registered('27') }, '27', 'intra', 'SGST'],
  ['a registered buyer of another state', { buyer: registered('29') }, '29', 'inter', null],
  [
    'a registered buyer of another state, delivered here',
    { buyer: registered('29'), deliveryStateCode: '27' },
    '27',
    'intra',
    'SGST',
  ],
  [
    'a registered buyer of the state, delivered elsewhere',
    { buyer: registered('27'), deliveryStateCode: '33' },
    '33',
    'inter',
    null,
  ],
  [
    'bill to one here, ship to another elsewhere',
    { buyer: registered('27'), deliveryStateCode: '33', isBillToShipTo: true },
    '27',
    'intra',
    'SGST',
  ],
  [
    'bill to one elsewhere, ship to another here',
    { buyer: registered('29'), deliveryStateCode: '27', isBillToShipTo: true },
    '29',
    'inter',
    null,
  ],
  [
    'bill to an unregistered one: where it is shipped to',
    { buyer: unregistered('27'), deliveryStateCode: '33', isBillToShipTo: true },
    '33',
    'inter',
    null,
  ],
  ['a zone of the state', { buyer: sez('27') }, '27', 'inter', null],
  ['a zone of another state', { buyer: sez('29') }, '29', 'inter', null],
  ['a zone of another state, delivered here', { buyer: sez('29'), deliveryStateCode: '27' }, '27', 'inter', null],
  ['a GSTIN of no state (97): where the number says', { buyer: registered('97') }, '97', 'inter', null],
  [
    'a GSTIN goes before the state written beside it',
    { buyer: { ...registered('29'), stateCode: '27' } },
    '29',
    'inter',
    null,
  ],
  ['an empty GSTIN is none', { buyer: { gstin: '', stateCode: '29', isSez: false } }, '29', 'inter', null],
]

test.each(rows)('a shop in 27 sells to %s', (_who, parties, place, supplyType, localTaxName) => {
  expect(
    placeOfSupply({ supplierStateCode: '27', scheme: 'regular', buyer: null, deliveryStateCode: null, ...parties }),
  ).toEqual({ placeOfSupply: place, supplyType, localTaxName })
})

const utgst = ['04', '26', '31', '35', '38', '97']
const sgst = ['01', '02', '07', '08', '19', '25', '27', '30', '34', '36', '37']

test.each([...utgst.map(state => [state, 'UTGST'] as const), ...sgst.map(state => [state, 'SGST'] as const)])(
  'within state %s the state’s half is called %s',
  (supplierStateCode, localTaxName) => {
    const sale = { supplierStateCode, scheme: 'regular', buyer: null, deliveryStateCode: null } as const
    expect(placeOfSupply(sale)).toEqual({ placeOfSupply: supplierStateCode, supplyType: 'intra', localTaxName })
    expect(placeOfSupply({ ...sale, deliveryStateCode: '10' }).localTaxName).toBeNull()
  },
)

test.each(['composition', 'unregistered'] as const)('a %s shop names no local tax, for it collects none', scheme => {
  const sale = { supplierStateCode: '27', scheme, buyer: null, deliveryStateCode: null }
  expect(placeOfSupply(sale)).toEqual({ placeOfSupply: '27', supplyType: 'intra', localTaxName: null })
})
