// The upkeep thread as the core speaks to it.

import type { BackupFile } from '../../../shared/contract/counter/backup-calls.ts'
import type { Clock } from '../../../shared/kernel/calendar.ts'
import type { Failure } from '../../../shared/rpc/server.ts'
import type { Upkeep } from '../../operations/deps.ts'
import { createRestingThread } from '../resting-thread.ts'
import { upkeepContract } from '../worker-contracts.ts'
import type { UpkeepWorkerData } from './upkeep-worker.ts'

export interface OpenUpkeep extends Upkeep {
  checkpoint(): Promise<void>
  backUp(reason: 'copy' | 'start' | 'daily'): Promise<BackupFile>
  close(): Promise<void>
}

export interface UpkeepOptions {
  readonly clock: Clock
  readonly log: (failure: Failure) => void
}

export function openUpkeep(workerUrl: URL, data: UpkeepWorkerData, { clock, log }: UpkeepOptions): OpenUpkeep {
  const { ask, close } = createRestingThread({ name: 'upkeep', workerUrl, data, contract: upkeepContract, log })
  return {
    verify: () => ask(client => client.upkeep.verify({})),
    backUp: reason => ask(client => client.upkeep.backUp({ reason, atMs: clock.nowMs() })),
    valueStock: asked => ask(client => client.upkeep.valueStock(asked)),
    checkpoint: async () => void (await ask(client => client.upkeep.checkpoint({}))),
    close,
  }
}
