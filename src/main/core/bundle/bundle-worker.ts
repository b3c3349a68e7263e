// The thread that takes everything away: it copies one moment of the shop's file, then writes tables, log and papers from
// the copy while the counter sells. It lives for one bundle.

import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import type { BundleAsked, BundleResult } from '../../../shared/contract/counter/bundle/bundle-calls.ts'
import { present } from '../../../shared/kernel/assert.ts'
import { addDays, dayInIndia, startOfDayInIndia } from '../../../shared/kernel/calendar.ts'
import { createRouter } from '../../../shared/rpc/server.ts'
import { createWatch } from '../../bundle/watch.ts'
import { writeBundle } from '../../bundle/write-bundle.ts'
import type { DrawPaper } from '../../bundle/write-papers.ts'
import { createPace, type Pace } from '../../ledger/backup/pace.ts'
import { countPapersOf, openMoment } from '../../ledger/bundle/open-moment.ts'
import type { BundleSpan } from '../../ledger/bundle/sheet.ts'
import type { Ledger } from '../../ledger/open-ledger.ts'
import { createPortWire } from '../port-wire.ts'
import { readStateNames } from '../resources/state-names.ts'
import { bundleContract } from '../worker-contracts.ts'
import {
  bundleFailure,
  finishPart,
  freeBundleFolder,
  makePart,
  momentFolderOf,
  removeRemains,
  requireBundleFolder,
} from './bundle-folder.ts'
import { createDrawPaper } from './draw-papers.ts'

export interface BundleWorkerData {
  readonly file: string
  readonly dataFolder: string
  readonly fontsFolder: string
  readonly statesFile: string
  readonly version: string
  readonly takenAtMs: number
  readonly asked: BundleAsked
  /** One shared number: 1 while the person wants it to stop. */
  readonly cancelFlag: SharedArrayBuffer
}

const data = workerData as BundleWorkerData
const { asked, dataFolder, file, takenAtMs } = data
const flag = new Int32Array(data.cancelFlag)
const nowMs = () => performance.now()
const span = spanOf(asked)
const watch = createWatch({
  isCancelled: () => Atomics.load(flag, 0) === 1,
  onProgress: progress => router.publish('bundle.progress', progress),
  nowMs,
})

/** A stop is heard while megabytes are copied, too. */
const { moved } = createPace(nowMs)
const pace: Pace = {
  moved(bytes, file) {
    watch.step(0)
    moved(bytes, file)
  },
}

function spanOf({ fromOn, toOn }: BundleAsked): BundleSpan {
  const [from, before] = [fromOn ?? '1970-01-01', toOn === null ? '9999-12-31' : addDays(toOn, 1)]
  const msOf = (day: string) => Date.parse(startOfDayInIndia(day))
  return { fromOn: from, beforeOn: before, fromMs: msOf(from), beforeMs: msOf(before) }
}

/** What draws is loaded only where something is drawn. */
async function openPapers(ledger: Ledger): Promise<DrawPaper> {
  const { createRenderer } = await import('../../documents/create-renderer.ts')
  const render = createRenderer({ fontsFolder: data.fontsFolder, stateNames: readStateNames(data.statesFile) })
  return createDrawPaper(ledger, { nowMs: () => takenAtMs }, render)
}

/** What fails is a refusal, and nothing half is left. */
async function whole<T>(folder: string, act: () => T | Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    removeRemains(dataFolder)
    throw bundleFailure(error, folder)
  }
}

async function write(parent: string): Promise<BundleResult> {
  watch.stage('copy', null)
  const moment = await openMoment(file, momentFolderOf(dataFolder), pace)
  try {
    const { ledger } = moment
    const shopName = ledger.rows.shops.shop()?.name ?? ''
    const folder = freeBundleFolder(parent, shopName, dayInIndia(takenAtMs))
    const part = makePart(folder, dataFolder)
    const written = writeBundle({
      ledger,
      folder: part,
      proofsFolder: join(dataFolder, 'proofs'),
      span,
      isWhole: asked.fromOn === null && asked.toOn === null,
      takenAtMs,
      version: data.version,
      draw: asked.hasPapers ? await openPapers(ledger) : null,
      pace,
      watch,
    })
    finishPart(part, folder, dataFolder)
    return { folder, ...written }
  } finally {
    moment.close()
  }
}

const router = createRouter<typeof bundleContract, null>({
  contract: bundleContract,
  handlers: {
    bundle: {
      find: () =>
        whole(asked.folder ?? dataFolder, () => {
          removeRemains(dataFolder)
          const paperCount = asked.hasPapers ? countPapersOf(file, span) : 0
          return { parent: requireBundleFolder(asked.folder, dataFolder, { file, paperCount }) }
        }),
      write: ({ parent }) => whole(parent, () => write(parent)),
    },
  },
  log: failure => console.error(`[bundle] ${failure.path}`, failure.error),
})
router.attach(createPortWire(present(parentPort, 'parent port')), null)
