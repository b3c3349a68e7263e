// Carts, bills and payments as the mobile protocol reads them (protocols/viveka-billing, sections 10 to 12).

import type { StoredCart, StoredCartLine } from '../../store/cart-rows.ts'
import type { StoredInvoice, StoredInvoiceLine } from '../../store/invoice/invoice-rows.ts'
import type { StoredPayment } from '../../store/invoice/payment-rows.ts'
import { objectIdOf } from '../object-id.ts'
import { rupeesOf } from '../rupees.ts'
import { type ItemWithStock, itemOf } from './catalogue.ts'

const objectIdOrNull = (id: string | null) => (id === null ? null : objectIdOf(id))

export function cartLineOf(line: StoredCartLine) {
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

export function cartOf(clientId: string, cart: StoredCart, lines: readonly StoredCartLine[]) {
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

/** What came back is off its total; a void one comes to nothing. Both are said beside, for phones that know the words. */
export function invoiceOf(clientId: string, invoice: InvoiceToShow) {
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

function productOf({ groupName, itemId, name, quantityThousandths, unitPricePaise }: StoredInvoiceLine) {
  return {
    productId: objectIdOf(itemId),
    itemName: name,
    itemGroup: groupName,
    quantity: quantityThousandths / 1000,
    costPerUnit: rupeesOf(unitPricePaise),
  }
}

/** The same for a list: each product also carries the item as it is now. */
export function listedInvoiceOf(clientId: string, invoice: InvoiceToShow, items: ReadonlyMap<string, ItemWithStock>) {
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

export function paymentOf(clientId: string, payment: StoredPayment) {
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

/** One for each bill of a known customer that is paid in full, with the bill's own id. */
export function purchaseOf(clientId: string, invoice: StoredInvoice) {
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
