// What a screen may ask about opening balances: what a customer owed, or a dealer was owed, before Galla.

import * as z from 'zod'
import { dayField, idField, looseTextField, paiseField } from '../../../records/fields.ts'
import { command, query } from '../../../rpc/contract.ts'

export const Party = z.object({ kind: z.enum(['customer', 'dealer']), id: idField })
export type Party = z.output<typeof Party>

/** An opening that stands. */
export const OpeningView = z.object({
  id: idField,
  /** The number of the old bill; empty where only the sum is known. */
  reference: z.string(),
  billedOn: dayField,
  dueOn: dayField,
  /** Owed by the customer or to the dealer; below zero paid ahead. */
  amountPaise: z.int(),
  /** Nothing was paid against it or used of it, so that it can be reversed. */
  isUntouched: z.boolean(),
})
export type OpeningView = z.output<typeof OpeningView>

export const PostOpening = z.object({
  id: idField,
  party: Party,
  reference: looseTextField(40).default(''),
  /** As of which day; it is due so many days later as bills of the party are. */
  billedOn: dayField,
  amountPaise: paiseField.refine(paise => paise !== 0),
})
export type PostOpening = z.output<typeof PostOpening>

export const openingCalls = {
  /** Those that stand, as they were posted: several where they came from a file. */
  find: query(z.object({ party: Party }), z.array(OpeningView)),
  /** One by hand for each party. Refuses `opening_stands`, `opening_after_today`. A repeat with the same id changes nothing. */
  post: command(PostOpening, z.array(OpeningView)),
  /** Undoes one as a whole; both stay. Refuses `already_reversed`, and `opening_used` once money was set against it. */
  reverse: command(z.object({ id: idField, openingId: idField }), z.array(OpeningView)),
}
