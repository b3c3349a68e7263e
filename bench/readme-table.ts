// The table of the README: each row of a benchmark with the day it was measured, in the order in which they run. What is measured
// again replaces what that benchmark said before.

import type { BenchRow, Timing } from './bench-row.ts'

export interface Measured {
  /** Of the benchmark, as `npm run bench` knows it. */
  readonly name: string
  readonly day: string
  readonly rows: readonly BenchRow[]
}

const between = /<!-- bench:begin -->([\s\S]*)<!-- bench:end -->/
const heads =
  '| bench, day | work | ours | floor | peers | figure | goal | met |\n| --- | --- | --- | --- | --- | --- | --- | --- |'

/** `machine`: what it was measured on, above the table. */
export function tableOf(machine: string, lines: readonly string[]): string {
  return [`${machine}. Milliseconds, p50 (p99).`, '', heads, ...lines].join('\n')
}

export function linesOf({ day, name, rows }: Measured): string[] {
  return rows.map(line => {
    const floor = line.floor === undefined ? '' : `${line.floor.name}: ${shown(line.floor)}`
    const peers = line.peers.map(peer => `${peer.name}: ${shown(peer)}`).join('; ')
    const figures = [line.work, shown(line.ours), floor, peers, line.ratio, line.goal, met(line.isMet)]
    return `| ${[`${name}, ${day}`, ...figures].join(' | ')} |`
  })
}

/** The README with these in place of what their benchmarks said before, and the others as they are. */
export function withMeasured(readme: string, machine: string, measured: readonly Measured[], order: readonly string[]) {
  const kept = (between.exec(readme)?.[1] ?? '').split('\n').filter(line => nameIn(line) !== undefined)
  const fresh = new Map(measured.map(each => [each.name, linesOf(each)]))
  const lines = order.flatMap(name => fresh.get(name) ?? kept.filter(line => nameIn(line) === name))
  return readme.replace(between, `<!-- bench:begin -->\n${tableOf(machine, lines)}\n<!-- bench:end -->`)
}

const nameIn = (line: string): string | undefined => /^\| ([\w/-]+), \d{4}-\d\d-\d\d \|/.exec(line)?.[1]

function met(isMet: boolean | null): string {
  if (isMet === null) return '–'
  return isMet ? 'yes' : '**no**'
}

function shown({ p50, p99 }: Timing): string {
  return `${rounded(p50)} (${rounded(p99)})`
}

function rounded(ms: number): string {
  return ms >= 100 ? ms.toFixed(0) : ms >= 1 ? ms.toFixed(2) : ms.toFixed(3)
}
