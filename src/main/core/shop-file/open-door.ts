// Holds the shop's file open, or the reason why it is not; opens it again and restores it on a person's word.

import { Refusal } from '../../../shared/kernel/refusal.ts'
import { readKeeping } from '../../ledger/backup/keeping-file.ts'
import { listBackups } from '../../ledger/backup/list-backups.ts'
import { removeLedgerFiles } from '../../ledger/backup/put-in-place.ts'
import { type BackupSource, type Restored, restoreLedger } from '../../ledger/backup/restore-ledger.ts'
import { settleBackup } from '../../ledger/backup/skip-numbers.ts'
import { type Ledger, type LedgerOptions, openLedger } from '../../ledger/open-ledger.ts'
import type { LedgerDoor } from '../../operations/deps.ts'

export interface OpenDoor extends LedgerDoor {
  /** What the file is opened with. */
  readonly options: LedgerOptions
  /** Opens it again afterwards, whatever came of it. */
  whileClosed<T>(act: () => T): Promise<T>
  /** The open ledger; throws the refusal otherwise. */
  require(): Ledger
  /** The file turned out to be damaged: nothing more is read from it or written to it until it is restored. */
  shut(refusal: Refusal): Promise<void>
  close(): Promise<void>
}

interface Watch {
  /** Called with each ledger that opens. */
  readonly onOpened: (ledger: Ledger) => void
  /** Called before it closes; waited for, so that no other connection is left on a file that moves. */
  readonly onClosing: () => Promise<void>
}

function openSettled(options: LedgerOptions): Ledger {
  const ledger = openLedger(options)
  try {
    settleBackup(ledger, options.clock)
    return ledger
  } catch (error) {
    ledger.close()
    throw error
  }
}

export function openDoor(options: LedgerOptions, watch: Watch): OpenDoor {
  const state: { ledger: Ledger | undefined; refusal: Refusal | undefined } = { ledger: undefined, refusal: undefined }
  const open = (): void => {
    try {
      state.ledger = openSettled(options)
      state.refusal = undefined
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      state.refusal = error
      return
    }
    watch.onOpened(state.ledger)
  }
  const close = async (because: Refusal): Promise<void> => {
    const { ledger } = state
    state.refusal = because
    state.ledger = undefined
    if (ledger === undefined) return
    await watch.onClosing()
    ledger.close()
  }
  const closing = () => new Refusal('ledger_closing', { file: options.file })
  const whileClosed = async <T>(act: () => T): Promise<T> => {
    await close(closing())
    try {
      return act()
    } finally {
      open()
    }
  }
  const restoreFrom = (source: BackupSource): Promise<Restored> => whileClosed(() => restoreLedger(options, source))
  open()
  return {
    file: options.file,
    options,
    whileClosed,
    refusal: () =>
      state.refusal === undefined ? undefined : { code: state.refusal.code, details: state.refusal.details },
    require() {
      if (state.ledger === undefined) throw state.refusal ?? new Error('the ledger is closed')
      return state.ledger
    },
    reopen() {
      // Not under the hands of whoever closes it or puts a backup in its place.
      if (state.ledger === undefined && state.refusal?.code !== 'ledger_closing') open()
    },
    async restore(name, passphrase) {
      const listed = listBackups(options.backupFolder, readKeeping(options.file)).find(known => known.name === name)
      if (listed === undefined) throw new Refusal('not_found', { record: 'backup', id: name })
      return restoreFrom({ file: listed.file, passphrase })
    },
    restoreFrom,
    startAnew: () => whileClosed(() => removeLedgerFiles(options.file)),
    shut: close,
    close: () => close(closing()),
  }
}
