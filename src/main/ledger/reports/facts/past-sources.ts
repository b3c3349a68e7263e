// Past bills (of the program the shop used before) as reports count them: in rupees, of imports that stand, without goods
// written off. They are of none of the shop's counters, so they are left out where one is named, or a branch.

import { countedSql, paiseSql, pastLinesSql } from '../../rows/past-sale/counted.ts'
import { dayOf } from './fact-sources.ts'

/** What begins the key of a row that only past bills speak of: no id of the shop does. */
export const oldPrefix = 'past:'

/** In SQL: the customer of a past bill `p` by what the other program called him; null: nobody. */
export const oldCustomerKey = `case when p.customer_code <> '' then '${oldPrefix}code:' || p.customer_code
  when p.customer_phone <> '' then '${oldPrefix}phone:' || p.customer_phone
  when p.customer_name <> '' then '${oldPrefix}name:' || p.customer_name end`
/** In SQL: the goods of a past line `l` likewise. */
export const oldGoodsKey = `'${oldPrefix}' || case when l.code <> '' then 'code:' || l.code else 'name:' || l.name end`

export const pastCustomerName = `coalesce(nullif(p.customer_name, ''), nullif(p.customer_code, ''), nullif(p.customer_phone, ''))`
export const pastGoodsName = `coalesce(nullif(l.name, ''), l.code)`

const inRupees = `p.currency = 'INR' and p.kind <> 'write_off' and ${countedSql('p')}`

/** In SQL: the past bills `p` of the period. */
export const pastBillsIn = `p.sold_on between :fromOn and :toOn and :stands is null and ${inRupees}`

export const linesOfPastBills = `past_sale p cross join past_sale_line l on l.line_key between ${pastLinesSql('p')}`

export const paiseOfPastLine = paiseSql('l.amount_mills')

/** What says whether past bills are still those that were read: the finishing entries of the imports that stand. */
export const standingSql = `select group_concat(hex(e.hash)) from import_run r join entry e on e.seq = r.finished_seq
  where r.kind = 'sales' and r.undone_seq is null`

/** `day, isReturn, lines, paise, customerNo, key, name, phone`. */
export const pastBillsSql = `select ${dayOf('p.sold_on')}, p.kind = 'return', p.line_count, p.amount_paise, p.customer_no,
    ${oldCustomerKey}, ${pastCustomerName}, p.customer_phone
  from past_sale p where ${inRupees}`

/** `day, isReturn, quantity, paise, itemNo, key, name, code`. */
export const pastLinesOfBillsSql = `select ${dayOf('p.sold_on')}, p.kind = 'return', l.quantity_thousandths, ${paiseOfPastLine}, l.item_no,
    ${oldGoodsKey}, ${pastGoodsName}, nullif(l.code, '')
  from ${linesOfPastBills} where ${inRupees}`

/** `day, currency`: bills that are never added to rupees. */
export const otherBillsSql = `select ${dayOf('p.sold_on')}, p.currency from past_sale p
  where p.currency <> 'INR' and p.kind <> 'write_off' and ${countedSql('p')}`
