// Entries that are links of their chains and made no rows here: not understood, unfit, or said before by an earlier one.

import type { Database } from 'better-sqlite3'

/** `second`: an earlier entry says the same, and stands. The others say why it could not be posted. */
export type AsideReason = 'second' | 'unknown_kind' | 'invalid' | `unfit: ${string}`

export function prepareAsideRows(db: Database) {
  const insert = db.prepare<[number, string]>('insert into entry_aside (seq, reason) values (?, ?)')
  const reason = db.prepare<[number], AsideReason>('select reason from entry_aside where seq = ?').pluck()
  return {
    insert: (seq: number, why: AsideReason) => void insert.run(seq, why),
    /** Why the entry had no rows from the beginning; undefined for all others. */
    reasonOf(seq: number): AsideReason | undefined {
      const why = reason.get(seq)
      return why === 'second' ? undefined : why
    },
  }
}
export type AsideRows = ReturnType<typeof prepareAsideRows>
