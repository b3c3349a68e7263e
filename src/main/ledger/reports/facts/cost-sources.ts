// Which paper a movement of stock belongs to, and which items moved.

import type { Database } from 'better-sqlite3'
import { lineKeysSql } from '../../rows/line-key.ts'
import { dayOf, dayOfMs, posted, postedKeys, standOf } from './fact-sources.ts'
import type { Posted } from './fact-store.ts'

const bill = (seq: string) => `${seq}, v.seq, ${dayOf('v.issued_on')}, ${standOf('v.seq')}`
const note = `c.seq, c.seq, ${dayOf('c.issued_on')}, ${standOf('c.seq')}`

/** `entrySeq, paperSeq, day, stand`: a void belongs to its bill. */
export const papersSql = `select ${bill('v.seq')} from invoice v where ${posted('v.seq')}
  union all select ${note} from credit_note c where ${posted('c.seq')}
  union all select ${bill('x.seq')} from invoice_void x join invoice v on v.seq = x.invoice_seq where ${posted('x.seq')}`

/** The same of one entry; what is no bill, credit note or void is its own paper. */
export const paperSql = `select ${bill('v.seq')} from invoice v where v.seq = :seq
  union all select ${note} from credit_note c where c.seq = :seq
  union all select ${bill('x.seq')} from invoice_void x join invoice v on v.seq = x.invoice_seq where x.seq = :seq
  union all select e.seq, e.seq, ${dayOfMs('e.at_ms')}, ${standOf('e.seq')} from entry e where e.seq = :seq limit 1`

const sellingKinds = `'invoice.issued', 'credit_note.issued', 'invoice.voided', 'payment.taken'`
const otherSql = `select exists (select 1 from entry e where ${posted('e.seq')} and e.kind not in (${sellingKinds}))`

const soldItemsSql = `select l.item_no from invoice_line l where ${postedKeys('l.line_key')}
  union select l.item_no from credit_note_line l where ${postedKeys('l.line_key')}
  union select l.item_no from invoice_void x cross join invoice_line l on l.line_key between ${lineKeysSql('x.invoice_seq')}
    where ${posted('x.seq')}`
const movedSql = `select distinct m.item_no from stock_movement m where ${posted('m.entry_seq')}`

/** Movements lie by item: who bought or counted makes us look through all, who only sold does not. */
export function movedItemsSql(db: Database, since: Posted): string {
  return db.prepare<[Posted], number>(otherSql).pluck().get(since) === 1 ? movedSql : soldItemsSql
}
