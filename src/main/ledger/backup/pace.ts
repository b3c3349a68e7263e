// How fast large files are moved: in small steps, each brought to the disk before the next, with breaks in between, so
// that a sale never finds the disk busy with megabytes that are not its own.

import { closeSync, existsSync, fdatasyncSync, fsyncSync, openSync } from 'node:fs'

export interface Pace {
  /** So many bytes were read, and written into `file` if there is one. */
  moved(bytes: number, file?: number): void
}

const stepBytes = 2 * 1024 * 1024
const pageBytes = 4096
const pagesPerStep = 256
/** A third of what the step itself took, and never less. */
const leastBreakMs = 4

/** For a file nobody works on meanwhile. */
export const noPace: Pace = { moved: () => undefined }

/** Blocks the thread during its breaks: for the upkeep thread alone. */
export function createPace(nowMs: () => number): Pace {
  const state = { bytes: 0, sinceMs: nowMs() }
  const sleeper = new Int32Array(new SharedArrayBuffer(4))
  return {
    moved(bytes, file) {
      state.bytes += bytes
      if (state.bytes < stepBytes) return
      if (file !== undefined) fdatasyncSync(file)
      Atomics.wait(sleeper, 0, 0, Math.max(leastBreakMs, (nowMs() - state.sinceMs) / 3))
      state.bytes = 0
      state.sinceMs = nowMs()
    },
  }
}

/** The steps in which SQLite itself copies into a file: pages for each, and the same breaks. */
export function createSteps(file: string, pace: Pace): { pages(): number; end(): void } {
  const state: { opened: number | undefined } = { opened: undefined }
  return {
    pages() {
      if (existsSync(file)) state.opened ??= openSync(file, 'r+')
      pace.moved(pagesPerStep * pageBytes, state.opened)
      return pagesPerStep
    },
    end() {
      if (state.opened !== undefined) closeSync(state.opened)
    },
  }
}

/** Brings a file that others closed to the disk. */
export function flushPath(path: string, flags: 'r' | 'r+' = 'r+'): void {
  const opened = openSync(path, flags)
  try {
    fsyncSync(opened)
  } finally {
    closeSync(opened)
  }
}

/** The folder's word that a name is there. */
export function flushFolder(folder: string): void {
  try {
    flushPath(folder, 'r')
  } catch {
    // Windows has no such flush; its journal keeps names by itself.
  }
}
