// Items that lie: on hand, and sold least in the period.

import type { Database } from 'better-sqlite3'
import { dayInIndia } from '../../../shared/kernel/calendar.ts'
import { all, type Question, type ReportTable, recordLead, tableOf } from './report-parts.ts'
import { soldItemsSql } from './sales-by-item.ts'

interface Row {
  readonly id: Buffer
  readonly lastSoldMs: number | null
}

const mostRows = 200

const sql = `select s.*, (select e.at_ms from entry e where e.seq = (
      select m.entry_seq from stock_movement m where m.item_no = s.itemNo and m.cause = 'sale' order by m.entry_seq desc limit 1
    )) as lastSoldMs
  from (
    select i.item_no as itemNo, i.id, i.name as item, i.code, f.on_hand_thousandths as onHand, coalesce(s.quantity, 0) as quantity, i.unit
    from item_figures f join item i on i.item_no = f.item_no left join (${soldItemsSql}) s on s.item_no = i.item_no
    where i.is_active = 1 and f.on_hand_thousandths > 0
    order by quantity, f.on_hand_thousandths desc, i.item_no limit ${mostRows}
  ) s order by s.quantity, s.onHand desc, s.itemNo`

export function slowItems(db: Database, question: Question): ReportTable {
  const rows = all<Row>(db, sql, question.bound).map(row => ({
    ...row,
    lastSold: row.lastSoldMs === null ? null : dayInIndia(row.lastSoldMs),
  }))
  return tableOf(question, rows, ({ id }) => recordLead('items', id))
}
