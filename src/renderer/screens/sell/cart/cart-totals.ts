// What the cart comes to, by the very rules the core posts it with.

import { placeOfSupply, type SupplyPlace } from '../../../../shared/domain/invoice/place-of-supply.ts'
import { type InvoiceAmounts, priceInvoice } from '../../../../shared/domain/invoice/price-invoice.ts'
import { Refusal } from '../../../../shared/kernel/refusal.ts'
import type { Cart } from '../../../../shared/records/cart.ts'
import type { Shop } from '../../../../shared/records/shop.ts'

export type CartTotals =
  | { readonly ok: true; readonly amounts: InvoiceAmounts; readonly place: SupplyPlace }
  | { readonly ok: false; readonly refusal: Refusal }

export function totalsOf(cart: Cart, shop: Shop): CartTotals {
  const place = placeOfSupply({
    supplierStateCode: shop.stateCode,
    scheme: shop.scheme,
    buyer: cart.customer,
    deliveryStateCode: cart.deliveryStateCode,
  })
  try {
    const amounts = priceInvoice({
      lines: cart.lines,
      billDiscount: cart.billDiscount,
      scheme: shop.scheme,
      supplyType: place.supplyType,
      roundsToRupee: shop.roundsToRupee,
    })
    return { ok: true, amounts, place }
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, refusal: error }
    throw error
  }
}
