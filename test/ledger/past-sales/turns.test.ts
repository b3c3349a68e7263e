// Turns at the shop's file: who waits is let in, and whoever cannot be let in is told.
import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { createLongWork, createTurns, createWaitingCount } from '../../../src/main/ledger/turns.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

function openFile() {
  const db = new Database(`${temporaryFolder()}/turns.db`, { timeout: 0 })
  onTestFinished(() => void db.close())
  db.pragma('journal_mode = WAL')
  return db
}

test('a writer that finds the file free takes it without a word', () => {
  const db = openFile()
  const waiting = createWaitingCount()
  createTurns(waiting).take(() => db.exec('begin immediate'))
  expect(db.inTransaction).toBe(true)
  expect(Atomics.load(waiting, 0)).toBe(0)
})

test('while another thread writes it says that it waits, and goes on as soon as the file is free', async () => {
  const db = openFile()
  const waiting = createWaitingCount()
  const holder = `
    const { parentPort, workerData } = require('node:worker_threads')
    const db = new (require(workerData.module))(workerData.file)
    db.exec('begin immediate')
    parentPort.postMessage('begun')
    while (Atomics.load(workerData.waiting, 0) === 0) Atomics.wait(workerData.waiting, 0, 0, 5)
    db.exec('commit')
    db.close()`
  const module = createRequire(import.meta.url).resolve('better-sqlite3')
  const worker = new Worker(holder, { eval: true, workerData: { module, file: db.name, waiting } })
  await new Promise(resolve => worker.once('message', resolve))
  createTurns(waiting).take(() => db.exec('begin immediate'))
  expect(db.inTransaction).toBe(true)
  expect(Atomics.load(waiting, 0)).toBe(0)
  await worker.terminate()
})

test('what is no waiting is thrown at once', () => {
  const waiting = createWaitingCount()
  const fails = () => {
    throw new Error('disk failed')
  }
  expect(() => createTurns(waiting).take(fails)).toThrow('disk failed')
  expect(Atomics.load(waiting, 0)).toBe(0)
})

/** Long work by a clock that the test moves. */
function openLongWork() {
  const waiting = createWaitingCount()
  const time = { ms: 0 }
  return { waiting, time, turns: createLongWork(waiting, () => time.ms) }
}

test('long work goes on for some milliseconds, and no longer', () => {
  const { time, turns } = openLongWork()
  turns.begun()
  expect(turns.mayGoOn()).toBe(true)
  time.ms = 10
  expect(turns.mayGoOn()).toBe(true)
  time.ms = 13
  expect(turns.mayGoOn()).toBe(false)
  turns.begun()
  expect(turns.mayGoOn()).toBe(true)
})

test('it ends its turn as soon as somebody waits', () => {
  const { waiting, turns } = openLongWork()
  turns.begun()
  Atomics.add(waiting, 0, 1)
  expect(turns.mayGoOn()).toBe(false)
})

test('after somebody else has written its turns are shorter, until the counter rests', () => {
  const { time, turns } = openLongWork()
  turns.begun()
  turns.stepAside(true)
  turns.begun()
  time.ms += 3
  expect(turns.mayGoOn()).toBe(false)
  time.ms += 10_000
  turns.begun()
  time.ms += 3
  expect(turns.mayGoOn()).toBe(true)
})
