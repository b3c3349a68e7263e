// Who the shop buys from, and which items at what price under which code.

import * as z from 'zod'
import { phoneField } from '../customer.ts'
import {
  amountPaiseField,
  idField,
  instantField,
  looseTextField,
  quantityField,
  stateCodeField,
  textField,
} from '../fields.ts'
import { Address } from '../shop.ts'

export const DealerFields = z.object({
  name: textField(120),
  contactPerson: looseTextField(120),
  phone: phoneField.nullable(),
  email: looseTextField(120),
  address: Address,
  gstin: z.string().nullable(),
  stateCode: stateCodeField.nullable(),
  /** Days from the dealer's bill to the day it is due. */
  paymentDays: z.int().min(0).max(365),
  note: looseTextField(500),
  isActive: z.boolean(),
})
export type DealerFields = z.output<typeof DealerFields>

/** What a new dealer is before its first fields are set. */
export const emptyDealer: DealerFields = {
  name: '',
  contactPerson: '',
  phone: null,
  email: '',
  address: { line1: '', line2: '', city: '', pin: '' },
  gstin: null,
  stateCode: null,
  paymentDays: 30,
  note: '',
  isActive: true,
}

export const Dealer = DealerFields.extend({ id: idField, updatedAt: instantField })
export type Dealer = z.output<typeof Dealer>

export const DealerView = Dealer.extend({
  /** Bills less payments; below zero the shop has paid in advance. */
  payablePaise: z.int(),
  pendingOrderCount: z.int(),
  lastOrderAt: instantField.nullable(),
})
export type DealerView = z.output<typeof DealerView>

/** An item as one dealer sells it. */
export const DealerItemFields = z.object({
  /** The dealer's own code for it. */
  code: looseTextField(40),
  /** Per unit, before tax. */
  pricePaise: amountPaiseField.nullable(),
  /** He sells it in whole multiples of this. */
  packThousandths: quantityField.nullable(),
  isActive: z.boolean(),
})
export type DealerItemFields = z.output<typeof DealerItemFields>

export const DealerItemSave = z.object({ dealerId: idField, itemId: idField, fields: DealerItemFields.partial() })
export type DealerItemSave = z.output<typeof DealerItemSave>

/** A linked item with what an order needs to know of it. */
export const DealerItemView = z.object({
  itemId: idField,
  name: z.string(),
  code: z.string().nullable(),
  unit: z.string(),
  decimals: z.int(),
  dealerCode: z.string(),
  pricePaise: z.int().nullable(),
  packThousandths: z.int().nullable(),
  costPaise: z.int().nullable(),
  onHandThousandths: z.int(),
  lowStockThousandths: z.int().nullable(),
  /** Its receipts name batch and expiry. */
  tracksBatches: z.boolean(),
  /** On pending orders, with any dealer, and not come yet. */
  onOrderThousandths: z.int(),
})
export type DealerItemView = z.output<typeof DealerItemView>
