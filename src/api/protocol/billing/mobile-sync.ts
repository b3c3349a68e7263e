// What a phone that was offline sends when it is back (protocols/viveka-billing, section 15). Every part may be left out.

import * as z from 'zod'
import { objectIdField } from '../object-id.ts'
import { shownCount } from '../shown-fields.ts'
import { ChangeItem, MakeItem } from './catalogue.ts'
import { MakeInvoice, PayInvoice } from './invoices.ts'

const atField = z
  .string()
  .refine(text => !Number.isNaN(Date.parse(text)), 'is no date')
  .transform(text => new Date(text))

/** More than any phone gathers; the size of the request is limited besides. */
const most = 10_000

const SyncItems = z.object({
  create: z.array(MakeItem).max(most).default([]),
  update: z
    .array(ChangeItem.extend({ _id: objectIdField }))
    .max(most)
    .default([]),
  delete: z.array(objectIdField).max(most).default([]),
})
const SyncInvoices = z.object({ create: z.array(MakeInvoice).max(most).default([]) })
const SyncPayments = z.object({
  create: z
    .array(PayInvoice.extend({ paidAt: atField.optional() }))
    .max(most)
    .default([]),
})

export const MobileSync = z.object({
  item: SyncItems.prefault({}),
  invoice: SyncInvoices.prefault({}),
  payment: SyncPayments.prefault({}),
})
export type MobileSync = z.output<typeof MobileSync>

const ids = (of: string) => z.array(objectIdField).describe(`The server’s ids of ${of}, in the order they were sent`)
export const SyncedIds = z.object({
  itemsCreated: ids('items that were made, those of bills behind them'),
  itemsUpdated: ids('items that were changed'),
  itemsDeleted: ids('items that were set aside'),
  invoicesCreated: ids('bills'),
  paymentsCreated: ids('payments; money that came with its bill is not among them'),
})
export type SyncedIds = z.output<typeof SyncedIds>

export const SyncCounts = z.object({
  itemsCreated: shownCount('How many'),
  itemsUpdated: shownCount('How many'),
  itemsDeleted: shownCount('How many'),
  invoicesCreated: shownCount('How many'),
  paymentsCreated: shownCount('How many'),
})
