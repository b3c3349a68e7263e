// The log keeps what finds a bug, never grows without end, and never stops the counter.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openLog } from '../../src/main/door/open-log.ts'

const clock = { nowMs: () => Date.UTC(2026, 10, 20, 6, 30) }

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'galla-log-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

test('a bug is one line with its time, reference and stack', () => {
  const file = join(makeFolder(), 'new', 'galla.log')
  const echoed: string[] = []
  const log = openLog({ file, clock, echo: line => void echoed.push(line) })
  log({ reference: 'bug-1', path: 'invoice.issue', error: new Error('broken') })
  log({ reference: 'bug-2', path: 'invoice.issue', error: 'a text' })
  const entries = readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))
  expect(entries).toEqual([
    {
      at: '2026-11-20T06:30:00.000Z',
      reference: 'bug-1',
      path: 'invoice.issue',
      error: expect.stringContaining('Error: broken\n    at'),
    },
    { at: '2026-11-20T06:30:00.000Z', reference: 'bug-2', path: 'invoice.issue', error: 'a text' },
  ])
  expect(echoed[1]).toBe('2026-11-20T06:30:00.000Z invoice.issue bug-2: a text')
})

test('a full log is put aside, and only one is kept', () => {
  const folder = makeFolder()
  const file = join(folder, 'galla.log')
  writeFileSync(`${file}.1`, 'old')
  writeFileSync(file, 'x'.repeat(1_000_001))
  openLog({ file, clock, echo() {} })({ reference: 'bug-1', path: 'a.b', error: 'e' })
  expect(readdirSync(folder).sort()).toEqual(['galla.log', 'galla.log.1'])
  expect(readFileSync(file, 'utf8').length).toBeLessThan(200)
  expect(readFileSync(`${file}.1`, 'utf8').length).toBe(1_000_001)
})

test('a log that cannot be written is said so, and nothing is thrown', () => {
  const folder = makeFolder()
  const echoed: string[] = []
  openLog({ file: folder, clock, echo: line => void echoed.push(line) })({ reference: 'r', path: 'a.b', error: 'e' })
  expect(echoed[1]).toContain('the log cannot be written: Error: EISDIR')
})
