// Entries that are links of their chains and made no rows here: not understood, unfit, or said before by an earlier one. A
// newer program may make the rows of those not understood; after which entry it did so is kept, for they are numbered then.

import type { Database } from 'better-sqlite3'
import { idOfBlob } from '../../statements/id-blob.ts'

/** Why an entry could not be posted. */
export type NotUnderstood = 'unknown_kind' | 'invalid' | `unfit: ${string}`
/** `second`: an earlier entry says the same, and stands. */
export type AsideReason = 'second' | NotUnderstood

export interface AsideEntry {
  readonly id: string
  readonly counterId: string
  readonly number: number
  readonly reason: NotUnderstood
  readonly atMs: number
}
type AsideRow = Omit<AsideEntry, 'id' | 'counterId'> & { readonly id: Buffer; readonly counterId: Buffer }

const notUnderstood = `from entry_aside a join entry e on e.seq = a.seq join counter c on c.counter_no = e.counter_no
  where a.reason <> 'second'`

export function prepareAsideRows(db: Database) {
  const insert = db.prepare<[number, string]>('insert into entry_aside (seq, reason) values (?, ?)')
  const reason = db.prepare<[number], AsideReason>('select reason from entry_aside where seq = ?').pluck()
  const page = db.prepare<[number], AsideRow>(
    `select e.id, c.id as counterId, e.number, a.reason, e.at_ms as atMs ${notUnderstood} order by a.seq limit ?`,
  )
  const count = db.prepare<[], number>(`select count(*) ${notUnderstood}`).pluck()
  const seqs = db.prepare<[], number>(`select a.seq ${notUnderstood} order by a.seq`).pluck()
  return {
    insert: (seq: number, why: AsideReason) => void insert.run(seq, why),
    /** Why the entry could not be posted; undefined for all others. */
    reasonOf(seq: number): NotUnderstood | undefined {
      const why = reason.get(seq)
      return why === 'second' ? undefined : why
    },
    /** Those not understood, in the order they came. */
    notUnderstood: (limit: number): AsideEntry[] =>
      page.all(limit).map(row => ({ ...row, id: idOfBlob(row.id), counterId: idOfBlob(row.counterId) })),
    notUnderstoodCount: () => count.get() ?? 0,
    notUnderstoodSeqs: (): number[] => seqs.all(),
  }
}
export type AsideRows = ReturnType<typeof prepareAsideRows>

export function prepareLateRows(db: Database) {
  const insert = db.prepare<[number, number, string]>(
    'insert into entry_late (seq, after_seq, reason) values (?, ?, ?)',
  )
  const drop = db.prepare<[number]>('delete from entry_aside where seq = ?')
  const reason = db.prepare<[number], NotUnderstood>('select reason from entry_late where seq = ?').pluck()
  const after = db.prepare<[number], number>('select seq from entry_late where after_seq = ? order by late_no').pluck()
  return {
    /** It is none of those aside any more. */
    make(seq: number, afterSeq: number, why: NotUnderstood): void {
      insert.run(seq, afterSeq, why)
      drop.run(seq)
    },
    /** Why its rows were not made in its place. */
    reasonOf: (seq: number) => reason.get(seq),
    madeAfter: (seq: number): number[] => after.all(seq),
  }
}
