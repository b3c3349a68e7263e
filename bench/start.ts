// From the start of the program to the first keystroke answered: a large shop beside one just set up, each in a process
// of its own, in turns. The files are in the system's cache, as on the second start of a day.

import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { type BenchOptions, type BenchRow, times, timingOf } from './bench-row.ts'
import { copyShop, keptShop } from './support/kept-shops.ts'

const turns = 15
const program = fileURLToPath(new URL('support/start-counter.ts', import.meta.url))

interface Start {
  /** Milliseconds since the process began. */
  readonly loadedMs: number
  readonly openMs: number
  readonly answeredMs: number
}

export function run({ full }: BenchOptions): BenchRow[] {
  const size = { items: 100_000, invoices: full ? 1_000_000 : 200_000 }
  const large = keptShop(size)
  const empty = copyShop({ items: 0, invoices: 0 })
  const starts: Start[] = []
  const emptyStarts: Start[] = []
  for (let turn = 0; turn <= turns; turn += 1) {
    const [one, other] = [startIn(large), startIn(empty.folder)]
    // The first turn reads the program from the disk.
    if (turn > 0) starts.push(one)
    if (turn > 0) emptyStarts.push(other)
  }
  empty.remove()
  const work = `1,00,000 items and ${size.invoices.toLocaleString('en-IN')} invoices`
  return [
    row(`start to the first keystroke, ${work}`, starts, emptyStarts, ({ answeredMs }) => answeredMs, 1.2),
    row('– of it: opening the core', starts, emptyStarts, ({ openMs, loadedMs }) => openMs - loadedMs),
    row('– of it: the first search', starts, emptyStarts, ({ answeredMs, openMs }) => answeredMs - openMs),
  ]
}

function row(
  work: string,
  starts: readonly Start[],
  emptyStarts: readonly Start[],
  ms: (start: Start) => number,
  most?: number,
): BenchRow {
  const ours = timingOf(starts.map(ms))
  const floor = timingOf(emptyStarts.map(ms))
  return {
    work,
    ours,
    floor: { name: 'an empty shop', ...floor },
    peers: [],
    ratio: times(ours.p50, floor.p50),
    goal: most === undefined ? 'reported' : `≤ ${most}× an empty shop`,
    isMet: most === undefined ? null : ours.p50 <= most * floor.p50,
  }
}

function startIn(folder: string): Start {
  return JSON.parse(execFileSync(process.execPath, [program, folder], { encoding: 'utf8' })) as Start
}
