// The line in front of the receipt printer, against a real socket: a sale never waits for paper, and no receipt is
// printed twice by itself.

import { afterEach, expect, test } from 'vitest'
import type { PrintWork, StoredPrintJob } from '../../src/main/printing/print-job.ts'
import { openPrintQueue, type PrintQueue, type PrintQueueDeps } from '../../src/main/printing/print-queue.ts'
import { sendToPrinter } from '../../src/main/printing/send-to-printer.ts'
import type { PrintJob } from '../../src/shared/contract/counter/document-calls.ts'
import { makeInvoiceView } from '../support/paper/make-invoice-view.ts'
import { invoiceReceipt, render } from '../support/paper/paper.ts'
import { openTestPrinter, type PrinterManners, type TestPrinter, unusedPort } from '../support/paper/test-printer.ts'

const times = { connectMs: 3_000, writeMs: 300, farewellMs: 300 }
const printers: TestPrinter[] = []
const queues: PrintQueue[] = []

afterEach(async () => {
  await Promise.all(queues.splice(0).map(queue => queue.close()))
  await Promise.all(printers.splice(0).map(printer => printer.switchOff()))
})

async function openPrinter(manners: PrinterManners = {}): Promise<TestPrinter> {
  const printer = await openTestPrinter(manners)
  printers.push(printer)
  return printer
}

/** A queue whose waits pass when the test says so, and whose jobs are kept in a map as a table would keep them. */
function openTestQueue(port: number, given: Partial<PrintQueueDeps> = {}, kept = new Map<string, StoredPrintJob>()) {
  const told: PrintJob[] = []
  const listeners = new Set<() => void>()
  const timers: { ms: number; act: () => void }[] = []
  const troubles: unknown[] = []
  const queue = openPrintQueue({
    store: { load: () => [...kept.values()], save: job => void kept.set(job.id, job) },
    clock: { nowMs: () => Date.parse('2026-11-20T05:12:00Z') },
    contentOf: async work => Buffer.from(textOf(work)),
    send: bytes => sendToPrinter({ host: '127.0.0.1', port }, bytes, times),
    after(ms, act) {
      const timer = { ms, act }
      timers.push(timer)
      return () => void (timers.includes(timer) && timers.splice(timers.indexOf(timer), 1))
    },
    waitsMs: [1_000, 5_000],
    onTrouble: error => troubles.push(error),
    ...given,
    onChange(job) {
      told.push(job)
      for (const listener of listeners) listener()
    },
  })
  queues.push(queue)
  const state = (id: string) => queue.find().find(job => job.id === id)
  /** Resolves as soon as the job is as wanted. */
  const until = (id: string, isAsWanted: (job: PrintJob) => boolean) =>
    new Promise<PrintJob>(done => {
      const look = () => {
        const job = state(id)
        if (job === undefined || !isAsWanted(job)) return
        listeners.delete(look)
        done(job)
      }
      listeners.add(look)
      look()
    })
  const passWait = () => timers.shift()?.act()
  return { queue, told, timers, troubles, kept, state, until, passWait }
}

const textOf = (work: PrintWork) => (work.kind === 'invoice' ? `[${work.invoiceId}]` : work.kind)
const invoice = (invoiceId: string): PrintWork => ({ kind: 'invoice', invoiceId })
const isPrinted = (job: PrintJob) => job.state === 'printed'
const isFailed = (job: PrintJob) => job.state === 'failed'
const waitsAgain = (tries: number) => (job: PrintJob) => job.state === 'waiting' && job.tries === tries

test('a real receipt reaches the printer whole: drawer first, cut last', async () => {
  const printer = await openPrinter()
  const bytes = render(invoiceReceipt(makeInvoiceView({ lines: [{ name: 'चाय पत्ती' }] }), { kicksDrawer: true }))
  const { queue, until, told } = openTestQueue(printer.port, { contentOf: async () => bytes })
  expect(queue.add('a', 'A1/26-27/00042', invoice('x'))).toMatchObject({ id: 'a', state: 'waiting', tries: 0 })
  await until('a', isPrinted)
  const [job] = printer.jobs()
  expect(job?.equals(bytes)).toBe(true)
  expect(job?.subarray(0, 5).toString('latin1')).toBe('\x1bp\x00\x19\xfa')
  expect(job?.subarray(-7).toString('latin1')).toBe('\x1dVB\x00\x1dr\x01')
  expect(told.map(({ state }) => state)).toEqual(['waiting', 'printing', 'printed'])
})

test('jobs print in the order they came, one at a time', async () => {
  const printer = await openPrinter()
  const { queue, until } = openTestQueue(printer.port)
  const ids = ['a', 'b', 'c', 'd', 'e']
  for (const id of ids) queue.add(id, id, invoice(id))
  await until('e', isPrinted)
  expect(printer.jobs().map(String)).toEqual(['[a]', '[b]', '[c]', '[d]', '[e]'])
  expect(printer.mostAtOnce()).toBe(1)
})

test('a printer that is off: tries with growing waits, then failed for all to see; switched on, retry prints', async () => {
  const port = await unusedPort()
  const { queue, until, timers, passWait } = openTestQueue(port)
  queue.add('a', 'A1/26-27/00042', invoice('a'))
  expect(await until('a', waitsAgain(1))).toMatchObject({ problem: 'printer_unreachable' })
  const waits = [timers[0]?.ms]
  passWait()
  await until('a', waitsAgain(2))
  waits.push(timers[0]?.ms)
  passWait()
  expect(await until('a', isFailed)).toMatchObject({ tries: 3, problem: 'printer_unreachable' })
  expect(waits).toEqual([1_000, 5_000])
  const printer = await openPrinter({ port })
  expect(queue.retry('a')).toMatchObject({ state: 'waiting', problem: null })
  await until('a', isPrinted)
  expect(printer.jobs().map(String)).toEqual(['[a]'])
})

test('a job waiting for its next try holds the line, and nothing overtakes it', async () => {
  const port = await unusedPort()
  const { queue, until, passWait } = openTestQueue(port)
  queue.add('a', 'a', invoice('a'))
  queue.add('b', 'b', invoice('b'))
  await until('a', waitsAgain(1))
  const printer = await openPrinter({ port })
  passWait()
  await until('b', isPrinted)
  expect(printer.jobs().map(String)).toEqual(['[a]', '[b]'])
})

test('a job out of tries lets the next have its turn, and comes before later ones when it is retried', async () => {
  const port = await unusedPort()
  const { queue, until } = openTestQueue(port, { waitsMs: [] })
  for (const id of ['a', 'b', 'c']) queue.add(id, id, invoice(id))
  await until('c', isFailed)
  const printer = await openPrinter({ port })
  for (const id of ['c', 'b', 'a']) queue.retry(id)
  await until('b', isPrinted)
  expect(printer.jobs().map(String)).toEqual(['[c]', '[a]', '[b]'])
})

test('after a restart waiting jobs print in order, and one cut short by it is failed, not printed again', async () => {
  const kept = new Map<string, StoredPrintJob>()
  const off = await unusedPort()
  const before = openTestQueue(off, {}, kept)
  before.queue.add('a', 'a', invoice('a'))
  await before.until('a', waitsAgain(1))
  before.queue.add('b', 'b', invoice('b'))
  before.queue.add('c', 'c', invoice('c'))
  await before.queue.close()
  kept.set('a', { ...(kept.get('a') as StoredPrintJob), state: 'printing' })

  const printer = await openPrinter()
  const after = openTestQueue(printer.port, {}, kept)
  await after.until('c', isPrinted)
  expect(after.state('a')).toMatchObject({ state: 'failed', problem: 'print_interrupted' })
  expect(kept.get('a')).toMatchObject({ state: 'failed' })
  expect(printer.jobs().map(String)).toEqual(['[b]', '[c]'])
})

test('a printer that takes the connection and never reads fails its job and does not hold the others for ever', async () => {
  const stuck = await openPrinter({ neverReads: true })
  const good = await openPrinter()
  const ports = [stuck.port, good.port]
  const { queue, until } = openTestQueue(0, {
    contentOf: async work => (textOf(work) === '[a]' ? Buffer.alloc(48 * 1024 * 1024) : Buffer.from(textOf(work))),
    send: bytes => sendToPrinter({ host: '127.0.0.1', port: ports.shift() ?? 0 }, bytes, times),
  })
  queue.add('a', 'a', invoice('a'))
  queue.add('b', 'b', invoice('b'))
  await until('b', isPrinted)
  expect(await until('a', isFailed)).toMatchObject({ problem: 'printer_timed_out', tries: 1 })
})

test('a connection cut in the middle is never repeated by itself; a person who saw the paper may', async () => {
  const cutting = await openPrinter({ cutsAfter: 2 })
  const good = await openPrinter()
  const ports = [cutting.port, good.port]
  const { queue, until, timers } = openTestQueue(0, {
    send: bytes => sendToPrinter({ host: '127.0.0.1', port: ports.shift() ?? 0 }, bytes, times),
  })
  queue.add('a', 'a', invoice('a'))
  expect(await until('a', isFailed)).toMatchObject({ problem: 'printer_cut_off', tries: 1 })
  expect([timers.length, good.jobs().length]).toEqual([0, 0])
  queue.retry('a')
  await until('a', isPrinted)
  expect(good.jobs().map(String)).toEqual(['[a]'])
})

test('the same job added twice prints once', async () => {
  const printer = await openPrinter()
  const { queue, until } = openTestQueue(printer.port)
  queue.add('a', 'a', invoice('a'))
  expect(queue.add('a', 'again', invoice('other'))).toMatchObject({ title: 'a' })
  await until('a', isPrinted)
  expect(queue.add('a', 'again', invoice('other'))).toMatchObject({ state: 'printed' })
  expect(printer.jobs().map(String)).toEqual(['[a]'])
})

test('a cancelled job leaves the line at once; one already printed stays printed', async () => {
  const port = await unusedPort()
  const { queue, until } = openTestQueue(port)
  queue.add('a', 'a', invoice('a'))
  queue.add('b', 'b', invoice('b'))
  await until('a', waitsAgain(1))
  const printer = await openPrinter({ port })
  expect(queue.cancel('a')).toMatchObject({ state: 'cancelled' })
  await until('b', isPrinted)
  expect(queue.cancel('b')).toMatchObject({ state: 'printed' })
  expect(printer.jobs().map(String)).toEqual(['[b]'])
  expect([queue.cancel('nothing'), queue.retry('nothing')]).toEqual([undefined, undefined])
})

test('a document that cannot be made fails its own job only', async () => {
  const printer = await openPrinter()
  const { queue, until, troubles } = openTestQueue(printer.port, {
    contentOf: async work => {
      if (textOf(work) === '[a]') throw new Error('no such invoice')
      return Buffer.from(textOf(work))
    },
  })
  queue.add('a', 'a', invoice('a'))
  queue.add('b', 'b', invoice('b'))
  await until('b', isPrinted)
  expect(await until('a', isFailed)).toMatchObject({ problem: 'document_failed' })
  expect(troubles.map(String)).toEqual(['Error: no such invoice'])
})

test('a store or a listener that fails is told, and the paper still comes', async () => {
  const printer = await openPrinter()
  const full = () => {
    throw new Error('disk full')
  }
  const { queue, until, troubles } = openTestQueue(printer.port, { store: { load: full, save: full } })
  queue.add('a', 'a', { kind: 'drawer' })
  await until('a', isPrinted)
  expect(new Set(troubles.map(String))).toEqual(new Set(['Error: disk full']))
  expect(printer.jobs().map(String)).toEqual(['drawer'])
})

test('of finished jobs the last fifty are kept in sight, newest first', async () => {
  const printer = await openPrinter()
  const { queue, until } = openTestQueue(printer.port)
  for (let i = 1; i <= 60; i += 1) queue.add(`job ${i}`, `job ${i}`, { kind: 'test' })
  await until('job 60', isPrinted)
  const titles = queue.find().map(job => job.title)
  expect([titles.length, titles[0], titles.at(-1)]).toEqual([50, 'job 60', 'job 11'])
})
