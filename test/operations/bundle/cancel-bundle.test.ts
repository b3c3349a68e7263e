// Stopping an export: nothing of it stays.
import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { soap } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { eventually } from '../eventually.ts'
import { everything, takenFolder } from './full-shop.ts'

test('an export stopped on its way leaves nothing, and may be begun again', async () => {
  const shop = await openTestShop({ items: { soap: soap() } })
  await shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
  const target = temporaryFolder()
  await shop.counter.bundle.begin({ ...everything, folder: target, hasPapers: false })
  expect((await shop.counter.bundle.cancel({})).running).not.toBeNull()
  await eventually(async () => (await shop.counter.bundle.state({})).last).toEqual({ kind: 'cancelled' })
  expect(readdirSync(target)).toEqual([])
  expect(readdirSync(shop.folder).filter(name => name.startsWith('bundle'))).toEqual([])
  expect(readdirSync(await takenFolder(shop.counter, { folder: target, hasPapers: false }))).toContain('README.txt')
})

test('closing the counter stops it too, and leaves nothing', async () => {
  const shop = await openTestShop({ items: { soap: soap() } })
  const target = temporaryFolder()
  await shop.counter.bundle.begin({ ...everything, folder: target, hasPapers: false })
  await shop.reopen()
  expect(readdirSync(target)).toEqual([])
  expect((await shop.counter.bundle.state({})).running).toBeNull()
})

test('stopping when none is written does nothing', async () => {
  const shop = await openTestShop()
  expect(await shop.counter.bundle.cancel({})).toMatchObject({ running: null, last: null })
})
