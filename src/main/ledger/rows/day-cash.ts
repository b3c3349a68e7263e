// What one customer has paid in cash since a day began, for the limit of cash that the law sets.

import type { Database } from 'better-sqlite3'
import { blobOfId } from '../statements/id-blob.ts'

/**
 * In paise, over all invoices of the customer, with the sale or after it. `fromMs` and `untilMs` are the day's begin and
 * end. Walks back over the shop's payments of that day and no further, since keys grow with time; no index is kept for
 * a question that few sales ask, and for the same reason the statement is prepared when it is asked.
 */
export function cashOfDay(db: Database, customerId: string, fromMs: number, untilMs: number): number {
  const sum = db.prepare<[Buffer, number, number, number], number>(
    `select coalesce(sum(p.amount_paise), 0) from payment p
     where p.customer_no = (select customer_no from customer where id = ?) and p.tender = 'cash'
       and p.payment_key > coalesce((select payment_key from payment where received_at_ms < ? order by payment_key desc limit 1), 0)
       and p.received_at_ms >= ? and p.received_at_ms < ?`,
  )
  return sum.pluck().get(blobOfId(customerId), fromMs, fromMs, untilMs) ?? 0
}
