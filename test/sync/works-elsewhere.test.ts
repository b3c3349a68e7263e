// Two machines that are one counter, of which one has taken the month's token: the other is signed out, and is asked when it
// joins whether a machine is at work as that counter. So is one whose code another counter has. Nothing is lost or doubled.
import { expect, test, vi } from 'vitest'
import { tokenLifeMs } from '../../src/main/core/sync/fresh-token.ts'
import { rice, soap } from '../support/goods.ts'
import {
  join,
  openJoinedCounter,
  openLinedShop,
  openNewCounter,
  openSyncedShop,
  type SyncedCounter,
} from '../support/sync/open-synced-shop.ts'
import { booksOf, copyOf, openBeforeCopy } from '../support/sync/parted-counter.ts'

// Several counters each, all of them checked whole at the end.
vi.setConfig({ testTimeout: 120_000 })

/** The copy has the month's token: the first is signed out. Both have sold what nobody else knows of. */
async function openSignedOut() {
  const before = await openBeforeCopy()
  const { shop, first, sell } = before
  await sell(first)
  await shop.exchange(first)
  const copy = await copyOf(first, 9)
  await shop.until(first, 'live')
  first.line.state = 'down'
  copy.line.state = 'up'
  copy.clock.advance(tokenLifeMs)
  const there = await sell(copy)
  await copy.counter.sync.tryNow({})
  await shop.reach(copy)
  const here = await sell(first)
  first.line.state = 'up'
  await first.counter.sync.tryNow({})
  await shop.until(first, 'signedOut')
  return { ...before, copy, here, there }
}

async function codesOf({ counter }: SyncedCounter) {
  const { counters } = await counter.sync.findCounters({})
  return counters.filter(({ isSignedOut }) => !isSignedOut).map(({ code }) => code)
}

async function expectSameBooks(
  { shop, first }: Awaited<ReturnType<typeof openBeforeCopy>>,
  ...others: SyncedCounter[]
) {
  await shop.exchange(first, ...others, first, ...others)
  const books = await booksOf(first, first.ids)
  for (const each of [first, ...others]) {
    expect(await booksOf(each, first.ids)).toEqual(books)
    expect(each.verify()).toMatchObject({ isWhole: true })
    expect(await each.counter.sync.status({})).toMatchObject({ state: 'live', keptCount: 0, waiting: { count: 0 } })
  }
  return books
}

test('it joins as another counter, and the bills of both are everywhere', async () => {
  const signedOut = await openSignedOut()
  const { shop, first, second, copy, here, there } = signedOut
  await expect(join(shop, first)).toBeRefused('sync_counter_elsewhere', { code: 'A1' })
  expect(await first.counter.sync.status({})).toMatchObject({ state: 'signedOut', waiting: { count: 1 } })
  await join(shop, first, { asCounter: 'another' })
  await shop.reach(first)
  expect((await first.counter.shop.get({})).counter).toMatchObject({ code: 'A3' })
  const books = await expectSameBooks(signedOut, copy, second)
  for (const { id, number } of [here, there]) expect(books.papers.join()).toContain(`${number} ${id}`)
  expect(books.papers).toHaveLength(3)
  expect(await codesOf(copy)).toEqual(['A1', 'A2', 'A3'])
})

test('where the other machine is gone it goes on as the counter it is; one that is there after all is asked in its turn', async () => {
  const signedOut = await openSignedOut()
  const { shop, first, second, copy } = signedOut
  await join(shop, first, { asCounter: 'itself' })
  await shop.until(first, 'parted')
  await first.counter.sync.enrolAnew({})
  await shop.reach(first)
  await copy.counter.sync.tryNow({})
  await shop.until(copy, 'signedOut')
  await expect(join(shop, copy)).toBeRefused('sync_counter_elsewhere')
  await join(shop, copy, { asCounter: 'another' })
  expect((await expectSameBooks(signedOut, copy, second)).papers).toHaveLength(3)
})

test('the line breaks while the shop’s books come in: it is parted, and asked again goes on as the counter it joined as', async () => {
  const signedOut = await openSignedOut()
  const { shop, first, second, copy } = signedOut
  const release = first.line.hold('pull')
  const joined = join(shop, first, { asCounter: 'another' })
  await expect.poll(() => first.line.waited.length).toBe(1)
  first.line.state = 'down'
  release()
  await expect(joined).toBeRefused('sync_unreachable')
  first.line.state = 'up'
  await first.reopen()
  await shop.until(first, 'parted')
  await first.counter.sync.enrolAnew({})
  await shop.reach(first)
  expect((await expectSameBooks(signedOut, copy, second)).papers).toHaveLength(3)
  expect(await codesOf(copy)).toEqual(['A1', 'A2', 'A3'])
})

test('leaving in between signs out the counter that it joined as, not the one at work', async () => {
  const { shop, first, copy } = await openSignedOut()
  const release = first.line.hold('pull')
  const joined = join(shop, first, { asCounter: 'another' })
  await expect.poll(() => first.line.waited.length).toBe(1)
  first.line.state = 'down'
  release()
  await expect(joined).toBeRefused('sync_unreachable')
  first.line.state = 'up'
  await first.counter.sync.tryNow({})
  await shop.until(first, 'parted')
  expect(await first.counter.sync.leave({})).toMatchObject({ isSignedOutThere: true })
  expect(await codesOf(copy)).toEqual(['A1', 'A2'])
  await shop.exchange(copy)
})

test('one that the owner signed out is asked nothing: nobody else is it', async () => {
  const { shop, first, copy } = await openSignedOut()
  const { counter } = await copy.counter.shop.get({})
  await copy.counter.sync.leave({})
  await join(shop, first)
  await shop.until(first, 'parted')
  expect((await first.counter.shop.get({})).counter).toEqual(counter)
})

test('a shop whose counter has a code that is taken joins as another counter, with its books, once a person says that it is one shop', async () => {
  const shop = await openSyncedShop()
  const first = await openJoinedCounter(shop, { items: { soap: soap() }, seed: 1 })
  const other = await openLinedShop({ items: { rice: rice() }, seed: 2 })
  const { invoice } = await other.counter.invoice.issue(other.sale({ of: { rice: 1 } }))
  await expect(join(shop, other)).toBeRefused('sync_code_taken', { code: 'A1' })
  await expect(join(shop, other, { asCounter: 'another' })).toBeRefused('sync_other_books')
  await join(shop, other, { asCounter: 'another', bringsBooksTogether: true })
  await shop.reach(other)
  expect((await other.counter.shop.get({})).counter).toMatchObject({ code: 'A2' })
  const third = await openNewCounter(shop, 3)
  await shop.exchange(other, first, third)
  for (const each of [first, other, third]) {
    expect((await each.counter.invoice.get({ id: invoice.id })).invoice.number).toBe(invoice.number)
    expect((await each.counter.item.get({ id: first.ids.soap })).name).toBe(soap().fields.name)
    expect((await each.counter.item.get({ id: other.ids.rice })).name).toBe(rice().fields.name)
    expect(each.verify()).toMatchObject({ isWhole: true })
  }
  const { invoice: next } = await other.counter.invoice.issue({
    ...other.sale({ of: { rice: 1 } }),
    id: other.newId(),
  })
  expect(next.number).toBe(invoice.number.replace('A1', 'A2'))
})
