// Reads stock: the movements of an item page by page, batches that expire, and how much of everything needs a look.

import type { Database } from 'better-sqlite3'
import type { Day } from '../../../../shared/kernel/calendar.ts'
import type { EntryKind } from '../../../../shared/records/entry.ts'
import { createJsonCache } from '../../statements/json-cache.ts'

export interface StoredMovement {
  readonly entrySeq: number
  readonly entryId: Buffer
  readonly lineNumber: number
  readonly atMs: number
  readonly by: string
  readonly kind: EntryKind
  readonly body: string
  readonly cause: string
  readonly deltaThousandths: number
  readonly unitCostPaise: number | null
  readonly batchCode: string | null
  readonly expiresOn: string | null
  readonly mrpPaise: number | null
}

export interface StoredExpiring {
  readonly itemId: Buffer
  readonly itemName: string
  readonly unit: string
  readonly decimals: number
  readonly code: string
  readonly expiresOn: string
  readonly mrpPaise: number | null
  readonly onHandThousandths: number
}

const expiring = 'b.on_hand_thousandths > 0 and b.expires_on <= ?'

export function prepareStockListRows(db: Database) {
  const parse = createJsonCache<unknown>(50)
  const movements = db.prepare<[number, number, number, number], StoredMovement>(
    `select m.entry_seq as entrySeq, e.id as entryId, m.line_number as lineNumber, e.at_ms as atMs, e.by, e.kind, e.body,
       m.cause, m.delta_thousandths as deltaThousandths, m.unit_cost_paise as unitCostPaise, b.code as batchCode,
       b.expires_on as expiresOn, b.mrp_paise as mrpPaise
     from stock_movement m join entry e on e.seq = m.entry_seq left join batch b on b.batch_no = m.batch_no
     where m.item_no = ? and (m.entry_seq, m.line_number) < (?, ?)
     order by m.entry_seq desc, m.line_number desc limit ?`,
  )
  const expiringRows = db.prepare<[Day, number, number], StoredExpiring>(
    `select i.id as itemId, i.name as itemName, i.unit, i.decimals, b.code, b.expires_on as expiresOn, b.mrp_paise as mrpPaise,
       b.on_hand_thousandths as onHandThousandths
     from batch b cross join item i on i.item_no = b.item_no where ${expiring}
     order by b.expires_on, b.batch_no limit ? offset ?`,
  )
  const countExpiring = db.prepare<[Day], number>(`select count(*) from batch b where ${expiring}`).pluck()
  const countLow = db
    .prepare<[], number>(
      `select count(*) from item i indexed by item_watched cross join item_figures f on f.item_no = i.item_no
       where i.low_stock_thousandths is not null and f.on_hand_thousandths <= i.low_stock_thousandths and i.is_active = 1`,
    )
    .pluck()
  const countOut = db
    .prepare<[], number>(
      `select count(*) from item i indexed by item_watched cross join item_figures f on f.item_no = i.item_no
       where i.low_stock_thousandths is not null and f.on_hand_thousandths <= 0 and i.is_active = 1`,
    )
    .pluck()
  const countBelowZero = db
    .prepare<[], number>(
      `select count(*) from item_figures f cross join item i on i.item_no = f.item_no
       where f.on_hand_thousandths < 0 and i.is_active = 1`,
    )
    .pluck()
  return {
    /** Before that movement, the newest first. */
    movements: (itemNo: number, before: { entrySeq: number; lineNumber: number }, limit: number): StoredMovement[] =>
      movements.all(itemNo, before.entrySeq, before.lineNumber, limit),
    /** The body of an entry that was read; shared, since one entry moves many items. */
    bodyOf: (movement: StoredMovement): unknown => parse(movement.body),
    expiring: (throughDay: Day, offset: number, limit: number) => expiringRows.all(throughDay, limit, offset),
    countExpiring: (throughDay: Day) => countExpiring.get(throughDay) ?? 0,
    countLow: () => countLow.get() ?? 0,
    /** Of the watched ones, those of which nothing is left. */
    countOut: () => countOut.get() ?? 0,
    countBelowZero: () => countBelowZero.get() ?? 0,
  }
}
export type StockListRows = ReturnType<typeof prepareStockListRows>
