// A thread of the core: started by the first question, started again when it died or was ended, and keeping the process
// alive only while somebody waits.

import { type ResourceLimits, Worker } from 'node:worker_threads'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { createClient, WireClosed } from '../../shared/rpc/client.ts'
import type { Client, Contract } from '../../shared/rpc/contract.ts'
import type { Failure } from '../../shared/rpc/server.ts'
import { createPortWire } from './port-wire.ts'

export interface RestingThread<C extends Contract> {
  /** Refuses `ledger_closing` once it is closed, also those who wait when it is ended: the file is closed or put back. */
  ask<T>(question: (client: Client<C>) => Promise<T>): Promise<T>
  /** Somebody waits for it now. */
  isBusy(): boolean
  isClosed(): boolean
  /** The next question starts another. */
  end(): Promise<void>
  /** Nobody is answered any more. */
  close(): Promise<void>
}

export interface ThreadOptions<C extends Contract> {
  /** For the log: `upkeep`. */
  readonly name: string
  readonly workerUrl: URL
  readonly data: { readonly file: string }
  readonly contract: C
  readonly resourceLimits?: ResourceLimits
  /** Hears the events of each thread that is started. */
  readonly onStart?: (client: Client<C>) => void
  readonly log: (failure: Failure) => void
}

interface Running<C extends Contract> {
  readonly client: Client<C>
  /** Keeps the process alive until the answer is there. */
  readonly waiting: { count: number }
  readonly worker: Worker
  readonly isEnding: () => boolean
  end(): Promise<void>
}

export function createRestingThread<C extends Contract>(options: ThreadOptions<C>): RestingThread<C> {
  const { name, log, data, onStart } = options
  const state: { running: Running<C> | undefined; isClosed: boolean } = { running: undefined, isClosed: false }
  const start = (): Running<C> => {
    const running = startThread(options)
    running.worker.on('error', error => log({ reference: `${name}-thread`, path: name, error }))
    running.worker.on('exit', () => {
      if (state.running === running) state.running = undefined
    })
    onStart?.(running.client)
    return running
  }
  const closing = () => new Refusal('ledger_closing', { file: data.file })
  const end = async (): Promise<void> => {
    const { running } = state
    state.running = undefined
    await running?.end()
  }
  return {
    async ask(question) {
      if (state.isClosed) throw closing()
      state.running ??= start()
      const { client, waiting, worker, isEnding } = state.running
      waiting.count += 1
      worker.ref()
      try {
        return await question(client)
      } catch (error) {
        throw isEnding() && error instanceof WireClosed ? closing() : error
      } finally {
        waiting.count -= 1
        // One that is being ended holds the process until it has.
        if (waiting.count === 0 && !isEnding()) worker.unref()
      }
    },
    isBusy: () => (state.running?.waiting.count ?? 0) > 0,
    isClosed: () => state.isClosed,
    end,
    close() {
      state.isClosed = true
      return end()
    },
  }
}

function startThread<C extends Contract>(options: ThreadOptions<C>): Running<C> {
  const { workerUrl, data, contract, resourceLimits } = options
  const worker = new Worker(workerUrl, {
    workerData: data,
    ...(resourceLimits === undefined ? {} : { resourceLimits }),
  })
  worker.unref()
  const wire = createPortWire(worker)
  const state = { isEnding: false }
  return {
    client: createClient({ contract, wire, timeoutMs: -1 }),
    waiting: { count: 0 },
    worker,
    isEnding: () => state.isEnding,
    async end() {
      state.isEnding = true
      wire.close()
      await worker.terminate()
    },
  }
}
