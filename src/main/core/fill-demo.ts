// Fills an empty shop from resources/demo, through the same calls a person makes.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ImportState } from '../../shared/contract/counter/import/import-calls.ts'
import type { ShopState } from '../../shared/contract/counter/shop-calls.ts'
import type { ItemView } from '../../shared/records/item.ts'
import type { ShopFields } from '../../shared/records/shop.ts'
import { readTable } from '../import/read-table.ts'
import { fillUnpaidBills } from './demo-bills.ts'
import type { Core } from './open-core.ts'

interface DemoShop {
  readonly name: string
  readonly legalName: string
  readonly gstin: string
  readonly stateCode: string
  readonly address1: string
  readonly address2: string
  readonly city: string
  readonly pin: string
  readonly phone: string
  readonly email: string
  readonly upiId: string
  readonly branch: { readonly name: string }
  readonly counter: { readonly code: string }
}

type DemoCall = <T>(path: string, input: unknown) => Promise<T>

/** Does nothing to a shop that is set up already. */
export async function fillDemo(core: Core, demoFolder: string, newId: () => string): Promise<void> {
  const call: DemoCall = async <T>(path: string, input: unknown) => {
    const answer = await core.call(path, input)
    if (answer.kind !== 'done') throw new Error(`the demo shop could not be filled: ${path} ${JSON.stringify(answer)}`)
    return answer.value as T
  }
  const { isSetUp } = await call<ShopState>('shop.get', {})
  if (isSetUp) return
  const shop = JSON.parse(readFileSync(join(demoFolder, 'shop.json'), 'utf8')) as DemoShop
  await call('shop.setUp', {
    fields: shopFieldsOf(shop),
    branch: { id: newId(), name: shop.branch.name },
    counter: { id: newId(), code: shop.counter.code },
    cashierName: 'Asha',
  })
  const file = readFileSync(join(demoFolder, 'items.csv'))
  const id = newId()
  const read = await call<ImportState>('import.read', {
    id,
    kind: 'items',
    fileName: 'items.csv',
    contentBase64: file.toString('base64'),
  })
  await call('import.run', { id, mapping: read.mapping, skipRefused: false })
  for (const fields of await demoCustomers(demoFolder)) await call('customer.save', { id: newId(), fields })
  await fillDealers(call, demoFolder, newId)
  await fillUnpaidBills(call, shopFieldsOf(shop), newId)
}

/** Each dealer sells the items of his groups, at what they cost the shop. */
async function fillDealers(call: DemoCall, demoFolder: string, newId: () => string): Promise<void> {
  const { rows: items } = await call<{ rows: ItemView[] }>('item.find', { show: 'all', limit: 500 })
  for (const { groups, fields } of await demoDealers(demoFolder)) {
    const dealerId = newId()
    await call('dealer.save', { id: dealerId, fields })
    const links = items
      .filter(item => item.groupName !== null && groups.includes(item.groupName))
      .map(item => ({ dealerId, itemId: item.id, fields: { pricePaise: item.costPaise } }))
    await call('dealer.saveItems', { links })
  }
}

async function demoDealers(demoFolder: string) {
  const table = await readTable(readFileSync(join(demoFolder, 'dealers.csv')), 'dealers.csv')
  return table.rows.map(({ cells }) => {
    const [name, contactPerson, phone, email, gstin, line1, city, pin, paymentDays, groups = ''] = cells
    const address = { line1, line2: '', city, pin }
    const fields = { name, contactPerson, phone, email, gstin, address, paymentDays: Number(paymentDays) }
    return { fields, groups: groups.split(';') }
  })
}

function shopFieldsOf(shop: DemoShop): ShopFields {
  const { name, legalName, gstin, stateCode, phone, email, upiId, address1, address2, city, pin } = shop
  return {
    name,
    legalName,
    gstin,
    stateCode,
    phone,
    email,
    upiId,
    scheme: 'regular',
    address: { line1: address1, line2: address2, city, pin },
    logo: null,
    footer: 'Thank you. Goods once sold can be exchanged within 7 days with this bill.',
    roundsToRupee: true,
    dueDays: 30,
    customerFields: { address: true, gstin: true, email: true },
    weightBarcode: { prefix: '21', itemDigits: 4, stepThousandths: 1 },
  }
}

async function demoCustomers(demoFolder: string) {
  const table = await readTable(readFileSync(join(demoFolder, 'customers.csv')), 'customers.csv')
  return table.rows.map(({ cells }) => {
    const [name = '', phone = '', gstin = '', line1 = '', line2 = '', city = '', pin = '', stateCode = '', email = ''] =
      cells
    return {
      name,
      phone: phone === '' ? null : phone,
      gstin: gstin === '' ? null : gstin,
      address: { line1, line2, city, pin },
      stateCode: stateCode === '' ? null : stateCode,
      email,
    }
  })
}
