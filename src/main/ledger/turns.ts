// Turns at the shop's file between the counter and long work on another thread. SQLite lets a writer that waits sleep
// and try again, so whoever gives the file back and takes it at once would always win. The counter says that it waits,
// and long work steps aside until it has had its turn.

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

/** The counter's side. */
export function createTurns(waiting: WaitingCount): Turns {
  return {
    take(begin) {
      Atomics.add(waiting, 0, 1)
      try {
        begin()
      } finally {
        Atomics.sub(waiting, 0, 1)
        Atomics.notify(waiting, 0)
      }
    },
  }
}

/** The long work's side. */
export interface LongWork {
  isWaitedFor(): boolean
  /** Between two transactions: returns when nobody waits. Blocks its thread. */
  stepAside(): void
}

export function createLongWork(waiting: WaitingCount): LongWork {
  return {
    isWaitedFor: () => Atomics.load(waiting, 0) > 0,
    stepAside() {
      for (let count = Atomics.load(waiting, 0); count > 0; count = Atomics.load(waiting, 0))
        Atomics.wait(waiting, 0, count, longestWaitMs)
    },
  }
}
