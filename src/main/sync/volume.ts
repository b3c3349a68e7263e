// Opens a volume of the shop's log: unpacked, read, and found to follow from what is here, before any of it is written.

import { promisify } from 'node:util'
import { zstdDecompress } from 'node:zlib'
import { chainStart, contentHexOf, linkHexOf } from '../../chain/entry-hash.ts'
import { SyncChange } from '../../shared/contract/sync/sync-entry.ts'
import { maxVolumeBytes, volumeLength } from '../../shared/contract/sync/volume.ts'
import type { LedgerRows } from '../ledger/rows/ledger-rows.ts'

/** Why nothing of a volume is taken. Its changes are then pulled page by page, each by itself. */
export class VolumeRefused extends Error {
  constructor(why: string, cause?: unknown) {
    super(`a volume of the shop's log is not taken: ${why}`, { cause })
    this.name = 'VolumeRefused'
  }
}

/** Those behind the cursor, in order. Throws `VolumeRefused`. */
export async function openVolume(rows: LedgerRows, packed: Uint8Array, cursor: number): Promise<SyncChange[]> {
  const changes = read(await unpack(packed)).filter(({ sequence }) => sequence > cursor)
  if (changes.length === 0 || changes.length > volumeLength) throw new VolumeRefused('it holds nothing from here on')
  changes.forEach(({ sequence }, index) => {
    if (sequence !== cursor + index + 1) throw new VolumeRefused(`change ${cursor + index + 1} is missing`)
  })
  requireChains(rows, changes)
  return changes
}

async function unpack(packed: Uint8Array): Promise<string> {
  try {
    return (await promisify(zstdDecompress)(packed, { maxOutputLength: maxVolumeBytes })).toString()
  } catch (error) {
    throw new VolumeRefused('it cannot be unpacked', error)
  }
}

function read(text: string): SyncChange[] {
  try {
    return text.split('\n').map(line => SyncChange.parse(JSON.parse(line)))
  } catch (error) {
    throw new VolumeRefused('it cannot be read', error)
  }
}

const noHead = { number: 0, hash: chainStart }

/** Each entry is the next of its counter, or is here already. */
function requireChains({ entries, shops }: LedgerRows, changes: readonly SyncChange[]): void {
  const heads = new Map<string, { number: number; hash: string }>()
  const headOf = (counterId: string) => {
    const counterNo = shops.numberOf(counterId)
    const { hash, number } = (counterNo === undefined ? undefined : entries.head(counterNo)) ?? noHead
    return { number, hash: hash.toString('hex') }
  }
  const known = entries.hashesOf(changes.map(({ id }) => id))
  for (const change of changes) {
    const { counterId, id, number } = change
    const here = known.get(id)
    if (here === change.hash) continue
    const head = heads.get(counterId) ?? headOf(counterId)
    const hash = linkHexOf(head.hash, contentHexOf(change))
    if (here !== undefined || number !== head.number + 1 || hash !== change.hash)
      throw new VolumeRefused(`entry ${number} of counter ${counterId} does not follow`)
    heads.set(counterId, { number, hash })
  }
}
