// Everything that reports sum up, as statements over final rows of entries after `:after` up to `:upTo`. What else is sold
// (or taken back) one day is one more statement in a list here. A void is the bill once more with every sign turned, on the
// bill's own day, so that a bill and its void come to nothing.

import { entrySeqSql, lineKeySql, lineKeysSql } from '../../rows/line-key.ts'
import { standSql } from '../../rows/shop/stand-rows.ts'
import { taxOf } from '../tax-sql.ts'

export const dayOf = (day: string) => `unixepoch(${day}) / 86400`
const istOffsetMs = 19_800_000
export const dayOfMs = (ms: string) => `(${ms} + ${istOffsetMs}) / 86400000`
const hourOf = (ms: string) => `(${ms} + ${istOffsetMs}) / 3600000 % 24`
/** An entry is a long row, so it is only asked where there is more than one stand. */
export const standOf = (seq: string) => `coalesce(:onlyStand, ${standSql(seq)})`
export const posted = (seq: string) => `${seq} > :after and ${seq} <= :upTo`
export const postedKeys = (key: string) => `${key} >= (:after + 1) * 1024 and ${key} < (:upTo + 1) * 1024`

/** Who sold stands beside the money that came with the sale; else in the entry. */
const cashierOf = `coalesce((select p.received_by from payment p where p.payment_key = ${lineKeySql('v.seq', '1')}),
  (select ce.by from entry ce where ce.seq = v.seq))`

function billOf(sign: 1 | -1): string {
  const signed = (sql: string) => (sign === 1 ? sql : `-${sql}`)
  return `${dayOf('v.issued_on')}, ${standOf('v.seq')}, ${hourOf('v.issued_at_ms')}, ${cashierOf}, coalesce(v.customer_no, 0),
    ${sign}, 0, ${signed('v.line_count')}, ${signed('v.total_paise')}, ${signed('v.round_off_paise')}, ${signed('v.discount_paise')}, 0,
    ${signed(taxOf('v'))}, ${signed('v.taxable_paise')}, ${signed('v.paid_at_issue_paise')}`
}

/** `day, stand, hour, cashier, customerNo, bills, notes, lines, sold, roundOff, discounts, back, tax, taxable, paid`. */
export const billSources: readonly string[] = [
  `select ${billOf(1)} from invoice v where ${posted('v.seq')}`,
  `select ${billOf(-1)} from invoice_void x join invoice v on v.seq = x.invoice_seq where ${posted('x.seq')}`,
  `select ${dayOf('c.issued_on')}, ${standOf('c.seq')}, ${hourOf('c.issued_at_ms')}, (select ce.by from entry ce where ce.seq = c.seq),
    coalesce(c.customer_no, 0), 0, 1, 0, 0, 0, 0, c.total_paise, -${taxOf('c')}, -c.taxable_paise, 0
  from credit_note c where ${posted('c.seq')}`,
]

/**
 * The group the item was in when the line was sold, by the clocks of the counters; those of one counter follow each other as
 * it posted them. Few items were ever put into another, so most ask one index.
 */
export const groupAt = (seq: string) => `coalesce((select s.group_no from item_group_save s
    left join entry put on put.seq = s.entry_seq left join entry sale on s.item_no is not null and sale.seq = ${seq}
  where s.item_no = l.item_no and (put.seq is null or put.at_ms < sale.at_ms or put.at_ms = sale.at_ms
    and iif(put.counter_no = sale.counter_no, put.number < sale.number, put.id < sale.id))
  order by s.stamp desc, put.id desc limit 1), i.group_no, 0)`

function lineOf(sign: 1 | -1): string {
  const signed = (sql: string) => (sign === 1 ? sql : `-${sql}`)
  return `${dayOf('v.issued_on')}, ${standOf('v.seq')}, l.item_no, ${groupAt('v.seq')}, ${sign}, l.tax_rate_bps,
    ${signed('l.quantity_thousandths')}, ${signed('l.total_paise')}, 0, ${signed('l.taxable_paise')}, ${signed('l.cgst_paise')},
    ${signed('l.sgst_paise')}, ${signed('l.igst_paise')}, 0, 0`
}

/** `day, stand, itemNo, groupNo, lines, rate, quantity, sold, back, taxable, cgst, sgst, igst, backTaxable, backTax`. */
export const lineSources: readonly string[] = [
  `select ${lineOf(1)} from invoice v cross join invoice_line l on l.line_key between ${lineKeysSql('v.seq')}
    cross join item i on i.item_no = l.item_no where ${posted('v.seq')}`,
  `select ${lineOf(-1)} from invoice_void x cross join invoice v on v.seq = x.invoice_seq
    cross join invoice_line l on l.line_key between ${lineKeysSql('v.seq')} cross join item i on i.item_no = l.item_no
    where ${posted('x.seq')}`,
  `select ${dayOf('c.issued_on')}, ${standOf('c.seq')}, l.item_no, ${groupAt('coalesce(c.invoice_seq, c.seq)')}, 1, l.tax_rate_bps,
    -l.quantity_thousandths, 0, l.total_paise, 0, 0, 0, 0, l.taxable_paise, ${taxOf('l')}
  from credit_note c cross join credit_note_line l on l.line_key between ${lineKeysSql('c.seq')}
    cross join item i on i.item_no = l.item_no where ${posted('c.seq')}`,
]

const paymentSeq = entrySeqSql('p.payment_key')
const refundSeq = entrySeqSql('r.refund_key')
const atSale = 'case when p.receipt_number is null then p.amount_paise else 0 end'

/** `day, stand, tender, count, atSale, later, back`, one row for each day at least. Credit is what a bill left unpaid. */
export const tenderSources: readonly string[] = [
  `select ${dayOfMs('p.received_at_ms')}, ${standOf(paymentSeq)}, p.tender, count(*), sum(${atSale}), sum(p.amount_paise - (${atSale})), 0
    from payment p where ${postedKeys('p.payment_key')} group by 1, 2, 3`,
  `select ${dayOfMs('p.received_at_ms')}, ${standOf(paymentSeq)}, p.tender, -1, -p.amount_paise, 0, 0
    from invoice_void x cross join payment p on p.payment_key between ${lineKeysSql('x.invoice_seq')}
    where ${posted('x.seq')} and p.receipt_number is null`,
  `select ${dayOfMs('r.refunded_at_ms')}, ${standOf(refundSeq)}, r.tender, 1, 0, 0, r.amount_paise
    from refund r where ${postedKeys('r.refund_key')} and not exists (select 1 from invoice_void x where x.seq = ${refundSeq})`,
  `select ${dayOf('v.issued_on')}, ${standOf('v.seq')}, 'credit', count(*), sum(v.total_paise - v.paid_at_issue_paise), 0, 0
    from invoice v where ${posted('v.seq')} and v.total_paise > v.paid_at_issue_paise group by 1, 2, 3`,
  `select ${dayOf('v.issued_on')}, ${standOf('v.seq')}, 'credit', -1, v.paid_at_issue_paise - v.total_paise, 0, 0
    from invoice_void x join invoice v on v.seq = x.invoice_seq
    where ${posted('x.seq')} and v.total_paise > v.paid_at_issue_paise`,
]
