// A sale that was acknowledged is on the disk, not on its way there: every connection that writes says so when asked.
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { requireDurable } from '../../src/main/ledger/connection.ts'
import { joinLedger, openLedger } from '../../src/main/ledger/open-ledger.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { createTestClock } from '../support/test-clock.ts'
import { migrationsFolder } from '../support/test-folders.ts'

const pragmas = [
  'journal_mode',
  'synchronous',
  'fullfsync',
  'checkpoint_fullfsync',
  'foreign_keys',
  'recursive_triggers',
]

test('the shop’s connection and those of its threads write ahead and flush every commit', () => {
  const file = join(temporaryFolder(), 'shop.galla')
  const main = openLedger({ file, migrationsFolder, backupFolder: `${file}-backups`, clock: createTestClock() })
  const thread = joinLedger(file)
  for (const { db } of [main, thread]) {
    expect(Object.fromEntries(pragmas.map(name => [name, db.pragma(name, { simple: true })]))).toEqual({
      journal_mode: 'wal',
      synchronous: 2,
      fullfsync: 1,
      checkpoint_fullfsync: 1,
      foreign_keys: 1,
      recursive_triggers: 1,
    })
  }
  thread.db.close()
  main.close()
})

test('the thread that takes what the server keeps leaves the flush to the next sale or checkpoint; sales still wait for it', () => {
  const file = join(temporaryFolder(), 'shop.galla')
  const main = openLedger({ file, migrationsFolder, backupFolder: `${file}-backups`, clock: createTestClock() })
  const thread = joinLedger(file, { reachesDisk: 'atCheckpoint' })
  expect(thread.db.pragma('journal_mode', { simple: true })).toBe('wal')
  expect(thread.db.pragma('synchronous', { simple: true })).toBe(1)
  expect(main.db.pragma('synchronous', { simple: true })).toBe(2)
  thread.db.close()
  main.close()
})

test('a connection that only seems durable is refused, whichever of the two settings did not take', async () => {
  const file = join(temporaryFolder(), 'shop.galla')
  const first = new Database(file)
  await expect(() => requireDurable(first)).toBeRefused('ledger_not_durable', { file, mode: 'delete', sync: 2 })
  first.pragma('journal_mode = WAL')
  first.close()
  const second = new Database(file)
  onTestFinished(() => void second.close())
  // What better-sqlite3 falls back to by itself, and the reason for asking.
  await expect(() => requireDurable(second)).toBeRefused('ledger_not_durable', { file, mode: 'wal', sync: 1 })
  second.pragma('synchronous = FULL')
  requireDurable(second)
})
