// Keeps what proves an invoice, and hands it to who may see the invoice.

import type { DocumentKind } from '../../../../shared/domain/finance/document-kind.ts'
import { objectIdOf } from '../../../protocol/object-id.ts'
import { type FinancedDocument, financedDocumentRows } from '../../../store/market/financed-document-rows.ts'
import type { FinancingAccount } from '../../../store/market/financing-account-rows.ts'
import type { Tx } from '../../../store/open-store.ts'
import type { ApiDeps } from '../../api-deps.ts'
import { ApiRefusal } from '../../api-refusal.ts'
import { getFinanced } from '../find-financed.ts'

interface Paper {
  readonly name: string
  readonly kind: DocumentKind
  readonly bytes: Buffer
}

export async function keepDocuments(
  deps: ApiDeps,
  tx: Tx,
  by: FinancingAccount,
  invoiceId: string,
  papers: readonly Paper[],
): Promise<void> {
  const at = new Date(deps.clock.nowMs())
  for (const paper of papers)
    await financedDocumentRows(tx).insert({ ...paper, id: deps.newId(), invoiceId, byId: by.id, at })
  if (papers.length > 0) tx.afterCommit(deps.wakeReader)
}

/** Refuses `not_found`, `not_party`. */
export async function getDocument(
  tx: Tx,
  reader: FinancingAccount,
  { documentId, invoiceId }: { readonly invoiceId: string; readonly documentId: string },
): Promise<{ readonly document: FinancedDocument; readonly bytes: Buffer }> {
  const { documents } = await getFinanced(tx, reader, invoiceId)
  const document = documents.find(({ id }) => objectIdOf(id) === documentId)
  if (document === undefined) throw new ApiRefusal('not_found')
  return { document, bytes: await financedDocumentRows(tx).bytesOf(invoiceId, document.id) }
}
