// A counter that sells some forty times a second while something else goes on: what a sale takes meanwhile, and how long
// the main thread is held.

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'
import type { Core } from '../../src/main/core/open-core.ts'
import { backupNameAt } from '../../src/main/ledger/backup/backup-files.ts'
import type { ItemForSale } from '../../src/shared/records/item.ts'
import { createRandom, createZipf, scatter } from './random.ts'
import { saleOf } from './sale-of.ts'

/** A busy counter of several tills. */
const breakMs = 20

export interface Selling {
  readonly name: string
  readonly sales: readonly number[]
  /** Longest stretch in which the main thread took no message, a sale and the machine's other work included. */
  readonly heldMs: number
  /** Most the main thread itself worked between two sales. */
  readonly workedMs: number
  readonly tookMs: number
}

export async function sellDuring(name: string, sell: () => number, work: Promise<unknown>): Promise<Selling> {
  const state = { isDone: false }
  const startedMs = performance.now()
  const working = work.finally(() => Object.assign(state, { isDone: true }))
  const held = monitorEventLoopDelay({ resolution: 1 })
  held.enable()
  const sales: number[] = []
  let workedMs = 0
  while (!state.isDone) {
    sales.push(sell())
    const before = process.threadCpuUsage()
    await setTimeout(breakMs)
    const { user, system } = process.threadCpuUsage(before)
    workedMs = Math.max(workedMs, (user + system) / 1000)
  }
  held.disable()
  await working
  return { name, sales, heldMs: held.max / 1e6, workedMs, tookMs: performance.now() - startedMs }
}

/** Makes one sale of five lines; its milliseconds. The cart is filled before the clock starts. */
export function createSales(core: Core, itemCount: number): () => number {
  const popular = createZipf(itemCount, createRandom(5))
  const pick = (): ItemForSale => {
    const code = `C${scatter(popular(), itemCount)}`
    return (answerOf(core, 'item.lookUp', { code }) as { item: ItemForSale }).item
  }
  return () => {
    const sale = saleOf(Array.from({ length: 5 }, pick))
    const startedMs = performance.now()
    answerOf(core, 'invoice.issue', sale)
    return performance.now() - startedMs
  }
}

/** So that the core takes none by itself in the middle of the measuring. */
export function pretendBackedUp(folder: string): void {
  const name = backupNameAt(Date.now(), 'daily')
  const note = { verifiedAt: '', sizeBytes: 1, sha256: '', entryCount: 0, invoiceCount: 0, counterIds: [] }
  mkdirSync(folder)
  writeFileSync(join(folder, name), 'x')
  writeFileSync(join(folder, `${name}.json`), JSON.stringify(note))
}

function answerOf(core: Core, path: string, input: unknown): unknown {
  const answer = core.callSync(path, input)
  if (answer instanceof Promise || answer.kind !== 'done') throw new Error(`${path}: ${JSON.stringify(answer)}`)
  return answer.value
}
