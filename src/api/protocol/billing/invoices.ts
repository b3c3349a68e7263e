// Carts, bills and payments as the mobile protocol writes them (protocols/viveka-billing, sections 10 to 12).

import * as z from 'zod'
import { addDays } from '../../../shared/kernel/calendar.ts'
import { dayField } from '../../../shared/records/fields.ts'
import { Tender } from '../../../shared/records/payment.ts'
import { objectIdField } from '../object-id.ts'
import { rupeesField } from '../rupees.ts'
import { looseTextField, phoneField, textField } from './fields.ts'

/** Phones send an empty text or null for what was not typed. */
const unlessEmpty = <T extends z.ZodType>(field: T) =>
  z
    .union([z.literal(''), z.null(), field])
    .optional()
    .transform(value => (value === '' || value === null ? undefined : (value as Exclude<typeof value, '' | null>)))

const realDayField = dayField.refine(day => addDays(day, 0) === day, 'is no day of the calendar')
/** `YYYY-MM-DD`, or an instant of which the day counts. */
const dayOrInstantField = z
  .string()
  .trim()
  .transform(text => text.slice(0, 10))
  .pipe(realDayField)
const quantityField = z.int('must be a whole number').min(1, 'must be more than 0').max(1_000_000)

const customerFields = {
  clientCustomerId: unlessEmpty(objectIdField),
  clientCustomerPhone: unlessEmpty(phoneField),
  customerPhone: unlessEmpty(phoneField),
}
const billFields = {
  ...customerFields,
  clientCustomerName: unlessEmpty(looseTextField(120)),
  invoiceNumber: unlessEmpty(textField(1, 50)),
  invoiceDate: unlessEmpty(dayOrInstantField),
  dueDate: unlessEmpty(dayOrInstantField),
  totalTax: rupeesField.optional(),
  totalDiscount: rupeesField.optional(),
  totalAmount: rupeesField.optional(),
  paidAmount: rupeesField.default(0),
  notes: looseTextField(500).default(''),
}
const productFields = {
  productId: unlessEmpty(objectIdField),
  itemName: unlessEmpty(looseTextField(200)),
  itemGroup: unlessEmpty(looseTextField(120)),
  costPerUnit: rupeesField.optional(),
  quantity: quantityField,
}

export const MakeCart = z.object(customerFields)
export const PutInCart = z.object({
  cartId: objectIdField,
  itemId: objectIdField,
  itemName: textField(1, 200),
  unitPrice: rupeesField,
  quantity: quantityField,
})
export const TakeFromCart = z.object({ cartId: objectIdField, cartItemId: objectIdField })
export const ClearCart = z.object({ cartId: objectIdField })

export const GenerateInvoice = z.object({ ...billFields, cartId: objectIdField })
export const MakeInvoice = z.object({
  ...billFields,
  products: z.array(z.object(productFields)).min(1, 'must name at least one').max(1000),
})
export type SaidBill = z.output<z.ZodObject<typeof billFields>>
export type SaidProduct = z.output<z.ZodObject<typeof productFields>>

export const positiveRupeesField = rupeesField.refine(paise => paise > 0, 'must be more than 0')
export const PayInvoice = z.object({
  invoiceId: objectIdField,
  amount: positiveRupeesField,
  method: Tender.default('cash'),
  note: looseTextField(500).default(''),
})

/** What a bill says besides its lines. */
export function saleOf(said: SaidBill) {
  return {
    customer: {
      objectId: said.clientCustomerId,
      phone: said.clientCustomerPhone ?? said.customerPhone,
      name: said.clientCustomerName,
    },
    number: said.invoiceNumber,
    invoiceOn: said.invoiceDate,
    dueOn: said.dueDate,
    taxPaise: said.totalTax,
    discountPaise: said.totalDiscount,
    totalPaise: said.totalAmount,
    paidPaise: said.paidAmount,
    note: said.notes,
  }
}

export function lineOf({ costPerUnit, itemGroup, itemName, productId, quantity }: SaidProduct) {
  return { itemObjectId: productId, name: itemName, groupName: itemGroup, unitPricePaise: costPerUnit, quantity }
}
