// What a screen can open: a document or a record, and what it is called.

import * as z from 'zod'
import { idField } from '../fields.ts'

export const linkedRecords = [
  'invoice',
  'creditNote',
  'customer',
  'item',
  'person',
  'dealer',
  'dealerOrder',
  'shift',
] as const
export type LinkedRecord = (typeof linkedRecords)[number]

export const DocumentLink = z.object({
  record: z.enum(linkedRecords),
  id: idField,
  /** A number or a name; empty where it has none of its own. */
  label: z.string(),
  /** It is in this file, so it can be opened. */
  isHere: z.boolean(),
})
export type DocumentLink = z.output<typeof DocumentLink>
