// What the counter does for itself every few seconds: each thing on its own, none of them twice at a time, and the backup
// once a day whatever the clock says.
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createItemRanking } from '../../../src/main/core/shop-file/rank-items.ts'
import { type RoundsOptions, startRounds } from '../../../src/main/core/shop-file/start-rounds.ts'
import { openLedger } from '../../../src/main/ledger/open-ledger.ts'
import type { Deps } from '../../../src/main/operations/deps.ts'
import { setUpShop } from '../../../src/main/operations/shop/set-up-shop.ts'
import { Refusal } from '../../../src/shared/kernel/refusal.ts'
import { firstRun } from '../../support/faults/numbered-sales.ts'
import { createSeededIds } from '../../support/seeded-ids.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { createTestClock } from '../../support/test-clock.ts'
import { migrationsFolder } from '../../support/test-folders.ts'

const hourMs = 60 * 60 * 1000
const day = { checkpoint: 'checkpoint', backUp: 'backUp' }

test('a first round checkpoints what was posted and takes the first backup', async () => {
  const { rounds, done } = openRounds()
  await rounds.go()
  expect(done).toEqual([day.checkpoint, day.backUp])
})

test('nothing is backed up before something was posted', async () => {
  const { rounds, done } = openRounds({ isSetUp: false })
  await rounds.go()
  expect(done).not.toContain(day.backUp)
})

test('a round in which nothing changed does nothing', async () => {
  const { rounds, done } = openRounds()
  await rounds.go()
  done.splice(0)
  await rounds.go()
  expect(done).toEqual([])
})

test('a day after the last backup there is another, and not before', async () => {
  const { rounds, done, clock } = openRounds()
  await rounds.go()
  clock.advance(24 * hourMs - 1)
  await rounds.go()
  expect(done.filter(step => step === day.backUp)).toHaveLength(1)
  clock.advance(1)
  await rounds.go()
  expect(done.filter(step => step === day.backUp)).toHaveLength(2)
})

test('a start is backed up when the last backup is an hour old, and what comes after waits for its day', async () => {
  const { rounds, clock, backups, reasons } = openRounds()
  backups.push({ takenAt: new Date(clock.nowMs() - hourMs).toISOString() })
  await rounds.go()
  clock.advance(2 * hourMs)
  await rounds.go()
  clock.advance(22 * hourMs)
  await rounds.go()
  expect(reasons).toEqual(['start', 'daily'])
})

test('a start soon after a backup takes none', async () => {
  const { rounds, clock, backups, reasons } = openRounds()
  backups.push({ takenAt: new Date(clock.nowMs() - hourMs + 1).toISOString() })
  await rounds.go()
  expect(reasons).toEqual([])
})

test('the second folder is looked after at once and then every few minutes', async () => {
  const { rounds, brought } = openRounds()
  for (let round = 0; round < 61; round += 1) await rounds.go()
  expect(brought.count).toBe(2)
})

test('a backup from a day when the clock was years ahead does not stop those of every day after', async () => {
  const { rounds, done, clock } = openRounds()
  clock.set('2031-01-01T06:30:00.000Z')
  await rounds.go()
  clock.set('2026-11-21T06:30:00.000Z')
  await rounds.go()
  await rounds.go()
  expect(done.filter(step => step === day.backUp)).toHaveLength(2)
})

test('what fails is logged and keeps nothing else from being done', async () => {
  const { rounds, done, failures } = openRounds({ fails: new Map([[day.checkpoint, new Error('disk')]]) })
  await rounds.go()
  expect(done).toEqual([day.checkpoint, day.backUp])
  expect(failures).toEqual(['rounds.checkpoint: disk'])
})

test('a backup that fails is tried again an hour later, not every few seconds: each try reads the whole file', async () => {
  const { rounds, done } = openRounds({ fails: new Map([[day.backUp, new Error('disk')]]) })
  for (let round = 0; round < 720; round += 1) await rounds.go()
  expect(done.filter(step => step === day.backUp)).toHaveLength(1)
  await rounds.go()
  expect(done.filter(step => step === day.backUp)).toHaveLength(2)
})

test('a file that a backup finds damaged is shut', async () => {
  const damage = new Refusal('ledger_damaged', { said: 'row 7 missing from index' })
  const { rounds, shutFor } = openRounds({ fails: new Map([[day.backUp, damage]]) })
  await rounds.go()
  expect(shutFor).toEqual([damage])
})

test('a round that takes long is not begun a second time', async () => {
  const held = Promise.withResolvers<void>()
  const { rounds, done } = openRounds({ holds: held.promise })
  const first = rounds.go()
  await rounds.go()
  held.resolve()
  await first
  expect(done).toEqual([day.checkpoint, day.backUp])
})

test('a file that was closed in the middle of a round is left alone, without a complaint', async () => {
  const held = Promise.withResolvers<void>()
  const { rounds, done, failures, closeFile } = openRounds({ holds: held.promise })
  const round = rounds.go()
  await expect.poll(() => done).toEqual([day.checkpoint])
  closeFile()
  held.reject(new Error('the thread was ended'))
  await round
  expect({ done, failures }).toEqual({ done: [day.checkpoint], failures: [] })
})

interface Circumstances {
  readonly isSetUp?: boolean
  readonly fails?: ReadonlyMap<string, Error>
  /** The checkpoint waits for it. */
  readonly holds?: Promise<void>
}

function openRounds({ isSetUp = true, fails = new Map(), holds }: Circumstances = {}) {
  const file = join(temporaryFolder(), 'shop.galla')
  const clock = createTestClock()
  const ledger = openLedger({ file, backupFolder: `${file}-backups`, migrationsFolder, clock })
  if (isSetUp) setUpShop({ ledger, clock, newId: createSeededIds() } as Partial<Deps> as Deps, firstRun)
  const [done, failures, shutFor]: [string[], string[], Refusal[]] = [[], [], []]
  const backups: { takenAt: string }[] = []
  const reasons: string[] = []
  const brought = { count: 0 }
  const state = { isOpen: true }
  const take = async (step: string): Promise<void> => {
    done.push(step)
    const error = fails.get(step)
    if (error !== undefined) throw error
  }
  const options: RoundsOptions = {
    ledger: () => (state.isOpen ? ledger : undefined),
    upkeep: () => ({
      async checkpoint() {
        await take(day.checkpoint)
        await holds
      },
    }),
    desk: {
      verified: () => backups,
      async backUpByItself(reason) {
        await take(day.backUp)
        reasons.push(reason)
        backups.push({ takenAt: new Date(clock.nowMs()).toISOString() })
      },
      async bringIfMissing() {
        brought.count += 1
      },
    },
    ranking: createItemRanking(),
    clock,
    onDamage: refusal => shutFor.push(refusal),
    log: ({ path, error }) => failures.push(`${path}: ${(error as Error).message}`),
  }
  const rounds = startRounds(options)
  const closeFile = (): void => {
    if (state.isOpen) ledger.close()
    state.isOpen = false
  }
  onTestFinished(() => {
    rounds.stop()
    closeFile()
  })
  return { rounds, done, failures, shutFor, clock, closeFile, backups, reasons, brought }
}
