// What a counter does for itself every few seconds while nobody waits for it.

import { setTimeout } from 'node:timers/promises'
import type { Clock } from '../../../shared/kernel/calendar.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { Failure } from '../../../shared/rpc/server.ts'
import type { Ledger } from '../../ledger/open-ledger.ts'
import type { BackupDesk } from './backup-desk.ts'
import type { OpenUpkeep } from './open-upkeep.ts'
import type { ItemRanking } from './rank-items.ts'

type RoundUpkeep = Pick<OpenUpkeep, 'checkpoint'>

export interface RoundsOptions {
  /** Undefined while the file is not open. */
  readonly ledger: () => Ledger | undefined
  readonly upkeep: () => RoundUpkeep | undefined
  readonly ranking: ItemRanking
  readonly clock: Clock
  readonly desk: Pick<BackupDesk, 'backUpByItself' | 'bringIfMissing'> & {
    verified(): readonly { readonly takenAt: string }[]
  }
  readonly onDamage: (refusal: Refusal) => void
  readonly log: (failure: Failure) => void
  readonly everyMs?: number
}

const rankingStepsPerRound = 10
const pauseMs = 20
const hourMs = 60 * 60 * 1000
const dayMs = 24 * hourMs
/** After a backup that failed: trying again at once would only read the whole file again. */
const roundsBetweenTries = 720
/** A stick that was pulled out is looked for so often. */
const roundsBetweenBrings = 60

export interface Rounds {
  /** One round, at once. */
  go(): Promise<void>
  stop(): void
}

/** Ranks sold items again, checkpoints, takes the backup of a start and of each day; what fails keeps nothing else from being done. */
export function startRounds(options: RoundsOptions): Rounds {
  const seen = {
    changes: 0,
    isBusy: false,
    roundsToWait: 0,
    roundsToBring: 0,
    started: undefined as Ledger | undefined,
  }
  const attempt = async (ledger: Ledger, path: string, act: () => unknown): Promise<boolean> => {
    if (options.ledger() !== ledger) return false
    try {
      await act()
      return true
    } catch (error) {
      // The file was closed meanwhile, and its thread with it.
      if (options.ledger() !== ledger) return false
      options.log({ reference: 'rounds', path, error })
      if (error instanceof Refusal && error.code === 'ledger_damaged') options.onDamage(error)
      return false
    }
  }
  const checkpoint = async (ledger: Ledger, upkeep: RoundUpkeep): Promise<void> => {
    const changes = totalChanges(ledger)
    if (changes === seen.changes) return
    await upkeep.checkpoint()
    seen.changes = changes
  }
  const backUp = async (ledger: Ledger): Promise<void> => {
    seen.roundsToWait = Math.max(0, seen.roundsToWait - 1)
    if (seen.roundsToWait > 0 || !hasBooks(ledger)) return
    const reason = seen.started === ledger ? 'daily' : 'start'
    seen.started = ledger
    if (!isBackupDue(options, reason === 'start' ? hourMs : dayMs)) return
    seen.roundsToWait = roundsBetweenTries
    await options.desk.backUpByItself(reason)
    seen.roundsToWait = 0
  }
  const bring = async (): Promise<void> => {
    seen.roundsToBring -= 1
    if (seen.roundsToBring > 0) return
    seen.roundsToBring = roundsBetweenBrings
    await options.desk.bringIfMissing()
  }
  const go = async (): Promise<void> => {
    const ledger = options.ledger()
    const upkeep = options.upkeep()
    if (ledger === undefined || upkeep === undefined || seen.isBusy) return
    seen.isBusy = true
    await attempt(ledger, 'rounds.rank', () => rankSoldItems(ledger, options.ranking))
    await attempt(ledger, 'rounds.mark', () => ledger.mark.settleSoon())
    await attempt(ledger, 'rounds.checkpoint', () => checkpoint(ledger, upkeep))
    await attempt(ledger, 'rounds.backUp', () => backUp(ledger))
    seen.isBusy = false
    // Not waited for: a folder on a network that hangs must not hold the rounds.
    void attempt(ledger, 'rounds.bring', bring)
  }
  const timer = setInterval(() => void go(), options.everyMs ?? 5000)
  timer.unref()
  return { go, stop: () => clearInterval(timer) }
}

/** In small steps with pauses: whatever comes in between waits for one of them at the most, and has the thread to itself afterwards. */
async function rankSoldItems(ledger: Ledger, ranking: ItemRanking): Promise<void> {
  for (let step = 0; step < rankingStepsPerRound && ranking.rankSome(ledger); step += 1)
    await setTimeout(pauseMs, undefined, { ref: false })
}

function totalChanges(ledger: Ledger): number {
  return ledger.db.prepare<[], number>('select total_changes()').pluck().get() ?? 0
}

/** None that was verified within so long of now. One dated years ahead by a wrong clock does not count. */
function isBackupDue({ clock, desk }: RoundsOptions, withinMs: number): boolean {
  const nowMs = clock.nowMs()
  return !desk.verified().some(({ takenAt }) => Math.abs(nowMs - Date.parse(takenAt)) < withinMs)
}

/** While a shop's log comes in there is no counter yet, or a file that the shop's will take the place of. */
function hasBooks({ rows }: Ledger): boolean {
  return rows.entries.lastSeq() > 0 && rows.shops.thisCounter() !== undefined && !rows.local.booksAreComing()
}
