// The bills and credit notes behind a row of sales: of a span of days, an hour, a customer, a cashier.

import { all, type MakeTable, soldBills, takenBackNotes } from '../report-parts.ts'
import { soldByKeys } from '../sales-by.ts'
import { taxOf } from '../tax-sql.ts'
import { billHead, billJoins, type DocumentRow, documentTable, noteHead, noteJoins } from './document-row.ts'

function behind(isOfRow: { readonly bill: string; readonly note: string }): MakeTable {
  const sql = `select ${billHead}, 1 as bills, v.total_paise - v.round_off_paise + v.discount_paise as gross,
      v.discount_paise as discounts, v.round_off_paise as roundOff, v.total_paise as sales, 0 as returns, v.total_paise as net,
      ${taxOf('v')} as tax
    from ${billJoins} where ${soldBills} and ${isOfRow.bill}
    union all
    select ${noteHead}, 0, 0, 0, 0, 0, c.total_paise, -c.total_paise, -${taxOf('c')}
    from ${noteJoins} where ${takenBackNotes} and ${isOfRow.note}
    order by 1`
  return (db, question) => documentTable(question, all<DocumentRow>(db, sql, question.bound))
}

function keyed({ bill, note }: { readonly bill: string; readonly note: string }): MakeTable {
  return behind({ bill: `${bill} is :key`, note: `${note} is :key` })
}

export const billsBehind = {
  /** All of the days asked for, which are those of the row. */
  span: behind({ bill: '1', note: '1' }),
  hour: keyed(soldByKeys.hour),
  customer: keyed(soldByKeys.customer),
  cashier: keyed(soldByKeys.cashier),
} as const
