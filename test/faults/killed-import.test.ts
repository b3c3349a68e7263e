// The counter is killed in the middle of a list that comes in, and of one that is taken back. At the next start what is half
// way is taken back by itself: nothing of it is seen, each fact was undone once, and the file is whole.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, onTestFinished, test } from 'vitest'
import { counterContract } from '../../src/shared/contract/counter/counter-contract.ts'
import type { ImportKind } from '../../src/shared/records/import/import-run.ts'
import { createClient } from '../../src/shared/rpc/client.ts'
import { createWirePair } from '../../src/shared/rpc/wire.ts'
import { eventually } from '../operations/eventually.ts'
import { dumpLedger, verifyFile } from '../support/ledger/dump-ledger.ts'
import { openTestCore } from '../support/open-test-core.ts'
import { testProgram } from '../support/program/built-program.ts'
import { createRandom } from '../support/random.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

type Kind = Extract<ImportKind, 'items' | 'customers' | 'sales'>

const many = <T>(count: number, line: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => line(n))
/** Long enough that the kill finds them half way. */
const lists: Readonly<Record<Kind, readonly string[]>> = {
  items: ['Code,Name,Group,Price,Stock', ...many(4_000, n => `P${n},Pencil ${n},Pencils,5,${1 + (n % 7)}`)],
  customers: [
    'Name,Phone,Bill number,Opening balance',
    ...many(2_000, n => `Customer ${n},98${String(n).padStart(8, '0')},B-${n},${10 + n}`),
  ],
  sales: ['Bill No,Date,Item,Qty,Rate', ...many(9_000, n => `${Math.floor(n / 5)},2026-01-05,Soap,1,10`)],
}

/** Of what comes in: items, customers, bills. */
const counts: Readonly<Record<Kind, number>> = { items: 4_000, customers: 2_000, sales: 1_800 }

test.each<[Kind, 'running' | 'undoing']>([
  ['items', 'running'],
  ['items', 'undoing'],
  ['customers', 'running'],
  ['customers', 'undoing'],
  ['sales', 'running'],
])('%s, killed while it is %s', { timeout: 60_000 }, async (kind, stage) => {
  const folder = temporaryFolder()
  const file = join(folder, 'shop.galla')
  await runUntilKilled(folder, kind, stage)
  const [left] = dumpLedger(file).import_run ?? []
  expect([left?.finished_seq === null, left?.undoing_seq === null, left?.undone_seq]).toEqual(
    stage === 'running' ? [true, true, null] : [false, false, null],
  )
  const counter = openAgain(folder)
  await eventually(async () => (await counter.import.find({})).rows.map(({ state }) => state)).toEqual(['undone'])
  expect(await seenIn(counter)).toEqual({ items: 0, groups: 0, customers: 0, owed: 0, pastSales: 0 })
  expect(verifyFile(file).checks.filter(({ isGood }) => !isGood)).toEqual([])
  expect(timesUndone(file)).toEqual([1])
  const { id, mapping } = await counter.import.read({
    ...{ id: crypto.randomUUID(), kind, fileName: 'list.csv' },
    contentBase64: Buffer.from(lists[kind].join('\n')).toString('base64'),
  })
  const { report } = await counter.import.run({ id, mapping, skipRefused: false })
  expect(report).toMatchObject({ createCount: lists[kind].length - 1, refusedCount: 0 })
})

test('what was killed while it was taken back comes to the same counts as if it had not been', async () => {
  const folder = temporaryFolder()
  await runUntilKilled(folder, 'items', 'undoing')
  const counter = openAgain(folder)
  await eventually(async () => (await counter.import.find({})).rows[0]?.undoCounts ?? null).toEqual({
    ...{ takenBackCount: 4_000, restoredCount: 0, keptCount: 0, openingCount: 0, openingKeptCount: 0 },
    stockCount: 4_000,
  })
})

async function runUntilKilled(folder: string, kind: Kind, stage: string): Promise<void> {
  const list = join(folder, 'list.csv')
  writeFileSync(list, lists[kind].join('\n'))
  const program = testProgram('importing-program')
  const counter = spawn(process.execPath, [program, folder, kind, list], { stdio: ['ignore', 'pipe', 'inherit'] })
  // Somewhere in the middle, each time elsewhere: on a fast disk the first transaction holds many steps.
  const killedAt = Math.floor((counts[kind] * (35 + createRandom().below(30))) / 100)
  const bugs: string[] = []
  for await (const line of createInterface({ input: counter.stdout })) {
    if (line.startsWith('bug')) bugs.push(line)
    const [said, done] = line.split(' ')
    if (said === stage && Number(done) >= killedAt) counter.kill('SIGKILL')
  }
  if (counter.signalCode === null && counter.exitCode === null) await once(counter, 'exit')
  expect([counter.signalCode, bugs]).toEqual(['SIGKILL', []])
}

function openAgain(dataFolder: string) {
  const core = openTestCore({
    dataFolder,
    clock: { nowMs: () => Date.now() },
    newId: () => crypto.randomUUID(),
    log: ({ path, error }) => {
      throw new Error(path, { cause: error })
    },
  })
  onTestFinished(() => core.close())
  const [screenEnd, coreEnd] = createWirePair()
  core.attach(coreEnd)
  return createClient({ contract: counterContract, wire: screenEnd, timeoutMs: -1 })
}

async function seenIn(counter: ReturnType<typeof openAgain>) {
  const customers = await counter.customer.find({})
  return {
    items: (await counter.item.find({})).total,
    groups: (await counter.itemGroup.find({})).filter(({ isActive }) => isActive).length,
    customers: customers.total,
    owed: customers.rows.reduce((sum, { duePaise }) => sum + duePaise, 0),
    pastSales: (await counter.pastSale.find({})).total,
  }
}

/** How often each record that came was taken away again, without doubles: `[1]` where all is well. */
function timesUndone(file: string): number[] {
  const times = new Map<string, number>()
  for (const { body } of dumpLedger(file).entry ?? []) {
    const { undoneImportId, ...fact } = JSON.parse(String(body))
    if (undoneImportId === undefined) {
      if (fact.counts !== undefined && 'takenBackCount' in fact.counts) times.set('the import', 1)
      continue
    }
    const ids = fact.items?.map((item: { id: string }) => item.id) ??
      fact.moves?.map((move: { itemId: string }) => `stock of ${move.itemId}`) ?? [fact.opening?.id ?? fact.id]
    for (const id of ids) times.set(id, (times.get(id) ?? 0) + 1)
  }
  return [...new Set(times.values())]
}
