// Moves committed pages from the log into the file without making a writer wait.

import type { Database } from 'better-sqlite3'

/** Passive: what another connection is using stays for the next time. Returns the pages moved. */
export function checkpoint(db: Database): number {
  const [row] = db.pragma('wal_checkpoint(PASSIVE)') as { checkpointed: number }[]
  return Math.max(0, row?.checkpointed ?? 0)
}
