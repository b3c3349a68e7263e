// Joins the operations to the import thread, which is started by the first import or export and ends with the counter.

import { Worker } from 'node:worker_threads'
import { createClient } from '../../../shared/rpc/client.ts'
import type { ClientCalls } from '../../../shared/rpc/contract.ts'
import type { WaitingCount } from '../../ledger/turns.ts'
import type { Importer } from '../../operations/deps.ts'
import { createPortWire } from '../port-wire.ts'
import { importContract } from '../worker-contracts.ts'
import type { ImportWorkerData } from './import-worker.ts'

/** A file is hundreds of thousands of short-lived texts; with little room V8 copies them over and over. */
const maxYoungGenerationSizeMb = 96

export interface OpenImporter extends Importer {
  close(): Promise<void>
}

export interface ImporterEvents {
  readonly onProgress: (progress: { id: string; stage: string; done: number; total: number }) => void
  readonly onPosted: () => void
}

interface ImportThread {
  readonly calls: ClientCalls<typeof importContract>
  close(): Promise<void>
}

export function openImporter(workerUrl: URL, file: string, waiting: WaitingCount, hear: ImporterEvents): OpenImporter {
  const flag = new Int32Array(new SharedArrayBuffer(4))
  const state: { thread: ImportThread | undefined; runningId: string | undefined } = {
    thread: undefined,
    runningId: undefined,
  }
  const calls = (): ImportThread['calls']['import'] => {
    state.thread ??= startThread(workerUrl, { file, waiting, cancelFlag: flag.buffer }, hear, () => {
      state.thread = undefined
    })
    return state.thread.calls.import
  }
  return {
    read: input => calls().read(input),
    check(input) {
      Atomics.store(flag, 0, 0)
      return calls().check(input)
    },
    async run(input) {
      Atomics.store(flag, 0, 0)
      state.runningId = input.id
      try {
        return await calls().run(input)
      } finally {
        state.runningId = undefined
      }
    },
    runningId: () => state.runningId,
    problems: input => calls().problems(input),
    checkUndo: input => calls().checkUndo(input),
    undo: input => calls().undo(input),
    exportItems: input => calls().exportItems(input),
    cancel: () => void Atomics.store(flag, 0, 1),
    close: () => state.thread?.close() ?? Promise.resolve(),
  }
}

function startThread(
  workerUrl: URL,
  workerData: ImportWorkerData,
  hear: ImporterEvents,
  onExit: () => void,
): ImportThread {
  const worker = new Worker(workerUrl, { workerData, resourceLimits: { maxYoungGenerationSizeMb } })
  worker.unref()
  worker.on('error', error => console.error('[import]', error))
  worker.on('exit', onExit)
  const wire = createPortWire(worker)
  const client = createClient({ contract: importContract, wire, timeoutMs: -1 })
  client.on('import.progress', hear.onProgress)
  client.on('import.posted', hear.onPosted)
  return {
    calls: client,
    async close() {
      wire.close()
      await worker.terminate()
    },
  }
}
