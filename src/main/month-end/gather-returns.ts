// One walk through a month for everything the returns want: tables, blockers, counts.

import { needsEInvoice } from '../../shared/domain/e-invoice/inv01.ts'
import { type Consignment, needsEWayBill } from '../../shared/domain/eway/part-a.ts'
import { formatDocumentNumber } from '../../shared/domain/invoice/document-type.ts'
import { createBlockerBook } from '../../shared/domain/returns/blocker-book.ts'
import { createGstr1Collector } from '../../shared/domain/returns/collect-gstr1.ts'
import {
  dispatchFindings,
  documentFindings,
  type Finding,
  shopFindings,
} from '../../shared/domain/returns/find-blockers.ts'
import { gstProfileOf } from '../../shared/domain/returns/gst-profile.ts'
import type { Gstr1Sections } from '../../shared/domain/returns/gstr1-sections.ts'
import { documentOfCreditNote, documentOfInvoice } from '../../shared/domain/returns/return-document.ts'
import { type Day, daysBetween } from '../../shared/kernel/calendar.ts'
import type { CreditNote } from '../../shared/records/credit-note.ts'
import type { Invoice } from '../../shared/records/invoice.ts'
import type { Blocker } from '../../shared/records/month-end.ts'
import type { Address } from '../../shared/records/shop.ts'
import type { HsnNames } from './hsn-names.ts'
import type { Month, MonthDocument } from './read-month.ts'

export interface Gathered {
  readonly sections: Gstr1Sections
  readonly blockers: readonly Blocker[]
  readonly counts: { invoices: number; creditNotes: number; voids: number; eInvoices: number; eWayBills: number }
  /** What can go to the portals: nothing stands in the way of these. */
  readonly eInvoices: readonly { readonly document: Invoice | CreditNote; readonly from: Address | null }[]
  readonly eWayBills: readonly Consignment[]
}

export function gatherReturns(month: Month, hsnNames: HsnNames, todayOn: Day): Gathered {
  const { shop } = month
  const profile = gstProfileOf(shop)
  const facts = {
    profile,
    isHsnKnown: (hsn: string) => hsnNames.has(hsn),
    daysSince: (day: Day) => daysBetween(day, todayOn),
  }
  const collector = createGstr1Collector({
    numberOf: formatDocumentNumber,
    hsnNameOf: hsn => hsnNames.get(hsn) ?? '',
  })
  const book = createBlockerBook()
  const found = { eInvoices: [] as Gathered['eInvoices'][number][], eWayBills: [] as Consignment[] }
  const counts = { invoices: 0, creditNotes: 0, voids: 0, eInvoices: 0, eWayBills: 0 }
  book.add(shopFindings(shop), null)
  for (const document of month.documents()) {
    collector.add(returnDocumentOf(document))
    if (document.kind === 'invoice' && document.isVoid) {
      counts.voids += 1
      continue
    }
    const posted = document.kind === 'invoice' ? document.invoice : document.note
    const isMoved = document.kind === 'invoice' && needsEWayBill(document.invoice, shop.stateCode, profile)
    const place = document.kind === 'invoice' ? document.from : null
    const from = place?.address ?? null
    const findings = documentFindings(posted, isMoved, facts)
    if (document.kind === 'invoice' && place !== null)
      findings.push(...dispatchFindings(document.invoice, place, isMoved, profile))
    book.add(findings, nameOf(document))
    counts[document.kind === 'invoice' ? 'invoices' : 'creditNotes'] += 1
    if (profile.hasEInvoices && needsEInvoice(posted)) {
      counts.eInvoices += 1
      if (!isBlocked(findings, 'eInvoices')) found.eInvoices.push({ document: posted, from })
    }
    if (document.kind === 'invoice' && isMoved) {
      counts.eWayBills += 1
      if (!isBlocked(findings, 'eWayBills')) found.eWayBills.push({ invoice: document.invoice, from })
    }
  }
  for (const serials of month.skipped()) collector.skip(serials)
  return { sections: collector.finish(), blockers: book.finish(), counts, ...found }
}

function returnDocumentOf(document: MonthDocument) {
  return document.kind === 'invoice'
    ? documentOfInvoice(document.invoice, document.isVoid)
    : documentOfCreditNote(document.note, document.against)
}

function nameOf(document: MonthDocument): Blocker['places'][number]['documents'][number] {
  if (document.kind === 'invoice') {
    const { id, number } = document.invoice
    return { record: 'invoice', id, number }
  }
  const { id, number } = document.note
  return { record: 'creditNote', id, number }
}

function isBlocked(findings: readonly Finding[], part: Finding['parts'][number]): boolean {
  return findings.some(({ isNote, parts }) => !isNote && parts.includes(part))
}
