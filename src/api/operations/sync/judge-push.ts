// What becomes of each pushed entry. Pure: given where the chains of the counters end and which entries are known.
//
// 1. An entry that is there already, the same, is acknowledged and changes nothing.
// 2. An entry is taken when it is the next of its counter and its hash follows from the one before.
// 3. An entry that another one stands in place of is a fork: kept for a person, and nothing behind it is taken.
// 4. After a gap nothing of that counter is taken; its head tells from where to send again.

import { chainStart, contentHashOf, linkHashOf } from '../../../chain/entry-hash.ts'
import type { SyncEntry } from '../../../shared/contract/sync/sync-entry.ts'
import type { KnownEntry } from '../../store/entry-rows.ts'

export interface Head {
  readonly number: number
  readonly hash: Buffer
}

export interface Fork {
  readonly entry: SyncEntry
  /** What the server holds there; undefined: nothing, but the hash does not follow from what it does hold. */
  readonly known: KnownEntry | undefined
}

export interface Judged {
  readonly taken: readonly { readonly entry: SyncEntry; readonly hash: Buffer }[]
  readonly forks: readonly Fork[]
  /** The new ends of the chains that were named. */
  readonly heads: ReadonlyMap<string, Head>
}

export const emptyHead: Head = { number: 0, hash: chainStart }

export function judgePush(
  entries: readonly SyncEntry[],
  before: ReadonlyMap<string, Head>,
  known: readonly KnownEntry[],
): Judged {
  const byPlace = new Map(known.map(entry => [`${entry.counterId} ${entry.number}`, entry]))
  const byId = new Map(known.map(entry => [entry.id, entry]))
  const heads = new Map(before)
  const parted = new Set<string>()
  const taken: { entry: SyncEntry; hash: Buffer }[] = []
  const forks: Fork[] = []
  for (const entry of entries) {
    const { counterId, id, number } = entry
    const head = heads.get(counterId) ?? emptyHead
    const standing = byPlace.get(`${counterId} ${number}`) ?? byId.get(id)
    if (standing !== undefined && isSame(standing, entry)) continue
    if (number > head.number + 1 && !parted.has(counterId)) continue
    const hash = linkHashOf(head.hash, contentHashOf(entry))
    const follows = number === head.number + 1 && hash.toString('hex') === entry.hash
    if (standing !== undefined || !follows || parted.has(counterId)) {
      parted.add(counterId)
      forks.push({ entry, known: standing })
      continue
    }
    heads.set(counterId, { number, hash })
    const place = { id, counterId, number, hash }
    byPlace.set(`${counterId} ${number}`, place)
    byId.set(id, place)
    taken.push({ entry, hash })
  }
  return { taken, forks, heads }
}

function isSame(standing: KnownEntry, entry: SyncEntry): boolean {
  const { counterId, id, number } = standing
  return (
    id === entry.id &&
    counterId === entry.counterId &&
    number === entry.number &&
    standing.hash.toString('hex') === entry.hash
  )
}
