// Puts the invoice record of a phone's sale together (decision 37): what was charged is the total the phone says, shared
// over the lines; tax is inside it at each item's rate, where the shop collects any.

import { type DocumentNumber, documentTypeOf } from '../../../shared/domain/invoice/document-type.ts'
import { placeOfSupply, type SupplyPlace } from '../../../shared/domain/invoice/place-of-supply.ts'
import { type InvoiceAmounts, type LineAmounts, priceInvoice } from '../../../shared/domain/invoice/price-invoice.ts'
import { pricesCovering } from '../../../shared/domain/invoice/prices-covering.ts'
import { taxRateOn } from '../../../shared/domain/item/tax-rate-on.ts'
import type { Day } from '../../../shared/kernel/calendar.ts'
import type { Discount } from '../../../shared/records/cart.ts'
import type { Buyer, DocumentType, Invoice, InvoiceLine, PhoneInvoice } from '../../../shared/records/invoice.ts'
import type { TaxScheme } from '../../../shared/records/shop.ts'
import type { LineWithItem } from './read-sale-lines.ts'

export interface Seller {
  /** Of the shop on this paper. */
  readonly version: number
  readonly scheme: TaxScheme
  readonly stateCode: string
}

export interface SaleToPrice {
  readonly seller: Seller
  readonly buyer: Buyer | null
  readonly lines: readonly LineWithItem[]
  readonly totalPaise: number
  readonly issuedOn: Day
}

export interface PricedSale {
  readonly documentType: DocumentType
  readonly place: SupplyPlace
  readonly billDiscount: Discount | null
  readonly unitPricesPaise: readonly number[]
  readonly amounts: InvoiceAmounts
}

export function priceSale({ buyer, issuedOn, lines, seller, totalPaise }: SaleToPrice): PricedSale {
  const { scheme, stateCode } = seller
  const unitPricesPaise = pricesCovering(lines, totalPaise)
  const atPrices = lines.reduce((sum, { quantity }, index) => sum + quantity * (unitPricesPaise[index] ?? 0), 0)
  const billDiscount = atPrices > totalPaise ? ({ kind: 'amount', paise: atPrices - totalPaise } as const) : null
  // A shop under composition sells within its state only.
  const place = placeOfSupply({
    supplierStateCode: stateCode,
    scheme,
    buyer: scheme === 'composition' ? null : buyer,
    deliveryStateCode: null,
  })
  const amounts = priceInvoice({
    lines: lines.map(({ group, item, quantity }, index) => ({
      quantityThousandths: quantity * 1000,
      unitPricePaise: unitPricesPaise[index] ?? 0,
      priceMode: 'inclusive',
      taxRateBps: taxRateOn(issuedOn, item.taxRates, group?.taxRates ?? []),
      discount: null,
    })),
    billDiscount,
    scheme,
    supplyType: place.supplyType,
    roundsToRupee: false,
  })
  const documentType = documentTypeOf(
    scheme,
    amounts.lines.map(({ taxRateBps }) => taxRateBps),
  )
  return { documentType, place, billDiscount, unitPricesPaise, amounts }
}

export interface InvoiceHead {
  readonly id: string
  readonly number: DocumentNumber
  readonly counterId: string
  readonly by: string
  readonly issuedAt: string
  readonly dueOn: Day
  readonly phone: PhoneInvoice
}

export function writeInvoice(head: InvoiceHead, sale: SaleToPrice, priced: PricedSale): Invoice {
  const { phone } = head
  const { lines: amounts, ...totals } = priced.amounts
  return {
    id: head.id,
    ...head.number,
    documentType: priced.documentType,
    counterId: head.counterId,
    shopVersion: sale.seller.version,
    issuedAt: head.issuedAt,
    issuedOn: sale.issuedOn,
    dueOn: head.dueOn,
    soldBy: head.by,
    buyer: sale.buyer,
    deliveryStateCode: null,
    ...priced.place,
    lines: sale.lines.map((line, index) =>
      invoiceLine(line, index + 1, priced.unitPricesPaise[index] ?? 0, amounts[index] as LineAmounts),
    ),
    billDiscount: priced.billDiscount,
    ...totals,
    // A counter shows the note; there the bill is found by what its buyer's paper says.
    note: phone.note === '' ? phone.number : `${phone.number} · ${phone.note}`,
    phone,
  }
}

function invoiceLine(
  line: LineWithItem,
  lineNumber: number,
  unitPricePaise: number,
  amounts: LineAmounts,
): InvoiceLine {
  const { group, groupName, item, itemId, name, quantity } = line
  return {
    lineNumber,
    itemId,
    code: item.code,
    name,
    hsn: item.hsn ?? group?.hsn ?? null,
    unit: item.unit,
    uqc: item.uqc,
    decimals: item.decimals,
    quantityThousandths: quantity * 1000,
    unitPricePaise,
    priceMode: 'inclusive',
    mrpPaise: item.mrpPaise,
    discount: null,
    ...amounts,
    note: '',
    ...(groupName === undefined ? {} : { groupName }),
    ...(unitPricePaise < item.pricePaise ? { itemPricePaise: item.pricePaise } : {}),
  }
}
