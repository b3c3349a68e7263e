// Bills worth a look: voided, taken back, given away by more than a cashier may, sold below their items' prices.

import type { Database } from 'better-sqlite3'
import { findOverDiscount } from '../../../../shared/domain/people/over-discount.ts'
import { formatBps } from '../../../../shared/kernel/rate.ts'
import type { Invoice } from '../../../../shared/records/invoice.ts'
import { all, type Question, soldBills, standIs, takenBackNotes } from '../report-parts.ts'
import { entryIdOf, paperOf, type UnusualThing } from './unusual-thing.ts'

const bill = (
  what: string,
) => `'${what}' as what, ${paperOf('v')}, '' as reference, k.name as party, 'invoices' as record,
  ${entryIdOf('v.seq')} as recordId, e.by, 1 as count`
const ofBill = 'join entry e on e.seq = v.seq left join customer k on k.customer_no = v.customer_no'

const voidsSql = `select x.seq, x.voided_at_ms as atMs, ${bill('void')}, e.body ->> '$.reason' as detail, v.total_paise as amount
  from invoice_void x cross join entry e on e.seq = x.seq cross join invoice v on v.seq = x.invoice_seq
  left join customer k on k.customer_no = v.customer_no
  where x.voided_on between :fromOn and :toOn and ${standIs('x.seq')}`

const returnsSql = `select c.seq, c.issued_at_ms as atMs, 'return' as what, ${paperOf('c')}, '' as reference, k.name as party,
    'credit-notes' as record, ${entryIdOf('c.seq')} as recordId, e.by, 1 as count, c.reason as detail, c.total_paise as amount
  from credit_note c join entry e on e.seq = c.seq left join customer k on k.customer_no = c.customer_no
  where ${takenBackNotes}`

const pricesSql = `select v.seq, v.issued_at_ms as atMs, ${bill('price')}, v.below_price_paise as amount,
    (select group_concat(line.value ->> '$.name', ', ') from json_each(e.body, '$.invoice.lines') line
      where line.value ->> '$.itemPricePaise' is not null) as detail
  from invoice v ${ofBill} where ${soldBills} and v.below_price_paise > 0`

const discountsSql = `select v.seq, v.issued_at_ms as atMs, ${bill('discount')}, v.discount_paise as amount, e.body
  from invoice v ${ofBill} where ${soldBills} and v.discount_paise > 0`

export function voids(db: Database, { bound }: Question): UnusualThing[] {
  return all(db, voidsSql, bound)
}

export function returns(db: Database, { bound }: Question): UnusualThing[] {
  return all(db, returnsSql, bound)
}

export function prices(db: Database, { bound }: Question): UnusualThing[] {
  return all(db, pricesSql, bound)
}

/** What a cashier may give alone is the measure, whoever gave it. */
export function discounts(db: Database, { bound, discountLimitBps }: Question): UnusualThing[] {
  return all<UnusualThing & { body: string }>(db, discountsSql, bound).flatMap(({ body, ...thing }) => {
    const { invoice } = JSON.parse(body) as { invoice: Invoice }
    const over = findOverDiscount(invoice.lines, discountLimitBps)
    if (over === undefined) return []
    const share = `${formatBps(over.discountBps)} %`
    return [{ ...thing, detail: over.line === null ? share : `${over.line.name}: ${share}` }]
  })
}
