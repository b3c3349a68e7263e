// Part A of an e-way bill: what moves, from whom, to whom. Who carries it (part B) is written on the portal.

import type { Invoice, InvoiceLine } from '../../records/invoice.ts'
import type { Address, GstProfile } from '../../records/shop.ts'
import { portalText, type Seller } from '../e-invoice/portal-party.ts'
import { isServiceCode } from '../returns/collect-hsn.ts'
import { percent, portalDate, quantityInThousandths, rupees } from '../returns/portal-amount.ts'
import { eWayLimitPaise } from './limits.ts'

type Json = Readonly<Record<string, unknown>>

/** The form of the portal's upload of several bills. */
const version = '1.0.0621'
const unregistered = 'URP'

/** The consignment's value has its tax in it and leaves out exempt goods and services. */
export function needsEWayBill(invoice: Invoice, sellerState: string, profile: GstProfile): boolean {
  const valuePaise = invoice.lines.reduce((sum, line) => (isCounted(line) ? sum + line.totalPaise : sum), 0)
  return valuePaise > eWayLimitPaise(sellerState, invoice.supplyType, profile)
}

/** `from`: whence the goods leave; null: from where the shop is registered. */
export interface Consignment {
  readonly invoice: Invoice
  readonly from: Address | null
}

export function eWayBills(consignments: readonly Consignment[], seller: Seller): Json {
  return { version, billLists: consignments.map(consignment => partA(consignment, seller)) }
}

function isCounted(line: InvoiceLine): boolean {
  return isGoods(line) && line.taxRateBps > 0
}

function isGoods(line: InvoiceLine): boolean {
  return !isServiceCode(line.hsn ?? '')
}

/** The portal's transactions: between two places, or billed at one and dispatched from another. */
const transaction = { regular: 1, dispatchedElsewhere: 3 } as const

function partA({ from, invoice }: Consignment, seller: Seller): Json {
  const goods = invoice.lines.filter(isGoods)
  const dearest = goods.reduce(
    (best, line) => (line.taxablePaise > best.taxablePaise ? line : best),
    goods[0] as InvoiceLine,
  )
  return {
    userGstin: seller.gstin ?? '',
    supplyType: 'O',
    subSupplyType: 1,
    subSupplyDesc: '',
    docType: 'INV',
    docNo: invoice.number,
    docDate: portalDate(invoice.issuedOn, '/'),
    transType: from === null ? transaction.regular : transaction.dispatchedElsewhere,
    ...fromParty(seller, from ?? seller.address),
    ...toParty(invoice),
    ...valuesOf(invoice, goods),
    transDistance: 0,
    mainHsnCode: dearest.hsn ?? '',
    itemList: goods.map((line, index) => itemOf(invoice, line, index)),
  }
}

/** Who bills, and the address the goods leave from. */
function fromParty(seller: Seller, from: Address): Json {
  return {
    fromGstin: seller.gstin ?? '',
    fromTrdName: portalText(seller.name, 100),
    fromAddr1: portalText(from.line1, 120),
    fromAddr2: portalText(from.line2, 120),
    fromPlace: portalText(from.city, 50),
    fromPincode: Number(from.pin),
    fromStateCode: Number(seller.stateCode),
    actualFromStateCode: Number(seller.stateCode),
  }
}

function toParty({ buyer, placeOfSupply }: Invoice): Json {
  const stateCode = buyer?.gstin?.slice(0, 2) ?? buyer?.stateCode ?? placeOfSupply
  return {
    toGstin: buyer?.gstin ?? unregistered,
    toTrdName: portalText(buyer?.name ?? '', 100),
    toAddr1: portalText(buyer?.address.line1 ?? '', 120),
    toAddr2: portalText(buyer?.address.line2 ?? '', 120),
    toPlace: portalText(buyer?.address.city ?? '', 50),
    toPincode: Number(buyer?.address.pin ?? 0),
    toStateCode: Number(stateCode),
    actualToStateCode: Number(placeOfSupply),
  }
}

/** What is on the invoice but not goods, and the round-off, stand as other value. */
function valuesOf(invoice: Invoice, goods: readonly InvoiceLine[]): Json {
  const sum = (pick: (line: InvoiceLine) => number) => goods.reduce((total, line) => total + pick(line), 0)
  return {
    totalValue: rupees(sum(line => line.taxablePaise)),
    cgstValue: rupees(sum(line => line.cgstPaise)),
    sgstValue: rupees(sum(line => line.sgstPaise)),
    igstValue: rupees(sum(line => line.igstPaise)),
    cessValue: 0,
    TotNonAdvolVal: 0,
    OthValue: rupees(invoice.totalPaise - sum(line => line.totalPaise)),
    totInvValue: rupees(invoice.totalPaise),
  }
}

function itemOf({ supplyType }: Invoice, line: InvoiceLine, index: number): Json {
  const isIntra = supplyType === 'intra'
  const half = percent(line.taxRateBps) / 2
  return {
    itemNo: index + 1,
    productName: portalText(line.name, 100),
    productDesc: portalText(line.name, 100),
    hsnCode: line.hsn ?? '',
    quantity: quantityInThousandths(line.quantityThousandths),
    qtyUnit: line.uqc,
    taxableAmount: rupees(line.taxablePaise),
    sgstRate: isIntra ? half : 0,
    cgstRate: isIntra ? half : 0,
    igstRate: isIntra ? 0 : percent(line.taxRateBps),
    cessRate: 0,
    cessNonAdvol: 0,
  }
}
