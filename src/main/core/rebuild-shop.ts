// Rebuilds a shop's file from its entries, for the command line; no core may be open on it.

import { join } from 'node:path'
import { rebuildLedger } from '../ledger/backup/rebuild-ledger.ts'
import type { CoreOptions } from './open-core.ts'

export function rebuildShop({ dataFolder, clock, resources }: CoreOptions): {
  entryCount: number
  keptFile: string | null
} {
  return rebuildLedger({
    file: join(dataFolder, 'shop.galla'),
    backupFolder: join(dataFolder, 'backups'),
    migrationsFolder: resources.migrationsFolder,
    clock,
  })
}
