// A cart: an unposted sale. Its id becomes the invoice's id, so one cart can never become two invoices.

import * as z from 'zod'
import { customerLabel } from './cart-customer.ts'
import {
  amountPaiseField,
  idField,
  instantField,
  looseTextField,
  quantityField,
  rateBpsField,
  stateCodeField,
} from './fields.ts'
import { PriceMode } from './item.ts'
import { Batch } from './stock.ts'

/** As many as the line's key in the ledger has room for. */
export const maxLines = 1000

export const Discount = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('percent'), bps: rateBpsField }),
  z.object({ kind: z.literal('amount'), paise: amountPaiseField }),
])
export type Discount = z.output<typeof Discount>

/** Name, price and tax are frozen when the line enters the cart. */
export const CartLine = z.object({
  id: idField,
  itemId: idField,
  code: z.string().max(32).nullable(),
  name: z.string().min(1).max(200),
  hsn: z.string().max(8).nullable(),
  unit: z.string().max(12),
  uqc: z.string().max(3),
  decimals: z.int().min(0).max(3),
  quantityThousandths: quantityField,
  unitPricePaise: amountPaiseField,
  /** The catalogue's price at that moment, to show when a person changed it. */
  listPricePaise: amountPaiseField,
  priceMode: PriceMode,
  mrpPaise: amountPaiseField.nullable(),
  taxRateBps: rateBpsField,
  discount: Discount.nullable(),
  note: looseTextField(200),
  /** Only where the item does. */
  tracksBatches: z.boolean().optional(),
  /** Chosen by a person. Without it the sale takes the earliest expiry first. */
  batch: Batch.optional(),
})
export type CartLine = z.output<typeof CartLine>

/** What a sale takes from a line of the cart. Tax, HSN and UQC are the item's on the day of the sale. */
export const SaleLine = CartLine.pick({
  itemId: true,
  code: true,
  name: true,
  unit: true,
  quantityThousandths: true,
  unitPricePaise: true,
  priceMode: true,
  mrpPaise: true,
  discount: true,
  note: true,
  batch: true,
})
export type SaleLine = z.output<typeof SaleLine>

/** What the cashier sees besides the lines, kept so that a crash restores it. */
export const CartCursor = z.object({ lineId: idField.nullable(), boxText: z.string().max(200) })
export type CartCursor = z.output<typeof CartCursor>

export const Cart = z.object({
  id: idField,
  /** Raised by every save; a save that saw an older one is refused. */
  revision: z.int().min(0),
  customer: customerLabel.nullable(),
  /** Where the goods go when that is not where the buyer is (domain.md 2.3). */
  deliveryStateCode: stateCodeField.nullable(),
  lines: z.array(CartLine).max(maxLines),
  billDiscount: Discount.nullable(),
  note: looseTextField(500),
  heldAt: instantField.nullable(),
  cursor: CartCursor,
  createdAt: instantField,
  updatedAt: instantField,
})
export type Cart = z.output<typeof Cart>
