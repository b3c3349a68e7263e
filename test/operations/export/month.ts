// A month of a shop that sells to everyone, for the tests of its files.
import type { FileContent } from '../../../src/shared/contract/counter/document-calls.ts'
import type { ShopFields } from '../../../src/shared/records/shop.ts'
import { ravi, rice, soap, tea, trader } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'

export const period = '2026-11'
const pune = { line1: '4 Laxmi Road', line2: '', city: 'Pune', pin: '411030' }
const bengaluru = { line1: '7 Brigade Road', line2: '', city: 'Bengaluru', pin: '560001' }
export const home = { line1: '12 MG Road', line2: '', city: 'Pune', pin: '411001' }

export async function openMonth(fields: Partial<ShopFields> = {}) {
  const shop = await openTestShop({
    items: { soap: soap(), rice: rice(), tea: tea(), pen: soap({ name: 'Pen', code: 'PEN', hsn: null }) },
    customers: {
      ravi: ravi(),
      pune: trader({ address: pune }),
      bengaluru: trader({
        name: 'Bengaluru Mart',
        phone: '9845000000',
        gstin: '29AAGCB7383J1Z4',
        stateCode: '29',
        address: bengaluru,
      }),
    },
    shop: { address: home, ...fields },
  })
  const { counter } = shop
  await counter.invoice.issue(shop.sale({ of: { soap: 2, rice: 1.5 } }))
  await counter.invoice.issue(shop.sale({ of: { soap: 1 }, paid: { cash: 20_00, upi: 20_00 } }))
  await counter.invoice.issue(shop.sale({ of: { tea: 4 }, to: 'pune', onCredit: true }))
  // A composition shop may not sell into another state.
  if (fields.scheme !== 'composition')
    await counter.invoice.issue(
      shop.sale({ of: { tea: 300 }, to: 'bengaluru', paid: { bank: 10_000_00 }, onCredit: true }),
    )
  return shop
}

export function jsonOf(file: FileContent): unknown {
  return JSON.parse(textOf(file))
}

export function textOf({ contentBase64 }: FileContent): string {
  return Buffer.from(contentBase64, 'base64').toString('utf8')
}
