// Runs the benchmarks, each in a process of its own, prints the table and keeps it in the README.
// `npm run bench -- [NAME…] [--full] [--strict]`; with names, the README stays as it is.

import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { BenchRow, Timing } from './bench-row.ts'

const all = [
  'invoice-issue',
  'search',
  'barcode',
  'invoice-pdf',
  'import',
  'past-sales',
  'moving-in',
  'verify',
  'safe-keeping',
  'export',
  'reports',
  'home',
  'start',
  'painted',
  'api/push',
  'api/endpoints',
  'market/funding',
  'market/fan-out',
  'market/page',
  'sync/sale-shown-elsewhere',
  'sync/wire',
  'sync/drain',
  'sync/pull',
  'sync/history',
  'sync/peers',
]
const options = process.argv.slice(2).filter(word => word.startsWith('--'))
const names = process.argv.slice(2).filter(word => !word.startsWith('--'))
const chosen = names.length === 0 ? all : names

const rows = chosen.flatMap(name => {
  console.error(`bench: ${name} …`)
  const script = fileURLToPath(new URL('run-one.ts', import.meta.url))
  const printed = execFileSync(process.execPath, [script, name, ...options], { encoding: 'utf8', maxBuffer: 64e6 })
  return JSON.parse(printed.trim().split('\n').at(-1) ?? '[]') as BenchRow[]
})
const table = tableOf(rows)
console.log(table)
if (names.length === 0) keepInReadme(table)
const missed = rows.filter(row => row.isMet === false)
const goals = rows.filter(row => row.isMet !== null)
console.log(`${goals.length - missed.length} of ${goals.length} goals met`)
if (options.includes('--strict') && missed.length > 0) process.exitCode = 1

function tableOf(lines: readonly BenchRow[]): string {
  const day = new Date().toISOString().slice(0, 10)
  return [
    `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.versions.node}, ${day}. Milliseconds, p50 (p99).`,
    '',
    '| work | ours | floor | peers | figure | goal | met |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...lines.map(line => {
      const floor = line.floor === undefined ? '' : `${line.floor.name}: ${shown(line.floor)}`
      const peers = line.peers.map(peer => `${peer.name}: ${shown(peer)}`).join('; ')
      return `| ${line.work} | ${shown(line.ours)} | ${floor} | ${peers} | ${line.ratio} | ${line.goal} | ${met(line.isMet)} |`
    }),
  ].join('\n')
}

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

function keepInReadme(text: string): void {
  const file = fileURLToPath(new URL('../README.md', import.meta.url))
  const readme = readFileSync(file, 'utf8')
  const between = /<!-- bench:begin -->[\s\S]*<!-- bench:end -->/
  writeFileSync(file, readme.replace(between, `<!-- bench:begin -->\n${text}\n<!-- bench:end -->`))
}
