// Customers as the mobile protocol writes them (protocols/viveka-billing, section 9).

import * as z from 'zod'
import type { CustomerFields } from '../../../shared/records/customer.ts'
import type { StoredRecord } from '../../store/record-rows.ts'
import { objectIdOf } from '../object-id.ts'
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

export function clientCustomerOf(
  clientId: string,
  { createdAt, fields: said, id, updatedAt }: StoredRecord<CustomerFields>,
  lastPurchaseAt: Date | null,
) {
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
