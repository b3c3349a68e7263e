// Papers that prove an invoice of the marketplace.

import type { DocumentKind } from '../../../shared/domain/finance/document-kind.ts'
import type { Tx } from '../open-store.ts'
import type { DocumentReading } from './document-reading-rows.ts'

export interface FinancedDocument {
  readonly id: string
  readonly invoiceId: string
  readonly name: string
  readonly kind: DocumentKind
  readonly sizeBytes: number
  readonly byId: string
  readonly at: Date
  /** What a machine read off it; null: nobody has looked yet. */
  readonly source: DocumentReading['source'] | null
  /** What was typed and does not stand on it. */
  readonly mismatches: DocumentReading['mismatches'] | null
}

export interface NewFinancedDocument extends Omit<FinancedDocument, 'sizeBytes' | 'source' | 'mismatches'> {
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
        `select d.id, d.invoice_id as "invoiceId", d.name, d.kind, octet_length(d.bytes) as "sizeBytes", d.by_id as "byId", d.at,
           r.source, r.mismatches
         from financed_document d left join document_reading r on r.document_id = d.id
         where d.invoice_id = any($1::uuid[]) order by d.id`,
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
