// Where counters met, each as one question over rows: `about, ids, paise`. Rows come from entries alone, so every counter
// lists the same.

import type { AttentionKind } from '../../../shared/records/attention/attention.ts'
import { surplusSql } from '../rows/account/surplus-sql.ts'
import { entrySeqSql, lineKeySql } from '../rows/line-key.ts'
import { standingOwnerSql } from '../rows/person/standing-owner.ts'

const ids = (id: string) => `json_group_array(lower(hex(${id})) order by ${id})`
const numberOf = (paper: string) =>
  `${paper}.series || '/' || ${paper}.financial_year || '/' || printf('%05d', ${paper}.serial)`

/** Papers that have the same number: of counters with one code, or of one that was copied. */
function sameNumber(table: string): string {
  return `select ${numberOf('p')} as about, ${ids('e.id')} as ids, null as paise from ${table} p join entry e on e.seq = p.seq
    group by p.series, p.financial_year, p.serial having count(*) > 1`
}

export const attentionSources: readonly (readonly [AttentionKind, sql: string])[] = [
  [
    'paid_twice',
    `select coalesce(${numberOf('v')}, o.reference) as about, json_array(lower(hex(e.id))) as ids, s.paise
     from (${surplusSql}) s join entry e on e.seq = s.seq left join invoice v on v.seq = s.seq
     left join customer_opening o on o.seq = s.seq`,
  ],
  [
    'said_twice',
    `select e.kind as about, json_array(lower(hex(e.id))) as ids, null as paise
     from entry_aside a join entry e on e.seq = a.seq where a.reason = 'second'`,
  ],
  [
    'returned_twice',
    `select ${numberOf('v')} as about, json_array(lower(hex(e.id))) as ids, null as paise from invoice v join entry e on e.seq = v.seq
     where v.seq in (
       select n.invoice_seq from credit_note n join invoice_void x on x.invoice_seq = n.invoice_seq
       union select n.invoice_seq from credit_note n join credit_note_line l on l.credit_note_seq = n.seq
         join invoice_line s on s.line_key = ${lineKeySql('n.invoice_seq', 'l.invoice_line_number')}
         group by n.invoice_seq, l.invoice_line_number having sum(l.quantity_thousandths) > max(s.quantity_thousandths))`,
  ],
  [
    'credit_spent_twice',
    `select c.name as about, json_array(lower(hex(c.id))) as ids, f.credit_paise as paise
     from customer_figures f join customer c on c.customer_no = f.customer_no where f.credit_paise < 0`,
  ],
  [
    'bill_twice',
    `select upper(a.reference) as about, ${ids('e.id')} as ids, sum(a.amount_paise) - max(a.amount_paise) as paise
     from dealer_account a join entry e on e.seq = a.seq
     where a.kind = 'receipt' and a.reference <> '' and not exists (select 1 from dealer_account r where r.reverses_seq = a.seq)
     group by a.dealer_no, upper(a.reference) having count(*) > 1`,
  ],
  [
    'number_twice',
    ['invoice', 'credit_note', 'dealer_order', 'goods_return', 'shift_closing'].map(sameNumber).join(' union all '),
  ],
  [
    'number_twice',
    `select p.receipt_number as about, ${ids('e.id')} as ids, null as paise
     from payment p join entry e on e.seq = ${entrySeqSql('p.payment_key')} where p.receipt_number is not null group by p.receipt_number having count(*) > 1`,
  ],
  [
    'same_phone',
    `select c.phone as about, ${ids('c.id')} as ids, null as paise from customer c
     where c.is_active = 1 and c.phone <> '' group by c.phone having count(*) > 1`,
  ],
  [
    'same_code',
    `select k.code as about, ${ids('i.id')} as ids, null as paise from item_code k join item i on i.item_no = k.item_no
     where i.is_active = 1 group by k.code having count(distinct i.item_no) > 1`,
  ],
  [
    'same_name',
    `select min(p.name) as about, ${ids('p.id')} as ids, null as paise from person p
     where p.is_active = 1 group by lower(p.name) having count(*) > 1`,
  ],
  [
    'no_owner',
    `select s.name as about, json_array(lower(hex(s.id))) as ids, null as paise from (${standingOwnerSql}) s`,
  ],
  [
    'not_posted',
    `select e.kind || ': ' || a.reason as about, json_array(lower(hex(e.id))) as ids, null as paise
     from entry_aside a join entry e on e.seq = a.seq where a.reason <> 'second'`,
  ],
]
