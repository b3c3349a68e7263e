// What a screen may ask about customers.

import * as z from 'zod'
import { CustomerFields, CustomerView } from '../../records/customer.ts'
import { dayField, idField, looseTextField, pageLimitField } from '../../records/fields.ts'
import { command, query } from '../../rpc/contract.ts'

/** An item as one customer buys it. */
export const Purchase = z.object({
  itemId: idField,
  name: z.string(),
  unit: z.string(),
  decimals: z.int(),
  /** Bills it was on. */
  times: z.int(),
  /** What came back is taken off. */
  quantityThousandths: z.int(),
  /** What one cost him last, discounts and tax in it. */
  lastPricePaise: z.int(),
  lastBoughtOn: dayField,
})
export type Purchase = z.output<typeof Purchase>

export const FindPurchases = z.object({
  customerId: idField,
  offset: z.int().min(0).max(10_000_000).default(0),
  limit: pageLimitField.default(50),
})
export type FindPurchases = z.output<typeof FindPurchases>

export const customerCalls = {
  /** By name words, phone digits or GSTIN; without text the latest buyers first. */
  find: query(
    z.object({
      text: looseTextField(100).default(''),
      show: z.enum(['all', 'owes', 'has_credit']).default('all'),
      offset: z.int().min(0).max(10_000_000).default(0),
      limit: pageLimitField.default(50),
    }),
    /** The sums are of all found, not of the page alone. */
    z.object({ rows: z.array(CustomerView), total: z.int(), duePaise: z.int(), creditPaise: z.int() }),
  ),
  get: query(z.object({ id: idField }), CustomerView),
  /** What he bought, the latest first. */
  findPurchases: query(FindPurchases, z.object({ rows: z.array(Purchase), total: z.int() })),
  save: command(z.object({ id: idField, fields: CustomerFields.partial() }), CustomerView),
}
