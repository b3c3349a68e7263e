// What the shop owed a dealer, or had paid him ahead, before it came to Galla.

import * as z from 'zod'
import { dayField, idField, looseTextField, paiseField } from '../fields.ts'

export const DealerOpening = z.object({
  id: idField,
  dealerId: idField,
  dealerName: z.string(),
  /** The number of the dealer's bill; empty where only the sum is known. */
  reference: looseTextField(40),
  billedOn: dayField,
  dueOn: dayField,
  /** What it adds to the payable; below zero an advance. Never zero. */
  amountPaise: paiseField,
})
export type DealerOpening = z.output<typeof DealerOpening>
