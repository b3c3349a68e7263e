// Batches, and every movement of stock.

import type { Day } from '../../../../shared/kernel/calendar.ts'
import { StockCause } from '../../../../shared/records/item.ts'
import { idOfBlob } from '../../statements/id-blob.ts'
import { numberSql, oneOf, rowsIn, within } from '../facts.ts'
import { columnsOf, sheet } from '../sheet.ts'

interface BatchRow {
  readonly itemId: Buffer
  readonly name: string
  readonly code: string
  readonly expiresOn: Day | null
  readonly mrpPaise: number | null
  readonly onHandThousandths: number
}

const batch = columnsOf<BatchRow>()

export const batchesSheet = sheet<BatchRow>({
  file: 'batches.csv',
  about: 'Batches of items and what is left of each.',
  carries: ['batch'],
  columns: [
    batch.id('item_id', 'Id of the item', row => idOfBlob(row.itemId)),
    batch.text('name', 'Name of the item', row => row.name),
    batch.text('batch', 'Number of the batch', row => row.code),
    batch.day('expires_on', 'Last day it may be sold', row => row.expiresOn),
    batch.price('mrp', 'Maximum retail price on its pack', row => row.mrpPaise),
    batch.quantity('on_hand', 'What is left of it', row => row.onHandThousandths),
  ],
  read: source =>
    rowsIn<BatchRow>(
      source,
      `select i.id as itemId, i.name, b.code, b.expires_on as expiresOn, b.mrp_paise as mrpPaise,
         b.on_hand_thousandths as onHandThousandths from batch b join item i on i.item_no = b.item_no order by b.batch_no`,
    ),
})

interface MovementRow {
  readonly atMs: number
  readonly counter: string
  readonly by: string
  readonly itemId: Buffer
  readonly name: string
  readonly cause: string
  readonly deltaThousandths: number
  readonly unitCostPaise: number | null
  readonly batch: string | null
  readonly expiresOn: Day | null
  readonly document: string | null
  readonly note: string | null
  readonly entryId: Buffer
  readonly lineNumber: number
}

/** What a person wrote beside a movement made by hand. */
const noteSql = `case when e.kind = 'stock.moved' then e.body ->> ('$.moves[' || (m.line_number - 1) || '].note') end`
const documentSql = `coalesce(${numberSql('v')}, ${numberSql('n')}, nullif(a.reference, ''))`

const movement = columnsOf<MovementRow>()

export const stockMovementsSheet = sheet<MovementRow>({
  file: 'stock-movements.csv',
  about: 'Every change of stock and why. What an item has on hand is the sum of its movements.',
  carries: ['stock_movement'],
  columns: [
    movement.time('time', 'When', row => row.atMs),
    movement.text('counter', 'Code of the counter', row => row.counter),
    movement.text('by', 'Who', row => row.by),
    movement.id('item_id', 'Id of the item', row => idOfBlob(row.itemId)),
    movement.text('name', 'Name of the item', row => row.name),
    movement.text('cause', oneOf(StockCause.options), row => row.cause),
    movement.quantity('quantity', 'Into stock; below zero: out of it', row => row.deltaThousandths),
    movement.price('unit_cost', 'What one unit of it cost, where it is known', row => row.unitCostPaise),
    movement.text('batch', 'Number of the batch', row => row.batch),
    movement.day('expires_on', 'Last day the batch may be sold', row => row.expiresOn),
    movement.text('document', 'Invoice, credit note, or the dealer’s bill', row => row.document),
    movement.text('note', 'What was written beside it', row => row.note),
    movement.id('entry_id', 'Id of the entry that moved it', row => idOfBlob(row.entryId)),
    movement.whole('line', 'Its place in that entry', row => row.lineNumber),
  ],
  read: source =>
    rowsIn<MovementRow>(
      source,
      `select e.at_ms as atMs, c.code as counter, e.by, i.id as itemId, i.name, m.cause,
         m.delta_thousandths as deltaThousandths, m.unit_cost_paise as unitCostPaise, b.code as batch,
         b.expires_on as expiresOn, ${documentSql} as document, ${noteSql} as note, e.id as entryId, m.line_number as lineNumber
       from stock_movement m cross join entry e on e.seq = m.entry_seq join counter c on c.counter_no = e.counter_no
         join item i on i.item_no = m.item_no left join batch b on b.batch_no = m.batch_no
         left join invoice v on v.seq = coalesce((select x.invoice_seq from invoice_void x where x.seq = m.entry_seq), m.entry_seq)
         left join credit_note n on n.seq = m.entry_seq left join dealer_account a on a.seq = m.entry_seq
       where ${within('e.at_ms')}`,
    ),
})
