// Who buys by name: known by phone, billed on credit, or registered for GST.

import * as z from 'zod'
import { amountPaiseField, idField, instantField, looseTextField, stateCodeField, textField } from './fields.ts'
import { Address } from './shop.ts'

export const phoneField = z
  .string()
  .trim()
  .regex(/^\+?\d{10,15}$/)

export const CustomerFields = z.object({
  name: textField(120),
  phone: phoneField.nullable(),
  gstin: z.string().nullable(),
  address: Address,
  stateCode: stateCodeField.nullable(),
  isSez: z.boolean(),
  email: z.string().trim().max(120),
  /** The most he may owe without a manager's word; null: no limit. */
  creditLimitPaise: amountPaiseField.nullable(),
  note: looseTextField(500),
  isActive: z.boolean(),
})
export type CustomerFields = z.output<typeof CustomerFields>

/** What a new customer is before its first fields are set. */
export const emptyCustomer: CustomerFields = {
  name: '',
  phone: null,
  gstin: null,
  address: { line1: '', line2: '', city: '', pin: '' },
  stateCode: null,
  isSez: false,
  email: '',
  creditLimitPaise: null,
  note: '',
  isActive: true,
}

export const Customer = CustomerFields.extend({ id: idField, firstSeenAt: instantField, updatedAt: instantField })
export type Customer = z.output<typeof Customer>

export const CustomerView = Customer.extend({
  /** What is still owed on all invoices. */
  duePaise: z.int(),
  /** Money of his that no invoice has taken yet. */
  creditPaise: z.int(),
  invoiceCount: z.int(),
  lastPurchaseAt: instantField.nullable(),
})
export type CustomerView = z.output<typeof CustomerView>
