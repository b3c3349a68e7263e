// Joins the operations to the import thread, which is started by the first import or export and ends with the counter.

import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { WaitingCount } from '../../ledger/turns.ts'
import type { Importer } from '../../operations/deps.ts'
import { createRestingThread, type ThreadOptions } from '../resting-thread.ts'
import { importContract } from '../worker-contracts.ts'
import type { ImportWorkerData } from './import-worker.ts'

/** A file is hundreds of thousands of short-lived texts; with less room V8 copies them over and over, with more it is no faster. */
const maxYoungGenerationSizeMb = 32

const settling = 'settle'

export interface OpenImporter extends Importer {
  /** Takes back what a kill left half way. */
  settle(): Promise<unknown>
  /** The next import starts another thread. */
  end(): Promise<void>
}

export interface ImporterEvents {
  readonly onProgress: (progress: { id: string; stage: string; done: number; total: number }) => void
  readonly onPosted: () => void
  readonly log: ThreadOptions<typeof importContract>['log']
}

interface Posting {
  readonly work: string
  readonly result: Promise<unknown>
}

export function openImporter(workerUrl: URL, file: string, waiting: WaitingCount, hear: ImporterEvents): OpenImporter {
  const flag = new Int32Array(new SharedArrayBuffer(4))
  const data: ImportWorkerData = { file, waiting, cancelFlag: flag.buffer }
  const { ask, end } = createRestingThread({
    name: 'import',
    workerUrl,
    data,
    contract: importContract,
    resourceLimits: { maxYoungGenerationSizeMb },
    onStart(client) {
      client.on('import.progress', hear.onProgress)
      client.on('import.posted', hear.onPosted)
    },
    log: hear.log,
  })
  const postings = createPostings()
  return {
    read: input => ask(client => client.import.read(input)),
    check(input) {
      Atomics.store(flag, 0, 0)
      return ask(client => client.import.check(input))
    },
    run: input =>
      postings.post(`run ${input.id}`, () => {
        Atomics.store(flag, 0, 0)
        return ask(client => client.import.run(input))
      }),
    isPosting: postings.isPosting,
    problems: input => ask(client => client.import.problems(input)),
    checkUndo: input => ask(client => client.import.checkUndo(input)),
    undo: input => postings.post(`undo ${input.id}`, () => ask(client => client.import.undo(input))),
    settle: () => postings.post(settling, () => ask(client => client.import.settle({}))),
    exportItems: input => ask(client => client.import.exportItems(input)),
    cancel: () => void Atomics.store(flag, 0, 1),
    end,
  }
}

/** One at a time: each sees what the other posted as somebody else's. */
function createPostings() {
  const state: { posting: Posting | undefined } = { posting: undefined }
  const postAlone = <T>(work: string, post: () => Promise<T>): Promise<T> => {
    const { posting } = state
    // Asked again since its answer was lost, it is answered by the same work.
    if (posting?.work === work) return posting.result as Promise<T>
    // Nobody asked for it, so nobody is told to wait for it.
    if (posting?.work === settling) return posting.result.catch(() => undefined).then(() => postAlone(work, post))
    if (posting !== undefined) return Promise.reject(new Refusal('import_running'))
    const result = post().finally(() => {
      state.posting = undefined
    })
    state.posting = { work, result }
    return result
  }
  return { isPosting: () => state.posting !== undefined, post: postAlone }
}
