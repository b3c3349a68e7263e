// The disk is full, or fails, or may not be written: real answers of the operating system, put into a real program's
// mouth at chosen calls by strace. A sale that meets one is refused whole, and goes through when the trouble is over.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dumpLedger, verifyFile } from '../support/ledger/dump-ledger.ts'
import { testProgram } from '../support/program/built-program.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const sales = 24

interface Trouble {
  readonly call: string
  /** `EIO`, `ENOSPC` … */
  readonly error: string
  /** Which of the calls on that file, counted from 1: `40..60`. */
  readonly when: string
  readonly file?: 'shop.galla' | 'shop.galla-wal' | 'shop.galla.mark'
}

const noTrouble: Trouble = { call: 'getpid', error: 'EIO', when: '1' }

test.each<[string, Trouble, string]>([
  ['the disk is full while a sale is written', { call: 'pwrite64', error: 'ENOSPC', when: '150..190' }, 'disk_full'],
  ['the disk is full during the first start', { call: 'pwrite64', error: 'ENOSPC', when: '20..60' }, 'disk_full'],
  ['a flush fails', { call: 'fsync', error: 'EIO', when: '12..15' }, 'disk_failed'],
  ['every third flush fails', { call: 'fsync', error: 'EIO', when: '12+3' }, 'disk_failed'],
  ['a write fails', { call: 'pwrite64', error: 'EIO', when: '140..145' }, 'disk_failed'],
])('%s: sales are refused whole and go through afterwards', (_what, trouble, code) => {
  const folder = temporaryFolder()
  const said = sellUnder(folder, trouble)
  const refusals = said.filter(([word]) => word === 'refused')
  expect(new Set(refusals.map(([, , given]) => given))).toEqual(new Set([code]))
  const sold = said.filter(([word]) => word === 'sold')
  expect(sold.map(([, sale]) => Number(sale))).toEqual(Array.from({ length: sales }, (_, index) => index + 1))
  const file = join(folder, 'shop.galla')
  expect(verifyFile(file).checks.filter(check => !check.isGood)).toEqual([])
  expect(numbersIn(file)).toEqual(sold.map(([, , number]) => number))
})

test('pages that cannot be moved from the log into the file stay in the log, and no sale notices', () => {
  const folder = temporaryFolder()
  const said = sellUnder(folder, { call: 'pwrite64', error: 'EIO', when: '3+2', file: 'shop.galla' })
  expect(said.filter(([word]) => word === 'checkpoint').length).toBeGreaterThan(0)
  expect(said.filter(([word]) => word === 'refused')).toEqual([])
  expect(numbersIn(join(folder, 'shop.galla'))).toHaveLength(sales)
  expect(verifyFile(join(folder, 'shop.galla'))).toMatchObject({ isWhole: true })
})

test('what cannot be read for a moment is refused and read afterwards', () => {
  const folder = temporaryFolder()
  const first = sellUnder(folder, noTrouble)
  const said = sellUnder(folder, { call: 'pread64', error: 'EIO', when: '2..5', file: 'shop.galla' })
  const codes = said.filter(([word]) => word === 'refused').map(([, , code]) => code)
  // A sector that cannot be read: SQLite calls it a failing disk at one place and a damaged file at another.
  expect(new Set(codes)).toEqual(new Set(['ledger_damaged', 'disk_failed']))
  expect(said.filter(([word]) => word === 'sold')).toEqual(first)
})

test('when the mark cannot be kept up, sales go on for a while and are then refused, before it could lag too far', () => {
  const folder = temporaryFolder()
  const said = sellUnder(folder, { call: 'pwrite64', error: 'EIO', when: '1..30', file: 'shop.galla.mark' })
  expect(said.filter(([word]) => word === 'refused').map(([, , code]) => code)).toContain('disk_failed')
  expect(said.filter(([word]) => word === 'sold')).toHaveLength(sales)
})

test.each([
  ['read only', 'EROFS'],
  ['not ours to write', 'EACCES'],
])('a file that is %s is refused, and nothing is made beside it', (_what, error) => {
  const folder = temporaryFolder()
  sellUnder(folder, noTrouble)
  const before = dumpLedger(join(folder, 'shop.galla'))
  const said = sellUnder(folder, { call: 'openat', error, when: '1+', file: 'shop.galla' })
  expect(new Set(said.map(words => words.join(' ')))).toEqual(new Set(['refused open ledger_read_only']))
  expect(dumpLedger(join(folder, 'shop.galla'))).toEqual(before)
  expect(existsSync(join(folder, 'backups'))).toBe(false)
})

/** What the program said, word by word. */
function sellUnder(folder: string, { call, error, when, file }: Trouble): string[][] {
  const program = [process.execPath, testProgram('selling-program'), folder, String(sales)]
  const fault = ['-e', `trace=${call}`, '-e', `inject=${call}:error=${error}:when=${when}`]
  const only = file === undefined ? pathsOf(folder) : ['-P', join(folder, file)]
  const options = ['-f', '-o', '/dev/null', ...fault, ...only]
  const { stdout, stderr } = spawnSync('strace', [...options, ...program], { encoding: 'utf8' })
  const lines = stdout.split('\n').filter(line => line !== '')
  if (lines.length === 0) throw new Error(stderr)
  return lines.map(line => line.split(' '))
}

/** The ledger and its log; the rest of the machine works. */
function pathsOf(folder: string): string[] {
  return ['shop.galla', 'shop.galla-wal'].flatMap(name => ['-P', join(folder, name)])
}

function numbersIn(file: string): string[] {
  const { invoice = [] } = dumpLedger(file)
  return invoice.map(row => `${row.series}/${row.financial_year}/${String(row.serial).padStart(5, '0')}`)
}
