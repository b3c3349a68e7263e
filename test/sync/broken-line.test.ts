// Requests lost, answers lost, doubled and cut; servers and counters that end in the middle: each fact arrives once.
import { cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join as joinPath } from 'node:path'
import { expect, test } from 'vitest'
import { aCounter, chainOf } from '../support/api/chain-of.ts'
import { counterOf, enrolCounter } from '../support/api/enrolled-counter.ts'
import { soap } from '../support/goods.ts'
import {
  join,
  openJoinedCounter,
  openLinedShop,
  openNewCounter,
  openSyncedShop,
} from '../support/sync/open-synced-shop.ts'

async function openTwo() {
  const shop = await openSyncedShop()
  const first = await openJoinedCounter(shop, { items: { soap: soap() }, seed: 1 })
  const second = await openNewCounter(shop, 2)
  await shop.exchange(first)
  const sell = async () => (await first.counter.invoice.issue(first.sale({ of: { soap: 1 } }))).invoice.number
  const numbersAt = async ({ counter }: Pick<typeof second, 'counter'>) =>
    (await counter.invoice.find({ limit: 50 })).rows.map(({ number }) => number).sort()
  return { shop, first, second, sell, numbersAt }
}

test('a counter without network sells on, says what waits and since when, and brings it later', async () => {
  const { shop, first, second, sell, numbersAt } = await openTwo()
  first.line.state = 'down'
  const since = new Date(first.clock.nowMs()).toISOString()
  const sold = [await sell()]
  await shop.until(first, 'offline')
  first.clock.advance(60_000)
  sold.push(await sell(), await sell())
  expect(await first.counter.sync.status({})).toMatchObject({
    state: 'offline',
    waiting: { count: 3, since },
    nextTryAt: expect.any(String),
  })
  first.line.state = 'up'
  await first.counter.sync.tryNow({})
  await shop.exchange(first, second)
  expect(await numbersAt(second)).toEqual(sold)
  expect(await first.counter.sync.status({})).toMatchObject({ state: 'live', waiting: { count: 0 } })
})

test.each(['answersLost', 'cut', 'doubled'] as const)(
  '%s: what the server did already is not done twice',
  async state => {
    const { shop, first, second, sell, numbersAt } = await openTwo()
    first.line.state = state
    const sold = [await sell()]
    await shop.until(first, state === 'doubled' ? 'live' : 'offline')
    expect(first.line.asked.at(-1)).toMatch(/push$/)
    first.line.state = 'up'
    sold.push(await sell())
    await first.counter.sync.tryNow({})
    await shop.exchange(first, second)
    expect(await numbersAt(second)).toEqual(sold)
    expect(await first.counter.sync.status({})).toMatchObject({ waiting: { count: 0 }, keptCount: 0 })
    expect(second.verify()).toMatchObject({ isWhole: true })
  },
)

test('a page that arrives in half is asked for again; what was applied stays once', async () => {
  const { shop, first, second, sell, numbersAt } = await openTwo()
  const sold = [await sell(), await sell()]
  await shop.exchange(first)
  second.line.state = 'cut'
  await second.counter.sync.tryNow({})
  await shop.until(second, 'offline')
  second.line.state = 'up'
  await second.counter.sync.tryNow({})
  await shop.until(second, 'live')
  expect(await numbersAt(second)).toEqual(sold)
})

test('a server that is restarted is found again', async () => {
  const { shop, first, second, sell, numbersAt } = await openTwo()
  await shop.restart()
  const sold = [await sell()]
  await shop.reach(first)
  await second.counter.sync.tryNow({})
  await shop.reach(second)
  expect(await numbersAt(second)).toEqual(sold)
})

test('a counter that ends between the server’s taking and its answer knows after its start what is safe', async () => {
  const { shop, first, second, sell, numbersAt } = await openTwo()
  first.line.state = 'answersLost'
  const sold = [await sell()]
  await shop.until(first, 'offline')
  await first.reopen()
  first.line.state = 'up'
  await first.counter.sync.tryNow({})
  await shop.exchange(first, second)
  expect(await numbersAt(second)).toEqual(sold)
  expect(await first.counter.sync.status({})).toMatchObject({ waiting: { count: 0 }, keptCount: 0 })
})

test('a counter goes on after its start at the place it had, without being asked', async () => {
  const { shop, first, second, sell, numbersAt } = await openTwo()
  const sold = [await sell()]
  await shop.exchange(first)
  await second.reopen()
  await shop.until(second, 'live')
  expect(await numbersAt(second)).toEqual(sold)
  expect((await second.counter.sync.status({})).progress).toMatchObject({ done: expect.any(Number) })
})

test('a copied folder is a second history of one counter: whoever comes later is told, and sells on', async () => {
  const { shop, first, sell, numbersAt } = await openTwo()
  await shop.exchange(first)
  const folder = mkdtempSync(joinPath(tmpdir(), 'galla-copy-'))
  await first.reopen(() => cpSync(first.folder, folder, { recursive: true }))
  await shop.until(first, 'live')
  await sell()
  await shop.exchange(first)
  const copy = await openLinedShop({ isSetUp: false, folder, seed: 9 })
  await copy.counter.invoice.issue({ ...first.sale({ of: { soap: 2 } }), id: copy.newId() })
  await copy.counter.sync.tryNow({})
  await shop.until(copy, 'parted')
  const { kept, state } = await copy.counter.sync.status({})
  expect({ state, kept }).toMatchObject({ state: 'parted', kept: [{ reason: 'forked', code: 'number_taken' }] })
  expect(await numbersAt(copy)).toHaveLength(1)
  await copy.counter.sync.tryNow({})
  await shop.until(copy, 'parted')
  await shop.exchange(first)
  expect((await first.counter.sync.status({})).keptCount).toBe(0)
})

test('an entry that names what nobody posted is a link without rows; what stands beside it in the page has its rows', async () => {
  const { shop, first, second, sell, numbersAt } = await openTwo()
  const sold = [await sell()]
  await shop.exchange(first)
  const other = await enrolCounter(shop.api, shop.owner, aCounter('X1'))
  const { branch, code, id } = other.counter
  const there = counterOf(shop.api, other.counter, other.enrolled)
  const bill = (await there.pull(0)).body.changes.find(({ kind }) => kind === 'invoice.issued')
  const body = bill?.body.replaceAll(first.ids.soap, second.newId()).replaceAll(bill.id, second.newId()) ?? ''
  const chain = chainOf(id)
  const counter = { id, code, branchId: branch?.id }
  const introduction = chain.next({ kind: 'counter.added', body: JSON.stringify({ branch, counter }) })
  const entries = [introduction, chain.next({ kind: 'invoice.issued', body }), chain.next()]
  expect(await there.push(entries)).toMatchObject({ status: 200, body: { refused: [] } })
  sold.push(await sell())
  await shop.exchange(first, second)
  expect(await numbersAt(second)).toEqual(sold)
  expect((await second.counter.sync.status({})).kept).toMatchObject([
    { number: 2, reason: 'not_applied', code: 'unfit' },
  ])
  expect(second.dump().shift).toHaveLength(1)
  expect(second.verify()).toMatchObject({ isWhole: true })
})

test('an entry of a newer program is a link without rows; what follows it and the others go on', async () => {
  const { shop, first, second, sell, numbersAt } = await openTwo()
  const newer = await enrolCounter(shop.api, shop.owner, aCounter('X1'))
  const { branch, code, id } = newer.counter
  const chain = chainOf(id)
  const counter = { id, code, branchId: branch?.id }
  const introduction = chain.next({ kind: 'counter.added', body: JSON.stringify({ branch, counter }) })
  const entries = [introduction, chain.next({ kind: 'moon.landed', body: '{}' }), chain.next()]
  expect(await counterOf(shop.api, newer.counter, newer.enrolled).push(entries)).toMatchObject({ status: 200 })
  const sold = [await sell()]
  await shop.exchange(first, second)
  expect(await numbersAt(second)).toEqual(sold)
  expect(await second.counter.sync.status({})).toMatchObject({
    state: 'live',
    keptCount: 1,
    kept: [{ number: 2, reason: 'not_applied', code: 'unknown_kind' }],
  })
  expect(await second.counter.ledger.findAttention({})).toMatchObject([{ kind: 'not_posted' }])
  expect(second.dump().shift).toHaveLength(1)
  expect(second.verify()).toMatchObject({ isWhole: true })
})

test('a counter that the owner signs out sells on, forgets its token, and may come back by a new code', async () => {
  const { shop, first, second, sell, numbersAt } = await openTwo()
  const { counter } = await second.counter.shop.get({})
  const rest = await enrolCounter(shop.api, shop.owner, aCounter('X1'))
  await rest.call('DELETE', `/api/counters/${counter?.id}`)
  await second.counter.sync.tryNow({})
  await shop.until(second, 'signedOut')
  await expect(second.counter.sync.tryNow({})).toBeRefused('sync_not_joined')
  const sold = [await sell()]
  await shop.exchange(first)
  await join(shop, second)
  await shop.until(second, 'live')
  expect(await numbersAt(second)).toEqual(sold)
})
