// Counts of stock that are going on at this machine. Local: only what is posted of them is a fact.

import type { Database } from 'better-sqlite3'
import type { CountScope, FindCountLines } from '../../../../shared/contract/counter/count-calls.ts'
import type { Batch } from '../../../../shared/records/stock.ts'
import { stockCount, stockCountLine } from '../../schema/local.ts'
import { itemNoOfRowId } from '../../search/search-rank.ts'
import { prefixQuery } from '../../search/search-words.ts'
import { blobOfId, idOfBlob } from '../../statements/id-blob.ts'
import { prepareInsert, prepareReplace } from '../../statements/prepare-insert.ts'
import { createStatementCache } from '../../statements/statement-cache.ts'
import {
  places as allPlaces,
  type CountPlace,
  countedPlaces,
  fromPlaces,
  inPlace,
  placeOf,
  restOfItem,
} from './count-places.ts'

export interface StoredCount {
  readonly id: string
  readonly startedAtMs: number
  readonly scope: CountScope
}
export interface StoredCountLine {
  readonly countedThousandths: number
  readonly expectedThousandths: number
}
/** An item or a batch to count, with what was counted of it. */
export interface CountListRow extends CountPlace {
  readonly itemId: Buffer
  readonly name: string
  readonly code: string | null
  readonly unit: string
  readonly decimals: number
  readonly costPaise: number | null
  readonly heldThousandths: number
  readonly countedThousandths: number | null
  readonly expectedThousandths: number | null
}
interface CountRow {
  readonly id: Buffer
  readonly startedAtMs: number
  readonly scope: string
}

const ofItem = 'i.id as itemId, i.name, i.code, i.unit, i.decimals, i.cost_paise as costPaise'
const columns = `${ofItem}, p.batch_code as batchCode, p.expires_on as expiresOn, p.mrp_paise as mrpPaise,
  p.held as heldThousandths, l.counted_thousandths as countedThousandths, l.expected_thousandths as expectedThousandths`
const scopes: Readonly<Record<CountScope['kind'], string>> = {
  all: 'i.is_active = 1',
  group: 'i.is_active = 1 and g.id = ?',
  low: `i.is_active = 1 and i.low_stock_thousandths >=
    (select on_hand_thousandths from item_figures f where f.item_no = i.item_no)`,
  scan: '0',
}
const shows: Readonly<Record<FindCountLines['show'], string>> = {
  all: '1',
  counted: 'l.item_id is not null',
  uncounted: 'l.item_id is null',
  different: 'l.counted_thousandths <> l.expected_thousandths',
}

export function prepareStockCountRows(db: Database) {
  const prepare = createStatementCache(db)
  const insert = prepareInsert(db, stockCount)
  const fields = 'id, started_at_ms as startedAtMs, scope'
  const all = db.prepare<[], CountRow>(`select ${fields} from stock_count order by started_at_ms desc`)
  const byId = db.prepare<[Buffer], CountRow>(`select ${fields} from stock_count where id = ?`)
  const deleteLines = db.prepare<[Buffer]>('delete from stock_count_line where count_id = ?')
  const deleteCount = db.prepare<[Buffer]>('delete from stock_count where id = ?')
  const countOpen = db.prepare<[], number>('select count(*) from stock_count').pluck()
  const storedOf = (row: CountRow): StoredCount => ({
    id: idOfBlob(row.id),
    startedAtMs: row.startedAtMs,
    scope: JSON.parse(row.scope) as CountScope,
  })
  return {
    countOpen: () => countOpen.get() ?? 0,
    all: (): StoredCount[] => all.all().map(storedOf),
    get(id: string): StoredCount | undefined {
      const row = byId.get(blobOfId(id))
      return row === undefined ? undefined : storedOf(row)
    },
    start: ({ id, startedAtMs, scope }: StoredCount) =>
      insert({ id: blobOfId(id), startedAtMs, scope: JSON.stringify(scope) }),
    ...prepareCountLines(db),
    delete(id: string): void {
      deleteLines.run(blobOfId(id))
      deleteCount.run(blobOfId(id))
    },
    countLines(count: StoredCount, show: FindCountLines['show']): number {
      const { places, where, values } = conditionsOf(count, { show, text: '' })
      return (
        prepare<unknown[], { n: number }>(`${places} select count(*) as n ${fromPlaces} where ${where}`).get(...values)
          ?.n ?? 0
      )
    },
    find(count: StoredCount, question: FindCountLines): { rows: CountListRow[]; total: number } {
      const { places, where, values } = conditionsOf(count, question)
      const total =
        prepare<unknown[], { n: number }>(`${places} select count(*) as n ${fromPlaces} where ${where}`).get(...values)
          ?.n ?? 0
      // What was just counted stands on top; what is to be counted stands as on the sheet.
      const order =
        question.show === 'counted' ? `l.counted_at_ms desc, ${inPlace}` : `i.name collate nocase, ${inPlace}`
      const rows = prepare<unknown[], CountListRow>(
        `${places} select ${columns} ${fromPlaces} where ${where} order by ${order} limit ? offset ?`,
      ).all(...values, question.limit, question.offset)
      return { rows, total }
    },
  }
}
export type StockCountRows = ReturnType<typeof prepareStockCountRows>

function prepareCountLines(db: Database) {
  const replaceLine = prepareReplace(db, stockCountLine)
  const ofPlace = 'count_id = ? and item_id = ? and batch_code = ? and expires_on = ? and mrp_paise = ?'
  type PlaceKey = [Buffer, Buffer, string, string, number]
  const keyOf = (id: string, itemId: string, batch: Batch | null): PlaceKey => {
    const { batchCode, expiresOn, mrpPaise } = placeOf(batch)
    return [blobOfId(id), blobOfId(itemId), batchCode, expiresOn, mrpPaise]
  }
  const line = db.prepare<PlaceKey, StoredCountLine>(
    `select counted_thousandths as countedThousandths, expected_thousandths as expectedThousandths
     from stock_count_line where ${ofPlace}`,
  )
  const deleteLine = db.prepare<PlaceKey>(`delete from stock_count_line where ${ofPlace}`)
  const heldOfBatch = db
    .prepare<[number, string, string | null, number | null], number>(
      'select on_hand_thousandths from batch where item_no = ? and code = ? and expires_on is ? and mrp_paise is ?',
    )
    .pluck()
  const heldOfNone = db
    .prepare<[number], number>(
      `select ${restOfItem('f.on_hand_thousandths', 'f.item_no')} from item_figures f where f.item_no = ?`,
    )
    .pluck()
  return {
    line: (id: string, itemId: string, batch: Batch | null) => line.get(...keyOf(id, itemId, batch)),
    saveLine: (
      id: string,
      itemId: string,
      batch: Batch | null,
      counted: StoredCountLine & { readonly countedAtMs: number },
    ) => replaceLine({ countId: blobOfId(id), itemId: blobOfId(itemId), ...placeOf(batch), ...counted }),
    deleteLine: (id: string, itemId: string, batch: Batch | null) => deleteLine.run(...keyOf(id, itemId, batch)),
    /** What the ledger holds of one batch of an item that has batches, or of it without any. */
    held: (itemNo: number, batch: Batch | null): number =>
      (batch === null
        ? heldOfNone.get(itemNo)
        : heldOfBatch.get(itemNo, batch.code, batch.expiresOn, batch.mrpPaise)) ?? 0,
    /** Lines that differ, in the order the items were made. */
    differences: prepareDifferences(db),
  }
}

function prepareDifferences(db: Database): (id: string, most?: number) => CountListRow[] {
  const differences = db.prepare<[Buffer, number], CountListRow>(
    `select ${ofItem}, l.batch_code as batchCode, l.expires_on as expiresOn, l.mrp_paise as mrpPaise,
       l.expected_thousandths as heldThousandths, l.counted_thousandths as countedThousandths,
       l.expected_thousandths as expectedThousandths
     from stock_count_line l cross join item i on i.id = l.item_id
     where l.count_id = ? and ${shows.different}
     order by l.item_id, l.batch_code, l.expires_on, l.mrp_paise limit ?`,
  )
  return (id, most = -1) => differences.all(blobOfId(id), most)
}

function conditionsOf(
  { id, scope }: StoredCount,
  { show, text }: Pick<FindCountLines, 'show' | 'text'>,
): { places: string; where: string; values: unknown[] } {
  const values: unknown[] = [blobOfId(id)]
  if (scope.kind === 'group') values.push(scope.groupId === null ? null : blobOfId(scope.groupId))
  const where = [`(${scopes[scope.kind]} or l.item_id is not null)`, shows[show]]
  const words = prefixQuery(text)
  if (words !== undefined) {
    where.push(
      `(i.item_no in (select ${itemNoOfRowId} from item_search where item_search match ?)
        or i.item_no in (select item_no from item_code where code = ?))`,
    )
    values.push(words, text.trim())
  }
  const isCountedOnly = scope.kind === 'scan' || show === 'counted' || show === 'different'
  return { places: isCountedOnly ? countedPlaces : allPlaces, where: where.join(' and '), values }
}
