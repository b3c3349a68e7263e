// What the columns of a list of dealers can mean.

import * as z from 'zod'
import { columnField } from './column-field.ts'
import { PartyDefaults, partyFields } from './party-mapping.ts'

export const DealersField = z.enum([...partyFields, 'contact', 'payment_days'])
export type DealersField = z.output<typeof DealersField>

/** `name` is needed. A dealer may stand in several rows, one for each of his bills. */
export const DealersMapping = z.object({
  kind: z.literal('dealers'),
  columns: z.partialRecord(DealersField, columnField),
  defaults: PartyDefaults,
})
export type DealersMapping = z.output<typeof DealersMapping>
