// Values read again and again by every sale, kept between transactions for as long as nobody else has written.
// SQLite's data_version tells when another connection has; a rollback forgets everything.

import type { Database } from 'better-sqlite3'

export interface Remembered {
  /** The value under the key, read now unless it is known; outside a transaction always read. */
  recall<T>(key: string, read: () => T): T
  /** What was just read, or what this transaction just made of it. */
  remember(key: string, value: unknown): void
  forget(key: string): void
  /** At the begin of a transaction: forgets when another connection wrote since. */
  startTransaction(): void
  forgetAll(): void
}

const mostValues = 20_000

export function createRemembered(db: Database): Remembered {
  const values = new Map<string, unknown>()
  const dataVersion = db.prepare<[], number>('pragma data_version').pluck()
  const seen = { dataVersion: -1 }
  const keep = (key: string, value: unknown): void => {
    if (values.size >= mostValues) values.clear()
    values.set(key, value)
  }
  return {
    recall<T>(key: string, read: () => T): T {
      if (db.inTransaction && values.has(key)) return values.get(key) as T
      const value = read()
      keep(key, value)
      return value
    },
    remember: keep,
    forget: key => void values.delete(key),
    startTransaction() {
      const now = dataVersion.get() ?? 0
      if (now !== seen.dataVersion) values.clear()
      seen.dataVersion = now
    },
    forgetAll: () => values.clear(),
  }
}
