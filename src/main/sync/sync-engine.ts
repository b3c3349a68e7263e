// Performs what the machine says, one thing at a time, and feeds back what came of it. Time and chance are handed in.

import { type SyncEffect, type SyncEvent, type SyncState, startState, stepSync } from './sync-machine.ts'

/** Each says what came of it as an event; it gives up when the signal is raised. */
export interface SyncActs {
  connect(signal: AbortSignal): Promise<SyncEvent>
  pull(signal: AbortSignal): Promise<SyncEvent>
  push(signal: AbortSignal): Promise<SyncEvent>
  /** Goes back to the log's beginning, and connects. */
  startOver(signal: AbortSignal): Promise<SyncEvent>
}

export interface SyncTimes {
  /** Returns how to stop it. */
  startTimer(ms: number, ring: () => void): () => void
  /** From 0 to 1. */
  random(): number
}

export interface SyncEngineOptions extends SyncTimes {
  readonly acts: SyncActs
  /** After each step. `restsForMs`: how long it sleeps. */
  readonly onStep: (state: SyncState, restsForMs: number | undefined) => void
  readonly onBug: (error: unknown) => void
}

export interface SyncEngine {
  state(): SyncState
  feed(event: SyncEvent): void
  /** Lets go of everything; resolves when nothing is under way any more. */
  close(): Promise<void>
}

export function createSyncEngine({ acts, onBug, onStep, random, startTimer }: SyncEngineOptions): SyncEngine {
  const now = { state: startState, isClosed: false }
  const timer: { stop: () => void } = { stop: () => undefined }
  const running: { abort: AbortController; done: Promise<void> } = {
    abort: new AbortController(),
    done: Promise.resolve(),
  }
  const rest = (): void => {
    running.abort.abort()
    timer.stop()
  }
  const start = (act: keyof SyncActs): void => {
    rest()
    const abort = new AbortController()
    running.abort = abort
    // One after the other: what was let go may still be writing its last slice.
    running.done = running.done.then(() => perform(act, abort))
  }
  const perform = async (act: keyof SyncActs, abort: AbortController): Promise<void> => {
    const { signal } = abort
    if (signal.aborted) return
    const event = await acts[act](signal).catch((error: unknown): SyncEvent => {
      if (!signal.aborted) onBug(error)
      return { kind: 'toldToWait', ms: null }
    })
    if (signal.aborted) return
    // What has ended is not let go of: it may have asked ahead for what comes next.
    if (running.abort === abort) running.abort = new AbortController()
    feed(event)
  }
  const sleep = ({ leastMs, ms }: Extract<SyncEffect, { do: 'sleep' }>): number => {
    // Half of it is chance, so that the counters of a shop do not come back all at once.
    const forMs = Math.max(leastMs, Math.round(ms * (0.5 + random() / 2)))
    timer.stop()
    timer.stop = startTimer(forMs, () => feed({ kind: 'timeUp' }))
    return forMs
  }
  const feed = (event: SyncEvent): void => {
    if (now.isClosed) return
    const { effects, state } = stepSync(now.state, event)
    now.state = state
    let restsForMs: number | undefined
    for (const effect of effects) {
      if (effect.do === 'rest') rest()
      else if (effect.do === 'sleep') restsForMs = sleep(effect)
      else start(effect.do)
    }
    onStep(state, restsForMs)
  }
  return {
    state: () => now.state,
    feed,
    async close() {
      now.isClosed = true
      rest()
      await running.done
    },
  }
}
