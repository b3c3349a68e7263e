// The thread that reads, checks and posts catalogues, and writes the shop's own, on a connection of its own.

import { parentPort, workerData } from 'node:worker_threads'
import { present } from '../../../shared/kernel/assert.ts'
import { createRouter } from '../../../shared/rpc/server.ts'
import { joinLedger } from '../../ledger/open-ledger.ts'
import { createLongWork, type WaitingCount } from '../../ledger/turns.ts'
import { createIdSource } from '../id-source.ts'
import { createPortWire } from '../port-wire.ts'
import { importContract } from '../worker-contracts.ts'
import { createImportSession } from './import-session.ts'
import { writeCatalogue } from './write-catalogue.ts'

export interface ImportWorkerData {
  readonly file: string
  /** One shared number: 1 while the person wants the import to stop. */
  readonly cancelFlag: SharedArrayBuffer
  readonly waiting: WaitingCount
}

const { file, cancelFlag, waiting } = workerData as ImportWorkerData
const flag = new Int32Array(cancelFlag)
const ledger = joinLedger(file)
const session = createImportSession({
  ledger,
  clock: { nowMs: () => Date.now() },
  newId: createIdSource(() => Date.now()),
  isCancelled: () => Atomics.load(flag, 0) === 1,
  turns: createLongWork(waiting, () => performance.now()),
  onProgress: tellByPercent(progress => router.publish('import.progress', progress)),
  onPosted: itemCount => router.publish('import.posted', { itemCount }),
})
const router = createRouter<typeof importContract, null>({
  contract: importContract,
  handlers: {
    import: {
      read: session.read,
      check: session.check,
      run: session.run,
      problems: session.problems,
      checkUndo: session.checkUndo,
      undo: session.undo,
      settle: session.settle,
      exportItems: input => writeCatalogue(ledger, input),
    },
  },
  log: failure => console.error(`[import] ${failure.path}`, failure.error),
})
router.attach(createPortWire(present(parentPort, 'parent port')), null)

interface Progress {
  readonly id: string
  readonly stage: string
  readonly done: number
  readonly total: number
}

/** Each window draws what it is told, and hundreds of steps look like a hundred. */
function tellByPercent(tell: (progress: Progress) => void): (progress: Progress) => void {
  const last = { said: '' }
  return progress => {
    const { id, stage, done, total } = progress
    const said = `${id} ${stage} ${Math.floor((100 * done) / Math.max(1, total))}`
    if (said === last.said) return
    last.said = said
    tell(progress)
  }
}
