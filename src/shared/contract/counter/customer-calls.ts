// What a screen may ask about customers.

import * as z from 'zod'
import { CustomerFields, CustomerView } from '../../records/customer.ts'
import { idField, looseTextField, pageLimitField } from '../../records/fields.ts'
import { command, query } from '../../rpc/contract.ts'

export const customerCalls = {
  /** By name words, phone digits or GSTIN; without text the latest buyers first. */
  find: query(
    z.object({
      text: looseTextField(100).default(''),
      owesOnly: z.boolean().default(false),
      offset: z.int().min(0).max(10_000_000).default(0),
      limit: pageLimitField.default(50),
    }),
    z.object({ rows: z.array(CustomerView), total: z.int() }),
  ),
  get: query(z.object({ id: idField }), CustomerView),
  save: command(z.object({ id: idField, fields: CustomerFields.partial() }), CustomerView),
}
