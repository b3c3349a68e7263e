// The thread that takes volumes of the shop's log into the file, on a connection of its own, while the counter sells.

import { parentPort, workerData } from 'node:worker_threads'
import { present } from '../../../shared/kernel/assert.ts'
import { createRouter } from '../../../shared/rpc/server.ts'
import { joinLedger } from '../../ledger/open-ledger.ts'
import type { WaitingCount } from '../../ledger/turns.ts'
import { createPortWire } from '../port-wire.ts'
import { volumeContract } from '../worker-contracts.ts'
import { type TakeDeps, takeVolume } from './take-volume.ts'

export interface VolumeWorkerData {
  readonly file: string
  /** One shared number: 1 while nobody wants the rest any more. */
  readonly cancelFlag: SharedArrayBuffer
  readonly waiting: WaitingCount
}

const { file, cancelFlag, waiting } = workerData as VolumeWorkerData
const flag = new Int32Array(cancelFlag)
const signal = {
  get aborted() {
    return Atomics.load(flag, 0) === 1
  },
}
const deps: TakeDeps = {
  ledger: joinLedger(file, { reachesDisk: 'atCheckpoint' }),
  waiting,
  elapsedMs: () => performance.now(),
  onOpened: last => router.publish('volume.opened', last),
}
const router = createRouter<typeof volumeContract, null>({
  contract: volumeContract,
  handlers: { volume: { take: asked => takeVolume(deps, asked, signal) } },
  log: failure => console.error(`[volume] ${failure.path}`, failure.error),
})
router.attach(createPortWire(present(parentPort, 'parent port')), null)
