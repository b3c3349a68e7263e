// A volume of the shop's log is found good before any of it is written: whole, in order, and following from what is here.
import { zstdCompressSync } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import { openMemoryLedger } from '../../../src/main/ledger/open-ledger.ts'
import { openVolume, VolumeRefused } from '../../../src/main/sync/volume.ts'
import type { SyncChange } from '../../../src/shared/contract/sync/sync-entry.ts'
import { maxVolumeBytes } from '../../../src/shared/contract/sync/volume.ts'
import { aCounter, chainOf } from '../../support/api/chain-of.ts'
import { migrationsFolder } from '../../support/test-folders.ts'

/** Of two counters, in turns. */
function someChanges(): SyncChange[] {
  const [one, other] = [chainOf(aCounter('A1').id).many(4), chainOf(aCounter('A2').id).many(4)]
  return one
    .flatMap((entry, index) => [entry, other[index] ?? entry])
    .map((entry, at) => ({ ...entry, sequence: at + 1 }))
}

function open(packed: Uint8Array, cursor = 0) {
  const ledger = openMemoryLedger(migrationsFolder)
  onTestFinished(() => ledger.close())
  return openVolume(ledger.rows, packed, cursor)
}

const textOf = (changes: readonly object[]) => changes.map(change => JSON.stringify(change)).join('\n')
const bound = (changes: readonly object[]) => zstdCompressSync(textOf(changes))
const renumbered = (changes: readonly SyncChange[]) => changes.map((change, at) => ({ ...change, sequence: at + 1 }))

test('what was bound comes out as it was', async () => {
  const changes = someChanges()
  expect(await open(bound(changes))).toEqual(changes)
})

const ways: Readonly<Record<string, (changes: SyncChange[]) => Uint8Array>> = {
  'cut off': changes => bound(changes).subarray(0, 200),
  'with a flipped bit': changes => bound(changes).map((byte, at) => (at === 100 ? byte ^ 1 : byte)),
  'of another format': () => zstdCompressSync('<html>'),
  'that is empty': () => zstdCompressSync(''),
  'larger than one may be': () => zstdCompressSync(Buffer.alloc(maxVolumeBytes + 1)),
  'of more changes than one holds': changes => bound(Array.from({ length: 200 }, () => changes).flat()),
  'whose content was changed': changes =>
    bound(changes.map((change, at) => (at === 3 ? { ...change, by: 'Ravi' } : change))),
  'whose time was changed': changes =>
    bound(changes.map((change, at) => (at === 3 ? { ...change, at: '2020-01-01T00:00:00.000Z' } : change))),
  'whose hash was changed': changes =>
    bound(changes.map((change, at) => (at === 3 ? { ...change, hash: 'ab'.repeat(32) } : change))),
  'that lacks a change': changes => bound(changes.toSpliced(3, 1)),
  'that lacks a change and says nothing of it': changes => bound(renumbered(changes.toSpliced(3, 1))),
  'in which two changes of a counter changed places': changes =>
    bound(renumbered([changes[2], ...changes.toSpliced(2, 1)].filter(change => change !== undefined))),
  'that begins later than asked': changes => bound(changes.slice(2)),
}

test.each(Object.entries(ways))('a volume %s is refused', async (_, made) => {
  await expect(open(made(someChanges()))).rejects.toBeInstanceOf(VolumeRefused)
})

test('a volume of another shop’s counters, or of a counter’s later years, does not follow from here', async () => {
  const later = someChanges().slice(4)
  await expect(open(bound(later), 4)).rejects.toThrow('does not follow')
})
