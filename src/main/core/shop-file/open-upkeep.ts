// The upkeep thread: started by the first question, started again when it died, kept alive only while somebody waits.

import { Worker } from 'node:worker_threads'
import type { Clock } from '../../../shared/kernel/calendar.ts'
import { createClient } from '../../../shared/rpc/client.ts'
import type { Client } from '../../../shared/rpc/contract.ts'
import type { Failure } from '../../../shared/rpc/server.ts'
import type { Upkeep } from '../../operations/deps.ts'
import { createPortWire } from '../port-wire.ts'
import { upkeepContract } from '../worker-contracts.ts'
import type { UpkeepWorkerData } from './upkeep-worker.ts'

export interface OpenUpkeep extends Upkeep {
  checkpoint(): Promise<void>
  backUpDaily(): Promise<void>
  close(): Promise<void>
}

interface Thread {
  readonly client: Client<typeof upkeepContract>
  /** Keeps the process alive until the answer is there. */
  readonly waiting: { count: number }
  readonly worker: Worker
  end(): Promise<void>
}

export interface UpkeepOptions {
  readonly clock: Clock
  readonly log: (failure: Failure) => void
}

export function openUpkeep(workerUrl: URL, data: UpkeepWorkerData, { clock, log }: UpkeepOptions): OpenUpkeep {
  const running: { thread: Thread | undefined; isClosed: boolean } = { thread: undefined, isClosed: false }
  const start = (): Thread => {
    const thread = startThread(workerUrl, data)
    thread.worker.on('error', error => log({ reference: 'upkeep-thread', path: 'upkeep', error }))
    thread.worker.on('exit', () => {
      if (running.thread === thread) running.thread = undefined
    })
    return thread
  }
  const ask = async <T>(question: (client: Thread['client']) => Promise<T>): Promise<T> => {
    if (running.isClosed) throw new Error('the upkeep of this file has ended')
    running.thread ??= start()
    const { client, waiting, worker } = running.thread
    waiting.count += 1
    worker.ref()
    try {
      return await question(client)
    } finally {
      waiting.count -= 1
      if (waiting.count === 0) worker.unref()
    }
  }
  return {
    verify: () => ask(client => client.upkeep.verify({})),
    backUp: () => ask(client => client.upkeep.backUp({ reason: 'copy', atMs: clock.nowMs() })),
    checkpoint: async () => void (await ask(client => client.upkeep.checkpoint({}))),
    backUpDaily: async () => void (await ask(client => client.upkeep.backUp({ reason: 'daily', atMs: clock.nowMs() }))),
    async close() {
      const { thread } = running
      running.isClosed = true
      running.thread = undefined
      await thread?.end()
    },
  }
}

function startThread(workerUrl: URL, data: UpkeepWorkerData): Thread {
  const worker = new Worker(workerUrl, { workerData: data })
  worker.unref()
  const wire = createPortWire(worker)
  return {
    client: createClient({ contract: upkeepContract, wire, timeoutMs: -1 }),
    waiting: { count: 0 },
    worker,
    async end() {
      wire.close()
      await worker.terminate()
    },
  }
}
