// What banks told, each of their references once.

import type { Tx } from '../open-store.ts'

export interface BankEvent {
  readonly transactionId: string
  readonly invoiceNumber: string
  readonly amountPaise: number
  readonly isSuccess: boolean
  readonly outcome: 'processed' | 'suspense'
  readonly invoiceId: string | null
  readonly paidAt: Date
  readonly toldAt: Date
}

interface Named {
  readonly invoiceNumber: string
  readonly invoiceId: string | undefined
  readonly sellerGstin: string | undefined
}

export function bankEventRows(tx: Tx) {
  return {
    /** What came of it before. Whoever tells of the same payment waits until this transaction ends. */
    async toHear(transactionId: string): Promise<Pick<BankEvent, 'outcome'> | undefined> {
      await tx.run(`select pg_advisory_xact_lock(hashtextextended('bank ' || $1, 0))`, [transactionId])
      return tx.row<Pick<BankEvent, 'outcome'>>('select outcome from bank_event where transaction_id = $1', [
        transactionId,
      ])
    },
    insert: (event: BankEvent) =>
      tx.run(
        `insert into bank_event (transaction_id, number, amount_paise, status, outcome, invoice_id, paid_at, told_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [
          ...[event.transactionId, event.invoiceNumber, event.amountPaise, event.isSuccess ? 'success' : 'failed'],
          ...[event.outcome, event.invoiceId, event.paidAt, event.toldAt],
        ],
      ),
    /** Invoices of that number, of the seller where his GSTIN is said, or the one of that id; in one order, to lock. */
    async named({ invoiceNumber, invoiceId, sellerGstin }: Named): Promise<string[]> {
      const rows = await tx.rows<{ id: string }>(
        `select i.id from financed_invoice i join financing_account s on s.id = i.seller_id
         where i.number_key = upper($1) and ($2::uuid is null or i.id = $2)
           and ($3::text is null or s.profile->>'gstNumber' = $3) order by i.id`,
        [invoiceNumber, invoiceId ?? null, sellerGstin ?? null],
      )
      return rows.map(({ id }) => id)
    },
  }
}
