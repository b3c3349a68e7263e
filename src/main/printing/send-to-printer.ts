// Hands bytes to a network printer over TCP (port 9100 and its like). It always comes back with an outcome, never throws,
// and says whether paper may have been printed, because then only a person can decide to print again.
//
// 1. Connecting, every piece of writing, and the printer's farewell each have their own time-out.
// 2. After the last byte we close our half. The job counts as sent when the printer answers, closes its half, or stays
//    silent for the farewell's time: many printers say nothing, and by then all bytes are in the network's hands.

import { connect, type Socket } from 'node:net'

export interface PrinterAddress {
  readonly host: string
  readonly port: number
}

export interface SendTimes {
  readonly connectMs: number
  /** Longest time without the printer taking any more bytes. */
  readonly writeMs: number
  readonly farewellMs: number
}

export type SendProblem = 'printer_not_found' | 'printer_unreachable' | 'printer_timed_out' | 'printer_cut_off'

export type SendOutcome =
  | { readonly kind: 'sent' }
  | { readonly kind: 'failed'; readonly problem: string; readonly mayHavePrinted: boolean }

export const usualTimes: SendTimes = { connectMs: 4_000, writeMs: 10_000, farewellMs: 3_000 }

const pieceBytes = 16 * 1024

export async function sendToPrinter(
  address: PrinterAddress,
  bytes: Uint8Array,
  times: SendTimes,
): Promise<SendOutcome> {
  const socket = connect({ ...address, noDelay: true, allowHalfOpen: true })
  const broken = firstError(socket)
  // An error may come while nobody is waiting for one; whoever waits next hears of it.
  broken.catch(() => undefined)
  const sent = { bytes: 0 }
  try {
    await within(times.connectMs, Promise.race([connected(socket), broken]))
    for (let from = 0; from < bytes.length; from += pieceBytes) {
      const piece = bytes.subarray(from, from + pieceBytes)
      await within(times.writeMs, Promise.race([written(socket, piece), broken]))
      sent.bytes += piece.length
    }
    const farewell = Promise.race([answered(socket), broken])
    socket.end()
    await within(times.farewellMs, farewell).catch(ignoreSilence)
    return { kind: 'sent' }
  } catch (error) {
    return { kind: 'failed', problem: problemOf(error, sent.bytes > 0), mayHavePrinted: sent.bytes > 0 }
  } finally {
    socket.destroy()
  }
}

class TimedOut extends Error {}

function ignoreSilence(error: unknown): void {
  if (!(error instanceof TimedOut)) throw error
}

function within<T>(ms: number, work: Promise<T>): Promise<T> {
  return new Promise((done, failed) => {
    const timer = setTimeout(() => failed(new TimedOut(`nothing for ${ms} ms`)), ms)
    work.then(done, failed).finally(() => clearTimeout(timer))
  })
}

function connected(socket: Socket): Promise<void> {
  return new Promise(done => socket.once('connect', () => done()))
}

function written(socket: Socket, piece: Uint8Array): Promise<void> {
  return new Promise((done, failed) => {
    socket.write(piece, error => (error == null ? done() : failed(error)))
  })
}

/** The printer's answer to our last question, or its half of the farewell. */
function answered(socket: Socket): Promise<void> {
  return new Promise(done => {
    socket.once('data', () => done())
    socket.once('end', () => done())
    socket.resume()
  })
}

function firstError(socket: Socket): Promise<never> {
  return new Promise((_, failed) => {
    socket.once('error', failed)
    socket.once('close', () => failed(new Error('closed by the printer')))
  })
}

function problemOf(error: unknown, hasBegun: boolean): SendProblem {
  if (error instanceof TimedOut) return hasBegun ? 'printer_timed_out' : 'printer_unreachable'
  if (hasBegun) return 'printer_cut_off'
  const code = error instanceof Error && 'code' in error ? error.code : ''
  return code === 'ENOTFOUND' || code === 'EAI_AGAIN' ? 'printer_not_found' : 'printer_unreachable'
}
