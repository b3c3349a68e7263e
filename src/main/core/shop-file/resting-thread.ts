// A thread of the core: started by the first question, started again when it died, kept alive only while somebody waits.

import { Worker } from 'node:worker_threads'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { createClient, WireClosed } from '../../../shared/rpc/client.ts'
import type { Client, Contract } from '../../../shared/rpc/contract.ts'
import type { Failure } from '../../../shared/rpc/server.ts'
import { createPortWire } from '../port-wire.ts'

export interface RestingThread<C extends Contract> {
  /** Refuses `ledger_in_use` once it is closed, also those who wait at that moment: the file is closed or put back. */
  ask<T>(question: (client: Client<C>) => Promise<T>): Promise<T>
  /** Somebody waits for it now. */
  isBusy(): boolean
  isClosed(): boolean
  close(): Promise<void>
}

export interface ThreadOptions<C extends Contract> {
  /** For the log: `upkeep`. */
  readonly name: string
  readonly workerUrl: URL
  readonly data: { readonly file: string }
  readonly contract: C
  readonly log: (failure: Failure) => void
}

interface Running<C extends Contract> {
  readonly client: Client<C>
  /** Keeps the process alive until the answer is there. */
  readonly waiting: { count: number }
  readonly worker: Worker
  end(): Promise<void>
}

export function createRestingThread<C extends Contract>(options: ThreadOptions<C>): RestingThread<C> {
  const { name, log, data } = options
  const state: { running: Running<C> | undefined; isClosed: boolean } = { running: undefined, isClosed: false }
  const start = (): Running<C> => {
    const running = startThread(options)
    running.worker.on('error', error => log({ reference: `${name}-thread`, path: name, error }))
    running.worker.on('exit', () => {
      if (state.running === running) state.running = undefined
    })
    return running
  }
  const closed = () => new Refusal('ledger_in_use', { file: data.file, said: 'it is being closed' })
  return {
    async ask(question) {
      if (state.isClosed) throw closed()
      state.running ??= start()
      const { client, waiting, worker } = state.running
      waiting.count += 1
      worker.ref()
      try {
        return await question(client)
      } catch (error) {
        throw state.isClosed && error instanceof WireClosed ? closed() : error
      } finally {
        waiting.count -= 1
        // One that is being ended holds the process until it has.
        if (waiting.count === 0 && state.running?.worker === worker) worker.unref()
      }
    },
    isBusy: () => (state.running?.waiting.count ?? 0) > 0,
    isClosed: () => state.isClosed,
    async close() {
      const { running } = state
      state.isClosed = true
      state.running = undefined
      await running?.end()
    },
  }
}

function startThread<C extends Contract>({ workerUrl, data, contract }: ThreadOptions<C>): Running<C> {
  const worker = new Worker(workerUrl, { workerData: data })
  worker.unref()
  const wire = createPortWire(worker)
  return {
    client: createClient({ contract, wire, timeoutMs: -1 }),
    waiting: { count: 0 },
    worker,
    async end() {
      wire.close()
      await worker.terminate()
    },
  }
}
