// How far a bundle is, and whether a person still wants it.

import type { BundleProgress } from '../../shared/contract/counter/bundle/bundle-calls.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'

export interface Watch {
  stage(stage: BundleProgress['stage'], total: number | null): void
  /** So many more were done. Refuses `export_cancelled`. */
  step(count: number): void
}

export interface WatchDeps {
  readonly isCancelled: () => boolean
  readonly onProgress: (progress: BundleProgress) => void
  readonly nowMs: () => number
}

const mostTellsMs = 200

/** Tells a few times a second, however fast it goes. */
export function createWatch({ isCancelled, onProgress, nowMs }: WatchDeps): Watch {
  const state = { now: { stage: 'copy', done: 0, total: null } as BundleProgress, toldMs: nowMs() }
  const look = (): void => {
    if (isCancelled()) throw new Refusal('export_cancelled')
  }
  return {
    stage(stage, total) {
      look()
      state.now = { stage, done: 0, total }
      state.toldMs = nowMs()
      onProgress(state.now)
    },
    step(count) {
      look()
      state.now = { ...state.now, done: state.now.done + count }
      if (nowMs() - state.toldMs < mostTellsMs) return
      state.toldMs = nowMs()
      onProgress(state.now)
    },
  }
}
