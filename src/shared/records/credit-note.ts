// Goods taken back against an invoice, posted and final (s.34, Rule 53).

import * as z from 'zod'
import { amountPaiseField, dayField, idField, instantField, looseTextField, stateCodeField } from './fields.ts'
import { Buyer, DocumentType, SupplyType } from './invoice.ts'
import { Refund } from './payment.ts'
import { BatchPick } from './stock.ts'

/** Why goods came back. GSTN's list of reasons has no word for most of what happens at a counter. */
export const ReturnReason = z.enum(['not_wanted', 'damaged', 'expired', 'wrong_item', 'wrong_price', 'other'])
export type ReturnReason = z.output<typeof ReturnReason>

/** A line taken back: the invoice line's own price and rate, in proportion to the quantity. */
export const CreditNoteLine = z.object({
  lineNumber: z.int().min(1),
  /** The line of the invoice it takes back; null for goods returned without their invoice. */
  invoiceLineNumber: z.int().min(1).nullable(),
  itemId: idField,
  code: z.string().nullable(),
  name: z.string(),
  hsn: z.string().nullable(),
  unit: z.string(),
  uqc: z.string(),
  decimals: z.int(),
  quantityThousandths: z.int().min(1),
  taxRateBps: z.int(),
  taxablePaise: z.int(),
  cgstPaise: z.int(),
  sgstPaise: z.int(),
  igstPaise: z.int(),
  totalPaise: z.int(),
  /** Back on the shelf; otherwise the goods are written off. */
  isRestocked: z.boolean(),
  batches: z.array(BatchPick).optional(),
})
export type CreditNoteLine = z.output<typeof CreditNoteLine>

/** The invoice a credit note belongs to, as the law wants it named. */
export const InvoiceReference = z.object({ invoiceId: idField, number: z.string(), issuedOn: dayField })
export type InvoiceReference = z.output<typeof InvoiceReference>

export const CreditNote = z.object({
  id: idField,
  number: z.string(),
  counterId: idField,
  series: z.string(),
  financialYear: z.string(),
  serial: z.int().min(1),
  shopVersion: z.int().min(1),
  issuedAt: instantField,
  issuedOn: dayField,
  issuedBy: z.string(),
  /** Null for goods returned without their invoice. */
  against: InvoiceReference.nullable(),
  /** What the sale was: a bill of supply is credited without tax. */
  documentType: DocumentType,
  buyer: Buyer.nullable(),
  placeOfSupply: stateCodeField,
  supplyType: SupplyType,
  localTaxName: z.enum(['SGST', 'UTGST']).nullable(),
  reason: ReturnReason,
  note: looseTextField(500),
  lines: z.array(CreditNoteLine).min(1).max(1000),
  taxablePaise: z.int(),
  cgstPaise: z.int(),
  sgstPaise: z.int(),
  igstPaise: z.int(),
  roundOffPaise: z.int(),
  totalPaise: z.int(),
})
export type CreditNote = z.output<typeof CreditNote>

/** Where the worth of returned goods goes: first against what was never paid, then back by refunds or to the account. */
export const ReturnSettlement = z.object({
  againstDuePaise: amountPaiseField,
  refunds: z.array(Refund).max(10),
  toAccountPaise: amountPaiseField,
})
export type ReturnSettlement = z.output<typeof ReturnSettlement>

/** A whole sale taken back before its day was closed. Its number stays used (domain.md 2.2). */
export const InvoiceVoid = z.object({
  invoiceId: idField,
  customerId: idField.nullable(),
  /** What was still owed and is so no more. */
  duePaise: amountPaiseField,
  reason: looseTextField(200).min(1),
  refunds: z.array(Refund).max(50),
  lines: z
    .array(z.object({ itemId: idField, quantityThousandths: z.int().min(1), batches: z.array(BatchPick).optional() }))
    .min(1)
    .max(1000),
  voidedAt: instantField,
  voidedOn: dayField,
  voidedBy: z.string(),
})
export type InvoiceVoid = z.output<typeof InvoiceVoid>
