// A counter of a simulated shop: the real core on a folder in memory, whose line to the server is as bad as the plan says.
// Its till writes down what it was told, beside the ledger.
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Core } from '../../../src/main/core/open-core.ts'
import { counterContract } from '../../../src/shared/contract/counter/counter-contract.ts'
import { createClient } from '../../../src/shared/rpc/client.ts'
import type { Failure } from '../../../src/shared/rpc/server.ts'
import { createWirePair } from '../../../src/shared/rpc/wire.ts'
import { dumpLedger, verifyFile } from '../ledger/dump-ledger.ts'
import type { MergingCounter } from '../merging/counters.ts'
import { openTestCore } from '../open-test-core.ts'
import type { Counter } from '../open-test-shop.ts'
import { createSeededIds } from '../seeded-ids.ts'
import { createTestClock } from '../test-clock.ts'
import { type BadLine, openBadLine } from './bad-line.ts'
import type { Tills } from './tills.ts'

export interface SimulatedCounter extends MergingCounter {
  readonly name: string
  readonly line: BadLine
  /** Waits until sync rests. */
  settle(): Promise<void>
}

export interface CounterOptions {
  readonly name: string
  /** Copied; a folder of the same machine may be copied again. */
  readonly from: string
  readonly seed: number
  readonly clockHours: number
  readonly app: () => FastifyInstance
  /** From where it speaks: the server counts what one address asks. */
  readonly address: string
  readonly tills: Tills
  /** What all counters of the shop know of each other's goods and bills. */
  readonly shared: object
}

const resting = new Set(['signedOut', 'offline', 'live', 'waiting', 'tooOld', 'parted'])
/** Nothing begins by itself. */
const roundsEveryMs = 60 * 60 * 1000

/** Never on a disk: what a power cut leaves is tested elsewhere. */
export const memoryFolder = (): string => mkdtempSync(join('/dev/shm', 'galla-simulation-'))

export function openSimulatedCounter(options: CounterOptions): SimulatedCounter {
  const { address, app, clockHours, from, name, seed, shared, tills } = options
  const folder = memoryFolder()
  cpSync(from, folder, { recursive: true })
  const file = join(folder, 'shop.galla')
  const clock = createTestClock()
  clock.advance(clockHours * 3_600_000)
  const newId = createSeededIds(seed)
  const failures: Failure[] = []
  const log = (failure: Failure) => void failures.push(failure)
  const line = openBadLine(app, address)
  const open = () =>
    openTestCore({ dataFolder: folder, clock, newId, log, roundsEveryMs, warmUpMs: roundsEveryMs, fetch: line.fetch })
  const windowOf = (core: Core): Counter => {
    const [screenEnd, coreEnd] = createWirePair()
    core.attach(coreEnd)
    return tills.watch(createClient({ contract: counterContract, wire: screenEnd }), name)
  }
  const first = open()
  const now = { core: first, counter: windowOf(first) }
  const own = {
    name,
    line,
    clock,
    newId,
    folder,
    file,
    failures,
    get core() {
      return now.core
    },
    get counter() {
      return now.counter
    },
    dump: () => dumpLedger(file),
    verify: () => verifyFile(file),
    async settle() {
      const { promise, resolve } = Promise.withResolvers<void>()
      const stop = now.counter.on('sync.changed', ({ state }) => {
        if (resting.has(state)) resolve()
      })
      if (resting.has((await now.counter.sync.status({})).state)) resolve()
      await promise
      stop()
    },
    async reopen(whileClosed?: () => void | Promise<void>) {
      await now.core.close()
      await whileClosed?.()
      now.core = open()
      now.counter = windowOf(now.core)
    },
    async close() {
      await now.core.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
  return Object.defineProperties(own, Object.getOwnPropertyDescriptors(shared)) as never
}
