// What a person should look at because counters did the same thing without knowing of each other. Nothing was refused.

import * as z from 'zod'
import { idField } from '../fields.ts'
import { DocumentLink } from './document-link.ts'

/**
 * `paid_twice`: more was paid for a bill than it came to; the surplus is the customer's credit, or nobody's. `said_twice`: a
 * void or a reversal that an earlier one made needless. `returned_twice`: more came back than was sold, or of a sale that
 * is void. `credit_spent_twice`: a customer's credit is below zero. `bill_twice`: a dealer's bill was received twice.
 * `number_twice`: two papers have one number. `same_phone`, `same_code`, `same_name`: two customers, items, persons.
 * `no_owner`: two counters took each other's owner out, and one stands in. `not_posted`: an entry made no rows here.
 */
export const AttentionKind = z.enum([
  'paid_twice',
  'said_twice',
  'returned_twice',
  'credit_spent_twice',
  'bill_twice',
  'number_twice',
  'same_phone',
  'same_code',
  'same_name',
  'no_owner',
  'not_posted',
])
export type AttentionKind = z.output<typeof AttentionKind>

export const Attention = z.object({
  kind: AttentionKind,
  /** A number, name, phone or code; of an entry its kind and why. */
  about: z.string(),
  /** Entries or records it is about, by id. */
  ids: z.array(idField),
  /** Null where it is not about money. */
  paise: z.int().nullable(),
})
export type Attention = z.output<typeof Attention>

/** For a screen: with what a person can open of it. */
export const AttentionView = Attention.extend({ links: z.array(DocumentLink) })
export type AttentionView = z.output<typeof AttentionView>
