// Values read again and again by every sale, kept between transactions for as long as nobody else has written.
// SQLite's data_version tells when another connection has; a rollback forgets everything.

import type { Database } from 'better-sqlite3'

/** Values of one kind. */
export interface Shelf<K, V> {
  /** The value under the key, read now unless it is known; outside a transaction always read. */
  recall(key: K, read: () => V): V
  /** The value as this connection knew it last, in or out of a transaction: for what only this connection writes. */
  recallOwn(key: K, read: () => V): V
  /** What was just read, or what this transaction just made of it. */
  remember(key: K, value: V): void
  forget(key: K): void
}

export interface Remembered {
  shelf<K, V>(): Shelf<K, V>
  /** At the begin of a transaction: forgets when another connection wrote since. */
  startTransaction(): void
  endTransaction(): void
  forgetAll(): void
}

const mostValues = 20_000

export function createRemembered(db: Database): Remembered {
  const shelves: Map<unknown, unknown>[] = []
  const dataVersion = db.prepare<[], number>('pragma data_version').pluck()
  const now = { dataVersion: -1, isInTransaction: false }
  const forgetAll = (): void => {
    for (const values of shelves) values.clear()
  }
  return {
    shelf<K, V>(): Shelf<K, V> {
      const values = new Map<K, V>()
      shelves.push(values)
      const remember = (key: K, value: V): void => {
        if (values.size >= mostValues) values.clear()
        values.set(key, value)
      }
      return {
        recall(key, read) {
          const known = now.isInTransaction ? values.get(key) : undefined
          if (known !== undefined) return known
          const value = read()
          remember(key, value)
          return value
        },
        recallOwn(key, read) {
          const known = values.get(key)
          if (known !== undefined) return known
          const value = read()
          remember(key, value)
          return value
        },
        remember,
        forget: key => void values.delete(key),
      }
    },
    startTransaction() {
      const version = dataVersion.get() ?? 0
      if (version !== now.dataVersion) forgetAll()
      now.dataVersion = version
      now.isInTransaction = true
    },
    endTransaction() {
      now.isInTransaction = false
    },
    forgetAll,
  }
}
