// Puts the invoice record together from what was priced, placed and paid.

import type { IssueInvoice } from '../../../shared/contract/counter/invoice-calls.ts'
import { documentTypeOf, nextDocumentNumber } from '../../../shared/domain/invoice/document-type.ts'
import type { SupplyPlace } from '../../../shared/domain/invoice/place-of-supply.ts'
import type { InvoiceAmounts, LineAmounts } from '../../../shared/domain/invoice/price-invoice.ts'
import type { TenderSplit } from '../../../shared/domain/till/split-tenders.ts'
import { addDays, dayInIndia, instantOf } from '../../../shared/kernel/calendar.ts'
import type { Buyer, Invoice, InvoiceLine } from '../../../shared/records/invoice.ts'
import type { Payment, TenderGiven } from '../../../shared/records/payment.ts'
import type { Shop } from '../../../shared/records/shop.ts'
import type { Poster } from '../../ledger/chain/post-entry.ts'
import type { LedgerRows } from '../../ledger/rows/ledger-rows.ts'
import type { TaxedLine } from './read-sale-lines.ts'

export interface PricedSale {
  readonly rows: LedgerRows
  readonly input: IssueInvoice
  readonly shop: Shop
  readonly poster: Poster
  readonly counterCode: string
  readonly atMs: number
  readonly buyer: Buyer | null
  readonly place: SupplyPlace
  readonly lines: readonly TaxedLine[]
  readonly amounts: InvoiceAmounts
  readonly splits: readonly TenderSplit<TenderGiven>[]
}

export function writeInvoice(sale: PricedSale): { invoice: Invoice; payments: Payment[] } {
  const { input, shop, poster, place } = sale
  const issuedAt = instantOf(sale.atMs)
  const issuedOn = dayInIndia(sale.atMs)
  const { lines, ...totals } = sale.amounts
  const documentType = documentTypeOf(
    shop.scheme,
    lines.map(line => line.taxRateBps),
  )
  const { number, series, financialYear, serial } = nextDocumentNumber(
    sale.counterCode,
    documentType,
    issuedOn,
    sale.rows.invoices.nextSerial,
  )
  const invoice: Invoice = {
    id: input.id,
    number,
    documentType,
    counterId: poster.counterId,
    series,
    financialYear,
    serial,
    shopVersion: shop.version,
    issuedAt,
    issuedOn,
    dueOn: addDays(issuedOn, shop.dueDays),
    soldBy: poster.by,
    buyer: sale.buyer,
    deliveryStateCode: input.deliveryStateCode,
    ...place,
    lines: sale.lines.map((line, index) => invoiceLine(line, index + 1, lines[index] as LineAmounts)),
    billDiscount: input.billDiscount,
    ...totals,
    note: input.note,
  }
  return { invoice, payments: sale.splits.map(split => paymentOf(split, invoice)) }
}

function invoiceLine(line: TaxedLine, lineNumber: number, amounts: LineAmounts): InvoiceLine {
  return {
    lineNumber,
    itemId: line.itemId,
    code: line.code,
    name: line.name,
    hsn: line.hsn,
    unit: line.unit,
    uqc: line.uqc,
    decimals: line.decimals,
    quantityThousandths: line.quantityThousandths,
    unitPricePaise: line.unitPricePaise,
    priceMode: line.priceMode,
    mrpPaise: line.mrpPaise,
    discount: line.discount,
    taxRateBps: amounts.taxRateBps,
    grossPaise: amounts.grossPaise,
    lineDiscountPaise: amounts.lineDiscountPaise,
    billDiscountSharePaise: amounts.billDiscountSharePaise,
    netPaise: amounts.netPaise,
    taxablePaise: amounts.taxablePaise,
    cgstPaise: amounts.cgstPaise,
    sgstPaise: amounts.sgstPaise,
    igstPaise: amounts.igstPaise,
    totalPaise: amounts.totalPaise,
    note: line.note,
    ...(line.groupName === null ? {} : { groupName: line.groupName }),
    ...(line.batches === undefined ? {} : { batches: line.batches }),
    ...(line.itemPricePaise === undefined ? {} : { itemPricePaise: line.itemPricePaise }),
  }
}

function paymentOf(split: TenderSplit<TenderGiven>, invoice: Invoice): Payment {
  return {
    id: split.offer.id,
    invoiceId: invoice.id,
    customerId: invoice.buyer?.customerId ?? null,
    tender: split.offer.tender,
    amountPaise: split.amountPaise,
    givenPaise: split.offer.givenPaise,
    changePaise: split.changePaise,
    note: split.offer.note,
    receiptNumber: null,
    receivedAt: invoice.issuedAt,
    receivedBy: invoice.soldBy,
  }
}
