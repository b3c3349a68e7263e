// The bills and credit notes behind a row of sales: of a span of days, an hour, a customer, a cashier.

import { oldCustomerKey, pastBillsIn } from '../facts/past-sources.ts'
import { all, type MakeTable, soldBills, takenBackNotes } from '../report-parts.ts'
import { soldByKeys } from '../sales-by.ts'
import { taxOf } from '../tax-sql.ts'
import {
  billHead,
  billJoins,
  type DocumentRow,
  documentTable,
  noteHead,
  noteJoins,
  pastHead,
  pastJoins,
} from './document-row.ts'

interface OfRow {
  readonly bill: string
  readonly note: string
  /** Where past bills are counted too. */
  readonly past?: string
}

function behind(isOfRow: OfRow): MakeTable {
  const sql = `select ${billHead}, 1 as bills, v.total_paise - v.round_off_paise + v.discount_paise as gross,
      v.discount_paise as discounts, v.round_off_paise as roundOff, v.total_paise as sales, 0 as returns, v.total_paise as net,
      ${taxOf('v')} as tax
    from ${billJoins} where ${soldBills} and ${isOfRow.bill}
    union all
    select ${noteHead}, 0, 0, 0, 0, 0, c.total_paise, -c.total_paise, -${taxOf('c')}
    from ${noteJoins} where ${takenBackNotes} and ${isOfRow.note}
    order by 1`
  const pastSql = `select ${pastHead}, p.kind = 'sale' as bills, ${sold} as gross, 0 as discounts, 0 as roundOff, ${sold} as sales,
      ${sold} - p.amount_paise as returns, p.amount_paise as net, 0 as tax
    from past_sale p ${pastJoins} where ${pastBillsIn} and ${isOfRow.past ?? '0'} order by p.sold_on, p.sold_minute, p.sale_key`
  return (db, question) => {
    const past = question.past === null ? [] : all<DocumentRow>(db, pastSql, question.bound)
    return documentTable(question, [...past, ...all<DocumentRow>(db, sql, question.bound)])
  }
}

const sold = `case when p.kind = 'sale' then p.amount_paise else 0 end`
const pastCustomer = `case when p.customer_no is null then ${oldCustomerKey} else p.customer_no end`

function keyed({ bill, note }: { readonly bill: string; readonly note: string }, past?: string): MakeTable {
  const isKey = (sql: string) => `${sql} is :key`
  return behind({ bill: isKey(bill), note: isKey(note), ...(past === undefined ? {} : { past: isKey(past) }) })
}

export const billsBehind = {
  /** All of the days asked for, which are those of the row. */
  span: behind({ bill: '1', note: '1', past: '1' }),
  hour: keyed(soldByKeys.hour),
  customer: keyed(soldByKeys.customer, pastCustomer),
  cashier: keyed(soldByKeys.cashier),
} as const
