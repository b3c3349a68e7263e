// Where the shop's log is written: the shop's file, or one beside it while this counter sells ahead of the log; and how
// that one takes the other's place once the log is here. See docs/decisions/0048.

import { existsSync } from 'node:fs'
import type { Clock } from '../../../shared/kernel/calendar.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { removeLedgerFiles } from '../../ledger/backup/put-in-place.ts'
import { type Ledger, type LedgerOptions, openLedger } from '../../ledger/open-ledger.ts'
import { putBehind } from '../../ledger/parted/put-behind.ts'
import type { LedgerRows } from '../../ledger/rows/ledger-rows.ts'
import { transact } from '../../ledger/transact.ts'
import { finishJoining, readMembership, saveMembership } from '../../sync/joining.ts'
import type { Volumes } from '../../sync/volumes.ts'

export interface LogBesideOptions {
  /** The shop's file; throws while it is not open. */
  readonly ledger: () => Ledger
  readonly shopFile: {
    readonly options: LedgerOptions
    whileClosed<T>(act: (options: LedgerOptions) => T): Promise<T>
  }
  /** Threads that write into the shop's file, and into the one beside. */
  readonly volumes: Volumes
  readonly volumesBeside: Volumes
  readonly clock: Clock
  readonly newId: () => string
}

export interface LogBeside {
  /** The file that the log is written into. */
  ledger(): Ledger
  /** How far the log is; undefined: not known yet. */
  place(): ReturnType<LedgerRows['sync']['place']>
  readonly volumes: Volumes
  /** All of the log is here: the counter is one like any other from now on. */
  finish(): Promise<void>
  /** The log has another history of this counter: it is mended by joining anew. */
  isParted(): boolean
  /** The shop's file closes. */
  close(): Promise<void>
  /** The shop's file is open: a file beside it that nobody sells ahead of any more goes. */
  tidy(): void
}

/** After a change of places that failed – the disk may be full – the counter is left in peace for so long. */
const againAfterMs = 60_000

export function besideFileOf(file: string): string {
  return `${file}.joining`
}

export function openLogBeside(options: LogBesideOptions): LogBeside {
  const { clock, newId, shopFile, volumes, volumesBeside } = options
  const file = besideFileOf(shopFile.options.file)
  const now: { beside?: Ledger | undefined; isParted: boolean; failedAtMs: number | undefined } = {
    isParted: false,
    failedAtMs: undefined,
  }
  const isAhead = (): boolean => options.ledger().rows.local.booksAreComing()
  const close = async (): Promise<void> => {
    await volumesBeside.end()
    now.beside?.close()
    now.beside = undefined
  }
  const changePlaces = async (): Promise<void> => {
    if (now.failedAtMs !== undefined && Math.abs(clock.nowMs() - now.failedAtMs) < againAfterMs)
      throw new Refusal('ledger_closing', { file })
    // Here, so that the counter is closed only for what it sold itself.
    await close()
    try {
      await shopFile.whileClosed(given => putBehind(given, file, settle))
    } catch (error) {
      now.failedAtMs = clock.nowMs()
      now.isParted = error instanceof Refusal && error.code === 'entry_conflict'
      throw error
    }
  }
  return {
    ledger() {
      if (!isAhead()) return options.ledger()
      now.beside ??= openBeside(shopFile.options, file, options.ledger().rows)
      return now.beside
    },
    place: () => (isAhead() ? now.beside : options.ledger())?.rows.sync.place(),
    volumes: {
      take: (volume, signal) => (isAhead() ? volumesBeside : volumes).take(volume, signal),
      end: async () => void (await Promise.all([volumes.end(), volumesBeside.end()])),
    },
    async finish() {
      await volumes.end()
      if (isAhead()) await changePlaces()
      else finishJoining(options.ledger(), clock, newId)
    },
    isParted: () => now.isParted && isAhead(),
    close,
    tidy() {
      if (!isAhead() && existsSync(file)) removeLedgerFiles(file)
    },
  }
}

/** Goes on in the one that is there, if it is of this shop and whole. */
function openBeside({ turns: _, ...options }: LedgerOptions, file: string, rows: LedgerRows): Ledger {
  const shopId = readMembership(rows)?.shopId ?? ''
  const found = existsSync(file) ? openIfWhole({ ...options, file }) : undefined
  if (found?.rows.sync.place()?.shopId === shopId) return found
  found?.close()
  removeLedgerFiles(file)
  const made = openLedger({ ...options, file })
  const place = { shopId, cursor: 0, after: null, acknowledged: 0, exchangedAtMs: null }
  transact(made, tx => void tx.rows.sync.savePlace(place))
  return made
}

function openIfWhole(options: LedgerOptions): Ledger | undefined {
  try {
    return openLedger(options)
  } catch (error) {
    if (error instanceof Refusal && error.code === 'ledger_damaged') return undefined
    throw error
  }
}

/** From now on the file is the shop's. */
function settle(rows: LedgerRows): void {
  const membership = readMembership(rows)
  rows.local.saveSetting('books', '')
  if (membership !== undefined) saveMembership(rows, { ...membership, joining: null })
}
