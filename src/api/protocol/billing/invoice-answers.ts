// Carts, bills and payments as the mobile protocol reads them (protocols/viveka-billing, sections 10 to 12).

import * as z from 'zod'
import { Tender } from '../../../shared/records/payment.ts'
import type { StoredCart, StoredCartLine } from '../../store/cart-rows.ts'
import type { StoredInvoice, StoredInvoiceLine } from '../../store/invoice/invoice-rows.ts'
import type { StoredPayment } from '../../store/invoice/payment-rows.ts'
import { objectIdOf } from '../object-id.ts'
import { rupeesOf } from '../rupees.ts'
import {
  shownClientId,
  shownCount,
  shownCreatedAt,
  shownDay,
  shownFlag,
  shownId,
  shownMoment,
  shownQuantity,
  shownRupees,
  shownText,
  shownUpdatedAt,
} from '../shown-fields.ts'
import { Item, type ItemWithStock, itemOf } from './catalogue.ts'

const objectIdOrNull = (id: string | null) => (id === null ? null : objectIdOf(id))

const shownCustomerId = shownId('Who bought; null: nobody the shop knows').nullable()
const shownCustomerPhone = shownText('Of who bought; may be empty')

export const CartItem = z
  .object({
    _id: shownId('Of this line of the cart'),
    cartId: shownId('The cart'),
    itemId: shownId('What was put in it'),
    itemNameSnapshot: shownText('As it was called then'),
    unitPriceSnapshot: shownRupees('What one unit cost then'),
    quantity: shownCount('Units'),
    lineTotal: shownRupees('Quantity times price'),
    createdAt: shownMoment('When it was put in'),
  })
  .meta({ id: 'CartItem', description: 'A line of a cart; it does not follow later prices' })

export function cartLineOf(line: StoredCartLine): z.output<typeof CartItem> {
  return {
    _id: objectIdOf(line.id),
    cartId: objectIdOf(line.cartId),
    itemId: objectIdOf(line.itemId),
    itemNameSnapshot: line.name,
    unitPriceSnapshot: rupeesOf(line.unitPricePaise),
    quantity: line.quantity,
    lineTotal: rupeesOf(line.quantity * line.unitPricePaise),
    createdAt: line.createdAt.toISOString(),
  }
}

export const Cart = z
  .object({
    _id: shownId('Of the cart'),
    clientId: shownClientId,
    clientCustomerId: shownCustomerId,
    clientCustomerPhone: shownCustomerPhone,
    totalAmount: shownRupees('What its lines come to'),
    itemCount: shownCount('How many lines it has'),
    isFinalized: shownFlag('True once it has become a bill'),
    createdAt: shownCreatedAt,
    expiresAt: shownMoment('When it vanishes, unless it became a bill'),
  })
  .meta({ id: 'Cart', description: 'What is being bought' })

export function cartOf(clientId: string, cart: StoredCart, lines: readonly StoredCartLine[]): z.output<typeof Cart> {
  return {
    _id: objectIdOf(cart.id),
    clientId,
    clientCustomerId: objectIdOrNull(cart.customerId),
    clientCustomerPhone: cart.customerPhone,
    totalAmount: rupeesOf(lines.reduce((sum, { quantity, unitPricePaise }) => sum + quantity * unitPricePaise, 0)),
    itemCount: lines.length,
    isFinalized: cart.isSpent,
    createdAt: cart.createdAt.toISOString(),
    expiresAt: cart.expiresAt.toISOString(),
  }
}

export interface InvoiceToShow extends StoredInvoice {
  readonly lines: readonly StoredInvoiceLine[]
}

const Product = z.object({
  productId: shownId('What was sold'),
  itemName: shownText('As it stands on the bill'),
  itemGroup: shownText('Its group then; may be empty'),
  quantity: shownQuantity('Sold'),
  costPerUnit: shownRupees('What one unit cost'),
})

export const Invoice = z
  .object({
    _id: shownId('Of the bill'),
    clientId: shownClientId,
    clientCustomerId: shownCustomerId,
    clientCustomerName: shownText('Of who bought; may be empty'),
    clientCustomerPhone: shownCustomerPhone,
    invoiceNumber: shownText('As its buyer knows it; one of the shop’s alone'),
    invoiceDate: shownDay('Of the bill'),
    dueDate: shownDay('When it is to be paid'),
    subtotal: shownRupees('What its lines come to'),
    totalTax: shownRupees('Tax'),
    totalDiscount: shownRupees('What was taken off'),
    totalAmount: shownRupees('What is to be paid; what came back is off it, a void one comes to 0'),
    paidAmount: shownRupees('What was paid of it'),
    returnedAmount: shownRupees('What came back'),
    isFinalized: shownFlag('Whether it is paid in full'),
    isVoid: shownFlag('Whether a counter voided it'),
    notes: shownText('May be empty'),
    products: z.array(Product),
    generatedAt: shownMoment('When it was made'),
    createdAt: shownMoment('The same'),
    updatedAt: shownUpdatedAt,
  })
  .meta({ id: 'Invoice', description: 'A bill, of a phone or of a counter' })
export type Invoice = z.output<typeof Invoice>

/** What came back is off its total; a void one comes to nothing. Both are said beside, for phones that know the words. */
export function invoiceOf(clientId: string, invoice: InvoiceToShow): Invoice {
  return {
    _id: objectIdOf(invoice.id),
    clientId,
    clientCustomerId: objectIdOrNull(invoice.customerId),
    clientCustomerName: invoice.customerName,
    clientCustomerPhone: invoice.customerPhone,
    invoiceNumber: invoice.number,
    invoiceDate: invoice.invoiceOn,
    dueDate: invoice.dueOn,
    subtotal: rupeesOf(invoice.subtotalPaise),
    totalTax: rupeesOf(invoice.taxPaise),
    totalDiscount: rupeesOf(invoice.discountPaise),
    totalAmount: rupeesOf(invoice.totalPaise),
    paidAmount: rupeesOf(invoice.paidPaise),
    returnedAmount: rupeesOf(invoice.returnedPaise),
    isFinalized: invoice.paidPaise >= invoice.totalPaise,
    isVoid: invoice.isVoid,
    notes: invoice.note,
    products: invoice.lines.map(productOf),
    generatedAt: invoice.issuedAt.toISOString(),
    createdAt: invoice.issuedAt.toISOString(),
    updatedAt: invoice.changedAt.toISOString(),
  }
}

function productOf({
  groupName,
  itemId,
  name,
  quantityThousandths,
  unitPricePaise,
}: StoredInvoiceLine): z.output<typeof Product> {
  return {
    productId: objectIdOf(itemId),
    itemName: name,
    itemGroup: groupName,
    quantity: quantityThousandths / 1000,
    costPerUnit: rupeesOf(unitPricePaise),
  }
}

const itemFields = {
  _id: true,
  name: true,
  price: true,
  stock: true,
  unit: true,
  description: true,
  isActive: true,
} as const
const ItemNow = Item.pick(itemFields).partial()
export const ListedInvoice = z
  .object({
    ...Invoice.shape,
    products: z
      .array(Product.extend(ItemNow.shape))
      .describe('With the fields of the item as it is now, where it is there still'),
  })
  .meta({ id: 'ListedInvoice', description: 'A bill in a list' })
export type ListedInvoice = z.output<typeof ListedInvoice>

/** The same for a list: each product also carries the item as it is now. */
export function listedInvoiceOf(
  clientId: string,
  invoice: InvoiceToShow,
  items: ReadonlyMap<string, ItemWithStock>,
): ListedInvoice {
  return {
    ...invoiceOf(clientId, invoice),
    products: invoice.lines.map(line => {
      const item = items.get(line.itemId)
      if (item === undefined) return productOf(line)
      const { _id, description, isActive, name, price, stock, unit } = itemOf(clientId, item)
      return { ...productOf(line), _id, name, price, stock, unit, description, isActive }
    }),
  }
}

export const Payment = z
  .object({
    _id: shownId('Of the payment'),
    clientId: shownClientId,
    invoiceId: shownId('The bill it pays'),
    amount: shownRupees('What was taken'),
    method: Tender,
    note: shownText('May be empty'),
    paidAt: shownMoment('When it was taken'),
    createdAt: shownMoment('The same'),
    updatedAt: shownMoment('The same: a payment never changes'),
  })
  .meta({ id: 'Payment', description: 'Money taken for a bill; final' })

export function paymentOf(clientId: string, payment: StoredPayment): z.output<typeof Payment> {
  const at = payment.receivedAt.toISOString()
  return {
    _id: objectIdOf(payment.id),
    clientId,
    invoiceId: objectIdOf(payment.invoiceId),
    amount: rupeesOf(payment.amountPaise),
    method: payment.tender,
    note: payment.note,
    paidAt: at,
    createdAt: at,
    updatedAt: at,
  }
}

export const Purchase = z
  .object({
    _id: shownId('The bill’s'),
    clientId: shownClientId,
    clientCustomerId: shownCustomerId,
    clientCustomerPhone: shownCustomerPhone,
    invoiceId: shownId('The bill'),
    invoiceNumber: shownText('The bill’s'),
    totalAmount: shownRupees('What it came to'),
    purchasedAt: shownMoment('When it was paid in full'),
  })
  .meta({ id: 'Purchase', description: 'A bill of a known customer that is paid in full' })

/** One for each bill of a known customer that is paid in full, with the bill's own id. */
export function purchaseOf(clientId: string, invoice: StoredInvoice): z.output<typeof Purchase> {
  return {
    _id: objectIdOf(invoice.id),
    clientId,
    clientCustomerId: objectIdOrNull(invoice.customerId),
    clientCustomerPhone: invoice.customerPhone,
    invoiceId: objectIdOf(invoice.id),
    invoiceNumber: invoice.number,
    totalAmount: rupeesOf(invoice.totalPaise),
    purchasedAt: invoice.paidAt.toISOString(),
  }
}
