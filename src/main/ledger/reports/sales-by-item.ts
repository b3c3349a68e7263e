// Sales by item and by group, from the lines of bills and of credit notes; the items sold most.

import type { Database } from 'better-sqlite3'
import { lineKeysSql } from '../rows/line-key.ts'
import { idOfBlob } from '../statements/id-blob.ts'
import {
  all,
  behindLead,
  type Question,
  type ReportTable,
  soldBills,
  tableOf,
  takenBackNotes,
  taxOf,
} from './report-parts.ts'

interface ItemRow {
  readonly id: Buffer
}
interface GroupRow {
  readonly id: Buffer | null
}

/** What lines of each item came to: `item_no, quantity, sales, back, tax`. */
export const soldItemsSql = `select item_no, sum(quantity) as quantity, sum(sales) as sales, sum(back) as back, sum(tax) as tax
  from (
    select l.item_no, sum(l.quantity_thousandths) as quantity, sum(l.total_paise) as sales, 0 as back, sum(${taxOf('l')}) as tax
    from invoice v cross join invoice_line l on l.line_key between ${lineKeysSql('v.seq')} where ${soldBills} group by 1
    union all
    select l.item_no, -sum(l.quantity_thousandths), 0, sum(l.total_paise), -sum(${taxOf('l')})
    from credit_note c cross join credit_note_line l on l.line_key between ${lineKeysSql('c.seq')} where ${takenBackNotes} group by 1
  ) group by item_no`

const itemSql = (limit: string) => `select i.id, i.name as item, i.code, s.quantity, i.unit, s.sales, s.back as returns,
    s.sales - s.back as net, s.tax
  from (${soldItemsSql}) s join item i on i.item_no = s.item_no
  where :narrowsGroup = 0 or i.group_no is :groupNo
  order by net desc, quantity desc, i.item_no ${limit}`

const groupSql = `select g.id, g.name as "group", count(*) as items, sum(s.sales) as sales, sum(s.back) as returns,
    sum(s.sales - s.back) as net, sum(s.tax) as tax
  from (${soldItemsSql}) s join item i on i.item_no = s.item_no left join item_group g on g.group_no = i.group_no
  group by i.group_no order by net desc, g.name`

/** As the dashboard of the protocol: by amount, then by quantity. */
const topCount = 50

export function salesByItem(db: Database, question: Question): ReportTable {
  return tableOf(question, all<ItemRow>(db, itemSql(''), question.bound), ({ id }) => behindLead(id, question.asked))
}

export function topItems(db: Database, question: Question): ReportTable {
  const rows = all<ItemRow>(db, itemSql(`limit ${topCount}`), question.bound)
  return tableOf(question, rows, ({ id }) => behindLead(id, question.asked))
}

export function salesByGroup(db: Database, question: Question): ReportTable {
  return tableOf(question, all<GroupRow>(db, groupSql, question.bound), ({ id }) => ({
    to: 'group',
    id: id === null ? 'none' : idOfBlob(id),
  }))
}
