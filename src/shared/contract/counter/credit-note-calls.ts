// What a screen may ask about goods taken back.

import * as z from 'zod'
import { CreditNote, ReturnReason, ReturnSettlement } from '../../records/credit-note.ts'
import {
  amountPaiseField,
  dayField,
  idField,
  instantField,
  looseTextField,
  quantityField,
} from '../../records/fields.ts'
import { PriceMode } from '../../records/item.ts'
import { Refund } from '../../records/payment.ts'
import { command, query } from '../../rpc/contract.ts'

const returnWish = {
  reason: ReturnReason,
  note: looseTextField(500),
  refunds: z.array(Refund).max(10),
  toAccountPaise: amountPaiseField,
}

export const IssueCreditNote = z.object({
  id: idField,
  invoiceId: idField,
  lines: z
    .array(
      z.object({ invoiceLineNumber: z.int().min(1), quantityThousandths: quantityField, isRestocked: z.boolean() }),
    )
    .max(1000),
  ...returnWish,
  /** The total as shown; refused as `total_changed` if the core reckons another. */
  expectedTotalPaise: amountPaiseField,
})
export type IssueCreditNote = z.output<typeof IssueCreditNote>

/** Goods that came back without their bill: what is paid for them is what the person says. */
export const IssueBlindCreditNote = z.object({
  id: idField,
  customerId: idField.nullable(),
  lines: z
    .array(
      z.object({
        itemId: idField,
        quantityThousandths: quantityField,
        unitPricePaise: amountPaiseField,
        priceMode: PriceMode,
        isRestocked: z.boolean(),
      }),
    )
    .max(1000),
  ...returnWish,
  expectedTotalPaise: amountPaiseField,
})
export type IssueBlindCreditNote = z.output<typeof IssueBlindCreditNote>

export const CreditNoteView = z.object({ creditNote: CreditNote, settlement: ReturnSettlement })
export type CreditNoteView = z.output<typeof CreditNoteView>

export const CreditNoteSummary = z.object({
  id: idField,
  number: z.string(),
  issuedAt: instantField,
  invoiceId: idField.nullable(),
  invoiceNumber: z.string().nullable(),
  customerName: z.string().nullable(),
  totalPaise: z.int(),
})
export type CreditNoteSummary = z.output<typeof CreditNoteSummary>

export const FindCreditNotes = z.object({
  /** A number, in full or its last digits. */
  text: looseTextField(40).default(''),
  customerId: idField.nullable().default(null),
  fromOn: dayField.nullable().default(null),
  toOn: dayField.nullable().default(null),
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).max(200).default(100),
})
export type FindCreditNotes = z.output<typeof FindCreditNotes>

export const creditNoteCalls = {
  /** Refuses `return_too_much`, `refund_mismatch`, `invoice_void`. A repeat with the same id changes nothing. */
  issue: command(IssueCreditNote, CreditNoteView),
  issueBlind: command(IssueBlindCreditNote, CreditNoteView),
  get: query(z.object({ id: idField }), CreditNoteView),
  find: query(FindCreditNotes, z.object({ rows: z.array(CreditNoteSummary), total: z.int(), totalPaise: z.int() })),
}
