// The shop's file at work: the open ledger or the reason why it is not, its upkeep thread, and its rounds.

import type { Clock } from '../../../shared/kernel/calendar.ts'
import type { Refusal } from '../../../shared/kernel/refusal.ts'
import type { Failure } from '../../../shared/rpc/server.ts'
import { findBackups } from '../../ledger/backup/back-up-ledger.ts'
import type { Changes, LedgerOptions } from '../../ledger/open-ledger.ts'
import type { Upkeep } from '../../operations/deps.ts'
import { type OpenDoor, openDoor } from './open-door.ts'
import { type OpenUpkeep, openUpkeep } from './open-upkeep.ts'
import { createItemRanking } from './rank-items.ts'
import { startRounds } from './start-rounds.ts'

export interface ShopFileOptions extends LedgerOptions {
  readonly clock: Clock
  readonly upkeepWorker: URL
  readonly log: (failure: Failure) => void
  readonly onChange: (changes: Changes) => void
  /** Ends every other user of the file before it is closed. */
  readonly onClosing: () => Promise<void>
  readonly onShut: () => void
  readonly roundsEveryMs?: number | undefined
}

export interface ShopFile {
  readonly door: OpenDoor
  readonly upkeep: Upkeep
  /** The file turned out to be damaged: it is closed until it is restored. */
  shutFor(refusal: Refusal): Promise<void>
  close(): Promise<void>
}

export function openShopFile(options: ShopFileOptions): ShopFile {
  const { file, backupFolder, migrationsFolder, clock, log } = options
  const ranking = createItemRanking()
  const thread: { upkeep: OpenUpkeep | undefined } = { upkeep: undefined }
  const closeThread = async (): Promise<void> => {
    const { upkeep } = thread
    thread.upkeep = undefined
    await upkeep?.close()
  }
  const door = openDoor(options, {
    onOpened(ledger) {
      thread.upkeep = openUpkeep(options.upkeepWorker, { file, backupFolder, migrationsFolder }, { clock, log })
      ranking.opened()
      ledger.onChange(changes => {
        ranking.sold(changes.get('item') ?? [])
        options.onChange(changes)
      })
    },
    onClosing: async () => void (await Promise.all([closeThread(), options.onClosing()])),
  })
  const shutFor = async (refusal: Refusal): Promise<void> => {
    try {
      await door.shut(refusal)
      options.onShut()
    } catch (error) {
      log({ reference: 'door', path: 'ledger', error })
    }
  }
  const rounds = startRounds({
    ledger: () => (door.refusal() === undefined ? door.require() : undefined),
    upkeep: () => thread.upkeep,
    ranking,
    clock,
    backups: () => findBackups(backupFolder),
    onDamage: refusal => void shutFor(refusal),
    log,
    ...(options.roundsEveryMs === undefined ? {} : { everyMs: options.roundsEveryMs }),
  })
  const requireThread = (): OpenUpkeep => {
    if (thread.upkeep === undefined) throw new Error('the ledger is closed')
    return thread.upkeep
  }
  return {
    door,
    shutFor,
    upkeep: { verify: () => requireThread().verify(), backUp: () => requireThread().backUp() },
    async close() {
      rounds.stop()
      await door.close()
    },
  }
}
