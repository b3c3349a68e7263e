// Reads and writes the log of entries.

import type { Database } from 'better-sqlite3'
import { instantOf } from '../../../shared/kernel/calendar.ts'
import type { EntryKind, EntryView } from '../../../shared/records/entry.ts'
import { entry } from '../schema/entry.ts'
import { blobOfId, idOfBlob } from '../statements/id-blob.ts'
import { type FullRow, prepareInsert } from '../statements/prepare-insert.ts'
import type { Remembered } from '../statements/remembered.ts'
import { createStatementCache } from '../statements/statement-cache.ts'

export interface StoredEntry {
  readonly seq: number
  readonly id: string
  readonly counterNo: number
  readonly counterId: string
  readonly number: number
  readonly kind: EntryKind
  readonly atMs: number
  readonly by: string
  readonly body: string
  readonly contentHash: Buffer
  readonly hash: Buffer
}

/** Last link of a counter's chain. */
export interface ChainHead {
  readonly number: number
  readonly hash: Buffer
  readonly atMs: number
}

/** As it lies in the table. */
export interface EntryRow extends Omit<StoredEntry, 'id' | 'counterId' | 'kind'> {
  readonly id: Buffer
  readonly counterId: Buffer
  readonly kind: string
}

export const entryColumns = `e.seq, e.id, e.counter_no as counterNo, c.id as counterId, e.number, e.kind, e.at_ms as atMs, e.by, e.body,
  e.content_hash as contentHash, e.hash`

export function prepareEntryRows(db: Database, remembered: Remembered) {
  const lastSeqs = remembered.shelf<'last', number>()
  const newestIds = remembered.shelf<'newest', string>()
  const heads = remembered.shelf<number, ChainHead | undefined>()
  const insert = prepareInsert(db, entry)
  const head = db.prepare<[number], ChainHead>(
    'select number, hash, at_ms as atMs from entry where counter_no = ? order by number desc limit 1',
  )
  const byId = db.prepare<[Buffer], EntryRow>(
    `select ${entryColumns} from entry e join counter c on c.counter_no = e.counter_no where e.id = ?`,
  )
  const bySeq = db.prepare<[number], EntryRow>(
    `select ${entryColumns} from entry e join counter c on c.counter_no = e.counter_no where e.seq = ?`,
  )
  const inOrder = db.prepare<[number], EntryRow>(
    `select ${entryColumns} from entry e join counter c on c.counter_no = e.counter_no where e.seq > ? order by e.seq`,
  )
  const ofKinds = createStatementCache(db)
  const seqOfId = db.prepare<[Buffer], number>('select seq from entry where id = ?').pluck()
  const hashesOf = db.prepare<[string], { id: Buffer; hash: Buffer }>(
    `select e.id, e.hash from json_each(?) asked cross join entry e on e.id = unhex(replace(asked.value, '-', ''))`,
  )
  const bodyOf = db.prepare<[number], string>('select body from entry where seq = ?').pluck()
  const count = db.prepare<[], number>('select count(*) from entry').pluck()
  const last = db.prepare<[], number | null>('select max(seq) from entry').pluck()
  const newest = db.prepare<[], Buffer | null>('select max(id) from entry').pluck()
  const newestId = () => newestIds.recall('newest', () => idOfBlob(newest.get() ?? Buffer.alloc(16)))
  const lastSeq = () => lastSeqs.recall('last', () => last.get() ?? 0)
  return {
    head: (counterNo: number): ChainHead | undefined => heads.recall(counterNo, () => head.get(counterNo)),
    /** Appends the entry and moves the counter's head to it. */
    append(id: string, row: Omit<FullRow<typeof entry>, 'seq' | 'id'>): number {
      const seq = lastSeq() + 1
      insert({ seq, id: blobOfId(id), ...row })
      lastSeqs.remember('last', seq)
      if (id > newestId()) newestIds.remember('newest', id)
      heads.remember(row.counterNo, { number: row.number, hash: row.hash, atMs: row.atMs })
      return seq
    },
    seqOfId: (id: string) => seqOfId.get(blobOfId(id)),
    /** The same within a transaction, for an id that is most likely new: ids grow with time, and one above all needs no look. */
    seqOfLikelyNew: (id: string) => (id > newestId() ? undefined : seqOfId.get(blobOfId(id))),
    /** Of those of these entries that are here, in hex. */
    hashesOf: (ids: readonly string[]) =>
      new Map(hashesOf.all(JSON.stringify(ids)).map(({ hash, id }) => [idOfBlob(id), hash.toString('hex')])),
    byId: (id: string) => stored(byId.get(blobOfId(id))),
    bySeq: (seq: number) => stored(bySeq.get(seq)),
    bodyOf: (seq: number) => bodyOf.get(seq),
    count: () => count.get() ?? 0,
    lastSeq,
    /** In order, bodies only. */
    ofKinds: (kinds: readonly EntryKind[]): IterableIterator<{ seq: number; kind: EntryKind; body: string }> =>
      ofKinds<EntryKind[], { seq: number; kind: EntryKind; body: string }>(
        `select seq, kind, body from entry where kind in (${kinds.map(() => '?').join(', ')}) order by seq`,
      ).iterate(...kinds),
    *inOrder(afterSeq = 0): Generator<StoredEntry> {
      for (const row of inOrder.iterate(afterSeq)) yield storedEntry(row)
    },
  }
}
export type EntryRows = ReturnType<typeof prepareEntryRows>

function stored(row: EntryRow | undefined): StoredEntry | undefined {
  return row === undefined ? undefined : storedEntry(row)
}

export function storedEntry(row: EntryRow): StoredEntry {
  return { ...row, id: idOfBlob(row.id), counterId: idOfBlob(row.counterId), kind: row.kind as EntryKind }
}

export function viewOfEntry(row: StoredEntry): EntryView {
  return {
    id: row.id,
    counterId: row.counterId,
    number: row.number,
    kind: row.kind,
    at: instantOf(row.atMs),
    by: row.by,
    body: JSON.parse(row.body),
    hash: row.hash.toString('hex'),
  }
}
