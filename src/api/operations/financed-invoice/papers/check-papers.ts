// Documents are read after they were kept, one after the other, and what was typed is held against them.

import type { FraudFlag } from '../../../../shared/domain/finance/fraud-flags.ts'
import {
  differentFrom,
  missingInText,
  type PaperFacts,
  type PaperMismatch,
} from '../../../../shared/domain/finance/read-paper.ts'
import type { PaperReading } from '../../../reading/open-paper-reader.ts'
import { documentReadingRows, type UnreadDocument } from '../../../store/market/document-reading-rows.ts'
import { type FinancedInvoice, financedInvoiceRows } from '../../../store/market/financed-invoice-rows.ts'
import { financingAccountRows } from '../../../store/market/financing-account-rows.ts'
import type { Tx } from '../../../store/open-store.ts'
import type { ApiDeps } from '../../api-deps.ts'
import { tellChecked } from '../tell-parties.ts'

/** Until none is left, or it is asked to stop. Whatever is on a document, it is read once. */
export async function checkPapers(deps: ApiDeps, isStopping: () => boolean): Promise<void> {
  while (!isStopping()) {
    const paper = await deps.store.transact(tx => documentReadingRows(tx).unread())
    if (paper === undefined) return
    const reading = await deps.paperReader.read(paper)
    await deps.store.transact(tx => keepReading(deps, tx, paper, reading))
  }
}

async function keepReading(deps: ApiDeps, tx: Tx, paper: UnreadDocument, reading: PaperReading): Promise<void> {
  const invoice = await financedInvoiceRows(tx).toChange(paper.invoiceId)
  if (invoice === undefined) throw new Error('the invoice of a document is there')
  const [seller] = await financingAccountRows(tx).byIds([invoice.sellerId])
  const typed = factsOf(invoice, seller?.profile.gstNumber ?? '')
  const mismatches = mismatchesOf(typed, reading)
  const facts = reading.source === 'none' ? {} : reading.facts
  const at = new Date(deps.clock.nowMs())
  const said = { documentId: paper.id, source: reading.source, facts, mismatches, at }
  const isFirst = await documentReadingRows(tx).insert(said)
  if (!isFirst || mismatches.length === 0) return
  await documentReadingRows(tx).flag(invoice.id, flagOf(mismatches))
  await tellChecked(deps, tx, invoice.id)
}

function factsOf(invoice: FinancedInvoice, sellerGstin: string): PaperFacts {
  const { buyerGstin, dueOn, facePaise, issuedOn, number } = invoice
  return { number, facePaise, issuedOn, dueOn, buyerGstin, sellerGstin }
}

function mismatchesOf(typed: PaperFacts, reading: PaperReading): PaperMismatch[] {
  if (reading.source === 'none') return []
  return reading.source === 'attached' ? differentFrom(typed, reading.facts) : missingInText(typed, reading.text)
}

const names: Readonly<Record<PaperMismatch, string>> = {
  ...{ number: 'the number', facePaise: 'the amount', issuedOn: 'the date', dueOn: 'the due date' },
  ...{ buyerGstin: 'the buyer’s GSTIN', sellerGstin: 'the seller’s GSTIN' },
}

/** Another number or amount is another invoice. */
function flagOf(mismatches: readonly PaperMismatch[]): FraudFlag {
  const isGrave = mismatches.includes('number') || mismatches.includes('facePaise')
  const said = mismatches.map(each => names[each]).join(', ')
  return {
    type: 'paper_mismatch',
    severity: isGrave ? 'high' : 'medium',
    message: `Not as on the document: ${said}.`,
  }
}
