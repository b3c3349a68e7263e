// Puts entries behind what a shop's log holds: the log, its sequence, the ends of the chains and all rows in one statement.

import { moveHeads } from '../store/counter-rows.ts'
import { appendEntries, type EntryToAppend } from '../store/entry-rows.ts'
import type { ShopTx } from '../store/open-store.ts'
import type { PostedFact } from '../store/projection/posted-fact.ts'
import { projectEntries } from '../store/projection/project-entries.ts'
import { saveSequence } from '../store/sequence-rows.ts'
import { writeTogether } from '../store/write-together.ts'

export interface Appending {
  /** In the shop's order, from the number behind its last on. */
  readonly entries: readonly EntryToAppend[]
  /** Of the entries those that are understood. */
  readonly facts: readonly PostedFact[]
  readonly now: Date
}

/** For whoever holds the shop's lock. Without entries nothing happens. */
export async function appendToLog(tx: ShopTx, { entries, facts, now }: Appending): Promise<void> {
  const last = entries.at(-1)?.sequence
  if (last === undefined) return
  const ends = new Map(entries.map(({ counterId, hash, number }) => [counterId, { id: counterId, hash, number }]))
  const rows = await projectEntries(tx, facts)
  writeTogether(tx, [appendEntries(entries, now), saveSequence(last), ...moveHeads([...ends.values()]), ...rows])
}
