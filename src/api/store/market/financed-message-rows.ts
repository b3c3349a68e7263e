// What the parties of an invoice write to each other.

import type { Tx } from '../open-store.ts'

export interface FinancedMessage {
  readonly id: string
  readonly invoiceId: string
  readonly fromId: string
  readonly toId: string
  readonly kind: 'comment' | 'query' | 'update'
  readonly message: string
  readonly at: Date
}

export function financedMessageRows(tx: Tx) {
  return {
    insert: ({ id, invoiceId, fromId, toId, kind, message, at }: FinancedMessage) =>
      tx.run(
        `insert into financed_message (id, invoice_id, from_id, to_id, kind, message, at)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [id, invoiceId, fromId, toId, kind, message, at],
      ),
    ofInvoice: (invoiceId: string) =>
      tx.rows<FinancedMessage>(
        `select id, invoice_id as "invoiceId", from_id as "fromId", to_id as "toId", kind, message, at
         from financed_message where invoice_id = $1 order by id`,
        [invoiceId],
      ),
  }
}
