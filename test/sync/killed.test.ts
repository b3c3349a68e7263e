// Real processes, killed with SIGKILL between any two steps of sync: a counter that joins, one that brings and fetches, and
// the API. Afterwards each fact is there once, at every counter.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { expect, onTestFinished, test } from 'vitest'
import { newDatabase } from '../support/api/new-database.ts'
import { soap } from '../support/goods.ts'
import { testProgram } from '../support/program/built-program.ts'
import { createRandom } from '../support/random.ts'
import {
  join,
  openJoinedCounter,
  openLinedShop,
  openNewCounter,
  openSyncedShop,
  type SyncedCounter,
} from '../support/sync/open-synced-shop.ts'
import { booksOf, copyOf, openBeforeCopy } from '../support/sync/parted-counter.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { projectFolder } from '../support/test-folders.ts'

/** Of the steps that a counter says on its way to being live. */
const stepsOfSync = 14

test('a counter that is killed while it joins has the shop’s books after its next start', {
  timeout: 120_000,
}, async () => {
  const random = createRandom()
  const shop = await openSyncedShop()
  const first = await openJoinedCounter(shop, { items: { soap: soap() }, seed: 1 })
  const sold = [await sell(first), await sell(first), await sell(first)]
  await shop.exchange(first)
  for (const seed of [2, 3, 4]) {
    const folder = temporaryFolder()
    await syncUntilKilled(folder, shop.address, await shop.newCode(), 1 + random.below(stepsOfSync))
    const counter = await openLinedShop({ isSetUp: false, folder, seed })
    // Killed before its token was kept: that counter never was, and the machine joins as another one.
    if ((await counter.counter.sync.status({})).state === 'signedOut') await join(shop, counter)
    await shop.reach(counter)
    expect(await numbersAt(counter)).toEqual(sold)
    expect(await counter.counter.shop.get({})).toMatchObject({ isSetUp: true })
    expect(counter.verify()).toMatchObject({ isWhole: true })
  }
})

test('a counter that is killed while it fetches and brings has done each once', { timeout: 120_000 }, async () => {
  const random = createRandom()
  const shop = await openSyncedShop()
  const first = await openJoinedCounter(shop, { items: { soap: soap() }, seed: 1 })
  const second = await openNewCounter(shop, 2)
  const sold: string[] = []
  for (let round = 0; round < 5; round += 1) {
    second.line.state = 'down'
    await second.counter.sync.tryNow({})
    await shop.until(second, 'offline')
    sold.push(await sell(first), await sell(second, first), await sell(second, first))
    await shop.reach(first)
    await second.reopen(() => syncUntilKilled(second.folder, shop.address, '', 1 + random.below(stepsOfSync)))
    second.line.state = 'up'
    for (const counter of [second, first]) {
      await counter.counter.sync.tryNow({})
      await shop.reach(counter)
    }
    for (const counter of [first, second]) {
      expect(await numbersAt(counter)).toEqual([...sold].sort())
      expect(await counter.counter.sync.status({})).toMatchObject({ keptCount: 0, waiting: { count: 0 } })
    }
  }
  for (const { verify } of [first, second]) expect(verify()).toMatchObject({ isWhole: true })
})

test('an API that is killed while it takes a push has all of it or nothing, and gets the rest', {
  timeout: 120_000,
}, async () => {
  const random = createRandom()
  const databaseUrl = await newDatabase()
  const shop = await openSyncedShop({ databaseUrl })
  const first = await openJoinedCounter(shop, { items: { soap: soap() }, seed: 1 })
  const port = Number(new URL(shop.address).port)
  await shop.api.close()
  const sold: string[] = []
  for (let round = 0; round < 3; round += 1) {
    for (let n = 0; n < 5; n += 1) sold.push(await sell(first))
    const api = await startApi(databaseUrl, port)
    const asked = first.line.asked.length
    await first.counter.sync.tryNow({})
    await expect.poll(() => first.line.asked.length, { interval: 1 }).toBeGreaterThan(asked + random.below(3))
    await killSoon(api, random.below(40))
    await shop.until(first, 'offline')
  }
  await shop.restart()
  await shop.reach(first)
  const second = await openNewCounter(shop, 2)
  expect(await numbersAt(second)).toEqual(sold)
  expect(second.verify()).toMatchObject({ isWhole: true })
})

test('a counter that is killed while it joins anew goes on when asked again; nothing is lost or there twice', {
  timeout: 240_000,
}, async () => {
  const random = createRandom()
  const before = await openBeforeCopy()
  const { shop, first, second } = before
  await before.sell(first)
  await shop.exchange(first)
  const copy = await copyOf(first, 9)
  await shop.until(first, 'live')
  const sold = [await before.sell(first), await before.sell(copy), await before.sell(copy)]
  await shop.exchange(first)
  await copy.reopen(async () => {
    let step = 1 + random.below(3)
    while (await mendUntilKilled(copy.folder, step)) step += 1 + random.below(4)
    expect(step).toBeGreaterThan(8)
  })
  copy.line.state = 'up'
  await copy.counter.sync.tryNow({})
  await shop.reach(copy)
  await shop.exchange(first, second, copy)
  const books = await booksOf(first, first.ids)
  expect(books.papers).toHaveLength(4)
  for (const { id } of sold) expect(books.papers.filter(paper => paper.includes(id))).toHaveLength(1)
  for (const each of [first, second, copy]) {
    expect(await booksOf(each, first.ids)).toEqual(books)
    expect(each.verify()).toMatchObject({ isWhole: true })
    expect(await each.counter.sync.status({})).toMatchObject({ state: 'live', keptCount: 0, waiting: { count: 0 } })
  }
})

async function sell(at: Pick<SyncedCounter, 'counter' | 'newId'>, by: unknown = at): Promise<string> {
  const { sale } = by as { sale: (words: object) => never }
  return (await at.counter.invoice.issue({ ...(sale({ of: { soap: 1 } }) as object), id: at.newId() } as never)).invoice
    .number
}

async function numbersAt({ counter }: Pick<SyncedCounter, 'counter'>): Promise<string[]> {
  return (await counter.invoice.find({ limit: 500 })).rows.map(({ number }) => number).sort()
}

/** At the step, or once it is live. */
async function syncUntilKilled(folder: string, address: string, code: string, atStep: number): Promise<void> {
  const program = testProgram('syncing-program')
  const counter = spawn(process.execPath, [program, folder, address, code], { stdio: ['ignore', 'pipe', 'inherit'] })
  const state = { steps: 0 }
  for await (const line of createInterface({ input: counter.stdout })) {
    expect(line).not.toMatch(/^bug/)
    state.steps += 1
    if (state.steps === atStep || line.startsWith('live')) counter.kill('SIGKILL')
  }
  if (counter.signalCode === null) await once(counter, 'exit')
  expect(counter.signalCode).toBe('SIGKILL')
}

/** False where it was mended before it came to that step. */
async function mendUntilKilled(folder: string, step: number): Promise<boolean> {
  const program = testProgram('mending-program')
  const counter = spawn(process.execPath, [program, folder, String(step)], { stdio: ['ignore', 'inherit', 'pipe'] })
  for await (const line of createInterface({ input: counter.stderr })) expect(line).not.toMatch(/^bug/)
  if (counter.signalCode === null && counter.exitCode === null) await once(counter, 'exit')
  return counter.signalCode === 'SIGKILL'
}

async function startApi(databaseUrl: string, port: number): Promise<ChildProcess> {
  const env = { ...process.env, DATABASE_URL: databaseUrl, PORT: String(port), NODE_ENV: 'test' }
  const api = spawn(process.execPath, [`${projectFolder}src/api/index.ts`], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void api.kill('SIGKILL'))
  for await (const line of createInterface({ input: api.stdout })) if (line.includes('open at')) break
  api.stdout.resume()
  return api
}

/** Some turns of this process later, so that the kill meets it in the middle of something. */
async function killSoon(child: ChildProcess, turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) await new Promise(setImmediate)
  child.kill('SIGKILL')
  if (child.signalCode === null) await once(child, 'exit')
}
