// Reads and writes where this file stands with the hosted API, and the entries kept aside.

import type { Database } from 'better-sqlite3'
import type { KeptReason } from '../../../../shared/contract/counter/sync/sync-calls.ts'
import { syncPlace } from '../../schema/sync.ts'
import { blobOfId, idOfBlob } from '../../statements/id-blob.ts'
import { prepareReplace } from '../../statements/prepare-insert.ts'
import { type EntryRow, entryColumns, type StoredEntry, storedEntry } from '../entry-rows.ts'

export interface SyncPlace {
  readonly shopId: string
  /** Of the last change taken from the shop's log. */
  readonly cursor: number
  /** The entry that it was; null at the log's beginning. */
  readonly after: string | null
  /** Up to this number this counter's entries are safe on the server. */
  readonly acknowledged: number
  readonly exchangedAtMs: number | null
}

export interface KeptEntry {
  readonly id: string
  readonly counterId: string
  readonly number: number
  readonly reason: KeptReason
  readonly code: string
  readonly keptAtMs: number
  /** The change as JSON, where it is not in the log. */
  readonly content: string | null
}

type Blobs<T, K extends keyof T> = { readonly [F in keyof T]: F extends K ? Exclude<T[F], string> | Buffer : T[F] }

type KeptRow = Blobs<KeptEntry, 'id' | 'counterId'>

const theRow = 1
const keptColumns = 'id, counter_id as counterId, number, reason, code, kept_at_ms as keptAtMs, content from kept_entry'

export function prepareSyncRows(db: Database) {
  return { ...preparePlaceRows(db), ...prepareKeptRows(db), ...prepareChainRows(db) }
}
export type SyncRows = ReturnType<typeof prepareSyncRows>

function preparePlaceRows(db: Database) {
  const place = db.prepare<[], Blobs<SyncPlace, 'shopId' | 'after'>>(
    'select shop_id as shopId, cursor, after, acknowledged, exchanged_at_ms as exchangedAtMs from sync_place',
  )
  const replacePlace = prepareReplace(db, syncPlace)
  return {
    place(): SyncPlace | undefined {
      const row = place.get()
      if (row === undefined) return undefined
      return { ...row, shopId: idOfBlob(row.shopId), after: row.after === null ? null : idOfBlob(row.after) }
    },
    savePlace: (saved: SyncPlace) =>
      replacePlace({
        ...saved,
        id: theRow,
        shopId: blobOfId(saved.shopId),
        after: saved.after === null ? null : blobOfId(saved.after),
      }),
  }
}

function prepareKeptRows(db: Database) {
  const keep = db.prepare<unknown[]>(
    `insert into kept_entry (id, counter_id, number, reason, code, kept_at_ms, content) values (?, ?, ?, ?, ?, ?, ?)
     on conflict (id) do nothing`,
  )
  const kept = db.prepare<[number], KeptRow>(`select ${keptColumns} order by kept_no limit ?`)
  const countersWith = db
    .prepare<[string], Buffer>('select distinct counter_id from kept_entry where reason = ?')
    .pluck()
  const count = db.prepare<[], number>('select count(*) from kept_entry').pluck()
  const dropAll = db.prepare('delete from kept_entry')
  return {
    /** One that is kept already stays as it is. */
    keep: ({ id, counterId, number, reason, code, keptAtMs, content }: KeptEntry) =>
      keep.run(blobOfId(id), blobOfId(counterId), number, reason, code, keptAtMs, content),
    kept: (limit: number): KeptEntry[] => kept.all(limit).map(keptEntry),
    keptCount: () => count.get() ?? 0,
    countersWith: (reason: KeptReason): Set<string> => new Set(countersWith.all(reason).map(idOfBlob)),
    dropAllKept: () => dropAll.run(),
  }
}

/** What goes out. */
function prepareChainRows(db: Database) {
  const ofCounter = db.prepare<[number, number, number], EntryRow>(
    `select ${entryColumns} from entry e join counter c on c.counter_no = e.counter_no
     where e.counter_no = ? and e.number > ? order by e.number limit ?`,
  )
  const atOfNumber = db
    .prepare<[number, number], number>('select at_ms from entry where counter_no = ? and number = ?')
    .pluck()
  return {
    /** Of one counter's chain, in order. */
    entriesOf: (counterNo: number, afterNumber: number, limit: number): StoredEntry[] =>
      ofCounter.all(counterNo, afterNumber, limit).map(storedEntry),
    atOfNumber: (counterNo: number, number: number) => atOfNumber.get(counterNo, number),
  }
}

function keptEntry(row: KeptRow): KeptEntry {
  return { ...row, id: idOfBlob(row.id), counterId: idOfBlob(row.counterId) }
}
