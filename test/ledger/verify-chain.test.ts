// The walk along the chains: of many counters in one file, over more entries than are read at a time.
import type Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { postEntry } from '../../src/main/ledger/chain/post-entry.ts'
import { openMemoryLedger } from '../../src/main/ledger/open-ledger.ts'
import { verifyLinks } from '../../src/main/ledger/verify/verify-chain.ts'
import { createSeededIds } from '../support/seeded-ids.ts'
import { migrationsFolder } from '../support/test-folders.ts'

const entriesOfEach = 1200

test('two counters that posted in turns each have a whole chain', () => {
  expect(verifyLinks(openTwoCounters())).toBeUndefined()
})

test('a file without entries is whole', () => {
  expect(verifyLinks(openEmpty().db)).toBeUndefined()
})

test.each([
  [
    'an entry that is gone',
    'delete from entry where counter_no = 2 and number = 700',
    'counter 2: entry 700 is missing',
  ],
  ['the first of a block', 'delete from entry where seq = 1001', 'counter 1: entry 501 is missing'],
  ['a hash', 'update entry set hash = zeroblob(32) where counter_no = 1 and number = 900', breaksAt(1, 900)],
  [
    'a content hash',
    'update entry set content_hash = zeroblob(32) where counter_no = 2 and number = 3',
    breaksAt(2, 3),
  ],
  ['the very last hash', `update entry set hash = x'' where counter_no = 2 and number = 1200`, breaksAt(2, 1200)],
  [
    'the number of an entry',
    'update entry set number = 5000 where counter_no = 1 and number = 1100',
    'counter 1: entry 1100 is missing',
  ],
])('%s is found at its place', (_, sql, said) => {
  const db = openTwoCounters()
  db.pragma('foreign_keys = OFF')
  for (const trigger of db.prepare<[], string>("select name from sqlite_schema where type = 'trigger'").pluck().all())
    db.exec(`drop trigger "${trigger}"`)
  db.exec(sql)
  expect(verifyLinks(db)).toBe(said)
})

function breaksAt(counterNo: number, number: number): string {
  return `counter ${counterNo}: the chain breaks at entry ${number}`
}

function openEmpty() {
  const ledger = openMemoryLedger(migrationsFolder)
  onTestFinished(() => ledger.close())
  return ledger
}

function openTwoCounters(): Database.Database {
  const { db, rows } = openEmpty()
  const newId = createSeededIds()
  const branch = { id: newId(), name: 'Main' }
  const counters = ['A1', 'A2'].map(code => ({ id: newId(), code, branchId: branch.id }))
  for (const counter of counters) rows.shops.addCounter(counter)
  for (let number = 1; number <= entriesOfEach; number += 1) {
    counters.forEach(({ id }, index) => {
      const poster = { counterNo: index + 1, counterId: id, by: 'Asha' }
      postEntry(rows, poster, { id: newId(), kind: 'clock.accepted', body: clockBody }, number)
    })
  }
  return db
}

const clockBody = { lastAt: '2026-11-20T06:30:00.000Z', nowAt: '2026-11-20T06:00:00.000Z' }
