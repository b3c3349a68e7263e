// Reads invoices of the marketplace, each as far as the reader may see it.

import { isFundable } from '../../../shared/domain/finance/financed-states.ts'
import { boundsOf, objectIdOf } from '../../protocol/object-id.ts'
import { financedDocumentRows } from '../../store/market/financed-document-rows.ts'
import { type FinancedInvoice, financedInvoiceRows } from '../../store/market/financed-invoice-rows.ts'
import { financedMessageRows } from '../../store/market/financed-message-rows.ts'
import { financedPartRows } from '../../store/market/financed-part-rows.ts'
import type { FinancedView } from '../../store/market/financed-view.ts'
import type { FinancingAccount } from '../../store/market/financing-account-rows.ts'
import { findInvoices, type InvoiceSearch } from '../../store/market/find-invoices.ts'
import { walletRows } from '../../store/market/wallet-rows.ts'
import type { Tx } from '../../store/open-store.ts'
import { ApiRefusal } from '../api-refusal.ts'

/** Its id here, of the one that callers know. Refuses `not_found`. */
export async function idOfInvoice(tx: Tx, objectId: string): Promise<string> {
  const near = await findInvoices(tx).between(boundsOf(objectId))
  const id = near.find(each => objectIdOf(each) === objectId)
  if (id === undefined) throw new ApiRefusal('not_found')
  return id
}

/** Refuses `not_found`, `not_party`. */
export async function getFinanced(tx: Tx, reader: FinancingAccount, id: string): Promise<FinancedView> {
  const invoice = await financedInvoiceRows(tx).byId(id)
  if (invoice === undefined) throw new ApiRefusal('not_found')
  const view = await readView(tx, invoice, reader)
  const isParty = [invoice.sellerId, invoice.buyerId, ...view.parts.map(part => part.investorId)].includes(reader.id)
  const isOnOffer = reader.role === 'investor' && isFundable(invoice.state)
  if (!isParty && !isOnOffer && reader.role !== 'admin') throw new ApiRefusal('not_party')
  return viewFor(reader, view)
}

/** All of it: what a reader may see of it says `viewFor`. */
export async function readView(
  tx: Tx,
  invoice: FinancedInvoice,
  reader?: Pick<FinancingAccount, 'id' | 'role'>,
): Promise<FinancedView> {
  const { id } = invoice
  const rows = financedPartRows(tx)
  const isInvestor = reader?.role === 'investor'
  const [parts, steps, messages, documents, feePaise] = await Promise.all([
    isInvestor ? rows.ofInvoiceBy(id, reader.id) : rows.ofInvoices([id]),
    financedInvoiceRows(tx).steps(id),
    financedMessageRows(tx).ofInvoice(id),
    financedDocumentRows(tx).ofInvoices([id]),
    walletRows(tx).feePaise(id),
  ])
  return { invoice, parts, steps, messages, documents, feePaise }
}

/** Lists leave history and messages to the invoice itself. */
export async function findFinanced(
  tx: Tx,
  reader: FinancingAccount,
  asked: InvoiceSearch,
): Promise<{ views: FinancedView[]; total: number }> {
  const { rows, total } = await findInvoices(tx).find(asked)
  const parts = await financedPartRows(tx).ofInvoices(rows.map(({ id }) => id))
  const views = rows.map(invoice =>
    viewFor(reader, {
      ...{ invoice, parts: parts.filter(({ invoiceId }) => invoiceId === invoice.id) },
      ...{ steps: [], messages: [], documents: [], feePaise: 0 },
    }),
  )
  return { views, total }
}

/** An investor sees his own parts and letters only. */
export function viewFor(reader: Pick<FinancingAccount, 'id' | 'role'>, view: FinancedView): FinancedView {
  const messages = view.messages.filter(({ fromId, toId }) => [fromId, toId].includes(reader.id))
  const parts = view.parts.filter(({ investorId }) => reader.role !== 'investor' || investorId === reader.id)
  return { ...view, messages, parts }
}
