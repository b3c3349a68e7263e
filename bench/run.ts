// Runs the benchmarks, each in a process of its own, prints the table and keeps it in the README.
// `npm run bench -- [NAME…] [--full] [--strict] [--keep]`; with names, the README stays as it is unless they are to be kept.

import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { BenchRow } from './bench-row.ts'
import { linesOf, type Measured, tableOf, withMeasured } from './readme-table.ts'

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
const machine = `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.versions.node}`
const day = new Date().toISOString().slice(0, 10)

const measured = chosen.map((name): Measured => {
  console.error(`bench: ${name} …`)
  const script = fileURLToPath(new URL('run-one.ts', import.meta.url))
  const printed = execFileSync(process.execPath, [script, name, ...options], { encoding: 'utf8', maxBuffer: 64e6 })
  return { name, day, rows: JSON.parse(printed.trim().split('\n').at(-1) ?? '[]') as BenchRow[] }
})
console.log(tableOf(machine, measured.flatMap(linesOf)))
if (names.length === 0 || options.includes('--keep')) {
  const file = fileURLToPath(new URL('../README.md', import.meta.url))
  writeFileSync(file, withMeasured(readFileSync(file, 'utf8'), machine, measured, all))
}
const goals = measured.flatMap(({ rows }) => rows).filter(row => row.isMet !== null)
const missed = goals.filter(row => row.isMet === false)
console.log(`${goals.length - missed.length} of ${goals.length} goals met`)
if (options.includes('--strict') && missed.length > 0) process.exitCode = 1
