// Worth a look besides bills: goods sold that were not there, drawers that were not right.

import type { Database } from 'better-sqlite3'
import { formatQuantity } from '../../../../shared/kernel/quantity.ts'
import { lineKeysSql } from '../../rows/line-key.ts'
import { scopeOf } from '../facts/fact-days.ts'
import { sumByKey } from '../facts/fact-table.ts'
import { all, type Bound, type Question, soldBills, standIs } from '../report-parts.ts'
import { entryIdOf, paperOf, type UnusualThing } from './unusual-thing.ts'

const within = 'e.at_ms >= :fromMs and e.at_ms < :beforeMs'

/**
 * What was on hand after each bill is what is on hand now less all movements since. An item that nobody ever brought in or
 * counted has no stock to be short of.
 */
const shortSql = `with sold as (
    select d.value as item_no from json_each(:itemNos) d where exists (
      select 1 from stock_movement k where k.item_no = d.value and k.delta_thousandths > 0 and k.cause not in ('void', 'return'))
  ), moved as (
    select m.item_no, m.entry_seq, sum(m.delta_thousandths) as delta,
      f.on_hand_thousandths - coalesce(sum(sum(m.delta_thousandths)) over (
        partition by m.item_no order by m.entry_seq desc rows between unbounded preceding and 1 preceding), 0) as onHand
    from sold s cross join item_figures f on f.item_no = s.item_no
    cross join stock_movement m on m.item_no = s.item_no
      and m.entry_seq >= (select min(seq) from invoice where issued_on between :fromOn and :toOn)
    group by m.item_no, m.entry_seq
  )
  select v.seq, v.issued_at_ms as atMs, 'short_stock' as what, ${paperOf('v')}, '' as reference, i.name as party, 'items' as record,
    i.id as recordId, e.by, 1 as count, m.onHand, i.unit,
    (select sum(l.total_paise) from invoice_line l where l.line_key between ${lineKeysSql('v.seq')} and l.item_no = m.item_no) as amount
  from moved m cross join invoice v on v.seq = m.entry_seq join entry e on e.seq = v.seq join item i on i.item_no = m.item_no
  where m.onHand < 0 and m.delta < 0 and ${soldBills}`

const differencesSql = `select s.seq, e.at_ms as atMs, 'difference' as what, ${paperOf('s')}, '' as reference, null as party,
    'till' as record, ${entryIdOf('s.shift_seq')} as recordId, e.body ->> '$.closing.note' as detail, e.by, 1 as count,
    s.counted_paise - s.expected_paise as amount
  from shift_closing s cross join entry e on e.seq = s.seq
  where s.counted_paise <> s.expected_paise and ${within} and ${standIs('s.seq')}`

/** One for each bill and item that left less than nothing on hand. */
export function shortStock(db: Database, question: Question): UnusualThing[] {
  const find = db.prepare<Bound & { itemNos: string }, UnusualThing & { onHand: number; unit: string }>(shortSql)
  const found = find.all({ ...question.bound, itemNos: JSON.stringify(soldItemNos(question)) })
  return found.map(({ onHand, unit, ...thing }) => ({ ...thing, detail: `${formatQuantity(onHand)} ${unit}` }))
}

export function differences(db: Database, { bound }: Question): UnusualThing[] {
  return all(db, differencesSql, bound)
}

/** As remembered: to read all lines of a year again takes longer than all else. */
function soldItemNos({ bound, facts }: Question): number[] {
  const { goods, table } = facts.lines()
  const lines = sumByKey(table, 'goods', ['lines'], scopeOf(bound))('lines')
  const sold = goods.filter((_, at) => (lines[at] ?? 0) !== 0)
  return [...new Set(sold.map(({ itemNo }) => itemNo))]
}
