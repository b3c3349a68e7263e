// The demo shop must be true to the rules it shows: codes, rates, names in three scripts.

import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { expect, test } from 'vitest'

const read = (path: string) => readFileSync(new URL(`../../resources/${path}`, import.meta.url), 'utf8')
const table = <Column extends string>(path: string) => {
  const parsed = Papa.parse<Record<Column, string>>(read(path), { header: true, skipEmptyLines: true })
  expect(parsed.errors).toEqual([])
  return parsed.data
}

type ItemColumn =
  | 'code'
  | 'name'
  | 'name_hi'
  | 'name_ta'
  | 'group'
  | 'barcodes'
  | 'hsn'
  | 'gst_rate'
  | 'price'
  | 'price_mode'
  | 'mrp'
  | 'cost'
  | 'unit'
  | 'uqc'
  | 'decimals'
  | 'stock'
  | 'low_stock'
type CustomerColumn = 'name' | 'phone' | 'gstin' | 'address1' | 'address2' | 'city' | 'pin' | 'state_code' | 'email'
type State = {
  code: string
  name: string
  nameHi: string
  nameTa: string
  localTax: 'SGST' | 'UTGST' | null
  isGstinPrefix: boolean
  replacedBy?: string
}

const items = table<ItemColumn>('demo/items.csv')
const customers = table<CustomerColumn>('demo/customers.csv')
const shop = JSON.parse(read('demo/shop.json')) as Record<'gstin' | 'stateCode' | 'pin' | 'phone' | 'upiId', string>
const states = JSON.parse(read('states.json')) as State[]
const hsnLines = read('hsn/hsn.tsv').trimEnd().split('\n')
const hsnCodes = new Set(hsnLines.map(line => line.slice(0, line.indexOf('\t'))))

const itemsWhere = (isWrong: (item: Record<ItemColumn, string>) => boolean) => items.filter(isWrong).map(i => i.name)
const paise = (rupees: string) => {
  expect(rupees).toMatch(/^\d+\.\d\d$/)
  return Number(rupees.replace('.', ''))
}
const barcodesOf = (item: Record<ItemColumn, string>) => (item.barcodes === '' ? [] : item.barcodes.split(';'))
const repeated = (values: string[]) => values.filter((value, at) => values.indexOf(value) !== at)

/** GS1: weights 3, 1, 3, … from the digit left of the check digit; the whole sum ends in 0. */
const hasValidGs1Check = (barcode: string) =>
  [...barcode].reverse().reduce((sum, digit, at) => sum + Number(digit) * (at % 2 === 1 ? 3 : 1), 0) % 10 === 0

const gstinCharacters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const gstinCheck = (first14: string) => {
  const sum = [...first14].reduce((total, character, at) => {
    const product = gstinCharacters.indexOf(character) * (at % 2 === 0 ? 1 : 2)
    return total + Math.floor(product / 36) + (product % 36)
  }, 0)
  return gstinCharacters[(36 - (sum % 36)) % 36]
}
const isGstin = (gstin: string) =>
  /^\d{2}[A-Z]{3}[ABCFGHJLPT][A-Z]\d{4}[A-Z][1-9A-Z]Z[0-9A-Z]$/.test(gstin) &&
  gstin[14] === gstinCheck(gstin.slice(0, 14))

test('the demo catalogue has about 320 items in 12 to 16 groups', () => {
  expect(items.length).toBeGreaterThanOrEqual(300)
  expect(items.length).toBeLessThanOrEqual(350)
  const groups = new Set(items.map(item => item.group))
  expect(groups.size).toBeGreaterThanOrEqual(12)
  expect(groups.size).toBeLessThanOrEqual(16)
})

test('every item has a code of its own', () => {
  expect(itemsWhere(item => !/^\d{4}$/.test(item.code))).toEqual([])
  expect(repeated(items.map(item => item.code))).toEqual([])
})

test('every item has a name of its own in English, Hindi and Tamil, each in its own script', () => {
  for (const column of ['name', 'name_hi', 'name_ta'] as const) {
    const names = items.map(item => item[column])
    expect(names.filter(name => name !== name.trim() || name !== name.normalize('NFC'))).toEqual([])
    expect(repeated(names)).toEqual([])
  }
  expect(itemsWhere(item => !/^[\x20-\x7e]+$/.test(item.name))).toEqual([])
  expect(itemsWhere(item => !/^[\u0900-\u097f0-9 .()/-]+$/.test(item.name_hi))).toEqual([])
  expect(itemsWhere(item => !/^[\u0b80-\u0bff0-9 .()/-]+$/.test(item.name_ta))).toEqual([])
  expect(itemsWhere(item => !/[\u0900-\u097f]/.test(item.name_hi) || !/[\u0b80-\u0bff]/.test(item.name_ta))).toEqual([])
})

test('a pack size is the same number in all three names', () => {
  const numbers = (name: string) => (name.match(/\d+(\.\d+)?/g) ?? []).join(' ')
  expect(
    itemsWhere(item => numbers(item.name) !== numbers(item.name_hi) || numbers(item.name) !== numbers(item.name_ta)),
  ).toEqual([])
})

test('every barcode is an EAN-13 or EAN-8 with a right check digit, in the in-store range and not a weight label', () => {
  const barcodes = items.flatMap(barcodesOf)
  expect(barcodes.filter(barcode => !/^2\d{7}(\d{5})?$/.test(barcode) || barcode.startsWith('21'))).toEqual([])
  expect(barcodes.filter(barcode => !hasValidGs1Check(barcode))).toEqual([])
  expect(barcodes.some(barcode => barcode.length === 8)).toBe(true)
})

test('no barcode belongs to two items, and some items have two barcodes', () => {
  expect(repeated(items.flatMap(barcodesOf))).toEqual([])
  expect(items.some(item => barcodesOf(item).length === 2)).toBe(true)
})

test('goods sold by weight or length have no barcode and no MRP; every pack has a barcode', () => {
  const isLoose = (item: Record<ItemColumn, string>) => item.unit === 'kg' || item.unit === 'm'
  expect(itemsWhere(item => isLoose(item) && (item.barcodes !== '' || item.mrp !== ''))).toEqual([])
  expect(itemsWhere(item => !isLoose(item) && item.barcodes === '')).toEqual([])
  expect(itemsWhere(item => item.unit === 'kg' && (item.uqc !== 'KGS' || item.decimals !== '3'))).toEqual([])
})

test('every HSN of an item has 4, 6 or 8 digits and is in the master', () => {
  expect(itemsWhere(item => !/^(\d{4}|\d{6}|\d{8})$/.test(item.hsn) || !hsnCodes.has(item.hsn))).toEqual([])
})

test('every rate is one of the rates from 22-9-2025, and nil, 5, 18 and 40 all occur', () => {
  const rates = new Set(items.map(item => item.gst_rate))
  expect([...rates].filter(rate => !['0', '0.25', '1.5', '3', '5', '18', '40'].includes(rate))).toEqual([])
  for (const rate of ['0', '5', '18', '40']) expect(rates).toContain(rate)
})

test('MRP is not below price, and price without its tax is not below cost', () => {
  expect(itemsWhere(item => item.price_mode !== 'inclusive' && item.price_mode !== 'exclusive')).toEqual([])
  expect(itemsWhere(item => item.price_mode === 'exclusive' && item.mrp !== '')).toEqual([])
  expect(itemsWhere(item => item.mrp !== '' && paise(item.mrp) < paise(item.price))).toEqual([])
  expect(
    itemsWhere(item => {
      const rate = item.price_mode === 'inclusive' ? Number(item.gst_rate) : 0
      return paise(item.cost) <= 0 || paise(item.price) * 100 < paise(item.cost) * (100 + rate)
    }),
  ).toEqual([])
})

test('every unit code is one GSTN accepts', () => {
  const accepted =
    'BAG BAL BDL BKL BOU BOX BTL BUN CAN CBM CCM CMS CTN DOZ DRM GGK GMS GRS GYD KGS KLR KME LTR MLT MTR MTS NOS PAC PCS PRS QTL ROL SET SQF SQM SQY TBS TGM THD TON TUB UGS UNT YDS OTH'
  expect(itemsWhere(item => !accepted.split(' ').includes(item.uqc))).toEqual([])
})

test('stock fits the decimals of its unit, some items are out of stock and some are low', () => {
  for (const column of ['stock', 'low_stock'] as const) {
    expect(
      itemsWhere(
        item => !/^\d+(\.\d+)?$/.test(item[column]) || (item[column].split('.')[1] ?? '').length > +item.decimals,
      ),
    ).toEqual([])
  }
  expect(items.filter(item => +item.stock === 0).length).toBeGreaterThan(2)
  expect(items.filter(item => +item.stock > 0 && +item.stock <= +item.low_stock).length).toBeGreaterThan(5)
})

test('every GSTIN of the demo passes the check digit and begins with the state of its holder', () => {
  const holders = [
    ...customers.filter(c => c.gstin !== '').map(c => ({ gstin: c.gstin, state: c.state_code })),
    { gstin: shop.gstin, state: shop.stateCode },
  ]
  expect(isGstin('27AAPFU0939F1ZV')).toBe(true)
  expect(isGstin('27AAPFU0939F1ZO')).toBe(false)
  expect(holders.filter(({ gstin, state }) => !isGstin(gstin) || !gstin.startsWith(state))).toEqual([])
  expect(repeated(holders.map(({ gstin }) => gstin.slice(2, 12)))).toEqual([])
})

test('customers are registered and unregistered, of the shop’s state and of others, each with a phone of its own', () => {
  expect(customers.length).toBeGreaterThanOrEqual(20)
  const isLocal = (c: Record<CustomerColumn, string>) => c.state_code === shop.stateCode
  for (const isRegistered of [true, false])
    for (const isOfTheState of [true, false])
      expect(customers.some(c => (c.gstin !== '') === isRegistered && isLocal(c) === isOfTheState)).toBe(true)
  expect(customers.filter(c => !/^9\d{9}$/.test(c.phone)).map(c => c.name)).toEqual([])
  expect(repeated([...customers.map(c => c.phone), shop.phone])).toEqual([])
})

test('every PIN lies in the state of its address', () => {
  const pinStarts: Record<string, RegExp> = {
    '04': /^160/,
    '24': /^3[6-9]/,
    '27': /^4[0-4]/,
    '29': /^5[6-9]/,
    '30': /^403/,
    '32': /^6[7-9]/,
    '33': /^6[0-4]/,
    '36': /^50/,
    '37': /^5[1-3]/,
  }
  const lies = (pin: string, state: string) => /^\d{6}$/.test(pin) && pinStarts[state]?.test(pin) === true
  expect(customers.filter(c => c.pin !== '' && !lies(c.pin, c.state_code)).map(c => c.name)).toEqual([])
  expect(customers.filter(c => c.gstin !== '' && (c.pin === '' || c.address1 === '')).map(c => c.name)).toEqual([])
  expect(lies(shop.pin, shop.stateCode)).toBe(true)
})

test('no mail or payment address of the demo can reach anybody', () => {
  expect(customers.filter(c => c.email !== '' && !c.email.endsWith('.example')).map(c => c.name)).toEqual([])
  expect(shop.upiId).toMatch(/@examplebank$/)
})

test('the HSN master is sorted, has no code twice, and only one code lacks a name', () => {
  const codes = hsnLines.map(line => line.slice(0, line.indexOf('\t')))
  expect(codes.length).toBe(22_419)
  expect(codes.filter((code, at) => !/^(\d\d){1,4}$/.test(code) || (at > 0 && code <= (codes[at - 1] ?? '')))).toEqual(
    [],
  )
  expect(hsnLines.filter(line => line.split('\t').length !== 2)).toEqual([])
  expect(hsnLines.filter(line => line.endsWith('\t'))).toEqual(['52083110\t'])
})

test('states have codes of their own, names in three scripts, and UTGST just where the law has it', () => {
  expect(repeated(states.map(state => state.code))).toEqual([])
  expect(states.filter(s => !/[\u0900-\u097f]/.test(s.nameHi) || !/[\u0b80-\u0bff]/.test(s.nameTa))).toEqual([])
  const codesOf = (isWanted: (state: State) => boolean) => states.filter(isWanted).map(state => state.code)
  expect(codesOf(s => s.localTax === 'UTGST' && !s.replacedBy)).toEqual(['04', '26', '31', '35', '38', '97'])
  expect(codesOf(s => s.localTax === null)).toEqual(['96', '99'])
  expect(codesOf(s => s.replacedBy !== undefined)).toEqual(['25', '28'])
  expect(codesOf(s => !s.isGstinPrefix)).toEqual(['28', '96', '99'])
})
