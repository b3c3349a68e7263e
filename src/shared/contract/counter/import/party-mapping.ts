// What the columns of a list of customers or dealers have in common.

import * as z from 'zod'
import { dayField } from '../../../records/fields.ts'

export const partyFields = [
  'name',
  'phone',
  'gstin',
  'address',
  'address2',
  'city',
  'pin',
  'state',
  'email',
  'note',
  'due',
  'advance',
  'side',
  'bill',
  'billed_on',
  'due_on',
] as const

export const PartyDefaults = z.object({
  /** The day of balances whose row names none: from it their age is counted. */
  balanceOn: dayField,
})
export type PartyDefaults = z.output<typeof PartyDefaults>
