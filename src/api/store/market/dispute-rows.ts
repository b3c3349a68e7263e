// Disputes of invoices, with what was decided of each.

import type { DecisionKind } from '../../../shared/contract/market/admin.ts'
import type { DisputeCause } from '../../../shared/domain/finance/dispute.ts'
import type { Tx } from '../open-store.ts'

export interface InvoiceDispute {
  readonly id: string
  readonly invoiceId: string
  readonly cause: DisputeCause
  readonly words: string
  readonly at: Date
  /** Null: nobody has decided. */
  readonly decision: DecisionKind | null
  readonly why: string | null
  readonly decidedAt: Date | null
}

type NewDispute = Pick<InvoiceDispute, 'id' | 'invoiceId' | 'cause' | 'words' | 'at'> & { readonly byId: string }

export function disputeRows(tx: Tx) {
  return {
    insert: ({ at, byId, cause, id, invoiceId, words }: NewDispute) =>
      tx.run(`insert into invoice_dispute (id, invoice_id, by_id, cause, words, at) values ($1, $2, $3, $4, $5, $6)`, [
        ...[id, invoiceId, byId, cause, words, at],
      ]),
    saveDecision: (id: string, decisionId: string) =>
      tx.run('update invoice_dispute set decision_id = $2 where id = $1', [id, decisionId]),
    /** The last of each. */
    async lastOf(invoiceIds: readonly string[]): Promise<Map<string, InvoiceDispute>> {
      if (invoiceIds.length === 0) return new Map()
      const rows = await tx.rows<InvoiceDispute & Record<string, unknown>>(
        `select distinct on (p.invoice_id) p.id, p.invoice_id as "invoiceId", p.cause, p.words, p.at, d.decision, d.why,
           d.at as "decidedAt"
         from invoice_dispute p left join market_decision d on d.id = p.decision_id
         where p.invoice_id = any($1::uuid[]) order by p.invoice_id, p.at desc, p.id desc`,
        [invoiceIds],
      )
      return new Map(rows.map(row => [row.invoiceId, row]))
    },
  }
}
