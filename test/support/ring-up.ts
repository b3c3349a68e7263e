// Rings up a sale as the Sell screen does: lines frozen from the catalogue, priced by the shared rules, paid in full in
// cash unless the test says otherwise.
import type { SaveCart } from '../../src/shared/contract/counter/cart-calls.ts'
import type { IssueInvoice } from '../../src/shared/contract/counter/invoice-calls.ts'
import { placeOfSupply } from '../../src/shared/domain/invoice/place-of-supply.ts'
import { priceInvoice } from '../../src/shared/domain/invoice/price-invoice.ts'
import { taxRateOn } from '../../src/shared/domain/item/tax-rate-on.ts'
import type { CartLine, Discount } from '../../src/shared/records/cart.ts'
import type { CustomerFields } from '../../src/shared/records/customer.ts'
import type { ItemFields } from '../../src/shared/records/item.ts'
import type { Tender } from '../../src/shared/records/payment.ts'
import type { ShopFields } from '../../src/shared/records/shop.ts'

/** Quantity in the item's own unit, `2` or `1.25`, or with what differs from the catalogue. */
export type LineWords =
  | number
  | {
      readonly quantity: number
      readonly pricePaise?: number
      readonly discount?: Discount
      readonly note?: string
    }

export interface SaleWords<I extends string, C extends string> {
  readonly of: { readonly [Item in I]?: LineWords }
  readonly id?: string
  readonly to?: C
  /** What no tender covers goes on the customer's account; then nothing is paid unless said. */
  readonly onCredit?: boolean
  /** Given in each means; without any, the total in cash. */
  readonly paid?: { readonly [Means in Tender]?: number }
  readonly billDiscount?: Discount
  readonly deliveryStateCode?: string
  readonly note?: string
  readonly expectedTotalPaise?: number
}

export interface CartWords<I extends string> {
  readonly of: { readonly [Item in I]?: LineWords }
  readonly id?: string
  readonly revision?: number
  readonly isHeld?: boolean
  readonly boxText?: string
}

/** What is known of the shop on the screen. */
export interface Known {
  readonly newId: () => string
  readonly shop: ShopFields
  readonly today: string
  readonly itemOf: (name: string) => { readonly id: string; readonly fields: ItemFields }
  readonly customerOf: (name: string) => { readonly id: string; readonly fields: CustomerFields }
}

export function ringUp<I extends string, C extends string>(known: Known, words: SaleWords<I, C>): IssueInvoice {
  const lines = linesOf(known, words.of)
  const customer = words.to === undefined ? undefined : known.customerOf(words.to)
  const deliveryStateCode = words.deliveryStateCode ?? null
  const billDiscount = words.billDiscount ?? null
  const expectedTotalPaise =
    words.expectedTotalPaise ?? totalOf(known, { lines, customer, deliveryStateCode, billDiscount })
  const isOnAccount = words.onCredit === true || expectedTotalPaise === 0
  const paid = words.paid ?? (isOnAccount ? {} : { cash: expectedTotalPaise })
  return {
    id: words.id ?? known.newId(),
    customerId: customer?.id ?? null,
    deliveryStateCode,
    lines,
    billDiscount,
    note: words.note ?? '',
    tenders: Object.entries(paid).map(([tender, givenPaise]) => ({
      id: known.newId(),
      tender: tender as Tender,
      givenPaise,
      note: '',
    })),
    onCredit: words.onCredit ?? false,
    expectedTotalPaise,
  }
}

export function fillCart<I extends string>(known: Known, words: CartWords<I>): SaveCart {
  const lines = linesOf(known, words.of)
  return {
    id: words.id ?? known.newId(),
    revision: words.revision ?? 0,
    customer: null,
    deliveryStateCode: null,
    lines,
    billDiscount: null,
    note: '',
    cursor: { lineId: lines.at(-1)?.id ?? null, boxText: words.boxText ?? '' },
    isHeld: words.isHeld ?? false,
  }
}

function linesOf(known: Known, of: { readonly [name: string]: LineWords | undefined }): CartLine[] {
  return Object.entries(of).flatMap(([name, words]) => (words === undefined ? [] : [lineOf(known, name, words)]))
}

function lineOf(known: Known, name: string, words: LineWords): CartLine {
  const { id: itemId, fields } = known.itemOf(name)
  const { quantity, pricePaise, discount, note } = typeof words === 'number' ? { quantity: words } : words
  return {
    id: known.newId(),
    itemId,
    code: fields.code,
    name: fields.name,
    hsn: fields.hsn,
    unit: fields.unit,
    uqc: fields.uqc,
    decimals: fields.decimals,
    quantityThousandths: Math.round(quantity * 1000),
    unitPricePaise: pricePaise ?? fields.pricePaise,
    listPricePaise: fields.pricePaise,
    priceMode: fields.priceMode,
    mrpPaise: fields.mrpPaise,
    taxRateBps: taxRateOn(known.today, fields.taxRates, []),
    discount: discount ?? null,
    note: note ?? '',
  }
}

interface Unpriced {
  readonly lines: readonly CartLine[]
  readonly customer: { readonly fields: CustomerFields } | undefined
  readonly deliveryStateCode: string | null
  readonly billDiscount: Discount | null
}

function totalOf({ shop }: Known, { lines, customer, deliveryStateCode, billDiscount }: Unpriced): number {
  const buyer = customer?.fields ?? null
  const place = placeOfSupply({ supplierStateCode: shop.stateCode, scheme: shop.scheme, buyer, deliveryStateCode })
  const { supplyType } = place
  return priceInvoice({ lines, billDiscount, scheme: shop.scheme, supplyType, roundsToRupee: shop.roundsToRupee })
    .totalPaise
}
