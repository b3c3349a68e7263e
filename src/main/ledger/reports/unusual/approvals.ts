// What a manager allowed, each with the paper it was used for: the next fact of its kind by the same person at the same
// counter, as an approval is for one use within two minutes.

import type { Database } from 'better-sqlite3'
import type { EntryKind } from '../../../../shared/records/entry.ts'
import type { Permission } from '../../../../shared/records/person.ts'
import { all, type Question, standIs } from '../report-parts.ts'
import { entryIdOf, type UnusualThing } from './unusual-thing.ts'

const usedFor: Partial<Record<Permission, readonly EntryKind[]>> = {
  override_price: ['invoice.issued'],
  over_discount_limit: ['invoice.issued'],
  give_credit: ['invoice.issued'],
  over_credit_limit: ['invoice.issued', 'customer.saved'],
  void_invoice: ['invoice.voided'],
  take_return: ['credit_note.issued'],
  blind_return: ['credit_note.issued'],
  move_cash: ['cash.moved'],
  close_shift: ['shift.closed'],
  edit_items: ['items.saved'],
  move_stock: ['stock.moved'],
}
const uses = Object.entries(usedFor).flatMap(([permission, kinds]) => kinds.map(kind => `('${permission}', '${kind}')`))

const approvalMs = 120_000
/** Nobody posts as many within two minutes. */
const mostEntries = 500

const sql = `with uses(permission, kind) as (values ${uses.join(', ')}), given as (
    select a.seq, a.approved_by, a.subject, e.at_ms, e.by, (
      select n.seq from entry n where n.seq > a.seq and n.seq <= a.seq + ${mostEntries} and n.counter_no = e.counter_no
        and n.by = e.by and n.at_ms <= e.at_ms + ${approvalMs}
        and (a.permission, n.kind) in (select permission, kind from uses) order by n.seq limit 1) as used_seq
    from approval a cross join entry e on e.seq = a.seq
    where e.at_ms >= :fromMs and e.at_ms < :beforeMs and ${standIs('a.seq')}
  )
  select g.seq, g.at_ms as atMs, 'approval' as what, coalesce(v.series, c.series) as series,
    coalesce(v.financial_year, c.financial_year, '') as financialYear, coalesce(v.serial, c.serial, 0) as serial, '' as reference,
    g.approved_by as party, g.subject as detail, g.by, 1 as count, null as amount,
    case when v.seq is not null then 'invoices' when c.seq is not null then 'credit-notes' when k.id is not null then 'customers'
      when i.id is not null then 'items' when s.seq is not null then 'till' end as record,
    coalesce(${entryIdOf('coalesce(v.seq, c.seq, s.seq)')}, k.id, i.id) as recordId
  from given g left join entry u on u.seq = g.used_seq left join invoice_void x on x.seq = u.seq
  left join invoice v on v.seq = coalesce(x.invoice_seq, u.seq) left join credit_note c on c.seq = u.seq
  left join customer k on u.kind = 'customer.saved' and k.id = unhex(replace(u.body ->> '$.id', '-', ''))
  left join item i on u.kind in ('items.saved', 'stock.moved')
    and i.id = unhex(replace(coalesce(u.body ->> '$.items[0].id', u.body ->> '$.moves[0].itemId'), '-', ''))
  left join shift s on u.kind in ('cash.moved', 'shift.closed') and s.seq = (
    select max(o.seq) from shift o join entry oe on oe.seq = o.seq where o.seq < u.seq and oe.counter_no = u.counter_no)`

export function approvals(db: Database, { bound }: Question): UnusualThing[] {
  return all(db, sql, bound)
}
