// Stands: a counter in the branch in which it stood. Which branch an entry was posted in follows from its counter's own chain:
// that of the shop's version the counter had stated last (decision 45), else the one it introduced itself in. So it is the
// same at every counter, and stays what it was when the counter is moved.

import type { Database } from 'better-sqlite3'
import { idOfBlob } from '../../statements/id-blob.ts'

export interface Stand {
  /** The sequence of the entry from which on the counter stands there; of its introduction the number of the counter below zero. */
  readonly stand: number
  readonly counterNo: number
  readonly branchId: string
}

/** In SQL: the stand an entry was posted at. A counter that was never moved has one. */
export const standSql = (seq: string) => `(select coalesce((
    select max(s.entry_seq) from shop s where s.counter_no = se.counter_no and s.entry_seq <= se.seq
      and exists (select 1 from counter_move m where m.counter_no = se.counter_no)
  ), -se.counter_no) from entry se where se.seq = ${seq})`

/** A version holds its branch only where that is another than the counter introduced itself in. */
const allSql = `select -c.counter_no as stand, c.counter_no as counterNo, c.branch_id as branch from counter c
  union all
  select s.entry_seq, s.counter_no, coalesce(unhex(replace(s.fields ->> '$.branch.id', '-', '')), c.branch_id)
  from counter_move m join shop s on s.counter_no = m.counter_no join counter c on c.counter_no = m.counter_no`

export function prepareStandRows(db: Database) {
  const all = db.prepare<[], { stand: number; counterNo: number; branch: Buffer }>(allSql)
  return {
    all: (): Stand[] => all.all().map(({ branch, ...row }) => ({ ...row, branchId: idOfBlob(branch) })),
    /** Where the file knows one counter, and that was never moved. */
    only(): number | null {
      const stands = all.all()
      return stands.length === 1 ? (stands[0]?.stand ?? null) : null
    },
  }
}
export type StandRows = ReturnType<typeof prepareStandRows>
