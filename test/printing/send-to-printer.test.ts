// Bytes on their way to a network printer, over a real socket.

import { afterEach, expect, test } from 'vitest'
import { type SendTimes, sendToPrinter } from '../../src/main/printing/send-to-printer.ts'
import { openTestPrinter, type PrinterManners, type TestPrinter, unusedPort } from '../support/paper/test-printer.ts'

const times: SendTimes = { connectMs: 3_000, writeMs: 300, farewellMs: 300 }
/** More than any system's socket buffers hold. */
const tooMuch = Buffer.alloc(48 * 1024 * 1024, 0x55)
const printers: TestPrinter[] = []

afterEach(async () => {
  await Promise.all(printers.splice(0).map(printer => printer.switchOff()))
})

async function openPrinter(manners: PrinterManners = {}): Promise<TestPrinter> {
  const printer = await openTestPrinter(manners)
  printers.push(printer)
  return printer
}

test('the printer gets every byte, once', async () => {
  const printer = await openPrinter()
  const bytes = Buffer.from(Array.from({ length: 200_000 }, (_, i) => i % 251))
  expect(await sendToPrinter(printer, bytes, times)).toEqual({ kind: 'sent' })
  expect(printer.jobs().map(job => job.equals(bytes))).toEqual([true])
})

test('a printer that says nothing at the end has still been sent everything', async () => {
  const printer = await openPrinter({ staysSilent: true })
  expect(await sendToPrinter(printer, Buffer.from('receipt'), times)).toEqual({ kind: 'sent' })
  expect(printer.jobs().map(String)).toEqual(['receipt'])
})

test('a printer that is off is unreachable, and nothing is on paper', async () => {
  const outcome = await sendToPrinter({ host: '127.0.0.1', port: await unusedPort() }, Buffer.from('receipt'), times)
  expect(outcome).toEqual({ kind: 'failed', problem: 'printer_unreachable', mayHavePrinted: false })
})

test('a name no one answers to is not found', async () => {
  const outcome = await sendToPrinter({ host: 'no-such-printer.invalid', port: 9100 }, Buffer.from('receipt'), times)
  expect(outcome).toEqual({ kind: 'failed', problem: 'printer_not_found', mayHavePrinted: false })
})

test('a printer that takes the connection and never reads times out, and may hold part of the job', async () => {
  const printer = await openPrinter({ neverReads: true })
  const outcome = await sendToPrinter(printer, tooMuch, times)
  expect(outcome).toEqual({ kind: 'failed', problem: 'printer_timed_out', mayHavePrinted: true })
})

test('a connection cut in the middle is told as such, because part may be on paper', async () => {
  const printer = await openPrinter({ cutsAfter: 100_000 })
  const outcome = await sendToPrinter(printer, tooMuch, times)
  expect(outcome).toEqual({ kind: 'failed', problem: 'printer_cut_off', mayHavePrinted: true })
})

test('a short job cut off by the printer after it was sent is not taken for printed', async () => {
  const printer = await openPrinter({ cutsAfter: 3 })
  const outcome = await sendToPrinter(printer, Buffer.from('receipt'), times)
  expect(outcome).toEqual({ kind: 'failed', problem: 'printer_cut_off', mayHavePrinted: true })
})
