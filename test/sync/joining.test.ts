// How a counter joins its shop, leaves it, and lets others in.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join as joinPath } from 'node:path'
import { expect, test } from 'vitest'
import { shopFields, soap } from '../support/goods.ts'
import {
  join,
  openJoinedCounter,
  openLinedShop,
  openNewCounter,
  openSyncedShop,
} from '../support/sync/open-synced-shop.ts'

test('by a one-time code to the owner’s phone', async () => {
  const shop = await openSyncedShop()
  const { counter } = await openLinedShop({ items: { soap: soap() } })
  const { address } = shop
  expect(await counter.sync.sendOtp({ address, phoneNumber: '9876543210' })).toEqual({ isSent: true })
  expect(shop.api.texts.at(-1)).toEqual({ phone: '9876543210', code: '1234' })
  const asked = { address, counterName: 'Front' }
  await expect(counter.sync.enrol({ ...asked, by: { phoneNumber: '9876543210', otp: '0000' } })).toBeRefused(
    'sync_code_wrong',
  )
  await counter.sync.enrol({ ...asked, by: { phoneNumber: '9876543210', otp: '1234' } })
  await expect.poll(async () => (await counter.sync.status({})).state).toBe('live')
  expect(await counter.sync.status({})).toMatchObject({
    address,
    waiting: { count: 0 },
    isJoining: false,
    problem: null,
  })
})

test('by a code that a counter of the shop shows', async () => {
  const shop = await openSyncedShop()
  const first = await openJoinedCounter(shop, { items: { soap: soap() }, seed: 1 })
  const { code } = await first.counter.sync.newCode({})
  const second = await openLinedShop({ isSetUp: false, seed: 2 })
  await second.counter.sync.enrol({ address: shop.address, by: { code }, counterName: 'Back door' })
  await shop.until(second, 'live')
  expect(await second.counter.shop.get({})).toMatchObject({ isSetUp: true, counter: { code: 'A2' } })
})

test('a phone that nobody registered with, and texts beyond the limit', async () => {
  const shop = await openSyncedShop()
  const { counter } = await openLinedShop()
  const asked = { address: shop.address, phoneNumber: '9000000000' }
  await expect(counter.sync.sendOtp(asked)).toBeRefused('sync_refused')
  const by = { phoneNumber: '9000000000', otp: '1234' }
  await expect(counter.sync.enrol({ address: shop.address, by, counterName: 'Front' })).toBeRefused('sync_code_wrong')
})

test('a code opens once; a counter joins once', async () => {
  const shop = await openSyncedShop()
  const first = await openLinedShop({ seed: 1 })
  const code = await shop.newCode()
  const asked = { address: shop.address, by: { code }, counterName: 'Front' }
  await first.counter.sync.enrol(asked)
  await expect(first.counter.sync.enrol(asked)).toBeRefused('sync_joined')
  const second = await openLinedShop({ seed: 2, counterCode: 'B1' })
  await expect(second.counter.sync.enrol(asked)).toBeRefused('sync_code_wrong')
})

test('two counters with books cannot write the same numbers', async () => {
  const shop = await openSyncedShop()
  await openJoinedCounter(shop, { seed: 1 })
  const second = await openLinedShop({ seed: 2 })
  const code = await shop.newCode()
  const asked = { address: shop.address, by: { code }, counterName: 'Front' }
  await expect(second.counter.sync.enrol(asked)).toBeRefused('sync_code_taken', { code: 'A1' })
  expect(await second.counter.sync.status({})).toMatchObject({ state: 'signedOut', address: null })
  // The code was not used up by it.
  const third = await openLinedShop({ isSetUp: false, seed: 3 })
  await third.counter.sync.enrol(asked)
  await shop.until(third, 'live')
})

test('a one-time code that let nobody in is still good', async () => {
  const shop = await openSyncedShop()
  await openJoinedCounter(shop, { seed: 1 })
  const { address } = shop
  const by = { phoneNumber: '9876543210', otp: '1234' }
  const second = await openLinedShop({ seed: 2 })
  await second.counter.sync.sendOtp({ address, phoneNumber: by.phoneNumber })
  await expect(second.counter.sync.enrol({ address, by, counterName: 'Front' })).toBeRefused('sync_code_taken')
  const third = await openLinedShop({ isSetUp: false, seed: 3 })
  await third.counter.sync.enrol({ address, by, counterName: 'Front' })
  await shop.until(third, 'live')
  const fourth = await openLinedShop({ isSetUp: false, seed: 4 })
  await expect(fourth.counter.sync.enrol({ address, by, counterName: 'Front' })).toBeRefused('sync_code_wrong')
})

test('books of two shops are not brought together unless a person says that they are one; the code is still good', async () => {
  const shop = await openSyncedShop()
  const first = await openJoinedCounter(shop, { items: { soap: soap() }, seed: 1 })
  const second = await openLinedShop({ seed: 2, counterCode: 'B1' })
  const asked = { address: shop.address, by: { code: await shop.newCode() }, counterName: 'Front' }
  await expect(second.counter.sync.enrol(asked)).toBeRefused('sync_other_books')
  expect(await second.counter.sync.status({})).toMatchObject({ state: 'signedOut', address: null })
  expect((await first.counter.sync.findCounters({})).counters).toMatchObject([{ code: 'A1' }])
  await second.counter.sync.enrol({ ...asked, bringsBooksTogether: true })
  await shop.until(second, 'live')
  expect((await second.counter.item.get({ id: first.ids.soap })).name).toBe(soap().fields.name)
})

test('a counter that the server forgot belongs to its shop all the same', async () => {
  const shop = await openSyncedShop()
  const first = await openJoinedCounter(shop, { items: { soap: soap() }, seed: 1 })
  const goBack = await shop.remember()
  await shop.reach(first)
  const second = await openNewCounter(shop, 2)
  await goBack()
  await second.counter.sync.tryNow({})
  await shop.until(second, 'signedOut')
  await join(shop, second)
  await shop.until(second, 'live')
  expect(await second.counter.sync.status({})).toMatchObject({ keptCount: 0, waiting: { count: 0 } })
})

test('a machine without books finds none in a shop that no counter has joined', async () => {
  const shop = await openSyncedShop()
  const { counter } = await openLinedShop({ isSetUp: false })
  const by = { code: await shop.newCode() }
  await expect(counter.sync.enrol({ address: shop.address, by, counterName: 'Front' })).toBeRefused('sync_no_counter')
})

test('while the log comes in, no other shop is set up here; after a restart it goes on', async () => {
  const shop = await openSyncedShop()
  const first = await openJoinedCounter(shop, { items: { soap: soap() }, seed: 1 })
  const second = await openLinedShop({ isSetUp: false, seed: 2 })
  const release = second.line.hold('pull')
  await join(shop, second)
  expect(await second.counter.sync.status({})).toMatchObject({ isJoining: true })
  const setUp = {
    fields: shopFields(),
    branch: { id: second.newId(), name: 'Main' },
    counter: { id: second.newId(), code: 'C1' },
    cashierName: 'Ravi',
  }
  await expect(second.counter.shop.setUp(setUp)).toBeRefused('already_set_up')
  second.line.state = 'down'
  release()
  await shop.until(second, 'offline')
  await second.reopen(() => {
    second.line.state = 'up'
  })
  await shop.until(second, 'live')
  expect(await second.counter.shop.get({})).toMatchObject({ isSetUp: true, counter: { code: 'A2' } })
  expect(await second.counter.sync.status({})).toMatchObject({ isJoining: false })
  expect((await first.counter.item.get({ id: first.ids.soap })).name).toBe(soap().fields.name)
})

test('a counter that leaves keeps its books, sells on and says nothing more; joining again goes on where it was', async () => {
  const shop = await openSyncedShop()
  const first = await openJoinedCounter(shop, { items: { soap: soap() }, seed: 1 })
  const second = await openNewCounter(shop, 2)
  expect(await first.counter.sync.leave({})).toMatchObject({
    state: 'signedOut',
    address: null,
    waiting: { count: 0 },
    isSignedOutThere: true,
  })
  expect((await second.counter.sync.findCounters({})).counters).toMatchObject([
    { code: 'A1', isSignedOut: true },
    { code: 'A2', isSignedOut: false },
  ])
  const asked = first.line.asked.length
  const { invoice } = await first.counter.invoice.issue(first.sale({ of: { soap: 1 } }))
  expect(first.line.asked).toHaveLength(asked)
  await join(shop, first)
  await shop.until(first, 'live')
  await shop.exchange(second)
  expect((await second.counter.invoice.get({ id: invoice.id })).invoice).toEqual(invoice)
})

test('a counter that leaves without network says that it is not signed out there; the owner does that at another one', async () => {
  const shop = await openSyncedShop()
  const first = await openJoinedCounter(shop, { items: { soap: soap() }, seed: 1 })
  const second = await openNewCounter(shop, 2)
  const { counter } = await second.counter.shop.get({})
  second.line.state = 'down'
  expect(await second.counter.sync.leave({})).toMatchObject({ state: 'signedOut', isSignedOutThere: false })
  const { counters } = await first.counter.sync.findCounters({})
  expect(counters).toMatchObject([{ code: 'A1' }, { code: 'A2', isSignedOut: false }])
  const after = await first.counter.sync.revokeCounter({ id: counter?.id ?? '' })
  expect(after.counters[1]).toMatchObject({ code: 'A2', isSignedOut: true })
})

test('the token is in its own file, and in nothing else of the data folder', async () => {
  const shop = await openSyncedShop()
  const first = await openJoinedCounter(shop, { items: { soap: soap() }, seed: 1 })
  await first.counter.ledger.backUp({})
  const { privateKey, token } = JSON.parse(readFileSync(joinPath(first.folder, 'sync-secret.json'), 'utf8'))
  const files = readdirSync(first.folder, { recursive: true, encoding: 'utf8' })
    .map(name => joinPath(first.folder, name))
    .filter(name => statSync(name).isFile() && !name.endsWith('sync-secret.json'))
  expect(files.length).toBeGreaterThan(2)
  for (const name of files) {
    const bytes = readFileSync(name)
    expect([name, bytes.includes(token), bytes.includes(privateKey)]).toEqual([name, false, false])
  }
})
