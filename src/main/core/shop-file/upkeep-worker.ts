// The thread that checkpoints, joins the search index, verifies and backs up, so that a sale never waits for any of it.

import { dirname } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { present } from '../../../shared/kernel/assert.ts'
import { createRouter } from '../../../shared/rpc/server.ts'
import { copyAttachments } from '../../ledger/backup/attachments.ts'
import { backUpInSteps } from '../../ledger/backup/back-up-ledger.ts'
import { listBackups, toBackupFile } from '../../ledger/backup/list-backups.ts'
import { createPace } from '../../ledger/backup/pace.ts'
import { checkpoint } from '../../ledger/checkpoint.ts'
import { joinLedger, type Ledger } from '../../ledger/open-ledger.ts'
import { joinAllSearchPieces, joinSearchPieces } from '../../ledger/search/search-pieces.ts'
import { refusalOf } from '../../ledger/sqlite-refusal.ts'
import { verifyLedger } from '../../ledger/verify/verify-ledger.ts'
import { createPortWire } from '../port-wire.ts'
import { upkeepContract } from '../worker-contracts.ts'

export interface UpkeepWorkerData {
  readonly file: string
  readonly backupFolder: string
  readonly migrationsFolder: string
}

const { file, backupFolder, migrationsFolder } = workerData as UpkeepWorkerData
const port = present(parentPort, 'parent port')
const pauseMs = 20
const joined: { ledger: Ledger | undefined } = { ledger: undefined }

/** What the disk refuses comes out as a refusal, not as a bug. */
function onLedger<T>(act: (ledger: Ledger) => T): T {
  try {
    joined.ledger ??= joinLedger(file)
    return act(joined.ledger)
  } catch (error) {
    throw refusalOf(error, file)
  }
}

/** With pauses, so that a sale never waits for more than one step. */
async function joinAllPieces(): Promise<void> {
  let hasMore = onLedger(({ db }) => joinAllSearchPieces(db))
  while (hasMore) {
    await setTimeout(pauseMs)
    hasMore = onLedger(({ db }) => joinSearchPieces(db))
  }
}

const router = createRouter<typeof upkeepContract, null>({
  contract: upkeepContract,
  handlers: {
    upkeep: {
      checkpoint() {
        onLedger(({ db }) => joinSearchPieces(db))
        return onLedger(({ db }) => ({ pages: checkpoint(db) }))
      },
      verify: () => onLedger(ledger => verifyLedger(ledger, migrationsFolder, () => performance.now())),
      valueStock: ({ method, offset, limit }) => onLedger(({ rows }) => rows.stockValues.page(method, offset, limit)),
      async backUp({ reason, atMs }) {
        if (reason === 'daily') await joinAllPieces()
        const pace = createPace(() => performance.now())
        const { name } = await backUpInSteps(file, backupFolder, { clock: { nowMs: () => atMs }, reason, pace })
        copyAttachments({ from: dirname(file), to: backupFolder, pace })
        const listed = listBackups(backupFolder, { folder: null, key: null }).find(known => known.name === name)
        return toBackupFile(present(listed, 'the backup just taken'))
      },
    },
  },
  log: failure => console.error(`[upkeep] ${failure.path}`, failure.error),
})
router.attach(createPortWire(port), null)
