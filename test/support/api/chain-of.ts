// A counter's chain of entries as the server meets it, without a counter behind it.
import { v7 } from 'uuid'
import { chainStart, contentHashOf, linkHashOf } from '../../../src/chain/entry-hash.ts'
import type { NewCounter } from '../../../src/shared/contract/sync/sync-calls.ts'
import type { SyncEntry } from '../../../src/shared/contract/sync/sync-entry.ts'

/** Books of its own that are meant to be one with those of the shop. */
export function aCounter(code = 'A1'): NewCounter {
  const branch = { id: v7(), name: 'Main' }
  return { id: v7(), code, name: `Counter ${code}`, branch, publicKey: 'A'.repeat(43), bringsBooksTogether: true }
}

export interface Chain {
  /** The next entry: a float of so many paise unless something else is said. */
  next(said?: Partial<Pick<SyncEntry, 'kind' | 'body' | 'id' | 'at'>>): SyncEntry
  many(count: number): SyncEntry[]
}

/** `after`: goes on behind these entries, as a copy of the counter's file would. */
export function chainOf(counterId: string, after: readonly SyncEntry[] = []): Chain {
  const last = after.at(-1)
  const head = { number: last?.number ?? 0, hash: last === undefined ? chainStart : Buffer.from(last.hash, 'hex') }
  const next: Chain['next'] = ({
    at = '2026-11-21T06:00:00.000Z',
    body = JSON.stringify({ floatPaise: head.number }),
    id = v7(),
    kind = 'shift.opened',
  } = {}) => {
    const number = head.number + 1
    const entry = { id, counterId, number, kind, at, by: 'Asha', body }
    head.hash = linkHashOf(head.hash, contentHashOf(entry))
    head.number = number
    return { ...entry, hash: head.hash.toString('hex') }
  }
  return { next, many: count => Array.from({ length: count }, () => next()) }
}
