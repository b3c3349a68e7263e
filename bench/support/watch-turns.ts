// How long the turns of this thread's event loop are: what a click, a key or a sale waits for at most.

export interface Turns {
  /** By the clock: what other programs took meanwhile is in it. */
  readonly longestMs: number
  /** What this thread itself worked in a turn; the system counts it in steps of up to 4 ms. */
  readonly longestWorkMs: number
  readonly p99Ms: number
}

const tickMs = 1

/** Returns how to stop it. */
export function watchTurns(): () => Turns {
  const turns: number[] = []
  let longestWorkMs = 0
  let worked = process.threadCpuUsage()
  let lastMs = performance.now()
  const tick = () => {
    const now = performance.now()
    const { system, user } = process.threadCpuUsage(worked)
    turns.push(Math.max(0, now - lastMs - tickMs))
    longestWorkMs = Math.max(longestWorkMs, (system + user) / 1000)
    worked = process.threadCpuUsage()
    lastMs = performance.now()
    timer = setTimeout(tick, tickMs)
  }
  let timer = setTimeout(tick, tickMs)
  return () => {
    clearTimeout(timer)
    const sorted = turns.sort((a, b) => a - b)
    const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
    return { longestMs: at(1), p99Ms: at(0.99), longestWorkMs }
  }
}
