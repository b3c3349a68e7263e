// The customer as a cart shows it.

import * as z from 'zod'
import { idField, stateCodeField } from './fields.ts'

export const customerLabel = z.object({
  id: idField,
  name: z.string(),
  phone: z.string().nullable(),
  gstin: z.string().nullable(),
  stateCode: stateCodeField.nullable(),
  isSez: z.boolean(),
})
export type CustomerLabel = z.output<typeof customerLabel>
