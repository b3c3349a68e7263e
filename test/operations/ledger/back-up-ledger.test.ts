// A verified copy of the shop's file, taken while the counter works on.

import { statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { soap } from '../../support/goods.ts'
import { dumpLedger, verifyFile } from '../../support/ledger/dump-ledger.ts'
import { openTestShop } from '../../support/open-test-shop.ts'

test('a backup holds every row of the shop at that moment', async () => {
  const shop = await openTestShop({ items: { soap: soap() } })
  await shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
  await shop.counter.cart.save(shop.cart({ of: { soap: 2 } }))
  const backup = await shop.counter.ledger.backUp({})
  const file = join(shop.folder, 'backups', backup.name)
  const { local_setting: settings = [], ...rows } = dumpLedger(file)
  const { local_setting: settingsNow, ...rowsNow } = shop.dump()
  expect(rows).toEqual(rowsNow)
  // A backup is marked as one, so that it is known for what it is when somebody puts it in place by hand.
  const mark = { name: 'backup_taken_at', value: backup.takenAt }
  expect(settings).toEqual([mark, ...(settingsNow ?? [])])
  expect(verifyFile(file).isWhole).toBe(true)
})

test('a backup says its name, its time and its size', async () => {
  const shop = await openTestShop()
  const backup = await shop.counter.ledger.backUp({})
  expect(backup.name).toMatch(/^galla-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z-copy\.sqlite$/)
  expect(backup.name.replaceAll(/[-:.]/g, '')).toContain(backup.takenAt.replaceAll(/[-:.]/g, ''))
  expect(backup.sizeBytes).toBe(statSync(join(shop.folder, 'backups', backup.name)).size)
})

test('the counter sells while a backup is taken, and the backup is whole', async () => {
  const shop = await openTestShop({ items: { soap: soap() } })
  const backingUp = shop.counter.ledger.backUp({})
  for (let sale = 0; sale < 20; sale += 1) await shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
  const { name } = await backingUp
  const report = verifyFile(join(shop.folder, 'backups', name))
  expect(report.isWhole).toBe(true)
  expect(shop.dump().invoice).toHaveLength(20)
})
