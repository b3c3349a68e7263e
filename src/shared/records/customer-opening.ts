// What a customer owed, or had paid ahead, before the shop came to Galla. It is of his account and of no sale.

import * as z from 'zod'
import { dayField, idField, looseTextField, paiseField } from './fields.ts'
import { importMarks } from './import/import-entries.ts'

/** An opening and the entry that posted it share one id. */
export const CustomerOpening = z.object({
  id: idField,
  customerId: idField,
  /** The number of the old bill; empty where only the sum is known. */
  reference: looseTextField(40),
  billedOn: dayField,
  dueOn: dayField,
  /** What he owes; below zero what he has paid ahead. Never zero. */
  amountPaise: paiseField,
})
export type CustomerOpening = z.output<typeof CustomerOpening>

/** A reversal carries what it undoes, so that its rows need no look back. */
export const customerOpeningBodies = {
  'customer_opening.posted': z.object({ opening: CustomerOpening, ...importMarks }),
  'customer_opening.reversed': z.object({ opening: CustomerOpening, ...importMarks }),
} as const
