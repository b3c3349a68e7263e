// What must add up in past sales.

import { paiseSql, pastLinesSql } from '../rows/past-sale/counted.ts'

export const pastSumChecks: readonly { readonly name: string; readonly sql: string }[] = [
  {
    name: 'each past bill is the sum of its lines',
    sql: `select 'past bill ' || p.number as place from past_sale p
      left join past_sale_line l on l.line_key between ${pastLinesSql('p')} group by p.sale_key
      having count(l.line_key) <> p.line_count or sum(l.quantity_thousandths) is not p.quantity_thousandths
        or sum(l.amount_mills) is not p.amount_mills
        or p.amount_paise is not case when p.currency = 'INR' then sum(${paiseSql('l.amount_mills')}) end`,
  },
  {
    name: 'each line of a past bill belongs to one',
    sql: `select 'past bills' as place where (select coalesce(sum(line_count), 0) from past_sale) <> (select count(*) from past_sale_line)`,
  },
]
