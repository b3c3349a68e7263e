// What was sold, posted and final.

import * as z from 'zod'
import { Discount } from './cart.ts'
import { dayField, idField, instantField, stateCodeField } from './fields.ts'
import { PriceMode } from './item.ts'
import { Payment, Refund } from './payment.ts'
import { Address, Shop } from './shop.ts'
import { BatchPick } from './stock.ts'

export const DocumentType = z.enum(['tax_invoice', 'bill_of_supply'])
export type DocumentType = z.output<typeof DocumentType>
export const SupplyType = z.enum(['intra', 'inter'])
export type SupplyType = z.output<typeof SupplyType>

export const InvoiceLine = z.object({
  lineNumber: z.int().min(1),
  itemId: idField,
  code: z.string().nullable(),
  name: z.string(),
  hsn: z.string().nullable(),
  unit: z.string(),
  uqc: z.string(),
  decimals: z.int(),
  quantityThousandths: z.int(),
  unitPricePaise: z.int(),
  priceMode: PriceMode,
  mrpPaise: z.int().nullable(),
  taxRateBps: z.int(),
  discount: Discount.nullable(),
  grossPaise: z.int(),
  lineDiscountPaise: z.int(),
  billDiscountSharePaise: z.int(),
  netPaise: z.int(),
  taxablePaise: z.int(),
  cgstPaise: z.int(),
  sgstPaise: z.int(),
  igstPaise: z.int(),
  totalPaise: z.int(),
  note: z.string(),
  /** The item's group as it was called then; lines of earlier versions and items without a group have none. */
  groupName: z.string().optional(),
  /** Of an item that tracks batches: what the sale took from which. The rest of the quantity came from none. */
  batches: z.array(BatchPick).optional(),
  /** The item's own price then, where the line was sold below it; lines of earlier versions do not say. */
  itemPricePaise: z.int().optional(),
})
export type InvoiceLine = z.output<typeof InvoiceLine>

/** The buyer as the invoice names him; a walk-in sale has none. */
export const Buyer = z.object({
  customerId: idField,
  name: z.string(),
  phone: z.string().nullable(),
  gstin: z.string().nullable(),
  address: Address,
  stateCode: stateCodeField.nullable(),
  isSez: z.boolean(),
})
export type Buyer = z.output<typeof Buyer>

/** What a phone said of its bill: its own number, day and figures, which name no tax rate (decision 37). */
export const PhoneInvoice = z.object({
  /** Of the paper its buyer has; one of a kind within the shop. */
  number: z.string(),
  invoiceOn: dayField,
  customerName: z.string(),
  customerPhone: z.string(),
  subtotalPaise: z.int(),
  taxPaise: z.int(),
  discountPaise: z.int(),
  note: z.string(),
  /** Of each line. */
  unitPricesPaise: z.array(z.int()),
})
export type PhoneInvoice = z.output<typeof PhoneInvoice>

export const Invoice = z.object({
  id: idField,
  number: z.string(),
  documentType: DocumentType,
  counterId: idField,
  /** Series within the counter's numbers, such as `A1`. */
  series: z.string(),
  financialYear: z.string(),
  serial: z.int().min(1),
  shopVersion: z.int().min(1),
  issuedAt: instantField,
  issuedOn: dayField,
  dueOn: dayField,
  soldBy: z.string(),
  buyer: Buyer.nullable(),
  deliveryStateCode: stateCodeField.nullable(),
  placeOfSupply: stateCodeField,
  supplyType: SupplyType,
  localTaxName: z.enum(['SGST', 'UTGST']).nullable(),
  lines: z.array(InvoiceLine).min(1).max(1000),
  billDiscount: Discount.nullable(),
  grossPaise: z.int(),
  discountPaise: z.int(),
  taxablePaise: z.int(),
  cgstPaise: z.int(),
  sgstPaise: z.int(),
  igstPaise: z.int(),
  beforeRoundPaise: z.int(),
  roundOffPaise: z.int(),
  totalPaise: z.int(),
  note: z.string(),
  phone: PhoneInvoice.optional(),
})
export type Invoice = z.output<typeof Invoice>

export const PaymentState = z.enum(['unpaid', 'partial', 'paid', 'void'])
export type PaymentState = z.output<typeof PaymentState>

/** What came after an invoice besides payments: money of the customer's account, goods taken back, or its void. */
export const InvoiceAftermath = z.object({
  allocations: z.array(
    z.object({ entryId: idField, amountPaise: z.int(), allocatedAt: instantField, allocatedBy: z.string() }),
  ),
  creditNotes: z.array(z.object({ id: idField, number: z.string(), issuedAt: instantField, totalPaise: z.int() })),
  /** Of each line, what has come back. */
  returned: z.array(z.object({ lineNumber: z.int(), quantityThousandths: z.int() })),
  /** What credit notes or the void took off what was owed. */
  creditedPaise: z.int(),
  void: z
    .object({ voidedAt: instantField, voidedBy: z.string(), reason: z.string(), refunds: z.array(Refund) })
    .nullable(),
})
export type InvoiceAftermath = z.output<typeof InvoiceAftermath>

/** An invoice with its payments and what is still due. */
export const InvoiceView = z.object({
  invoice: Invoice,
  payments: z.array(Payment),
  paidPaise: z.int(),
  duePaise: z.int(),
  state: PaymentState,
  aftermath: InvoiceAftermath,
  /** The shop as it stood when the invoice was issued. */
  shop: Shop,
})
export type InvoiceView = z.output<typeof InvoiceView>

/** The same for a screen: without the shop's particulars and its logo, which every window has already. */
export const InvoiceAnswer = InvoiceView.omit({ shop: true })
export type InvoiceAnswer = z.output<typeof InvoiceAnswer>

/** One row of the invoices list. */
export const InvoiceSummary = z.object({
  id: idField,
  number: z.string(),
  documentType: DocumentType,
  issuedAt: instantField,
  dueOn: dayField,
  customerId: idField.nullable(),
  customerName: z.string().nullable(),
  customerPhone: z.string().nullable(),
  totalPaise: z.int(),
  paidPaise: z.int(),
  duePaise: z.int(),
  state: PaymentState,
  /** The worth of what came back by credit notes. */
  returnedPaise: z.int(),
  lineCount: z.int(),
})
export type InvoiceSummary = z.output<typeof InvoiceSummary>
