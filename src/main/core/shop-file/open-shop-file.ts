// The shop's file at work: the open ledger or the reason why it is not, its upkeep thread, and its rounds.

import type { Clock } from '../../../shared/kernel/calendar.ts'
import type { Refusal } from '../../../shared/kernel/refusal.ts'
import type { Failure } from '../../../shared/rpc/server.ts'
import type { Changes, LedgerOptions } from '../../ledger/open-ledger.ts'
import type { Backups, Upkeep } from '../../operations/deps.ts'
import { createRestingThread } from '../resting-thread.ts'
import { copiesContract } from '../worker-contracts.ts'
import { createBackupDesk } from './backup-desk.ts'
import { type OpenDoor, openDoor } from './open-door.ts'
import { type OpenUpkeep, openUpkeep } from './open-upkeep.ts'
import { createItemRanking } from './rank-items.ts'
import { startRounds } from './start-rounds.ts'

export interface ShopFileOptions extends LedgerOptions {
  readonly clock: Clock
  readonly upkeepWorker: URL
  readonly copiesWorker: URL
  readonly log: (failure: Failure) => void
  readonly onChange: (changes: Changes) => void
  /** Ends every other user of the file before it is closed. */
  readonly onClosing: () => Promise<void>
  readonly onShut: () => void
  /** Each time after the first. */
  readonly onReopened: () => void
  readonly roundsEveryMs?: number | undefined
}

export interface ShopFile {
  readonly door: OpenDoor
  readonly upkeep: Upkeep
  readonly backups: Backups
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
  const requireThread = (): OpenUpkeep => {
    if (thread.upkeep === undefined) throw new Error('the ledger is closed')
    return thread.upkeep
  }
  const copies = openCopies(options)
  const onChange = () => options.onChange(new Map([['ledger', []]]))
  const desk = createBackupDesk({ file, backupFolder, clock, upkeep: requireThread, copies, log, onChange })
  const built = { isDone: false }
  const door = openDoor(options, {
    onOpened(ledger) {
      thread.upkeep = openUpkeep(options.upkeepWorker, { file, backupFolder, migrationsFolder }, { clock, log })
      ranking.opened()
      ledger.onChange(changes => {
        ranking.sold(changes.get('item') ?? [])
        options.onChange(changes)
      })
      if (built.isDone) options.onReopened()
    },
    onClosing: async () => void (await Promise.all([closeThread(), options.onClosing()])),
  })
  built.isDone = true
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
    desk,
    onDamage: refusal => void shutFor(refusal),
    log,
    ...(options.roundsEveryMs === undefined ? {} : { everyMs: options.roundsEveryMs }),
  })
  return {
    door,
    shutFor,
    upkeep: { verify: () => requireThread().verify(), valueStock: asked => requireThread().valueStock(asked) },
    backups: desk,
    async close() {
      rounds.stop()
      await Promise.all([copies.close(), door.close()])
    },
  }
}

function openCopies({ file, backupFolder, migrationsFolder, copiesWorker, log }: ShopFileOptions) {
  const data = { file, backupFolder, migrationsFolder }
  return createRestingThread({ name: 'copies', workerUrl: copiesWorker, data, contract: copiesContract, log })
}
