// The volume thread as sync speaks to it. It runs only while this counter is far behind.

import type { Clock } from '../../../shared/kernel/calendar.ts'
import type { Failure } from '../../../shared/rpc/server.ts'
import type { WaitingCount } from '../../ledger/turns.ts'
import type { Volumes, VolumeToTake } from '../../sync/volumes.ts'
import { createRestingThread } from '../resting-thread.ts'
import { volumeContract } from '../worker-contracts.ts'
import type { VolumeWorkerData } from './volume-worker.ts'

/** A volume is thousands of short-lived texts; with less room V8 copies them over and over. */
const maxYoungGenerationSizeMb = 32

export interface VolumesOptions {
  readonly workerUrl: URL
  readonly file: string
  readonly waiting: WaitingCount
  readonly clock: Clock
  readonly log: (failure: Failure) => void
}

export function openVolumes({ clock, file, log, waiting, workerUrl }: VolumesOptions): Volumes {
  const flag = new Int32Array(new SharedArrayBuffer(4))
  const data: VolumeWorkerData = { file, waiting, cancelFlag: flag.buffer }
  const now: { onOpened?: VolumeToTake['onOpened'] } = {}
  const { ask, end } = createRestingThread({
    name: 'volume',
    workerUrl,
    data,
    contract: volumeContract,
    resourceLimits: { maxYoungGenerationSizeMb },
    onStart: client => client.on('volume.opened', last => now.onOpened?.(last)),
    log,
  })
  return {
    async take({ packed, cursor, onOpened }, signal) {
      now.onOpened = onOpened
      Atomics.store(flag, 0, signal.aborted ? 1 : 0)
      const stop = () => void Atomics.store(flag, 0, 1)
      signal.addEventListener('abort', stop)
      try {
        return await ask(client => client.volume.take({ packed, cursor, nowMs: clock.nowMs() }))
      } finally {
        signal.removeEventListener('abort', stop)
      }
    },
    end,
  }
}
