// What was read off documents.

import type { DocumentKind } from '../../../shared/domain/finance/document-kind.ts'
import type { FraudFlag } from '../../../shared/domain/finance/fraud-flags.ts'
import type { PaperMismatch, ReadFacts } from '../../../shared/domain/finance/read-paper.ts'
import type { Tx } from '../open-store.ts'

export interface DocumentReading {
  readonly documentId: string
  readonly source: 'attached' | 'text' | 'picture' | 'none'
  readonly facts: Partial<ReadFacts>
  readonly mismatches: readonly PaperMismatch[]
  readonly at: Date
}

export interface UnreadDocument {
  readonly id: string
  readonly invoiceId: string
  readonly kind: DocumentKind
  readonly bytes: Buffer
}

export function documentReadingRows(tx: Tx) {
  return {
    /** The oldest that nobody has read. */
    unread: () =>
      tx.row<UnreadDocument>(
        `select d.id, d.invoice_id as "invoiceId", d.kind, d.bytes from financed_document d
         where not exists (select from document_reading r where r.document_id = d.id) order by d.id limit 1`,
      ),
    /** False: another process was first. */
    async insert({ at, documentId, facts, mismatches, source }: DocumentReading): Promise<boolean> {
      const written = await tx.run(
        `insert into document_reading (document_id, source, facts, mismatches, at) values ($1, $2, $3, $4, $5)
         on conflict do nothing`,
        [documentId, source, JSON.stringify(facts), JSON.stringify(mismatches), at],
      )
      return written === 1
    },
    /** What is odd about the invoice, now that its paper was read. */
    flag: (invoiceId: string, flag: FraudFlag) =>
      tx.run('update financed_invoice set fraud_flags = fraud_flags || $2::jsonb where id = $1', [
        ...[invoiceId, JSON.stringify([flag])],
      ]),
  }
}
