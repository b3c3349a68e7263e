// What stands in the way of the files of a month, document by document, and where it is mended (domain.md 2.5, 2.10).

import type { CreditNote } from '../../records/credit-note.ts'
import type { Invoice } from '../../records/invoice.ts'
import type { BlockerCode, BlockerPlace, MonthEndPart } from '../../records/month-end.ts'
import type { Address, GstProfile } from '../../records/shop.ts'
import { taxTermOfNote } from '../credit-note/tax-term.ts'
import { needsEInvoice } from '../e-invoice/inv01.ts'
import { isFullAddress, isPortalName, type Seller } from '../e-invoice/portal-party.ts'
import { unitQuantityCodes } from '../item/unit-code.ts'
import { isServiceCode } from './collect-hsn.ts'
import { hsnRuleOf, irnDaysOf, returnableRatesBps } from './gst-profile.ts'

export interface Finding {
  readonly code: BlockerCode
  readonly parts: readonly MonthEndPart[]
  readonly isNote: boolean
  readonly place: Pick<BlockerPlace, 'record' | 'id' | 'label'>
}

export interface CheckFacts {
  readonly profile: GstProfile
  readonly isHsnKnown: (hsn: string) => boolean
  /** Days from a document's date to today. */
  readonly daysSince: (day: string) => number
}

type Line = Invoice['lines'][number] | CreditNote['lines'][number]
type Document = Invoice | CreditNote

export function shopFindings(seller: Seller): Finding[] {
  const place = { record: 'shop', id: null, label: seller.name } as const
  const found: Finding[] = []
  if (seller.gstin === null) found.push({ code: 'gstin_missing', parts: ['gstr1', 'eInvoices'], isNote: false, place })
  if (!isFullAddress(seller.address))
    found.push({ code: 'seller_address', parts: ['eInvoices', 'eWayBills'], isNote: false, place })
  return found
}

/** The branch that the goods left from, where it has an address of its own. */
export interface DispatchPlace {
  readonly name: string
  readonly address: Address
}

export function dispatchFindings(
  invoice: Invoice,
  from: DispatchPlace,
  needsEWay: boolean,
  profile: GstProfile,
): Finding[] {
  const parts: MonthEndPart[] = [
    ...(profile.hasEInvoices && needsEInvoice(invoice) ? ['eInvoices' as const] : []),
    ...(needsEWay ? ['eWayBills' as const] : []),
  ]
  if (parts.length === 0 || isFullAddress(from.address)) return []
  return [{ code: 'dispatch_address', parts, isNote: false, place: { record: 'shop', id: null, label: from.name } }]
}

export function documentFindings(document: Document, needsEWay: boolean, facts: CheckFacts): Finding[] {
  const isReported = facts.profile.hasEInvoices && needsEInvoice(document)
  return [
    ...termFinding(document),
    ...buyerFindings(document, isReported, needsEWay),
    ...lateFinding(document, isReported, facts),
    ...document.lines.flatMap(line => lineFindings(document, line, isReported, needsEWay, facts)),
  ]
}

/** A note whose tax cannot be taken off any more, or only if it is declared by the end of this November. */
function termFinding(document: Document): Finding[] {
  if (!('against' in document)) return []
  const term = taxTermOfNote(document)
  if (term === 'counts') return []
  const code = term === 'over' ? 'note_tax_over' : 'note_tax_ends'
  return [{ code, parts: ['gstr1'], isNote: true, place: placeOf(document) }]
}

function buyerFindings(document: Document, isReported: boolean, needsEWay: boolean): Finding[] {
  const { buyer } = document
  const parts: MonthEndPart[] = [
    ...(isReported ? ['eInvoices' as const] : []),
    ...(needsEWay ? ['eWayBills' as const] : []),
  ]
  if (buyer === null)
    return needsEWay ? [{ code: 'buyer_address', parts, isNote: false, place: placeOf(document) }] : []
  const place = { record: 'customer', id: buyer.customerId, label: buyer.name } as const
  const found: Finding[] = []
  if (buyer.isSez && buyer.gstin === null)
    found.push({ code: 'sez_without_gstin', parts: ['gstr1'], isNote: false, place })
  if (parts.length > 0 && !isFullAddress(buyer.address))
    found.push({ code: 'buyer_address', parts, isNote: false, place })
  if (isReported && !isPortalName(buyer.name))
    found.push({ code: 'buyer_name', parts: ['eInvoices'], isNote: false, place })
  return found
}

function lateFinding(document: Document, isReported: boolean, { profile, daysSince }: CheckFacts): Finding[] {
  const days = irnDaysOf(profile)
  if (!isReported || days === null || daysSince(document.issuedOn) <= days) return []
  return [{ code: 'irn_days_over', parts: ['eInvoices'], isNote: true, place: placeOf(document) }]
}

function lineFindings(
  document: Document,
  line: Line,
  isReported: boolean,
  needsEWay: boolean,
  facts: CheckFacts,
): Finding[] {
  const place = { record: 'item', id: line.itemId, label: line.name } as const
  const found = hsnFindings(document, line, isReported, needsEWay, facts).map(finding => ({ ...finding, place }))
  if (!unitQuantityCodes.has(line.uqc) && !isServiceCode(line.hsn ?? ''))
    found.push({ code: 'unit_unknown', parts: ['gstr1'], isNote: false, place })
  if (!returnableRatesBps.has(line.taxRateBps))
    found.push({ code: 'rate_unknown', parts: ['gstr1'], isNote: false, place })
  return found
}

function hsnFindings(
  document: Document,
  { hsn }: Line,
  isReported: boolean,
  needsEWay: boolean,
  { profile, isHsnKnown }: CheckFacts,
): Omit<Finding, 'place'>[] {
  const { digits, isForAllSales } = hsnRuleOf(profile)
  const isToRegistered = (document.buyer?.gstin ?? null) !== null
  // Small shops may leave the code out where the buyer is not registered; such lines are then not in table 12.
  const isOptional = !isToRegistered && !isForAllSales && !needsEWay
  const parts: MonthEndPart[] = [
    'gstr1',
    ...(isReported ? ['eInvoices' as const] : []),
    ...(needsEWay ? ['eWayBills' as const] : []),
  ]
  if (hsn === null) return [{ code: 'hsn_missing', parts, isNote: isOptional }]
  if (!isHsnKnown(hsn)) return [{ code: 'hsn_unknown', parts, isNote: false }]
  if (hsn.length < digits) return [{ code: 'hsn_short', parts, isNote: isOptional }]
  if (isReported && hsn.length % 2 !== 0) return [{ code: 'hsn_digits', parts: ['eInvoices'], isNote: false }]
  return []
}

function placeOf(document: Document): Finding['place'] {
  return { record: 'against' in document ? 'creditNote' : 'invoice', id: document.id, label: document.number }
}
