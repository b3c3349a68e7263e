// What an entry adds to a ledger, said without a database: the counter and the server store the same rows.

import type { CreditNote, InvoiceVoid, ReturnSettlement } from '../records/credit-note.ts'
import type { CustomerFields } from '../records/customer.ts'
import type { CustomerOpening } from '../records/customer-opening.ts'
import type { ImportCounts, ImportKind, UndoCounts } from '../records/import/import-run.ts'
import type { Invoice } from '../records/invoice.ts'
import type { ItemFields, ItemGroupFields, StockCause } from '../records/item.ts'
import type { Listing, ListingMove, ListingWithdrawal } from '../records/listing.ts'
import type { PastSalesAdded } from '../records/past-sale.ts'
import type { Allocation, Payment, Refund } from '../records/payment.ts'
import type { PersonFields, RoleRights } from '../records/person.ts'
import type { CashMove } from '../records/shift.ts'
import type { Branch, BranchFields, Counter, ShopFields } from '../records/shop.ts'
import type { Batch } from '../records/stock.ts'
import type { DealerRows } from './posted-dealer-rows.ts'

/** The fields of one record that a save sets; the others stay as they are. */
export interface Save<F> {
  readonly id: string
  readonly fields: Partial<F>
}

export interface StockMovement {
  readonly itemId: string
  /** Position within the entry; with the entry it names the movement. */
  readonly lineNumber: number
  readonly deltaThousandths: number
  readonly cause: StockCause
  /** What one unit cost, where goods came in and their fact names it. */
  readonly unitCostPaise?: number | undefined
  readonly batch?: Batch | undefined
}

export interface ShiftClosingRow {
  readonly shiftId: string
  readonly series: string
  readonly financialYear: string
  readonly serial: number
  readonly expectedPaise: number
  readonly countedPaise: number
}

/** Somebody allowed somebody else one thing once. */
export interface ApprovalRow {
  readonly permission: string
  readonly approvedBy: string
  readonly subject: string
}

/** Parts of a customer's money on account set against invoices. */
export interface Allocated {
  readonly customerId: string
  readonly allocations: readonly Allocation[]
}

/** What a customer's own money grew or shrank by. */
export interface CreditMove {
  readonly customerId: string
  readonly deltaPaise: number
}

export interface RefundMade extends Refund {
  readonly customerId: string | null
  readonly isFromCredit: boolean
}

/** Serials of one series and year that are never given out. */
export interface SkippedNumbers {
  readonly series: string
  readonly financialYear: string
  readonly fromSerial: number
  readonly toSerial: number
}

/** Where an import stands. `id` is the import's. */
export type ImportStep =
  | { readonly step: 'undo_started'; readonly id: string }
  | {
      readonly step: 'started'
      readonly id: string
      readonly kind: ImportKind
      readonly fileName: string
      readonly fileSha256: string
      readonly rowCount: number
    }
  | { readonly step: 'finished'; readonly id: string; readonly counts: ImportCounts }
  | { readonly step: 'undone'; readonly id: string; readonly counts: UndoCounts }

/**
 * 1. Invoices, payments and stock movements are final: nothing changes or removes them later.
 * 2. Saves set only the fields they name.
 * 3. Stock on hand is the sum of movements; what an invoice still owes is its total less its payments, what was set
 *    against it and what was credited.
 */
export interface PostedRows {
  readonly shopFields?: Partial<ShopFields>
  /** A version of the shop for the counter's own papers; it changes nothing. */
  readonly shopStated?: { readonly fields: ShopFields; readonly branch?: Branch | undefined }
  readonly counter?: { readonly branch: Branch; readonly counter: Counter }
  readonly branch?: Save<BranchFields>
  /** Where a counter stands from now on. */
  readonly counterMove?: { readonly counterId: string; readonly branchId: string }
  readonly itemGroup?: Save<ItemGroupFields>
  readonly items?: readonly Save<ItemFields>[]
  readonly customer?: Save<CustomerFields>
  readonly person?: Save<PersonFields>
  readonly roleRights?: Partial<RoleRights>
  readonly customerOpening?: CustomerOpening
  readonly customerOpeningReversal?: CustomerOpening
  readonly approval?: ApprovalRow
  readonly invoice?: Invoice
  readonly payments?: readonly Payment[]
  readonly allocated?: Allocated
  readonly creditMove?: CreditMove
  readonly refunds?: readonly RefundMade[]
  readonly creditNote?: { readonly note: CreditNote; readonly settlement: ReturnSettlement }
  readonly invoiceVoid?: InvoiceVoid
  readonly stockMovements?: readonly StockMovement[]
  readonly shiftOpening?: { readonly floatPaise: number }
  readonly cashMove?: CashMove
  readonly shiftClosing?: ShiftClosingRow
  readonly skippedNumbers?: readonly SkippedNumbers[]
  readonly dealers?: DealerRows
  readonly importStep?: ImportStep
  /** Records that came by an import and went with its undoing. */
  readonly takenBackIds?: readonly string[]
  readonly pastSales?: PastSalesAdded
  readonly listing?: Listing
  readonly listingWithdrawal?: ListingWithdrawal
  readonly listingMove?: ListingMove
}
