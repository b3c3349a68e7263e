// What the columns of a list of customers can mean.

import * as z from 'zod'
import { columnField } from './column-field.ts'
import { PartyDefaults, partyFields } from './party-mapping.ts'

export const CustomersField = z.enum([...partyFields, 'credit_limit'])
export type CustomersField = z.output<typeof CustomersField>

/** `name` is needed. A customer may stand in several rows, one for each bill that he owes. */
export const CustomersMapping = z.object({
  kind: z.literal('customers'),
  columns: z.partialRecord(CustomersField, columnField),
  defaults: PartyDefaults,
})
export type CustomersMapping = z.output<typeof CustomersMapping>
