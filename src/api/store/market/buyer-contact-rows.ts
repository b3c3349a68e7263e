// The phone of a buyer, as the seller gave it with his invoice.

import type { Tx } from '../open-store.ts'

export function buyerContactRows(tx: Tx) {
  return {
    insert: (invoiceId: string, phone: string) =>
      tx.run('insert into buyer_contact (invoice_id, phone) values ($1, $2)', [invoiceId, phone]),
    /** Undefined: none was given. */
    async phone(invoiceId: string): Promise<string | undefined> {
      const row = await tx.row<{ phone: string }>('select phone from buyer_contact where invoice_id = $1', [invoiceId])
      return row?.phone
    },
  }
}
