// The thread for everything about the second folder: a stick that is slow or a network that hangs holds nothing but this.

import { dirname } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { present } from '../../../shared/kernel/assert.ts'
import { createRouter } from '../../../shared/rpc/server.ts'
import { isSameDisk, requireFit } from '../../ledger/backup/backup-folder.ts'
import { readKeeping, saveKeeping } from '../../ledger/backup/keeping-file.ts'
import { listBackups, toBackupFile } from '../../ledger/backup/list-backups.ts'
import { createPace } from '../../ledger/backup/pace.ts'
import { bringToFolder } from '../../ledger/backup/second-place.ts'
import { createSealKey } from '../../ledger/sealed/seal-key.ts'
import { createPortWire } from '../port-wire.ts'
import { copiesContract } from '../worker-contracts.ts'
import type { UpkeepWorkerData } from './upkeep-worker.ts'

const { file, backupFolder } = workerData as UpkeepWorkerData
const dataFolder = dirname(file)

const router = createRouter<typeof copiesContract, null>({
  contract: copiesContract,
  handlers: {
    copies: {
      bring: ({ atMs }) => {
        const pace = createPace(() => performance.now())
        return bringToFolder({ backupFolder, keeping: readKeeping(file), nowMs: atMs, pace })
      },
      find: () => listBackups(backupFolder, readKeeping(file)).map(toBackupFile),
      chooseFolder({ folder, sizeBytes }) {
        const chosen = folder === null ? null : requireFit(folder, dataFolder, sizeBytes)
        saveKeeping(file, { ...readKeeping(file), folder: chosen })
        return { folder: chosen, isSameDisk: chosen !== null && isSameDisk(chosen, dataFolder) }
      },
      setPassphrase({ passphrase }) {
        saveKeeping(file, { ...readKeeping(file), key: passphrase === null ? null : createSealKey(passphrase) })
        return {}
      },
      isSameDisk({ folder }) {
        return { isSameDisk: isSameDisk(folder, dataFolder) }
      },
    },
  },
  log: failure => console.error(`[copies] ${failure.path}`, failure.error),
})
router.attach(createPortWire(present(parentPort, 'parent port')), null)
