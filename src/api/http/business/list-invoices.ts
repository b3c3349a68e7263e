// Bills for a list, each product with its item as it is now.

import type { InvoiceWithLines } from '../../operations/invoice/find-invoices.ts'
import { findItemsOf } from '../../operations/item/items.ts'
import { listedInvoiceOf } from '../../protocol/billing/invoice-answers.ts'
import type { ShopTx } from '../../store/open-store.ts'

export async function listInvoices(tx: ShopTx, clientId: string, invoices: readonly InvoiceWithLines[]) {
  const items = await findItemsOf(tx, new Set(invoices.flatMap(({ lines }) => lines.map(({ itemId }) => itemId))))
  return invoices.map(invoice => listedInvoiceOf(clientId, invoice, items))
}
