// What the test shop sells and to whom, in trade words: say only what matters to the test.
import type { CustomerFields } from '../../src/shared/records/customer.ts'
import type { ItemFields } from '../../src/shared/records/item.ts'
import type { ShopFields } from '../../src/shared/records/shop.ts'
import type { Batch } from '../../src/shared/records/stock.ts'

export interface TestItem {
  readonly fields: ItemFields
  readonly openingStockThousandths: number
  readonly openingBatch?: Batch
}
type ItemWords = Partial<ItemFields> & { openingStockThousandths?: number }

/** Sold by piece at ₹40 with 18% inside. */
export const soap = (words: ItemWords = {}): TestItem =>
  itemOf({ name: 'Lux Soap', code: 'SOAP', hsn: '3401', taxRates: rate(1800), pricePaise: 4_000 }, words)

/** Sold by weight at ₹60 a kg, exempt. */
export const rice = (words: ItemWords = {}): TestItem =>
  itemOf(
    { name: 'Sona Masoori Rice', code: 'RICE', hsn: '1006', pricePaise: 6_000, unit: 'kg', uqc: 'KGS', decimals: 3 },
    words,
  )

/** Sold by packet at ₹250 with 5% on top. */
export const tea = (words: ItemWords = {}): TestItem =>
  itemOf(
    {
      name: 'Assam Tea',
      code: 'TEA',
      hsn: '0902',
      taxRates: rate(500),
      pricePaise: 25_000,
      priceMode: 'exclusive',
      unit: 'pkt',
      uqc: 'PAC',
    },
    words,
  )

/** A neighbour who buys on account, not registered. */
export const ravi = (fields: Partial<CustomerFields> = {}): CustomerFields =>
  customerOf({ name: 'Ravi Kumar', phone: '9876543210' }, fields)

/** A registered buyer of the shop's own state. */
export const trader = (fields: Partial<CustomerFields> = {}): CustomerFields =>
  customerOf({ name: 'Pune Traders', phone: '9822012345', gstin: '27AAACR5055K1Z7', stateCode: '27' }, fields)

/** A registered buyer of another state. */
export const outstation = (fields: Partial<CustomerFields> = {}): CustomerFields =>
  customerOf({ name: 'Bengaluru Stores', phone: '9845012345', gstin: '29AAGCB7383J1Z4', stateCode: '29' }, fields)

export const shopFields = (fields: Partial<ShopFields> = {}): ShopFields => ({
  name: 'Asha General Store',
  legalName: '',
  gstin: fields.scheme === 'unregistered' ? null : '27AAPFU0939F1ZV',
  scheme: 'regular',
  stateCode: '27',
  address: { line1: '12 MG Road', line2: '', city: 'Pune', pin: '411001' },
  phone: '020 2612 3456',
  email: '',
  upiId: 'asha@okbank',
  logo: null,
  footer: '',
  roundsToRupee: true,
  dueDays: 30,
  customerFields: { address: true, gstin: true, email: true },
  weightBarcode: null,
  ...fields,
})

function itemOf(goods: Partial<ItemFields>, words: ItemWords): TestItem {
  const { openingStockThousandths = 0, ...fields } = words
  return { fields: { ...plainItem, ...goods, ...fields }, openingStockThousandths }
}

const plainItem: ItemFields = {
  code: null,
  name: 'Item',
  nameHi: null,
  nameTa: null,
  barcodes: [],
  groupId: null,
  hsn: null,
  taxRates: [],
  pricePaise: 0,
  priceMode: 'inclusive',
  mrpPaise: null,
  costPaise: null,
  unit: 'nos',
  uqc: 'NOS',
  decimals: 0,
  lowStockThousandths: null,
  description: '',
  tracksBatches: false,
  isActive: true,
}

function rate(rateBps: number): ItemFields['taxRates'] {
  return [{ fromOn: '2017-07-01', rateBps }]
}

function customerOf(person: Partial<CustomerFields>, fields: Partial<CustomerFields>): CustomerFields {
  return {
    name: 'Customer',
    phone: null,
    gstin: null,
    address: { line1: '', line2: '', city: '', pin: '' },
    stateCode: null,
    isSez: false,
    email: '',
    creditLimitPaise: null,
    note: '',
    isActive: true,
    ...person,
    ...fields,
  }
}
