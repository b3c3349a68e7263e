// What must add up in a ledger, each as one question whose answer should be nothing.

import type { Database } from 'better-sqlite3'
import { surplusSql } from '../rows/account/surplus-sql.ts'
import { entrySeqSql, lineKeySql } from '../rows/line-key.ts'
import { flowsSql } from '../shift/drawer-sources.ts'
import { dealerSumChecks } from './verify-dealer-sums.ts'
import { pastSumChecks } from './verify-past-sums.ts'

export interface SumCheck {
  readonly name: string
  /** Rows that break the rule: where, and by how much. */
  readonly sql: string
}

export const sumChecks: readonly SumCheck[] = [
  {
    name: 'each invoice is the sum of its lines',
    sql: `select v.series || '/' || v.financial_year || '/' || v.serial as place from invoice v
      left join (select invoice_seq, count(*) as n, sum(taxable_paise) as taxable, sum(cgst_paise) as cgst,
              sum(sgst_paise) as sgst, sum(igst_paise) as igst, sum(total_paise) as total from invoice_line group by invoice_seq) l
        on l.invoice_seq = v.seq
      where l.n is not v.line_count or l.taxable is not v.taxable_paise or l.cgst is not v.cgst_paise
        or l.sgst is not v.sgst_paise or l.igst is not v.igst_paise or l.total + v.round_off_paise is not v.total_paise`,
  },
  {
    name: 'what is paid and due on each invoice is the sum of its payments and credits',
    sql: `select v.series || '/' || v.financial_year || '/' || v.serial as place from invoice v
      left join invoice_balance b on b.invoice_seq = v.seq
      left join (select invoice_seq, sum(amount_paise) as paid from payment where invoice_seq is not null group by invoice_seq) p
        on p.invoice_seq = v.seq
      left join (select invoice_seq, sum(amount_paise) as paid from allocation group by invoice_seq) a on a.invoice_seq = v.seq
      left join (select invoice_seq, sum(against_due_paise) as credited from credit_note group by invoice_seq) n on n.invoice_seq = v.seq
      left join invoice_void x on x.invoice_seq = v.seq
      where coalesce(b.paid_paise, v.paid_at_issue_paise) <> coalesce(p.paid, 0) + coalesce(a.paid, 0)
        or coalesce(b.credited_paise, 0) <> coalesce(n.credited, 0) + coalesce(x.due_paise, 0)
        or coalesce(b.due_paise, 0) <> iif(x.seq is null, max(0, v.total_paise - coalesce(p.paid, 0) - coalesce(a.paid, 0)
          - coalesce(b.credited_paise, 0)), 0)`,
  },
  {
    name: 'cash given is amount and change',
    sql: `select 'payment ' || hex(id) as place from payment where given_paise <> amount_paise + change_paise or change_paise < 0`,
  },
  {
    name: 'cash expected at each closing is the float and what moved',
    sql: `with span as materialized (
        select e.seq, s.seq as shift_seq from shift_closing c join shift s on s.seq = c.shift_seq
          join entry eo on eo.seq = s.seq join entry ec on ec.seq = c.seq
          cross join entry e on e.counter_no = eo.counter_no and e.number between eo.number and ec.number)
      select c.series || '/' || c.financial_year || '/' || c.serial as place
      from shift_closing c join shift s on s.seq = c.shift_seq
      left join (select shift_seq, sum(sign * amount) as cash from (${flowsSql('span')}) where tender = 'cash' group by shift_seq) m
        on m.shift_seq = c.shift_seq
      where c.expected_paise <> s.float_paise + coalesce(m.cash, 0)`,
  },
  {
    name: 'a counter has one open shift at most',
    sql: `select 'counter ' || n.code as place from shift s join entry e on e.seq = s.seq join counter n on n.counter_no = e.counter_no
      where not exists (select 1 from shift_closing c where c.shift_seq = s.seq) group by n.counter_no having count(*) > 1`,
  },
  {
    name: 'stock on hand is the sum of movements',
    sql: `select 'item ' || i.name as place from item i left join item_figures f on f.item_no = i.item_no
      left join (select item_no, sum(delta_thousandths) as on_hand, sum(cause = 'sale') as sold from stock_movement group by item_no) m
        on m.item_no = i.item_no
      where f.on_hand_thousandths is not coalesce(m.on_hand, 0) or f.times_sold is not coalesce(m.sold, 0)`,
  },
  {
    name: 'what each batch holds is the sum of its movements',
    sql: `select 'batch ' || b.code as place from batch b
      left join (select batch_no, item_no, sum(delta_thousandths) as on_hand from stock_movement where batch_no is not null group by batch_no, item_no) m
        on m.batch_no = b.batch_no and m.item_no = b.item_no
      where b.on_hand_thousandths is not coalesce(m.on_hand, 0)`,
  },
  {
    name: 'what is due of each opening is its sum less what was taken for it',
    sql: `select 'customer ' || c.name as place from customer_opening o join customer c on c.customer_no = o.customer_no
      left join customer_opening_balance b on b.opening_seq = o.seq
      left join (select opening_seq, sum(amount_paise) as paid from customer_opening_allocation group by 1) a on a.opening_seq = o.seq
      left join customer_opening_reversal x on x.opening_seq = o.seq
      where coalesce(b.due_paise, 0) <> max(0, iif(x.seq is null, max(o.amount_paise, 0), 0) - coalesce(a.paid, 0))`,
  },
  {
    name: 'what each customer owes is the sum of his invoices and openings',
    sql: `select 'customer ' || c.name as place from customer c left join customer_figures f on f.customer_no = c.customer_no
      left join (select v.customer_no, count(*) - count(x.seq) as n, sum(coalesce(g.due_paise, 0)) as due from invoice v
                 left join invoice_balance g on g.invoice_seq = v.seq
                 left join invoice_void x on x.invoice_seq = v.seq where v.customer_no is not null group by v.customer_no) d
        on d.customer_no = c.customer_no
      left join (select o.customer_no, sum(b.due_paise) as due from customer_opening o
                 join customer_opening_balance b on b.opening_seq = o.seq group by o.customer_no) o on o.customer_no = c.customer_no
      where f.due_paise is not coalesce(d.due, 0) + coalesce(o.due, 0) or f.invoice_count is not coalesce(d.n, 0)`,
  },
  {
    name: 'what each customer has to his credit is what he paid and was credited, less what was used',
    sql: `select 'customer ' || c.name as place from customer c join customer_figures f on f.customer_no = c.customer_no
      left join (select customer_no, sum(paise) as paise from (
          select customer_no, amount_paise as paise from payment where invoice_seq is null
          union all select customer_no, to_account_paise from credit_note where customer_no is not null
          union all select customer_no, -amount_paise from allocation
          union all select customer_no, -amount_paise from customer_opening_allocation
          union all select customer_no, -amount_paise from customer_opening where amount_paise < 0
            and seq not in (select opening_seq from customer_opening_reversal)
          union all select customer_no, -amount_paise from refund where is_from_credit = 1
          union all select customer_no, paise from (${surplusSql}))
        group by customer_no) m on m.customer_no = c.customer_no
      where f.credit_paise <> coalesce(m.paise, 0)`,
  },
  {
    name: 'each credit note is the sum of its lines and goes somewhere to the paisa',
    sql: `select n.series || '/' || n.financial_year || '/' || n.serial as place from credit_note n
      left join (select credit_note_seq as seq, count(*) as n, sum(taxable_paise) as taxable, sum(cgst_paise) as cgst,
              sum(sgst_paise) as sgst, sum(igst_paise) as igst, sum(total_paise) as total from credit_note_line group by 1) l on l.seq = n.seq
      left join (select ${entrySeqSql('refund_key')} as seq, sum(amount_paise) as paid from refund group by 1) r on r.seq = n.seq
      where l.n is not n.line_count or l.taxable is not n.taxable_paise or l.cgst is not n.cgst_paise or l.sgst is not n.sgst_paise
        or l.igst is not n.igst_paise or l.total + n.round_off_paise is not n.total_paise
        or n.against_due_paise + n.to_account_paise + coalesce(r.paid, 0) <> n.total_paise`,
  },
  {
    name: 'no counter took back more of a line than was sold',
    sql: `select v.series || '/' || v.financial_year || '/' || v.serial as place from credit_note n
      join credit_note_line l on l.credit_note_seq = n.seq join invoice v on v.seq = n.invoice_seq
      join invoice_line s on s.line_key = ${lineKeySql('n.invoice_seq', 'l.invoice_line_number')} join entry e on e.seq = n.seq
      group by n.invoice_seq, l.invoice_line_number, e.counter_no having sum(l.quantity_thousandths) > max(s.quantity_thousandths)`,
  },
  {
    name: 'numbers of invoices and receipts have no gap but those skipped',
    // Counters of one code may have numbered twice, which is told elsewhere; one counter does not.
    sql: `with taken as materialized (select e.counter_no, t.name, t.first, t.last from (
        select seq, series || '/' || financial_year as name, serial as first, serial as last from invoice
        union all select seq, series || '/' || financial_year, serial, serial from credit_note
        union all select ${entrySeqSql('payment_key')}, rtrim(rtrim(receipt_number, '0123456789'), '/'), receipt_serial, receipt_serial
          from payment where receipt_number is not null
        union all select seq, series || '/' || financial_year, serial, serial from shift_closing
        union all select seq, series || '/' || financial_year, serial, serial from dealer_order
        union all select seq, series || '/' || financial_year, serial, serial from goods_return
        union all select entry_seq, series || '/' || financial_year, from_serial, to_serial from skipped_number) t
        join entry e on e.seq = t.seq)
      select name as place from (select distinct name, first, last from taken)
        group by name having min(first) <> 1 or max(last) > sum(last - first + 1)
      union all select name from taken group by counter_no, name having sum(last - first + 1) > max(last) - min(first) + 1`,
  },
  ...dealerSumChecks,
  ...pastSumChecks,
]

/** The first place that breaks the rule, or undefined. */
export function firstBreach(db: Database, check: SumCheck): string | undefined {
  return db.prepare<[], { place: string }>(`${check.sql} limit 1`).get()?.place
}
