// The power goes out. A kill leaves everything that was written in the system's memory, so it proves nothing about the
// disk: here the program's real system calls are recorded, and the disk is put together again as it may be found after a
// cut at any of them, without what was not flushed. To prove that this sees a loss, the same is done with the setting that
// SQLite would fall back to.
import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Ledger, openLedger } from '../../src/main/ledger/open-ledger.ts'
import { verifyLedger } from '../../src/main/ledger/verify/verify-ledger.ts'
import { createDisk, type Survivors } from '../support/faults/disk.ts'
import { idOfSale } from '../support/faults/numbered-sales.ts'
import { type DiskEvent, readSystemCalls, straceArguments } from '../support/faults/system-calls.ts'
import { testProgram } from '../support/program/built-program.ts'
import { createRandom, type Random } from '../support/random.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { createTestClock } from '../support/test-clock.ts'
import { migrationsFolder } from '../support/test-folders.ts'

const sales = 40
const randomCuts = 60

/** After so many of the events. */
interface Cut {
  readonly at: number
  readonly survivors: Survivors
}
interface Found {
  readonly at: number
  readonly survivors: Survivors['kind']
  /** Why the file did not open, or what its whole check says; empty when all is well. */
  readonly trouble: string
  /** Numbers that were acknowledged before the cut and are not there. */
  readonly lost: readonly string[]
}

test('every sale that was acknowledged is there after a power cut at any moment', { timeout: 60_000 }, () => {
  const events = eventsOfProgram({ sales })
  const random = createRandom()
  const some: Survivors = { kind: 'some', random }
  const cuts = [
    ...afterEachSale(events).map((at): Cut => ({ at, survivors: { kind: 'none' } })),
    ...Array.from({ length: randomCuts }, (): Cut => ({ at: random.below(events.length), survivors: some })),
  ]
  expect(findAfterCuts(events, cuts, random).filter(isTroubled)).toEqual([])
})

test('under the weaker setting the same cuts lose sales, so the test above can fail', { timeout: 60_000 }, () => {
  const events = eventsOfProgram({ sales, durability: 'normal' })
  const cuts = afterEachSale(events).map((at): Cut => ({ at, survivors: { kind: 'none' } }))
  const found = findAfterCuts(events, cuts, createRandom())
  expect(found.filter(({ lost }) => lost.length > 0).length).toBeGreaterThan(sales / 2)
})

test('a power cut during the very first start leaves a folder to start from', { timeout: 60_000 }, () => {
  const events = eventsOfProgram({ sales: 1 })
  // Each call until the file is there with its first table, then some.
  const places = events.map((_, at) => at).filter(at => at < 30 || at % 7 === 0)
  const cuts = places.map((at, index): Cut => ({ at, survivors: { kind: index % 2 === 0 ? 'none' : 'all' } }))
  expect(findAfterCuts(events, cuts, createRandom()).filter(isTroubled)).toEqual([])
})

function eventsOfProgram({
  sales,
  durability = 'full',
}: {
  sales: number
  durability?: 'full' | 'normal'
}): DiskEvent[] {
  const folder = temporaryFolder()
  const data = join(folder, 'data')
  const trace = join(folder, 'trace')
  mkdirSync(data)
  const program = testProgram('selling-program')
  const command = [process.execPath, program, data, String(sales), durability]
  execFileSync('strace', [...straceArguments(trace), ...command], { stdio: ['ignore', 'ignore', 'inherit'] })
  return readSystemCalls(trace, data)
}

function findAfterCuts(events: readonly DiskEvent[], cuts: readonly Cut[], random: Random): Found[] {
  const disk = createDisk()
  const sold = new Map<string, string>()
  const applied = { count: 0 }
  return cuts
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, survivors }) => {
      for (const event of events.slice(applied.count, at)) {
        disk.apply(event)
        if (event.kind === 'said') hear(event.text, sold)
      }
      applied.count = at
      const folder = temporaryFolder()
      disk.writeAfterCut(folder, survivors)
      // The shared index was memory: whatever of it reached the disk means nothing.
      writeFileSync(join(folder, 'shop.galla-shm'), random.bytes(32_768))
      const found = lookInto(folder, sold)
      rmSync(folder, { recursive: true })
      return { at, survivors: survivors.kind, ...found }
    })
}

/** Invoice numbers by id of the sale, as the program said them. */
function hear(text: string, sold: Map<string, string>): void {
  const [word, sale, number = ''] = text.split(' ')
  if (word === 'sold') sold.set(idOfSale(Number(sale)), number)
}

function lookInto(folder: string, sold: ReadonlyMap<string, string>): Pick<Found, 'trouble' | 'lost'> {
  const clock = createTestClock()
  const file = join(folder, 'shop.galla')
  let ledger: Ledger
  try {
    ledger = openLedger({ file, backupFolder: join(folder, 'backups'), migrationsFolder, clock })
  } catch (error) {
    return { trouble: String(error), lost: [...sold.values()] }
  }
  try {
    const report = verifyLedger(ledger, migrationsFolder, clock.nowMs)
    const broken = report.checks.filter(check => !check.isGood).map(check => `${check.name}: ${check.detail}`)
    const lost = [...sold].filter(([id, number]) => numberOfInvoice(ledger, id) !== number)
    return { trouble: broken.join(', '), lost: lost.map(([, number]) => number) }
  } finally {
    ledger.close()
  }
}

function numberOfInvoice({ rows }: Ledger, id: string): string | undefined {
  const seq = rows.entries.seqOfId(id)
  return seq === undefined ? undefined : rows.invoices.view(seq).invoice.number
}

function isTroubled({ trouble, lost }: Found): boolean {
  return trouble !== '' || lost.length > 0
}

function afterEachSale(events: readonly DiskEvent[]): number[] {
  return events.flatMap((event, index) => (event.kind === 'said' ? [index + 1] : []))
}
