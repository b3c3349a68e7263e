// A machine without books that joins a shop of years sells while the log comes in: by what the shop has today, in numbers of
// its own. What it sold is part of the shop's books afterwards, once and as it was printed.
import { existsSync, readdirSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { ravi } from '../../support/goods.ts'
import { openLongShop, soapPaise } from '../../support/sync/long-shop.ts'
import {
  join,
  openJoinedCounter,
  openLinedShop,
  openSyncedShop,
  type SyncedCounter,
} from '../../support/sync/open-synced-shop.ts'
import { copyOf } from '../../support/sync/parted-counter.ts'

// Each makes a shop with a log of a thousand changes.
vi.setConfig({ testTimeout: 60_000 })

const statusOf = ({ counter }: SyncedCounter) => counter.sync.status({})
const billsAt = async ({ counter }: SyncedCounter) => (await counter.invoice.find({ limit: 5 })).rows

/** All books are everywhere, and nothing of the provisional file is left. */
async function expectWhole({ shop, first }: Awaited<ReturnType<typeof openLongShop>>, ...others: SyncedCounter[]) {
  await shop.exchange(...others, first, ...others)
  for (const each of [first, ...others]) {
    expect(await statusOf(each)).toMatchObject({ state: 'live', ahead: null, keptCount: 0, waiting: { count: 0 } })
    expect(each.verify()).toMatchObject({ isWhole: true })
    expect(readdirSync(each.folder).filter(name => /joining|kept|ready/.test(name))).toEqual([])
    expect(await each.counter.ledger.findAttention({})).toEqual([])
  }
}

test('it sells at once, at today’s prices; its bills are everywhere once the books are here', async () => {
  const long = await openLongShop()
  const { counter: second, letBooksCome } = await long.openAhead(2)
  expect(await statusOf(second)).toMatchObject({ ahead: 'unsold', isJoining: false })
  expect(await second.counter.shop.get({})).toMatchObject({ isSetUp: true, counter: { code: 'A2' } })
  const [found] = await second.counter.item.search({ text: 'lux' })
  expect(found).toMatchObject({ pricePaise: soapPaise, onHandThousandths: 4_980_000 })
  const meanwhile = [await long.sell(second), await long.sell(second), await long.sell(second)]
  expect(meanwhile.map(({ number }) => number)).toEqual(['A2/26-27/00001', 'A2/26-27/00002', 'A2/26-27/00003'])
  expect(await statusOf(second)).toMatchObject({ ahead: 'sold', waiting: { count: 5 } })
  expect(await billsAt(second)).toHaveLength(3)
  letBooksCome()
  await long.shop.reach(second)
  expect((await long.sell(second)).number).toBe('A2/26-27/00004')
  await expectWhole(long, second)
  for (const each of [long.first, second]) {
    for (const invoice of meanwhile)
      expect((await each.counter.invoice.get({ id: invoice.id })).invoice).toEqual(invoice)
    expect((await each.counter.item.get({ id: long.first.ids.soap })).onHandThousandths).toBe(4_976_000)
    expect((await each.counter.customer.get({ id: long.first.ids.ravi })).duePaise).toBe(52_500)
  }
})

test('what asks of the books waits for them: credit, batches, reports, changes of what others may have changed', async () => {
  const long = await openLongShop()
  const { counter: second, letBooksCome } = await long.openAhead(2)
  const { counter } = second
  const { rice, ravi: raviId, soap } = long.first.ids
  await expect(long.sell(second, { of: { tea: 1 }, to: 'ravi', onCredit: true })).toBeRefused('books_coming_credit')
  await expect(long.sell(second, { of: { tea: 1 }, to: 'ravi', paid: { cash: 100 }, onCredit: true })).toBeRefused(
    'books_coming_credit',
  )
  await expect(long.sell(second, { of: { rice: 1 } })).toBeRefused('books_coming_batches')
  for (const asked of [
    () => counter.home.read({}),
    () => counter.item.save({ id: soap, fields: { pricePaise: 1 } }),
    () => counter.item.setStock({ id: rice, onHandThousandths: 0, note: '' }),
    () => counter.customer.save({ id: raviId, fields: { name: 'Ravi K' } }),
    () => counter.account.get({ customerId: raviId }),
    () => counter.dealer.find({}),
    () => counter.ledger.backUp({}),
    () => counter.ledger.verify({}),
    () => counter.sync.leave({}),
    () => counter.sync.newCode({}),
    () => counter.sync.findCounters({}),
    () => counter.branch.find({}),
  ])
    await expect(asked()).toBeRefused('books_coming')
  // What a counter that sells looks at all day.
  expect((await counter.item.find({ limit: 10 })).rows).toHaveLength(3)
  expect((await counter.customer.find({ limit: 10 })).rows).toMatchObject([{ name: 'Ravi Kumar' }])
  expect(await counter.ledger.status({})).toMatchObject({ state: 'open', isBackupOld: false })
  for (const read of [counter.stock.summary, counter.shift.current, counter.print.find, counter.ledger.findAttention])
    expect(await read({})).toBeDefined()
  const asha = { id: second.newId(), fields: ravi({ name: 'Asha Rao', phone: '9000000001' }) }
  await counter.customer.save(asha)
  const sale = long.first.sale({ of: { soap: { quantity: 1, pricePaise: soapPaise } }, paid: { upi: soapPaise } })
  const { invoice } = await counter.invoice.issue({ ...sale, id: second.newId(), customerId: asha.id })
  letBooksCome()
  await long.shop.reach(second)
  await expectWhole(long, second)
  expect((await long.first.counter.invoice.get({ id: invoice.id })).invoice.buyer?.name).toBe('Asha Rao')
  expect(await long.sell(second, { of: { tea: 1 }, to: 'ravi', onCredit: true })).toMatchObject({ totalPaise: 26_300 })
})

test('the drawer, a bill taken back and a held cart go over with the rest', async () => {
  const long = await openLongShop()
  const { counter: second, letBooksCome } = await long.openAhead(2)
  const { counter } = second
  await counter.shift.open({ id: second.newId(), floatPaise: 50_000 })
  const [kept, wrong] = [await long.sell(second), await long.sell(second)]
  await counter.invoice.void({ id: second.newId(), invoiceId: wrong.id, reason: 'Wrong goods' })
  await counter.cart.save({ ...long.first.cart({ of: { soap: 2 }, isHeld: true }), id: second.newId() })
  letBooksCome()
  await long.shop.reach(second)
  await expectWhole(long, second)
  const { open } = await counter.shift.current({})
  const { report } = await counter.shift.get({ id: open?.id ?? '' })
  expect(report.expectedPaise).toBe(50_000 + kept.totalPaise)
  expect(await counter.cart.find({})).toHaveLength(1)
  expect((await long.first.counter.invoice.get({ id: wrong.id })).aftermath.void).not.toBeNull()
})

test('the shop’s people sign in by their PINs; who did stays while the files change places', async () => {
  const long = await openLongShop()
  const asha = { id: long.first.newId(), fields: { name: 'Asha', role: 'owner' } as const, pin: '4826' }
  await long.first.counter.person.save(asha)
  await long.first.counter.person.signIn({ personId: asha.id, pin: asha.pin })
  await long.shop.exchange(long.first)
  const { counter: second, letBooksCome } = await long.openAhead(2)
  await expect(long.sell(second)).toBeRefused('not_signed_in')
  await expect(second.counter.person.signIn({ personId: asha.id, pin: '1111' })).toBeRefused('pin_wrong')
  await second.counter.person.signIn({ personId: asha.id, pin: asha.pin })
  expect((await long.sell(second)).soldBy).toBe('Asha')
  letBooksCome()
  await long.shop.reach(second)
  expect((await long.sell(second)).soldBy).toBe('Asha')
  await expectWhole(long, second)
})

test('it may be cancelled while nothing was sold, and not afterwards', async () => {
  const long = await openLongShop()
  const { counter: second, letBooksCome } = await long.openAhead(2)
  expect(await second.counter.sync.giveUp({})).toMatchObject({ state: 'signedOut', ahead: null, isJoining: false })
  expect(await second.counter.shop.get({})).toMatchObject({ isSetUp: false, shop: null })
  expect(readdirSync(second.folder).filter(name => /joining|kept/.test(name))).toEqual([])
  letBooksCome()
  const { counter: third, letBooksCome: letTo } = await long.openAhead(3)
  const sold = await long.sell(third)
  await expect(third.counter.sync.giveUp({})).toBeRefused('books_coming_sold')
  letTo()
  await long.shop.reach(third)
  await expectWhole(long, third)
  expect((await long.first.counter.invoice.get({ id: sold.id })).invoice).toEqual(sold)
})

test('switched off in the middle, or without a network, it sells on and goes on', async () => {
  const long = await openLongShop()
  const { counter: second, letBooksCome } = await long.openAhead(2)
  const sold = [await long.sell(second)]
  await second.reopen()
  expect(await statusOf(second)).toMatchObject({ ahead: 'sold' })
  sold.push(await long.sell(second))
  second.line.state = 'down'
  letBooksCome()
  await long.shop.until(second, 'offline')
  sold.push(await long.sell(second))
  second.line.state = 'up'
  await long.shop.reach(second)
  await expectWhole(long, second)
  expect((await billsAt(long.first)).slice(0, 3).map(({ id }) => id)).toEqual(sold.map(({ id }) => id).reverse())
})

test('what other counters change meanwhile is there as well: a price, the shop’s name, a bill', async () => {
  const long = await openLongShop()
  const { counter: second, letBooksCome } = await long.openAhead(2)
  const before = await long.sell(second)
  await long.first.counter.shop.save({ fields: { footer: 'Come again' } })
  await long.first.counter.item.save({ id: long.first.ids.soap, fields: { pricePaise: 5_000 } })
  await long.sell(long.first)
  await long.shop.exchange(long.first)
  letBooksCome()
  await long.shop.reach(second)
  const after = await long.sell(second)
  await expectWhole(long, second)
  const printed = async (id: string) => (await long.first.counter.invoice.get({ id })).invoice.shopVersion
  expect([await printed(before.id), await printed(after.id)]).toEqual([1, 2])
  const [found] = await second.counter.item.search({ text: 'lux' })
  expect(found?.pricePaise).toBe(5_000)
})

test('signed out in the middle it sells on, and comes back as the same counter only', async () => {
  const long = await openLongShop()
  const { counter: second, letBooksCome } = await long.openAhead(2)
  const sold = [await long.sell(second)]
  const { counters } = await long.first.counter.sync.findCounters({})
  await long.first.counter.sync.revokeCounter({ id: counters.find(({ code }) => code === 'A2')?.id ?? '' })
  letBooksCome()
  await long.shop.until(second, 'signedOut')
  sold.push(await long.sell(second))
  await expect(join(long.shop, second, { asCounter: 'another' })).toBeRefused('books_coming')
  await join(long.shop, second)
  await long.shop.reach(second)
  await expectWhole(long, second)
  for (const { id, number } of sold) expect((await long.first.counter.invoice.get({ id })).invoice.number).toBe(number)
})

test('a folder that was copied in the middle: both machines’ bills are everywhere in the end', async () => {
  const long = await openLongShop()
  const { counter: second, letBooksCome } = await long.openAhead(2)
  await long.sell(second)
  const copy = await copyOf(second, 9)
  const sold = [await long.sell(second), await long.sell(copy), await long.sell(copy)]
  letBooksCome()
  await long.shop.reach(second)
  copy.line.state = 'up'
  await copy.counter.sync.tryNow({})
  await long.shop.until(copy, 'parted')
  await copy.counter.sync.enrolAnew({})
  await long.shop.reach(copy)
  await long.shop.exchange(second, long.first, copy)
  for (const each of [long.first, second, copy])
    for (const { id, number } of sold) expect((await each.counter.invoice.get({ id })).invoice.number).toBe(number)
  expect(existsSync(`${copy.file}.joining`)).toBe(false)
  expect(copy.verify()).toMatchObject({ isWhole: true })
})

test('a small shop’s log is here as soon: nothing is sold ahead of it', async () => {
  const shop = await openSyncedShop()
  await openJoinedCounter(shop, { seed: 1 })
  const second = await openLinedShop({ isSetUp: false, seed: 2 })
  await join(shop, second)
  await shop.until(second, 'live')
  expect(second.line.asked.some(path => path.endsWith('/catalogue'))).toBe(false)
})
