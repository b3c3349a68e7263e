// Reads and writes batches: named by item, code, expiry and MRP together, with what each still holds.

import type { Database } from 'better-sqlite3'
import type { Day } from '../../../../shared/kernel/calendar.ts'
import type { Batch } from '../../../../shared/records/stock.ts'
import { batch } from '../../schema/stock.ts'
import { prepareInsert } from '../../statements/prepare-insert.ts'

/** Before any day a batch can expire on. */
const everyDay: Day = '0000-01-01'

export interface StoredBatch extends Batch {
  readonly onHandThousandths: number
}

export function prepareBatchRows(db: Database) {
  const insert = prepareInsert(db, batch)
  const numberOf = db
    .prepare<[number, string, string | null, number | null], number>(
      'select batch_no from batch where item_no = ? and code = ? and expires_on is ? and mrp_paise is ?',
    )
    .pluck()
  const last = db.prepare<[], number>('select coalesce(max(batch_no), 0) from batch').pluck()
  const addStock = db.prepare<[number, number]>(
    'update batch set on_hand_thousandths = on_hand_thousandths + ? where batch_no = ?',
  )
  const columns = 'code, expires_on as expiresOn, mrp_paise as mrpPaise, on_hand_thousandths as onHandThousandths'
  const sellable = db.prepare<[number, Day], StoredBatch>(
    `select ${columns} from batch where item_no = ? and on_hand_thousandths > 0 and (expires_on is null or expires_on >= ?)
     order by expires_on is null, expires_on, batch_no`,
  )
  const ofItem = db.prepare<[number], StoredBatch>(
    `select ${columns} from batch where item_no = ? order by on_hand_thousandths = 0, expires_on is null, expires_on, batch_no`,
  )
  return {
    /** The batch's number; a batch not met before begins here. */
    meet(itemNo: number, met: Batch): number {
      const known = numberOf.get(itemNo, met.code, met.expiresOn, met.mrpPaise)
      if (known !== undefined) return known
      const batchNo = (last.get() ?? 0) + 1
      insert({ batchNo, itemNo, ...met, onHandThousandths: 0 })
      return batchNo
    },
    addStock: (batchNo: number, deltaThousandths: number) => addStock.run(deltaThousandths, batchNo),
    /** With something in them and not expired on that day: earliest expiry first, those that never expire last. */
    sellable: (itemNo: number, day: Day): StoredBatch[] => sellable.all(itemNo, day),
    /** With something in them, expired ones too: the earliest expiry first. */
    held: (itemNo: number): StoredBatch[] => sellable.all(itemNo, everyDay),
    /** All batches of an item, empty ones last. */
    ofItem: (itemNo: number): StoredBatch[] => ofItem.all(itemNo),
  }
}
export type BatchRows = ReturnType<typeof prepareBatchRows>
