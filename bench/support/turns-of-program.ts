// Loaded into a program before it starts (`--import`): when it ends it writes how long the turns of its event loop were, and when,
// into the file that GALLA_BENCH_TURNS names.

import { writeFileSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

export interface LongTurn {
  /** By the machine's clock. */
  readonly atMs: number
  /** By the clock: what other programs took meanwhile is in it. */
  readonly tookMs: number
  /** What its thread itself worked; the system counts it in steps of up to 4 ms. */
  readonly workedMs: number
}

const tickMs = 2
const shortestMs = 4
const file = process.env.GALLA_BENCH_TURNS

if (isMainThread && file !== undefined) {
  const turns: LongTurn[] = []
  const last = { ms: performance.now(), worked: process.threadCpuUsage() }
  const tick = () => {
    const tookMs = performance.now() - last.ms - tickMs
    const { system, user } = process.threadCpuUsage(last.worked)
    if (tookMs >= shortestMs) turns.push({ atMs: Date.now(), tookMs, workedMs: (system + user) / 1000 })
    Object.assign(last, { ms: performance.now(), worked: process.threadCpuUsage() })
    setTimeout(tick, tickMs).unref()
  }
  tick()
  process.on('exit', () => writeFileSync(file, JSON.stringify(turns)))
}
