// One volume of the shop's log into the file: all of it found good first, then written in the pauses of a counter that sells.

import type { RecordName } from '../../../shared/contract/counter/counter-contract.ts'
import { checkpoint } from '../../ledger/checkpoint.ts'
import type { Ledger } from '../../ledger/open-ledger.ts'
import { refusalOf } from '../../ledger/sqlite-refusal.ts'
import { createLongWork, type WaitingCount } from '../../ledger/turns.ts'
import { type ApplyPace, applyChanges, type StopSignal } from '../../sync/apply-changes.ts'
import { openVolume, VolumeRefused } from '../../sync/volume.ts'
import type { TakenVolume } from '../../sync/volumes.ts'

export interface TakeDeps {
  readonly ledger: Ledger
  readonly waiting: WaitingCount
  readonly elapsedMs: () => number
  /** Of a volume that was found good: its last change. */
  readonly onOpened: (last: { cursor: number; after: string }) => void
}

export interface VolumeToTake {
  readonly packed: Uint8Array
  readonly cursor: number
  readonly nowMs: number
}

/** Before this machine is a counter nobody sells here: a commit then waits for the disk seldom. */
const joiningHoldMs = 200

/** What the disk refuses comes out as a refusal. */
export async function takeVolume(deps: TakeDeps, asked: VolumeToTake, signal: StopSignal): Promise<TakenVolume> {
  const { ledger } = deps
  const records = new Set<RecordName>()
  const stopHearing = ledger.onChange(changes => {
    for (const record of changes.keys()) records.add(record)
  })
  try {
    const changes = await openVolume(ledger.rows, asked.packed, asked.cursor)
    const last = changes.at(-1)
    if (last !== undefined) deps.onOpened({ cursor: last.sequence, after: last.id })
    const applying = { ledger: () => ledger, clock: { nowMs: () => asked.nowMs }, pace: createPace(deps) }
    const isParted = await applyChanges(applying, ledger, changes, signal)
    checkpoint(ledger.db)
    return { isParted, records: [...records], refused: null }
  } catch (error) {
    if (error instanceof VolumeRefused) return { isParted: false, records: [], refused: String(error) }
    throw refusalOf(error, ledger.file)
  } finally {
    stopHearing()
  }
}

function createPace({ elapsedMs, ledger, waiting }: TakeDeps): ApplyPace {
  const isJoining = ledger.rows.shops.thisCounter() === undefined
  const work = createLongWork(waiting, elapsedMs, isJoining ? joiningHoldMs : undefined)
  const dataVersion = ledger.db.prepare<[], number>('pragma data_version').pluck()
  const seen = { version: dataVersion.get() }
  return {
    begun: work.begun,
    mayGoOn: work.mayGoOn,
    async rest() {
      const version = dataVersion.get()
      work.stepAside(version !== seen.version)
      seen.version = version
    },
  }
}
