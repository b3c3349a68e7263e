// Every word our paper can say, in one shape: a language that lacks one does not compile.
// Sentences with something put in are functions, so that each language orders its words as it likes.

import type { CopyLabel } from '../../../shared/contract/counter/document-calls.ts'
import type { Tender } from '../../../shared/records/payment.ts'

export interface Words {
  /** For the file's language mark. */
  readonly locale: string
  readonly months: readonly string[]
  /** A title of two lines has the law's English words in the second. */
  readonly title: {
    readonly taxInvoice: string
    readonly billOfSupply: string
    /** A shop without GST registration. */
    readonly invoice: string
    readonly receipt: string
  }
  readonly copy: Readonly<Record<CopyLabel, string>>
  readonly seller: {
    readonly gstin: string
    readonly phone: string
    readonly email: string
    readonly state: string
    readonly branch: string
  }
  readonly facts: {
    readonly number: string
    readonly date: string
    readonly time: string
    readonly dueOn: string
    readonly placeOfSupply: string
    readonly reverseCharge: string
    readonly yes: string
    readonly no: string
    readonly soldBy: string
  }
  readonly buyer: {
    readonly billTo: string
    readonly deliverTo: string
    readonly walkIn: string
    readonly state: string
    readonly phone: string
  }
  readonly column: {
    readonly item: string
    readonly hsn: string
    readonly quantity: string
    readonly rate: string
    readonly discount: string
    readonly taxable: string
    readonly tax: string
    readonly amount: string
    readonly taxRate: string
    readonly totalTax: string
    readonly total: string
    readonly means: string
    readonly note: string
    readonly balance: string
  }
  /** Names of the taxes are the law's and the same everywhere. */
  readonly taxIncluded: string
  readonly mrp: string
  readonly batch: (code: string, expiry: string | null) => string
  readonly less: string
  readonly carriedForward: string
  readonly broughtForward: string
  readonly totals: {
    readonly gross: string
    readonly discount: string
    readonly taxable: string
    readonly roundOff: string
    readonly total: string
    /** Taken off what is owed by credit notes. */
    readonly returned: string
    readonly paid: string
    readonly due: string
    readonly inWords: string
    readonly itemsAndQuantity: (items: number, quantity: string) => string
  }
  readonly amountInWords: (paise: number) => string
  readonly youSaved: (amount: string) => string
  readonly taxByHsn: string
  readonly taxByRate: string
  readonly payments: {
    readonly title: string
    readonly tender: Readonly<Record<Tender, string>>
    readonly given: string
    readonly change: string
    readonly receipt: string
    /** Out of the customer's money on account. */
    readonly fromAccount: string
  }
  /** A bill that was voided, on its day. */
  readonly takenBack: (day: string) => string
  readonly scanToPay: (amount: string) => string
  readonly note: string
  readonly terms: string
  readonly signature: {
    readonly forShop: (shop: string) => string
    readonly signatory: string
    readonly computerMade: string
  }
  readonly page: (page: number, pages: number) => string
  /** A payment's own receipt. */
  readonly receipt: {
    readonly number: string
    readonly receivedFrom: string
    readonly received: string
    readonly against: string
    readonly invoiceDate: string
    readonly invoiceTotal: string
    readonly returnedBefore: string
    readonly paidBefore: string
    readonly paidNow: string
    readonly stillDue: string
    readonly paidInFull: string
    readonly receivedBy: string
  }
  readonly test: { readonly title: string; readonly body: string }
}
