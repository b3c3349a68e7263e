// A cart becomes a bill, once.

import type { CustomerFields } from '../../../shared/records/customer.ts'
import { objectIdOf } from '../../protocol/object-id.ts'
import { cartRows } from '../../store/cart-rows.ts'
import type { ShopTx } from '../../store/open-store.ts'
import { recordRows } from '../../store/record-rows.ts'
import type { ApiDeps } from '../api-deps.ts'
import { ApiRefusal } from '../api-refusal.ts'
import { requireOpenCart } from '../find-cart.ts'
import { type MadeInvoice, makeInvoice } from './make-invoice.ts'
import type { PhoneBuyer, PhoneSale } from './phone-invoice.ts'

/** Refuses `cart_empty`, `cart_spent` and what `makeInvoice` refuses. The cart's own customer is the buyer where none is said. */
export async function generateInvoice(
  deps: ApiDeps,
  tx: ShopTx,
  by: string,
  cartObjectId: string,
  said: Omit<PhoneSale, 'lines'>,
): Promise<MadeInvoice> {
  const cart = await requireOpenCart(deps, tx, cartObjectId)
  const lines = await cartRows(tx).lines(cart.id)
  if (lines.length === 0) throw new ApiRefusal('cart_empty')
  const isSaid = said.customer.objectId !== undefined || said.customer.phone !== undefined
  const customer = isSaid ? said.customer : { ...said.customer, ...(await customerOfCart(tx, cart)) }
  const made = await makeInvoice(deps, tx, by, {
    ...said,
    customer,
    lines: lines.map(({ itemId, name, quantity, unitPricePaise }) => ({
      itemObjectId: objectIdOf(itemId),
      name,
      quantity,
      unitPricePaise,
    })),
  })
  await cartRows(tx).spend(cart.id)
  return made
}

async function customerOfCart(
  tx: ShopTx,
  { customerId, customerPhone }: { readonly customerId: string | null; readonly customerPhone: string },
): Promise<PhoneBuyer> {
  const customer = customerId === null ? undefined : await recordRows(tx).get<CustomerFields>('customer', customerId)
  if (customer !== undefined) return { objectId: objectIdOf(customer.id) }
  return customerPhone === '' ? {} : { phone: customerPhone }
}
