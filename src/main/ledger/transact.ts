// The only way to write: one immediate transaction, then one announcement of what changed.

import type { RecordName } from '../../shared/contract/counter/counter-contract.ts'
import type { NewEntry } from '../../shared/records/entry.ts'
import { serialsOf } from './chain/entry-serials.ts'
import { type Poster, postEntry } from './chain/post-entry.ts'
import type { Ledger } from './open-ledger.ts'
import type { ChainHead } from './rows/entry-rows.ts'
import type { LedgerRows } from './rows/ledger-rows.ts'
import { refusalOf } from './sqlite-refusal.ts'

/** Makes a promise-returning callback a compile error: a transaction is over when the callback returns. */
type Synchronous<T> = T extends PromiseLike<unknown> ? never : T

export interface LedgerWriter {
  readonly rows: LedgerRows
  /** Posts a fact with its rows; returns its local sequence. */
  post(poster: Poster, entry: NewEntry, atMs: number): number
  /** Tells windows, after the commit, that these records should be asked for again. */
  changed(record: RecordName, id?: string): void
}

/** What a transaction added to the chain of this counter. */
interface Posted {
  counterId: string
  head: ChainHead | undefined
  readonly serials: Record<string, number>
}

/** A throw inside leaves no row and announces nothing. Disk and file problems come out as refusals. */
export function transact<T>(ledger: Ledger, act: (tx: LedgerWriter) => Synchronous<T>): T {
  const changes = new Map<RecordName, string[]>()
  const posted: Posted = { counterId: '', head: undefined, serials: {} }
  const tx: LedgerWriter = {
    rows: ledger.rows,
    post(poster, entry, atMs) {
      const seq = postEntry(ledger.rows, poster, entry, atMs)
      posted.counterId = poster.counterId
      posted.head = ledger.rows.entries.head(poster.counterNo)
      Object.assign(posted.serials, serialsOf(entry))
      return seq
    },
    changed(record, id) {
      const ids = changes.get(record)
      if (ids === undefined) changes.set(record, id === undefined ? [] : [id])
      else if (id !== undefined) ids.push(id)
    },
  }
  const result = commit(ledger, () => act(tx))
  if (posted.head !== undefined) ledger.mark.raise(posted.counterId, posted.head, posted.serials)
  ledger.announce(changes)
  return result
}

function commit<T>(ledger: Ledger, act: () => T): T {
  try {
    ledger.begin()
    const result = act()
    ledger.commit()
    return result
  } catch (error) {
    ledger.rollback()
    throw refusalOf(error, ledger.file)
  }
}
