// One posted fact. Its body is everything needed to make its rows again on any counter or on the server.

import * as z from 'zod'
import { CreditNote, InvoiceVoid, ReturnSettlement } from './credit-note.ts'
import { CustomerFields } from './customer.ts'
import { customerOpeningBodies } from './customer-opening.ts'
import { dealerBodies } from './dealer/dealer-entries.ts'
import { amountPaiseField, idField, instantField } from './fields.ts'
import { importBodies, importMarks, saveMarks } from './import/import-entries.ts'
import { Invoice } from './invoice.ts'
import { ItemFields, ItemGroupFields } from './item.ts'
import { listingBodies } from './listing.ts'
import { PastSalesAdded } from './past-sale.ts'
import { Allocation, Payment, Refund } from './payment.ts'
import { Permission, PersonFields, RoleRights } from './person.ts'
import { CashMove, ShiftClosing, ShiftReport } from './shift.ts'
import { Branch, BranchFields, Counter, ShopFields } from './shop.ts'
import { StockMove } from './stock.ts'

const ItemSave = z.object({ id: idField, fields: ItemFields.partial() })

/** Bodies by kind. A save names only the fields it changes, so that later edits merge field by field. */
export const entryBodies = {
  'shop.saved': z.object({ fields: ShopFields.partial(), stamp: saveMarks.stamp }),
  /**
   * The shop as this counter knows it, before its next paper: saves of other counters have changed it. `branch`: where it
   * stands, if that is not what its papers say already.
   */
  'shop.stated': z.object({ fields: ShopFields, branch: Branch.optional() }),
  'counter.added': z.object({ branch: Branch, counter: Counter }),
  'branch.saved': z.object({ id: idField, fields: BranchFields.partial(), stamp: saveMarks.stamp }),
  /** By whoever moved it; its papers say so from when it has heard of it. */
  'counter.moved': z.object({ counterId: idField, branchId: idField, stamp: saveMarks.stamp }),
  'item_group.saved': z.object({ id: idField, fields: ItemGroupFields.partial(), ...saveMarks }),
  /** Several items at once: one by hand, hundreds by import. */
  'items.saved': z.object({ items: z.array(ItemSave).min(1), ...saveMarks }),
  'stock.moved': z.object({ moves: z.array(StockMove).min(1), ...importMarks }),
  'customer.saved': z.object({ id: idField, fields: CustomerFields.partial(), ...saveMarks }),
  'person.saved': z.object({ id: idField, fields: PersonFields.partial(), stamp: saveMarks.stamp }),
  'rights.saved': z.object({ rights: RoleRights.partial(), stamp: saveMarks.stamp }),
  /** Someone who may do it allowed another, once, what that one may not do alone. */
  'approval.given': z.object({
    permission: Permission,
    approvedById: idField,
    approvedBy: z.string(),
    subject: z.string(),
  }),
  'invoice.issued': z.object({ invoice: Invoice, payments: z.array(Payment) }),
  'shift.opened': z.object({ floatPaise: amountPaiseField }),
  /** Cash put into the drawer or taken out by hand. */
  'cash.moved': CashMove,
  /** The count and the sums as the Z report shows them for good. */
  'shift.closed': z.object({
    shiftId: idField,
    series: z.string(),
    financialYear: z.string(),
    serial: z.int().min(1),
    closing: ShiftClosing,
    report: ShiftReport,
  }),
  ...customerOpeningBodies,
  ...dealerBodies,
  ...importBodies,
  'past_sales.added': PastSalesAdded,
  /** `allocations`: how money on account was set against invoices; what is left over stays as the customer's credit. */
  'payment.taken': z.object({ payment: Payment, allocations: z.array(Allocation).optional() }),
  'credit.applied': z.object({ customerId: idField, allocations: z.array(Allocation).min(1) }),
  'credit.refunded': z.object({ customerId: idField, refund: Refund }),
  'credit_note.issued': z.object({ creditNote: CreditNote, settlement: ReturnSettlement }),
  'invoice.voided': InvoiceVoid,
  ...listingBodies,
  /** A person confirmed that the clock is right although it is behind the last entry. */
  'clock.accepted': z.object({ lastAt: instantField, nowAt: instantField }),
  /** Entries after `keptNumber`, up to `lostNumber` if that is known, are gone; their numbers are not given out again. */
  'numbers.skipped': z.object({
    ranges: z.array(
      z.object({ series: z.string(), financialYear: z.string(), fromSerial: z.int().min(1), toSerial: z.int().min(1) }),
    ),
    keptNumber: z.int(),
    lostNumber: z.int().nullable(),
  }),
} as const

export type EntryKind = keyof typeof entryBodies
export const entryKinds = Object.keys(entryBodies) as EntryKind[]
export type EntryBody<K extends EntryKind> = z.output<(typeof entryBodies)[K]>

/** A fact about to be posted; `number` and hashes are given by the ledger. */
export type NewEntry = {
  [K in EntryKind]: { readonly id: string; readonly kind: K; readonly body: EntryBody<K> }
}[EntryKind]

/** A posted fact as the ledger keeps it. Hashes are lower-case hex SHA-256. */
export const EntryView = z.object({
  id: idField,
  counterId: idField,
  number: z.int().min(1),
  kind: z.enum(entryKinds as [EntryKind, ...EntryKind[]]),
  at: instantField,
  by: z.string(),
  body: z.unknown(),
  hash: z.string(),
})
export type EntryView = z.output<typeof EntryView>
