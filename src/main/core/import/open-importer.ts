// Joins the operations to the import thread, which is started by the first import or export and ends with the counter.

import { Worker } from 'node:worker_threads'
import { Refusal } from '../../../shared/kernel/refusal.ts'
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
  /** Takes back what a kill left half way. */
  settle(): Promise<unknown>
  close(): Promise<void>
}

export interface ImporterEvents {
  readonly onProgress: (progress: { id: string; stage: string; done: number; total: number }) => void
  readonly onPosted: () => void
}

interface Posting {
  readonly work: string
  readonly result: Promise<unknown>
}

interface ImportThread {
  readonly calls: ClientCalls<typeof importContract>
  close(): Promise<void>
}

export function openImporter(workerUrl: URL, file: string, waiting: WaitingCount, hear: ImporterEvents): OpenImporter {
  const flag = new Int32Array(new SharedArrayBuffer(4))
  const state: { thread: ImportThread | undefined; posting: Posting | undefined } = {
    thread: undefined,
    posting: undefined,
  }
  const calls = (): ImportThread['calls']['import'] => {
    state.thread ??= startThread(workerUrl, { file, waiting, cancelFlag: flag.buffer }, hear, () => {
      state.thread = undefined
    })
    return state.thread.calls.import
  }
  /** One at a time: each sees what the other posted as somebody else's. */
  const postAlone = <T>(work: string, post: () => Promise<T>): Promise<T> => {
    const { posting } = state
    // Asked again since its answer was lost, it is answered by the same work.
    if (posting?.work === work) return posting.result as Promise<T>
    if (posting !== undefined) return Promise.reject(new Refusal('import_running'))
    const result = post().finally(() => {
      state.posting = undefined
    })
    state.posting = { work, result }
    return result
  }
  return {
    read: input => calls().read(input),
    check(input) {
      Atomics.store(flag, 0, 0)
      return calls().check(input)
    },
    run: input =>
      postAlone(`run ${input.id}`, () => {
        Atomics.store(flag, 0, 0)
        return calls().run(input)
      }),
    isPosting: () => state.posting !== undefined,
    problems: input => calls().problems(input),
    checkUndo: input => calls().checkUndo(input),
    undo: input => postAlone(`undo ${input.id}`, () => calls().undo(input)),
    settle: () => postAlone('settle', () => calls().settle({})),
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
