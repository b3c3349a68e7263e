// Trying the shop's file again after whatever kept it shut is gone.
import { renameSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { soap } from '../../support/goods.ts'
import { openTestCore } from '../../support/open-test-core.ts'
import { openTestShop } from '../../support/open-test-shop.ts'

test('a file that was put right opens, and the shop sells on', async () => {
  const shop = await openTestShop({ items: { soap: soap() } })
  await shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
  await shop.reopen(() => {
    renameSync(shop.file, `${shop.file}.good`)
    writeFileSync(shop.file, 'not a ledger at all, and long enough to be looked at')
  })
  expect(await shop.counter.ledger.reopen({})).toMatchObject({ state: 'refused', code: 'ledger_damaged' })
  renameSync(`${shop.file}.good`, shop.file)
  expect(await shop.counter.ledger.reopen({})).toMatchObject({ state: 'open', code: null, invoiceCount: 1 })
  const { invoice } = await shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
  expect(invoice.number).toBe('A1/26-27/00002')
})

test('a window that could not open finds the file free when the other program has closed', async () => {
  const shop = await openTestShop({ items: { soap: soap() } })
  const { clock, newId, folder, failures } = shop
  const second = openTestCore({ dataFolder: folder, clock, newId, log: failure => failures.push(failure) })
  await shop.core.close()
  expect(await second.call('ledger.reopen', {})).toMatchObject({ value: { state: 'open' } })
  await second.close()
})

test('an open file stays open', async () => {
  const shop = await openTestShop({ items: { soap: soap() } })
  const before = await shop.counter.ledger.status({})
  expect(await shop.counter.ledger.reopen({})).toMatchObject({ ...before, lastBackupAt: expect.toSatisfy(() => true) })
  await shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
})
