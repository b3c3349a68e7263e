// What a GSTR-1 is made of: its tables as records of whole paise, before they take the portal's form.

import type { Day } from '../../kernel/calendar.ts'
import type { SupplyType } from '../../records/invoice.ts'

export interface TaxSums {
  readonly taxablePaise: number
  readonly igstPaise: number
  readonly cgstPaise: number
  readonly sgstPaise: number
}

/** Everything at one rate on one document. `cessPaise` null: nothing is said about cess. */
export interface RateSums extends TaxSums {
  readonly taxRateBps: number
  readonly cessPaise: number | null
}

/** Regular; SEZ with and without payment of tax; deemed export; intra-state with IGST. A shop makes the first two. */
export type InvoiceType = 'R' | 'SEWP' | 'SEWOP' | 'DE' | 'CBW'

interface ListedDocument {
  readonly number: string
  readonly issuedOn: Day
  readonly totalPaise: number
  readonly supplyType: SupplyType
  /** One entry for each rate: of two at one rate GSTN's tool would keep the last. */
  readonly rates: readonly RateSums[]
  /** 65 for the few supplies taxed at 65 % of the rate. */
  readonly ratePart?: 65
}

interface ToRegistered {
  readonly buyerGstin: string
  readonly placeOfSupply: string
  readonly isReverseCharge: boolean
  readonly invoiceType: InvoiceType
}

/** Table 4 and 6: sales to registered buyers. */
export interface B2bInvoice extends ListedDocument, ToRegistered {}
/** Table 5: large inter-state sales to unregistered buyers. */
export interface B2clInvoice extends ListedDocument {
  readonly placeOfSupply: string
}
/** Table 9B, registered. */
export interface RegisteredNote extends ListedDocument, ToRegistered {
  readonly noteType: 'C' | 'D'
}
/** Table 9B, unregistered: notes on what was in table 5, and on exports. */
export interface UnregisteredNote extends ListedDocument {
  readonly noteType: 'C' | 'D'
  readonly unregisteredType: 'B2CL' | 'EXPWP' | 'EXPWOP'
  readonly placeOfSupply: string | null
}
/** Table 7: all other sales to unregistered buyers, less their credit notes, by place and rate. */
export interface B2csSums extends RateSums {
  readonly supplyType: SupplyType
  readonly placeOfSupply: string
  readonly ratePart?: 65
}
/** Table 8: sales that bear no tax. */
export interface NilSums {
  readonly supplyType: SupplyType
  readonly isToRegistered: boolean
  readonly nilPaise: number
  readonly exemptPaise: number
  readonly nonGstPaise: number
}
/** Table 12: everything sold, by code, unit and rate. */
export interface HsnSums extends TaxSums {
  readonly hsn: string
  readonly description: string
  /** The filer's own words; empty says nothing. */
  readonly ownDescription: string
  readonly uqc: string
  readonly quantityThousandths: number
  readonly taxRateBps: number
  readonly cessPaise: number
}
/** Table 13: one run of numbers without a gap. */
export interface DocumentRange {
  readonly from: string
  readonly to: string
  readonly count: number
  readonly cancelledCount: number
}
export interface DocumentsIssued {
  readonly kind: IssuedKind
  readonly ranges: readonly DocumentRange[]
}

/** GSTN's fixed list; the number is the position in it. */
export const issuedKinds = {
  invoice: { number: 1, name: 'Invoices for outward supply' },
  debit_note: { number: 4, name: 'Debit Note' },
  credit_note: { number: 5, name: 'Credit Note' },
  job_work_challan: { number: 9, name: 'Delivery Challan for job work' },
} as const
export type IssuedKind = keyof typeof issuedKinds

export interface Gstr1Sections {
  readonly b2b: readonly B2bInvoice[]
  readonly b2cl: readonly B2clInvoice[]
  readonly b2cs: readonly B2csSums[]
  readonly nil: readonly NilSums[]
  readonly cdnr: readonly RegisteredNote[]
  readonly cdnur: readonly UnregisteredNote[]
  readonly documentsIssued: readonly DocumentsIssued[]
  readonly hsnB2b: readonly HsnSums[]
  readonly hsnB2c: readonly HsnSums[]
}
