// Putting a backup in place of the shop's file: no bill is lost that can still be read.
import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { soap } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'
import { expectNoTrace } from '../expect-no-trace.ts'

/** Two bills, a backup, and one bill more. */
async function openBackedUpShop() {
  const shop = await openTestShop({ items: { soap: soap() } })
  const sell = async () => (await shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } }))).invoice.number
  await sell()
  await sell()
  const { name } = await shop.counter.ledger.backUp({})
  await sell()
  return { shop, sell, name }
}
const damage = (file: string) => writeFileSync(file, 'damaged beyond anything that could be read as a ledger')

test('a damaged file gives way to the backup, and numbers that may be on paper are not given out again', async () => {
  const { shop, sell, name } = await openBackedUpShop()
  await shop.reopen(() => damage(shop.file))
  const status = await shop.counter.ledger.restore({ name })
  expect(status).toMatchObject({ state: 'open', invoiceCount: 2, details: { salvagedCount: 0 } })
  const skipped = status.details.skipped as { series: string; fromSerial: number; toSerial: number }[]
  const invoices = skipped.find(range => range.series === 'A1')
  expect(invoices?.fromSerial).toBe(3)
  expect(await sell()).toBe(`A1/26-27/${String(Number(invoices?.toSerial) + 1).padStart(5, '0')}`)
  expect(shop.verify().isWhole).toBe(true)
})

test('bills later than the backup come back from the old file, and then no number is skipped', async () => {
  const { shop, sell, name } = await openBackedUpShop()
  const { local_setting: _, ...before } = shop.dump()
  const status = await shop.counter.ledger.restore({ name })
  expect(status).toMatchObject({
    state: 'open',
    invoiceCount: 3,
    details: { salvagedCount: 1, missing: null, skipped: [] },
  })
  expect(shop.dump()).toMatchObject(before)
  expect(await sell()).toBe('A1/26-27/00004')
  expect(shop.verify().isWhole).toBe(true)
})

test('carts and settings of this machine outlive the restore', async () => {
  const { shop, name } = await openBackedUpShop()
  await shop.counter.shop.saveSettings({ settings: { language: 'hi' } })
  const cart = await shop.counter.cart.save(shop.cart({ of: { soap: 2 } }))
  await shop.counter.ledger.restore({ name })
  expect((await shop.counter.shop.get({})).settings.language).toBe('hi')
  expect(await shop.counter.cart.find({})).toEqual([cart])
})

test('what was in place is kept beside, byte for byte', async () => {
  const { shop, name } = await openBackedUpShop()
  await shop.reopen(() => damage(shop.file))
  const bytes = readFileSync(shop.file)
  await shop.counter.ledger.restore({ name })
  const kept = readdirSync(shop.folder).filter(file => file.startsWith('shop.galla.kept-'))
  expect(kept).toHaveLength(1)
  expect(readFileSync(join(shop.folder, String(kept[0])))).toEqual(bytes)
})

test.each(['galla-2026-01-05T10-00-00-000Z-copy.sqlite', '../shop.galla', '', 'x'.repeat(200)])(
  'a backup %o that is not there is refused',
  async name => {
    const { shop } = await openBackedUpShop()
    await expectNoTrace(shop, () => shop.counter.ledger.restore({ name }), 'not_found', { record: 'backup', id: name })
  },
)

test('a damaged backup is refused, and the shop goes on with the file it has', async () => {
  const { shop, sell, name } = await openBackedUpShop()
  const backup = join(shop.folder, 'backups', name)
  const bytes = readFileSync(backup)
  bytes.fill(0xff, bytes.length / 2)
  writeFileSync(backup, bytes)
  await expectNoTrace(shop, () => shop.counter.ledger.restore({ name }), 'backup_damaged')
  expect(await sell()).toBe('A1/26-27/00004')
})

test('a backup that is no ledger at all is refused, and the shop goes on', async () => {
  const { shop, sell } = await openBackedUpShop()
  const name = 'galla-2026-01-05T10-00-00-000Z-copy.sqlite'
  appendFileSync(join(shop.folder, 'backups', name), 'no database, but long enough to have a header of its own')
  await expectNoTrace(shop, () => shop.counter.ledger.restore({ name }), 'backup_damaged')
  expect(await sell()).toBe('A1/26-27/00004')
})

test('after a restore everything works on the restored file: import, print jobs, checks and backups', async () => {
  const { shop, name } = await openBackedUpShop()
  const { counter, newId } = shop
  const importOne = async (itemName: string) => {
    const id = newId()
    const contentBase64 = Buffer.from(`name,price\n${itemName},10\n`).toString('base64')
    const { mapping } = await counter.import.read({ id, kind: 'items', fileName: 'a.csv', contentBase64 })
    await counter.import.run({ id, mapping, skipRefused: false })
  }
  shop.clock.set(new Date().toISOString())
  await importOne('Before')
  await counter.print.find({})
  await counter.ledger.restore({ name })
  await importOne('After')
  expect((await counter.item.find({ text: 'after' })).total).toBe(1)
  const receiptPrinter = { host: '127.0.0.1', port: 9, paper: '80mm', kicksDrawer: false } as const
  await counter.shop.saveSettings({ settings: { receiptPrinter } })
  const job = await counter.print.queueTest({ id: newId() })
  await counter.print.cancel({ id: job.id })
  expect((await counter.ledger.verify({})).isWhole).toBe(true)
  await counter.ledger.backUp({})
})

test('two windows that restore at the same time do it one after the other', async () => {
  const { shop, sell, name } = await openBackedUpShop()
  const windows = [shop.counter, shop.openWindow()]
  const outcomes = await Promise.allSettled(windows.map(window => window.ledger.restore({ name })))
  expect(outcomes.map(({ status }) => status)).toContain('fulfilled')
  expect(await sell()).toBe('A1/26-27/00004')
  expect((await shop.counter.ledger.status({})).invoiceCount).toBe(4)
  expect(shop.dump().invoice).toHaveLength(4)
})
