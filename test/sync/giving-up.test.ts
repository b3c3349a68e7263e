// A machine that a shop's log comes in to, and somebody who does not want it any more.
import { existsSync, readdirSync } from 'node:fs'
import { join as joinPath } from 'node:path'
import { expect, test } from 'vitest'
import { shopFields, soap } from '../support/goods.ts'
import { join, openJoinedCounter, openLinedShop, openSyncedShop } from '../support/sync/open-synced-shop.ts'

test('the machine is as at its first start: a shop of its own can be set up, or the same one joined', async () => {
  const shop = await openSyncedShop()
  const first = await openJoinedCounter(shop, { items: { soap: soap() }, seed: 1 })
  const second = await openLinedShop({ isSetUp: false, seed: 2 })
  await second.counter.shop.saveSettings({ settings: { language: 'ta' } })
  const release = second.line.hold('pull')
  await join(shop, second)
  expect(await second.counter.sync.status({})).toMatchObject({ isJoining: true })
  const given = second.counter.sync.giveUp({})
  release()
  expect(await given).toMatchObject({ state: 'signedOut', address: null, isJoining: false })
  expect(await second.counter.shop.get({})).toMatchObject({ isSetUp: false, shop: null, settings: { language: 'ta' } })
  expect(await second.counter.ledger.status({})).toMatchObject({ state: 'open', entryCount: 0 })
  expect(existsSync(joinPath(second.folder, 'sync-secret.json'))).toBe(false)
  expect(readdirSync(second.folder).filter(name => name.includes('kept'))).toEqual([])
  const { counters } = await first.counter.sync.findCounters({})
  expect(counters.map(({ code, isSignedOut }) => ({ code, isSignedOut }))).toEqual([
    { code: 'A1', isSignedOut: false },
    { code: 'A2', isSignedOut: true },
  ])
  await join(shop, second)
  await shop.until(second, 'live')
  expect(await second.counter.shop.get({})).toMatchObject({ isSetUp: true })
})

test('half of the log that is here already goes too', async () => {
  const shop = await openSyncedShop()
  const first = await openJoinedCounter(shop, { items: { soap: soap() }, seed: 1 })
  const id = first.ids.soap
  for (let time = 0; time < 210; time += 1) await first.counter.item.save({ id, fields: { pricePaise: 4_000 + time } })
  await shop.exchange(first)
  const second = await openLinedShop({ isSetUp: false, seed: 2 })
  const letFirstPage = second.line.hold('pull')
  await join(shop, second)
  await expect.poll(() => second.line.waited, { interval: 5 }).toHaveLength(1)
  letFirstPage()
  const letSecondPage = second.line.hold('pull')
  await expect.poll(async () => (await second.counter.ledger.status({})).entryCount).toBeGreaterThan(0)
  const given = second.counter.sync.giveUp({})
  letSecondPage()
  await given
  expect(await second.counter.ledger.status({})).toMatchObject({ entryCount: 0 })
  await second.counter.shop.setUp({
    fields: shopFields(),
    branch: { id: second.newId(), name: 'Main' },
    counter: { id: second.newId(), code: 'C1' },
    cashierName: 'Ravi',
  })
  expect(await second.counter.shop.get({})).toMatchObject({ isSetUp: true })
})
