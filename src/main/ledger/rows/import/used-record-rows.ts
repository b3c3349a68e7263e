// Whether something other than an import refers to a record that it brought.

import type { Database } from 'better-sqlite3'
import { blobOfId, idOfBlob } from '../../statements/id-blob.ts'
import { entrySeqSql } from '../line-key.ts'

export function prepareUsedRecordRows(db: Database) {
  const movedSince = db.prepare<[number], { id: Buffer; seq: number }>(
    `select distinct i.id, m.entry_seq as seq from stock_movement m join item i on i.item_no = m.item_no where m.entry_seq > ?`,
  )
  const ofDealers = db
    .prepare<[], Buffer>(
      `select id from item where item_no in (select item_no from dealer_item union select item_no from dealer_order_line)`,
    )
    .pluck()
  const seqsOfCustomer = db
    .prepare<{ id: Buffer }, number>(
      `with c as (select customer_no as no from customer where id = @id)
       select seq from invoice where customer_no = (select no from c)
       union all select seq from credit_note where customer_no = (select no from c)
       union all select ${entrySeqSql('payment_key')} from payment where invoice_seq is null and customer_no = (select no from c)
       union all select ${entrySeqSql('refund_key')} from refund where customer_no = (select no from c)
       union all select o.seq from customer_opening o where o.customer_no = (select no from c)
         and not exists (select 1 from customer_opening_reversal x where x.opening_seq = o.seq)`,
    )
    .pluck()
  const seqsOfDealer = db
    .prepare<{ id: Buffer }, number>(
      `select a.seq from dealer_account a where a.dealer_no = (select dealer_no from dealer where id = @id)
         and a.kind not in ('opening', 'opening_reversal')
       union all select a.seq from dealer_account a where a.dealer_no = (select dealer_no from dealer where id = @id)
         and a.kind = 'opening' and not exists (select 1 from dealer_account r where r.reverses_seq = a.seq)
       union all select 0 from dealer_item where dealer_no = (select dealer_no from dealer where id = @id)`,
    )
    .pluck()
  const hasOther = (seqs: readonly number[], own: ReadonlySet<number>) => seqs.some(seq => !own.has(seq))
  return {
    /** Items sold, moved or ordered after that entry by others than `own`, and all that a dealer sells. */
    itemsSince(seq: number, own: ReadonlySet<number>): Set<string> {
      const moved = movedSince.all(seq).filter(row => !own.has(row.seq))
      return new Set([...moved.map(({ id }) => idOfBlob(id)), ...ofDealers.all().map(idOfBlob)])
    },
    isCustomerUsed: (id: string, own: ReadonlySet<number>) => hasOther(seqsOfCustomer.all({ id: blobOfId(id) }), own),
    isDealerUsed: (id: string, own: ReadonlySet<number>) => hasOther(seqsOfDealer.all({ id: blobOfId(id) }), own),
  }
}
export type UsedRecordRows = ReturnType<typeof prepareUsedRecordRows>
