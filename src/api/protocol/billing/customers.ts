// Customers as the mobile protocol writes them (protocols/viveka-billing, section 9).

import * as z from 'zod'
import type { CustomerFields } from '../../../shared/records/customer.ts'
import type { StoredRecord } from '../../store/record-rows.ts'
import { objectIdOf } from '../object-id.ts'
import {
  shownClientId,
  shownCreatedAt,
  shownFlag,
  shownId,
  shownMoment,
  shownText,
  shownUpdatedAt,
} from '../shown-fields.ts'
import { addressText } from './address.ts'
import { emailOrEmptyField, gstinFormField, looseTextField, phoneField, textField } from './fields.ts'

const fields = {
  name: textField(2, 120),
  phone: phoneField,
  address: looseTextField(500),
  emailId: emailOrEmptyField,
  gstNo: gstinFormField,
}
export const MakeCustomer = z.object({
  name: fields.name,
  phone: fields.phone,
  address: fields.address.optional(),
  emailId: fields.emailId.optional(),
  gstNo: fields.gstNo.optional(),
})
export const ChangeCustomer = z.object(fields).partial()

export const ClientCustomer = z
  .object({
    _id: shownId('Of the customer'),
    clientId: shownClientId,
    phoneNumber: shownText('Digits; empty for one that a counter keeps without'),
    name: shownText('Of the customer'),
    address: shownText('In one line; empty where none is kept'),
    emailId: shownText('Empty where none is kept'),
    gstNo: shownText('GSTIN; empty where none is kept'),
    firstSeenAt: shownMoment('When the shop first kept the customer'),
    lastPurchaseAt: shownMoment('When a bill of the customer was last paid in full').nullable(),
    isActive: shownFlag('False once set aside'),
    createdAt: shownCreatedAt,
    updatedAt: shownUpdatedAt,
  })
  .meta({ id: 'ClientCustomer', description: 'A customer of the shop, known by phone' })
export type ClientCustomer = z.output<typeof ClientCustomer>

export function clientCustomerOf(
  clientId: string,
  { createdAt, fields: said, id, updatedAt }: StoredRecord<CustomerFields>,
  lastPurchaseAt: Date | null,
): ClientCustomer {
  return {
    _id: objectIdOf(id),
    clientId,
    phoneNumber: said.phone ?? '',
    name: said.name,
    address: addressText(said.address),
    emailId: said.email,
    gstNo: said.gstin ?? '',
    firstSeenAt: createdAt.toISOString(),
    lastPurchaseAt: lastPurchaseAt?.toISOString() ?? null,
    isActive: said.isActive,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  }
}
