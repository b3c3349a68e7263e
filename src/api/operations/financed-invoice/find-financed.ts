// Reads invoices of the marketplace, each as far as the reader may see it.

import { isFundable } from '../../../shared/domain/finance/financed-states.ts'
import { boundsOf, objectIdOf } from '../../protocol/object-id.ts'
import {
  type FinancedInvoice,
  type FinancedStep,
  financedInvoiceRows,
  type InvoiceSearch,
} from '../../store/financed-invoice-rows.ts'
import { type FinancedMessage, financedMessageRows } from '../../store/financed-message-rows.ts'
import { type FinancedPart, financedPartRows } from '../../store/financed-part-rows.ts'
import type { FinancingAccount } from '../../store/financing-account-rows.ts'
import { moneyRows } from '../../store/money-rows.ts'
import type { Tx } from '../../store/open-store.ts'
import { ApiRefusal } from '../api-refusal.ts'

export interface InvoiceView {
  readonly invoice: FinancedInvoice
  /** In the order in which they were taken. */
  readonly parts: readonly FinancedPart[]
  readonly steps: readonly FinancedStep[]
  readonly messages: readonly FinancedMessage[]
  readonly feePaise: number
}

/** Its id here, of the one that callers know. Refuses `not_found`. */
export async function idOfInvoice(tx: Tx, objectId: string): Promise<string> {
  const near = await financedInvoiceRows(tx).between(boundsOf(objectId))
  const id = near.find(each => objectIdOf(each) === objectId)
  if (id === undefined) throw new ApiRefusal('not_found')
  return id
}

/** Refuses `not_found`, `not_party`. */
export async function getFinanced(tx: Tx, reader: FinancingAccount, id: string): Promise<InvoiceView> {
  const invoice = await financedInvoiceRows(tx).byId(id)
  if (invoice === undefined) throw new ApiRefusal('not_found')
  const parts = await financedPartRows(tx).ofInvoices([id])
  const isParty = [invoice.sellerId, invoice.buyerId, ...parts.map(part => part.investorId)].includes(reader.id)
  const isOnOffer = reader.role === 'investor' && isFundable(invoice.state)
  if (!isParty && !isOnOffer && reader.role !== 'admin') throw new ApiRefusal('not_party')
  return viewFor(reader, {
    ...{ invoice, parts, steps: await financedInvoiceRows(tx).steps(id) },
    messages: await financedMessageRows(tx).ofInvoice(id),
    feePaise: await moneyRows(tx).feePaise(id),
  })
}

/** As `getFinanced`, for what the reader did himself a moment ago. */
export async function viewFinanced(tx: Tx, reader: FinancingAccount, invoice: FinancedInvoice): Promise<InvoiceView> {
  return getFinanced(tx, reader, invoice.id)
}

/** Lists leave history and messages to the invoice itself. */
export async function findFinanced(
  tx: Tx,
  reader: FinancingAccount,
  asked: InvoiceSearch,
): Promise<{ views: InvoiceView[]; total: number }> {
  const { rows, total } = await financedInvoiceRows(tx).find(asked)
  const parts = await financedPartRows(tx).ofInvoices(rows.map(({ id }) => id))
  const views = rows.map(invoice =>
    viewFor(reader, {
      ...{ invoice, parts: parts.filter(({ invoiceId }) => invoiceId === invoice.id) },
      ...{ steps: [], messages: [], feePaise: 0 },
    }),
  )
  return { views, total }
}

/** An investor sees his own parts and letters only. */
function viewFor(reader: FinancingAccount, view: InvoiceView): InvoiceView {
  const messages = view.messages.filter(({ fromId, toId }) => [fromId, toId].includes(reader.id))
  const parts = view.parts.filter(({ investorId }) => reader.role !== 'investor' || investorId === reader.id)
  return { ...view, messages, parts }
}
