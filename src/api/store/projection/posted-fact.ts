// A fact with the time its counter posted it at.

import type { PostedRows } from '../../../shared/posting/posted-rows.ts'
import type { NewEntry } from '../../../shared/records/entry.ts'

export interface PostedFact {
  readonly fact: NewEntry
  readonly at: Date
}

/** With the rows that it makes. */
export interface ReadFact extends PostedFact {
  readonly rows: PostedRows
}
