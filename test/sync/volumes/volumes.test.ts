// A counter that is far behind takes the log by whole volumes, each found good before any of it is written.
import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join as joinPath } from 'node:path'
import { createInterface } from 'node:readline'
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import pg from 'pg'
import { expect, test } from 'vitest'
import { volumeLength } from '../../../src/shared/contract/sync/volume.ts'
import { soap } from '../../support/goods.ts'
import { testProgram } from '../../support/program/built-program.ts'
import { join, openLinedShop, openNewCounter, openSyncedShop } from '../../support/sync/open-synced-shop.ts'

/** A shop that sold so often that its log fills one volume, and not two; which takes seconds. */
async function openOldShop(sales = volumeLength + 50) {
  const shop = await openSyncedShop()
  const first = await openLinedShop({ items: { soap: soap() }, seed: 1 })
  for (let time = 0; time < sales; time += 1) await first.counter.invoice.issue(first.sale({ of: { soap: 1 } }))
  await join(shop, first)
  await shop.until(first, 'live')
  const inStore = async (statement: string, values: unknown[] = []) => {
    const client = new pg.Client({ connectionString: shop.api.databaseUrl })
    await client.connect()
    try {
      return (await client.query<{ packed: Buffer; count: string }>(statement, values)).rows
    } finally {
      await client.end()
    }
  }
  return { shop, first, inStore, sales }
}

type Old = Awaited<ReturnType<typeof openOldShop>>
type Joined = Awaited<ReturnType<typeof openNewCounter>>

async function expectAll({ first, sales }: Old, joined: Joined) {
  const here = await joined.counter.item.get({ id: first.ids.soap })
  expect(here.onHandThousandths).toBe(-1000 * sales)
  expect((await joined.counter.sync.status({})).keptCount).toBe(0)
  expect(joined.verify()).toMatchObject({ isWhole: true })
}

const askedFor = ({ line }: Joined, end: string) => line.asked.filter(path => path.endsWith(end)).length

test('a machine joins by volumes and the pages behind them; a volume is bound once for all who come', {
  timeout: 60_000,
}, async () => {
  const old = await openOldShop()
  const second = await openNewCounter(old.shop, 2)
  await expectAll(old, second)
  expect(askedFor(second, '/sync/volume')).toBe(1)
  // Once more when what it sold ahead is behind the log.
  expect(askedFor(second, '/sync/pull')).toBe(2)
  await openNewCounter(old.shop, 3)
  expect(await old.inStore('select count(*) from log_volume')).toEqual([{ count: '1' }])
})

test('a counter that was away for long takes a volume of which it has the beginning', { timeout: 60_000 }, async () => {
  const old = await openOldShop(10)
  const second = await openNewCounter(old.shop, 2)
  second.line.state = 'down'
  await second.counter.sync.tryNow({})
  await old.shop.until(second, 'offline')
  for (let time = 0; time < volumeLength; time += 1)
    await old.first.counter.invoice.issue(old.first.sale({ of: { soap: 1 } }))
  await old.shop.exchange(old.first)
  const { invoice } = await second.counter.invoice.issue({
    ...old.first.sale({ of: { soap: 1 } }),
    id: second.newId(),
  })
  second.line.state = 'up'
  await old.shop.reach(second)
  expect(askedFor(second, '/sync/volume')).toBe(1)
  await expectAll({ ...old, sales: volumeLength + 11 }, second)
  await old.shop.exchange(old.first)
  expect((await old.first.counter.invoice.get({ id: invoice.id })).invoice).toEqual(invoice)
})

test('a machine that ends in the middle of a volume goes on where its rows are, and each fact is there once', {
  timeout: 60_000,
}, async () => {
  const old = await openOldShop()
  const second = await openLinedShop({ isSetUp: false, seed: 2 })
  await join(old.shop, second)
  await expect.poll(() => askedFor(second, '/sync/volume'), { interval: 1 }).toBe(1)
  await second.reopen()
  await old.shop.until(second, 'live')
  await expectAll(old, second)
})

test.each(['asked', 'writing'])(
  'killed when it says “%s”, it goes on where its rows are',
  { timeout: 60_000 },
  async step => {
    const old = await openOldShop()
    const folder = mkdtempSync(joinPath(tmpdir(), 'galla-killed-'))
    await killedAt(step, [folder, old.shop.address, await old.shop.newCode()])
    // By the clock of the program that was killed.
    const second = await openLinedShop({ isSetUp: false, folder, seed: 2, at: new Date().toISOString() })
    await old.shop.until(second, 'live')
    await expectAll(old, second)
    const { invoice } = await second.counter.invoice.issue({
      ...old.first.sale({ of: { soap: 1 } }),
      id: second.newId(),
    })
    await old.shop.exchange(second, old.first)
    expect((await old.first.counter.invoice.get({ id: invoice.id })).invoice).toEqual(invoice)
  },
)

async function killedAt(step: string, given: readonly string[]): Promise<void> {
  const program = spawn(process.execPath, [testProgram('joining-program'), ...given])
  const said: string[] = []
  for await (const line of createInterface({ input: program.stdout })) {
    said.push(line)
    if (line === step) program.kill('SIGKILL')
  }
  expect(said.at(-1)).toBe(step)
}

test('a volume that was tampered with is refused whole and told of; its pages are pulled instead', {
  timeout: 60_000,
}, async () => {
  const old = await openOldShop()
  await openNewCounter(old.shop, 9)
  const [volume] = await old.inStore('select packed from log_volume')
  const text = zstdDecompressSync(volume?.packed ?? Buffer.alloc(0)).toString()
  const cheaper = zstdCompressSync(text.replace('"number":900,', '"number":901,'))
  await old.inStore('update log_volume set packed = $1', [cheaper])
  const second = await openNewCounter(old.shop, 2)
  const told = second.failures.splice(0).map(({ error }) => String(error))
  expect(told).toEqual([expect.stringMatching(/is not taken: entry 901 of counter .* does not follow/)])
  await expectAll(old, second)
  expect(askedFor(second, '/sync/pull')).toBeGreaterThan(1)
})
