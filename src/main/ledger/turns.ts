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

/** The long work's side. */
export interface LongWork {
  isWaitedFor(): boolean
  /** Between two transactions: returns when nobody waits, and whether somebody did. Blocks its thread. */
  stepAside(): boolean
}

export function createLongWork(waiting: WaitingCount): LongWork {
  return {
    isWaitedFor: () => Atomics.load(waiting, 0) > 0,
    stepAside() {
      const isBusy = Atomics.load(waiting, 0) > 0
      for (let count = Atomics.load(waiting, 0); count > 0; count = Atomics.load(waiting, 0))
        Atomics.wait(waiting, 0, count, longestWaitMs)
      return isBusy
    },
  }
}
