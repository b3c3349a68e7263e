// What a buyer sees of the invoices that are addressed to it, and what it says of them.

import * as z from 'zod'
import { amountPaiseField, dayField, instantField, looseTextField } from '../../records/fields.ts'
import { MarketDispute } from './dispute.ts'
import { MarketDocument, marketInvoiceFields } from './market-fields.ts'

export const BuyerInvoice = z.object({
  ...marketInvoiceFields,
  description: z.string(),
  receivedPaise: amountPaiseField,
  confirmedAt: instantField.nullable(),
  notes: z.string(),
  documents: z.array(MarketDocument),
  /** The last; null: there was none. */
  dispute: MarketDispute.nullable(),
})
export type BuyerInvoice = z.output<typeof BuyerInvoice>

export const BuyerInvoices = z.object({
  asOf: dayField,
  /** Those that wait for a word first, then by the day they are due. */
  rows: z.array(BuyerInvoice),
})
export type BuyerInvoices = z.output<typeof BuyerInvoices>

export const SayToInvoice = z.object({ isRight: z.boolean(), notes: looseTextField(1_000) })
export type SayToInvoice = z.output<typeof SayToInvoice>
/** `amountPaise`: what was shown to be owed; another is refused. */
export const PayInvoice = z.object({ amountPaise: amountPaiseField.min(1) })
