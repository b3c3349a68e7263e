// Takes whole volumes of the shop's log, as a counter does that is far behind: one that joins, or was away for long.

import type { RecordName } from '../../shared/contract/counter/counter-contract.ts'
import { volumeLength } from '../../shared/contract/sync/volume.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import type { Ledger } from '../ledger/open-ledger.ts'
import { createReadAhead } from './read-ahead.ts'
import type { PullPlace, Remote } from './remote.ts'

export interface TakenVolume {
  /** Whether the server holds another history of this counter. */
  readonly isParted: boolean
  /** Which records the windows should ask for again. */
  readonly records: RecordName[]
  /** Why nothing of it was taken. */
  readonly refused: string | null
}

export interface VolumeToTake {
  readonly packed: Uint8Array<ArrayBuffer>
  readonly cursor: number
  /** It was found good and is being written; what comes next lies here. */
  readonly onOpened: (next: PullPlace) => void
}

/** The thread that writes them. */
export interface Volumes {
  take(volume: VolumeToTake, signal: AbortSignal): Promise<TakenVolume>
  /** The next volume starts another. */
  end(): Promise<void>
}

export interface VolumeDeps {
  readonly ledger: () => Ledger
  readonly remote: () => Remote
  readonly volumes: Volumes
  readonly onBug: (error: unknown) => void
}

export interface VolumePull {
  /** Undefined: page by page from here on, for this thousand of the log. */
  pull(place: PullPlace, sequence: number, signal: AbortSignal): Promise<TakenVolume | undefined>
}

export function createVolumePull({ ledger, onBug, remote, volumes }: VolumeDeps): VolumePull {
  const pages = { until: 0 }
  const ahead = createReadAhead(async (place, signal) => remote().volume(place, signal))
  return {
    async pull(place, sequence, signal) {
      if (sequence - place.cursor < volumeLength || place.cursor < pages.until) return undefined
      const asking = ledger()
      const packed = await ahead.at(place, signal)
      if (ledger() !== asking) throw new Refusal('ledger_closing')
      const onOpened = (next: PullPlace): void => {
        if (sequence - next.cursor >= volumeLength) ahead.begin(next, signal)
      }
      const taken =
        packed === undefined ? undefined : await volumes.take({ packed, cursor: place.cursor, onOpened }, signal)
      // Another connection wrote what this one keeps in mind.
      asking.rows.remembered.forgetAll()
      if (taken !== undefined && taken.refused === null) {
        asking.announce(new Map(taken.records.map(record => [record, []])))
        return taken
      }
      if (taken !== undefined) onBug(new Error(taken.refused ?? ''))
      pages.until = place.cursor - (place.cursor % volumeLength) + volumeLength
      return undefined
    },
  }
}
