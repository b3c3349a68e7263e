// One line of the benchmark table: our figure beside its floor and its peers, measured in the same run.

export interface Timing {
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
}

export interface BenchRow {
  readonly work: string
  readonly ours: Timing
  readonly floor?: Timing & { readonly name: string }
  readonly peers: readonly (Timing & { readonly name: string })[]
  /** What the goal is about, such as `1.18× raw` or `69 KB`. */
  readonly ratio: string
  readonly goal: string
  /** Null: reported, without a goal. */
  readonly isMet: boolean | null
}

/** What a benchmark file exports. `full`: also the sizes that take minutes to make. */
export type Bench = (options: BenchOptions) => BenchRow[] | Promise<BenchRow[]>
export interface BenchOptions {
  readonly full: boolean
}

/** Median and 99th percentile of durations in milliseconds. */
export function timingOf(durations: readonly number[]): Timing {
  const sorted = [...durations].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { p50: at(0.5), p99: at(0.99) }
}

/** Runs `act` so many times and returns each duration in milliseconds. */
export function timesOf(count: number, act: (index: number) => void): number[] {
  const durations: number[] = []
  for (let index = 0; index < count; index += 1) {
    const startedMs = performance.now()
    act(index)
    durations.push(performance.now() - startedMs)
  }
  return durations
}

/** Of the same things timed in several turns, each one's middle time: what the thing costs on a machine that is shared. */
export function middlesOf(turns: readonly (readonly number[])[]): number[] {
  return (turns[0] ?? []).map((_, index) => timingOf(turns.map(turn => turn[index] ?? 0)).p50)
}

/** Lets several ways do the same things in turns, each turn in another order; returns each way's middle times. */
export function inTurns(count: number, turns: number, ways: readonly ((index: number) => void)[]): number[][] {
  for (const way of ways) timesOf(count, way)
  const taken = ways.map((): number[][] => [])
  for (let turn = 0; turn < turns; turn += 1) {
    for (let place = 0; place < ways.length; place += 1) {
      const at = (turn + place) % ways.length
      taken[at]?.push(timesOf(count, ways[at] as (index: number) => void))
    }
  }
  return taken.map(middlesOf)
}

export const micros = (milliseconds: number): string => `${(milliseconds * 1000).toFixed(1)} µs`
export const times = (ours: number, other: number): string => `${(ours / other).toFixed(2)}×`
