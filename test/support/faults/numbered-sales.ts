// Sales that are the same whenever their number is the same, so that a program that was killed can be asked to make the
// very sale again, and a test knows what every sale must have become.
import type { SaveCart } from '../../../src/shared/contract/counter/cart-calls.ts'
import type { IssueInvoice } from '../../../src/shared/contract/counter/invoice-calls.ts'
import type { SetUpShop } from '../../../src/shared/contract/counter/shop-calls.ts'
import { present } from '../../../src/shared/kernel/assert.ts'
import type { CustomerFields } from '../../../src/shared/records/customer.ts'
import type { ItemFields } from '../../../src/shared/records/item.ts'
import { ravi, rice, shopFields, soap, tea } from '../goods.ts'
import { fillCart, type Known, ringUp } from '../ring-up.ts'
import { createSeededIds } from '../seeded-ids.ts'

const newId = createSeededIds(7)
const goods = { soap: soap(), rice: rice(), tea: tea() }
type Goods = keyof typeof goods

export const openingStockThousandths = 1_000_000
export const goodsForSale: readonly { readonly id: string; readonly name: Goods; readonly fields: ItemFields }[] = (
  Object.keys(goods) as Goods[]
).map(name => ({ id: newId(), name, fields: goods[name].fields }))
export const buyer: { readonly id: string; readonly fields: CustomerFields } = { id: newId(), fields: ravi() }
const cartId = newId()
export const firstRun: SetUpShop = {
  fields: shopFields(),
  branch: { id: newId(), name: 'Main' },
  counter: { id: newId(), code: 'A1' },
  cashierName: 'Asha',
}

/** Every third goes on account; quantities differ, so that no two sales can stand for each other. */
export function numberedSale(number: number): IssueInvoice {
  const onCredit = number % 3 === 0
  const of = { soap: 1 + (number % 4), ...(number % 2 === 0 ? { rice: 0.25 * (1 + (number % 7)) } : { tea: 1 }) }
  const words = {
    id: idOfSale(number),
    of,
    note: `sale ${number}`,
    ...(onCredit ? { to: 'ravi' as const, onCredit } : {}),
  }
  return ringUp<Goods, 'ravi'>(knownFor(number), words)
}

/** The one open cart, as it stands while sale `number` is rung up. */
export function numberedCart(number: number, revision: number): SaveCart {
  const of = { soap: 1 + (number % 9) }
  return fillCart<Goods>(knownFor(0), { id: cartId, of, revision, boxText: `typed ${number}` })
}

export function idOfSale(number: number): string {
  return createSeededIds(1000 + number)()
}

function knownFor(number: number): Known {
  return {
    newId: createSeededIds(100_000 + number),
    shop: firstRun.fields,
    today: '2026-11-20',
    itemOf: name =>
      present(
        goodsForSale.find(item => item.name === name),
        name,
      ),
    customerOf: () => buyer,
  }
}
