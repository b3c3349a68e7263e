// The e-invoice of one document, in the form INV-01 version 1.1 (domain.md 2.10). Only for sales to registered buyers.

import type { CreditNote } from '../../records/credit-note.ts'
import type { Buyer, Invoice } from '../../records/invoice.ts'
import type { Address } from '../../records/shop.ts'
import { taxTermOfNote } from '../credit-note/tax-term.ts'
import { isServiceCode } from '../returns/collect-hsn.ts'
import { portalDate, rupees } from '../returns/portal-amount.ts'
import { type Inv01Source, inv01Line } from './inv01-line.ts'
import { irnOf } from './irn.ts'
import { buyerParty, dispatchParty, type Seller, sellerParty } from './portal-party.ts'

export interface EInvoiceFacts {
  readonly seller: Seller
  readonly sha256Hex: (text: string) => string
}

type Json = Readonly<Record<string, unknown>>

/** Tax invoices to registered buyers and the notes on them; bills of supply are not reported. */
export function needsEInvoice(document: Invoice | CreditNote): boolean {
  // A note that lowers no tax is the shop's own paper, not the portal's.
  if ('against' in document && taxTermOfNote(document) === 'over') return false
  return document.documentType === 'tax_invoice' && (document.buyer?.gstin ?? null) !== null
}

/** `from`: whence its goods leave; null: from where the shop is registered. */
export function eInvoiceOfInvoice(invoice: Invoice, facts: EInvoiceFacts, from: Address | null = null): Json {
  const lines = invoice.lines.map(line => ({ ...line, sold: line }))
  const dispatch = from === null || !hasGoods(invoice) ? {} : { DispDtls: dispatchParty(facts.seller, from) }
  return { ...eInvoice('INV', invoice, lines, facts), ...dispatch }
}

function hasGoods({ lines }: Invoice): boolean {
  return lines.some(({ hsn }) => !isServiceCode(hsn ?? ''))
}

export function eInvoiceOfCreditNote(note: CreditNote, facts: EInvoiceFacts): Json {
  const { against } = note
  const reference = against === null ? {} : { RefDtls: { PrecDocDtls: [precedingOf(against)] } }
  return { ...eInvoice('CRN', note, note.lines, facts), ...reference }
}

function precedingOf(against: { number: string; issuedOn: string }): Json {
  return { InvNo: against.number, InvDt: portalDate(against.issuedOn, '/') }
}

function eInvoice(
  type: 'INV' | 'CRN',
  document: Invoice | CreditNote,
  lines: readonly Inv01Source[],
  { seller, sha256Hex }: EInvoiceFacts,
): Json {
  const { number, issuedOn, placeOfSupply } = document
  const buyer = document.buyer as Buyer
  return {
    Version: '1.1',
    Irn: irnOf({ sellerGstin: seller.gstin ?? '', type, number, issuedOn }, sha256Hex),
    TranDtls: { TaxSch: 'GST', SupTyp: buyer.isSez ? 'SEZWP' : 'B2B', RegRev: 'N', IgstOnIntra: 'N' },
    DocDtls: { Typ: type, No: number, Dt: portalDate(issuedOn, '/') },
    SellerDtls: sellerParty(seller),
    BuyerDtls: buyerParty(buyer, placeOfSupply),
    ItemList: lines.map(inv01Line),
    ValDtls: {
      AssVal: rupees(document.taxablePaise),
      CgstVal: rupees(document.cgstPaise),
      SgstVal: rupees(document.sgstPaise),
      IgstVal: rupees(document.igstPaise),
      RndOffAmt: rupees(document.roundOffPaise),
      TotInvVal: rupees(document.totalPaise),
    },
  }
}
