// Turns at the shop's file between the counter and long work on another thread. SQLite lets a writer that waits sleep
// and try again, so whoever gives the file back and takes it at once would always win. The counter says that it waits,
// and long work steps aside until it has had its turn.

import Database from 'better-sqlite3'

export interface Turns {
  /** Runs `begin`, which waits for the file, and says meanwhile that somebody waits. */
  take(begin: () => void): void
}

/** For a file that no other thread writes to for long. */
export const noTurns: Turns = { take: begin => begin() }

/** One number shared between threads: how many wait. */
export type WaitingCount = Int32Array<SharedArrayBuffer>

export function createWaitingCount(): WaitingCount {
  return new Int32Array(new SharedArrayBuffer(4))
}

const longestWaitMs = 200

/** As long as SQLite itself would wait, a millisecond at a time: in the builds we use it sleeps for whole seconds. */
const mostTries = 5000

/** The counter's side. `begin` must not wait by itself. */
export function createTurns(waiting: WaitingCount): Turns {
  const pause = new Int32Array(new SharedArrayBuffer(4))
  return {
    take(begin) {
      if (isBegun(begin)) return
      Atomics.add(waiting, 0, 1)
      try {
        for (let tries = 1; !isBegun(begin, tries >= mostTries); tries += 1) Atomics.wait(pause, 0, 0, 1)
      } finally {
        Atomics.sub(waiting, 0, 1)
        Atomics.notify(waiting, 0)
      }
    },
  }
}

/** False when another connection writes, unless it is the last try. */
function isBegun(begin: () => void, isLast = false): boolean {
  try {
    begin()
    return true
  } catch (error) {
    if (isLast || !(error instanceof Database.SqliteError) || !error.code.startsWith('SQLITE_BUSY')) throw error
    return false
  }
}

/** The long work's side: short transactions, with breaks in which the counter has its turn. */
export interface LongWork {
  /** A transaction has begun. */
  begun(): void
  /** Whether it may do another piece. */
  mayGoOn(): boolean
  /**
   * After its commit: returns when it is this work's turn again. `othersWrote`: somebody has since the turn before. Blocks
   * its thread.
   */
  stepAside(othersWrote: boolean): void
}

/** A piece at a time, for a file that nobody else wants. */
export const singlePieces: LongWork = {
  begun: () => undefined,
  mayGoOn: () => false,
  stepAside: () => undefined,
}

/** A commit waits for the disk: while the counter rests, one does for several pieces. */
const restingHoldMs = 12
const busyHoldMs = 2
/** A counter that wrote or waited sells on for a while. */
const staysBusyMs = 2000
const leastBreakMs = 4

/** `restMs`: how long it holds the file while the counter rests. */
export function createLongWork(waiting: WaitingCount, nowMs: () => number, restMs = restingHoldMs): LongWork {
  const pause = new Int32Array(new SharedArrayBuffer(4))
  const state = { begunMs: 0, busyUntilMs: 0 }
  const isWaitedFor = () => Atomics.load(waiting, 0) > 0
  const isBusy = () => nowMs() < state.busyUntilMs
  return {
    begun() {
      state.begunMs = nowMs()
    },
    mayGoOn: () => !isWaitedFor() && nowMs() - state.begunMs < (isBusy() ? busyHoldMs : restMs),
    stepAside(othersWrote) {
      const heldMs = nowMs() - state.begunMs
      if (othersWrote || isWaitedFor()) state.busyUntilMs = nowMs() + staysBusyMs
      for (let count = Atomics.load(waiting, 0); count > 0; count = Atomics.load(waiting, 0))
        Atomics.wait(waiting, 0, count, longestWaitMs)
      // Longer than the hold, so that a counter that is busy finds the file free more often than not.
      if (isBusy()) Atomics.wait(pause, 0, 0, Math.max(leastBreakMs, 2 * heldMs))
    },
  }
}
