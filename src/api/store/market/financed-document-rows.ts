// Papers that prove an invoice of the marketplace.

import type { DocumentKind } from '../../../shared/domain/finance/document-kind.ts'
import type { Tx } from '../open-store.ts'

export interface FinancedDocument {
  readonly id: string
  readonly invoiceId: string
  readonly name: string
  readonly kind: DocumentKind
  readonly sizeBytes: number
  readonly byId: string
  readonly at: Date
}

export interface NewFinancedDocument extends Omit<FinancedDocument, 'sizeBytes'> {
  readonly bytes: Buffer
}

export function financedDocumentRows(tx: Tx) {
  return {
    insert: ({ at, byId, bytes, id, invoiceId, kind, name }: NewFinancedDocument) =>
      tx.run(
        `insert into financed_document (id, invoice_id, name, kind, bytes, by_id, at) values ($1, $2, $3, $4, $5, $6, $7)`,
        [id, invoiceId, name, kind, bytes, byId, at],
      ),
    ofInvoices: (invoiceIds: readonly string[]) =>
      tx.rows<FinancedDocument>(
        `select id, invoice_id as "invoiceId", name, kind, octet_length(bytes) as "sizeBytes", by_id as "byId", at
         from financed_document where invoice_id = any($1::uuid[]) order by id`,
        [invoiceIds],
      ),
    async bytesOf(invoiceId: string, id: string): Promise<Buffer> {
      const row = await tx.row<{ bytes: Buffer }>(
        'select bytes from financed_document where invoice_id = $1 and id = $2',
        [invoiceId, id],
      )
      return row?.bytes ?? Buffer.alloc(0)
    },
  }
}
