// The high-water mark: the last entry this counter posted and the serials it gave out, in a small file beside the ledger.
// A ledger that lost its end (a log thrown away, an older copy put back) looks whole by itself; the mark knows better.

import { closeSync, existsSync, fdatasync, fdatasyncSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { checksumOf } from '../../chain/entry-hash.ts'

export interface Mark {
  readonly counterId: string
  /** Number and hash, in hex, of the counter's last entry. */
  readonly number: number
  readonly hash: string
  /** Last serial given out by series and year, `A1/26-27`. */
  readonly serials: Readonly<Record<string, number>>
}

export interface MarkFile {
  /** Before a commit: throws when the disk does not take the marks of the commits before. */
  settle(): void
  /** After a commit: `serials` are those it gave out. */
  raise(counterId: string, head: { number: number; hash: Buffer }, serials: Readonly<Record<string, number>>): void
  /** Brings the mark to the disk while nobody waits. */
  settleSoon(): Promise<void>
  close(): void
}

/**
 * The mark on the disk is older than the ledger by at most so many commits: it is written after so many, or in a quiet
 * moment, so that a sale waits for one flush and not for two.
 */
export const markLag = 20
/** Two places written in turn: whatever a power cut does to one, the other holds the mark before. */
const slotBytes = 2048
const slots = [0, 1] as const
/** Serials of other years than the last two cannot be given out again. */
const keptSerials = 12

export function markFileOf(ledgerFile: string): string {
  return `${ledgerFile}.mark`
}

/** The latest mark that is whole, or undefined. */
export function readMark(ledgerFile: string): Mark | undefined {
  const file = markFileOf(ledgerFile)
  if (!existsSync(file)) return undefined
  const bytes = readFileSync(file)
  const marks = slots.flatMap(slot => {
    const [checksum, json] = bytes.toString('utf8', slot * slotBytes, (slot + 1) * slotBytes).split('\n')
    return json !== undefined && checksumOf(json) === checksum ? [JSON.parse(json) as Mark] : []
  })
  return marks.sort((a, b) => b.number - a.number)[0]
}

export function removeMark(ledgerFile: string): void {
  rmSync(markFileOf(ledgerFile), { force: true })
}

/** For connections whose entries another one vouches for, and for ledgers in memory. */
export const noMark: MarkFile = {
  settle: () => undefined,
  raise: () => undefined,
  settleSoon: () => Promise.resolve(),
  close: () => undefined,
}

/** Goes on from `before`. */
export function openMarkFile(ledgerFile: string, before: Mark | undefined): MarkFile {
  const name = markFileOf(ledgerFile)
  const file = openSync(name, existsSync(name) ? 'r+' : 'w+')
  const state = { counterId: '', head: { number: 0, hash: noHash }, unsettled: 0, slot: 0 }
  const given: Record<string, number> = { ...before?.serials }
  const write = (): void => {
    const { counterId, head } = state
    const mark: Mark = { counterId, number: head.number, hash: head.hash.toString('hex'), serials: latest(given) }
    const json = JSON.stringify(mark)
    writeSync(file, `${checksumOf(json)}\n${json}\n`.padEnd(slotBytes), state.slot * slotBytes)
    state.slot = 1 - state.slot
  }
  return {
    settle() {
      if (state.unsettled < markLag) return
      write()
      fdatasyncSync(file)
      state.unsettled = 0
    },
    raise(counterId, head, serials) {
      state.counterId = counterId
      state.head = head
      Object.assign(given, serials)
      state.unsettled += 1
    },
    async settleSoon() {
      const settling = state.unsettled
      if (settling === 0) return
      write()
      await flush(file)
      state.unsettled -= Math.min(settling, state.unsettled)
    },
    close() {
      try {
        if (state.unsettled > 0) write()
      } finally {
        closeSync(file)
      }
    },
  }
}

/** As `fdatasyncSync`, while others go on. */
function flush(file: number): Promise<void> {
  return new Promise((resolve, reject) => fdatasync(file, error => (error === null ? resolve() : reject(error))))
}
const noHash: Buffer = Buffer.alloc(0)

function latest(serials: Record<string, number>): Record<string, number> {
  const byYear = Object.entries(serials).sort(([a], [b]) => (yearOf(a) < yearOf(b) ? 1 : -1))
  return Object.fromEntries(byYear.slice(0, keptSerials))
}

function yearOf(name: string): string {
  return name.slice(name.indexOf('/') + 1)
}
