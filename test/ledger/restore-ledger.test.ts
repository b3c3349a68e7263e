// A backup put in place: everything posted after it that the old file still gives is brought over, and a number that may
// stand on a paper somewhere is never given out again.
import { copyFileSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { backUpLedger } from '../../src/main/ledger/backup/back-up-ledger.ts'
import { markFileOf } from '../../src/main/ledger/mark-file.ts'
import { joinLedger } from '../../src/main/ledger/open-ledger.ts'
import { ravi, soap } from '../support/goods.ts'
import { openTestShop } from '../support/open-test-shop.ts'

type Shop = Awaited<ReturnType<typeof openShop>>

test('a restore over a file that is whole loses nothing: every later entry is brought over', async () => {
  const shop = await openShop()
  await sell(shop, 3)
  const backup = await shop.counter.ledger.backUp({})
  await sell(shop, 4)
  await shop.counter.cart.save(shop.cart({ of: { soap: 5 }, boxText: 'so' }))
  const before = shop.dump()
  const { details } = await shop.counter.ledger.restore({ name: backup.name })
  expect(details).toMatchObject({ salvagedCount: 4, missing: null, skipped: [] })
  expect(posted(shop.dump())).toEqual(posted(before))
  expect(shop.dump().cart).toEqual(before.cart)
  expect(await numberOfNext(shop)).toBe('A1/26-27/00008')
})

test('the old file is kept beside the new one with its last sales', async () => {
  const shop = await openShop()
  const backup = backUp(shop)
  await sell(shop, 2)
  const { details } = await shop.counter.ledger.restore({ name: backup.name })
  const kept = new Database(String(details.keptFile), { readonly: true })
  expect(kept.prepare('select count(*) from invoice').pluck().get()).toBe(2)
  kept.close()
})

test('when the old file gives nothing, numbers go on after the last one that can have been printed', async () => {
  const shop = await openShop()
  await sell(shop, 3)
  const backup = backUp(shop)
  await sell(shop, 4)
  await shop.reopen(() => writeFileSync(shop.file, 'no longer a database'))
  const { details } = await shop.counter.ledger.restore({ name: backup.name })
  expect(details).toMatchObject({ salvagedCount: 0, missing: expect.stringContaining('SQLITE_NOTADB') })
  // Seven were printed. The mark may be twenty sales old at most, had the power gone too.
  expect(details.skipped).toEqual([
    { series: 'A1', financialYear: '26-27', fromSerial: 4, toSerial: 27 },
    { series: 'A1B', financialYear: '26-27', fromSerial: 1, toSerial: 20 },
    { series: 'A1R', financialYear: '26-27', fromSerial: 1, toSerial: 20 },
    { series: 'A1Z', financialYear: '26-27', fromSerial: 1, toSerial: 20 },
    { series: 'A1D', financialYear: '26-27', fromSerial: 1, toSerial: 20 },
    { series: 'A1C', financialYear: '26-27', fromSerial: 1, toSerial: 20 },
    { series: 'A1N', financialYear: '26-27', fromSerial: 1, toSerial: 20 },
  ])
  expect(await numberOfNext(shop)).toBe('A1/26-27/00028')
  expect(shop.verify()).toMatchObject({ isWhole: true })
})

test('the gap is a fact in the chain, so that it can be shown to whoever asks for the missing numbers', async () => {
  const shop = await openShop()
  await sell(shop, 3)
  const backup = backUp(shop)
  await sell(shop, 4)
  await shop.reopen(() => rmSync(shop.file))
  await shop.counter.ledger.restore({ name: backup.name })
  const { entry = [] } = shop.dump()
  const fact = JSON.parse(String(entry.find(({ kind }) => kind === 'numbers.skipped')?.body))
  expect(fact).toMatchObject({ keptNumber: 7, lostNumber: 11 })
})

test('receipts go on after the gap too, and after a second restore the gap is not given out either', async () => {
  const shop = await openShop()
  const sale = shop.sale({ of: { soap: 9 }, to: 'ravi', onCredit: true })
  await shop.counter.invoice.issue(sale)
  await takePart(shop, sale.id)
  const backup = backUp(shop)
  await takePart(shop, sale.id)
  for (const expected of ['A1R/26-27/00023', 'A1R/26-27/00044']) {
    await shop.reopen(() => rmSync(shop.file))
    await shop.counter.ledger.restore({ name: backup.name })
    expect(await takePart(shop, sale.id)).toBe(expected)
  }
  expect(shop.verify()).toMatchObject({ isWhole: true })
})

test('a file damaged in one place gives its entries all the same', async () => {
  const shop = await openShop()
  const backup = backUp(shop)
  await sell(shop, 5)
  const root = rootPageOf(shop.file, 'item_by_name')
  await shop.reopen(() => overwritePage(shop.file, root))
  await expect(shop.counter.item.find({})).toBeRefused('ledger_damaged')
  const { details, invoiceCount } = await shop.counter.ledger.restore({ name: backup.name })
  expect({ details, invoiceCount }).toMatchObject({ details: { salvagedCount: 5, missing: null }, invoiceCount: 5 })
  expect(shop.verify()).toMatchObject({ isWhole: true })
})

test('entries are brought over up to the damage, and carts although an entry is unreadable', async () => {
  const shop = await openShop()
  await sell(shop, 2)
  const backup = backUp(shop)
  await sell(shop, 40)
  await shop.counter.cart.save(shop.cart({ of: { soap: 5 } }))
  const carts = shop.dump().cart
  await shop.reopen(() => damageLastEntry(shop.file))
  const { details, invoiceCount } = await shop.counter.ledger.restore({ name: backup.name })
  expect(details.missing).not.toBeNull()
  expect(invoiceCount).toBeGreaterThan(2)
  expect(invoiceCount).toBeLessThan(42)
  expect(shop.dump().cart).toEqual(carts)
  expect(await numberOfNext(shop)).toBe('A1/26-27/00063')
  expect(shop.verify()).toMatchObject({ isWhole: true })
})

test('a cart that was sold after the backup does not come back as a cart', async () => {
  const shop = await openShop()
  const cart = shop.cart({ of: { soap: 1 } })
  await shop.counter.cart.save(cart)
  const backup = backUp(shop)
  await shop.counter.invoice.issue(shop.sale({ of: { soap: 1 }, id: cart.id }))
  await shop.counter.ledger.restore({ name: backup.name })
  expect(await shop.counter.cart.find({})).toEqual([])
})

test.each([
  ['damaged', 'backup_damaged', (file: string) => overwritePage(file, 3)],
  ["another program's", 'backup_damaged', (file: string) => makeForeign(file)],
  ["a newer program's", 'backup_newer', (file: string) => setVersion(file, 999)],
] as const)(
  'a backup that is %s is refused as %s, and the present file goes on as it was',
  async (_how, code, spoil) => {
    const shop = await openShop()
    await sell(shop, 2)
    const { name } = backUp(shop)
    spoil(join(shop.folder, 'backups', name))
    const before = posted(shop.dump())
    await expect(shop.counter.ledger.restore({ name })).toBeRefused(code)
    expect(posted(shop.dump())).toEqual(before)
    expect(await numberOfNext(shop)).toBe('A1/26-27/00003')
    expect(leftovers(shop)).toEqual([])
  },
)

test.each([
  ['before the old file was moved', () => undefined],
  ['after the old file was moved', (file: string) => renameSync(file, `${file}.kept`)],
])('a restore that was cut off %s is finished by the next start', async (_when, cutOff) => {
  const shop = await openShop()
  await sell(shop, 2)
  const { name } = backUp(shop)
  await sell(shop, 2)
  await shop.counter.ledger.restore({ name })
  const restored = posted(shop.dump())
  await shop.reopen(() => {
    copyFileSync(shop.file, `${shop.file}.ready`)
    cutOff(shop.file)
  })
  expect(posted(shop.dump())).toEqual(restored)
  expect(existsSync(`${shop.file}.ready`)).toBe(false)
})

test('a file that needs a newer program is not replaced by an older one', async () => {
  const shop = await openShop()
  const { name } = backUp(shop)
  await shop.reopen(() => setVersion(shop.file, 999))
  await expect(shop.counter.ledger.restore({ name })).toBeRefused('ledger_newer')
})

test('a backup copied by hand onto a new machine skips a thousand numbers: nobody knows how far they went', async () => {
  const shop = await openShop()
  await sell(shop, 3)
  const { name } = backUp(shop)
  await sell(shop, 2)
  await shop.reopen(() => {
    copyFileSync(join(shop.folder, 'backups', name), shop.file)
    rmSync(markFileOf(shop.file))
  })
  expect(await numberOfNext(shop)).toBe('A1/26-27/01004')
  await shop.reopen()
  expect(await numberOfNext(shop)).toBe('A1/26-27/01005')
  expect(shop.verify()).toMatchObject({ isWhole: true })
})

test('a year that began after the backup skips numbers too', async () => {
  const shop = await openShop()
  await sell(shop, 3)
  const { name } = backUp(shop)
  shop.clock.set('2027-04-02T06:30:00.000Z')
  await sell(shop, 2)
  await shop.reopen(() => rmSync(shop.file))
  await shop.counter.ledger.restore({ name })
  expect(await numberOfNext(shop)).toBe('A1/27-28/00023')
})

async function openShop() {
  return openTestShop({ items: { soap: soap() }, customers: { ravi: ravi() } })
}

/** As the upkeep thread does it, without waiting for the thread to start. */
function backUp(shop: Pick<Shop, 'file' | 'folder' | 'clock'>) {
  const ledger = joinLedger(shop.file)
  try {
    return backUpLedger(ledger.db, join(shop.folder, 'backups'), shop.clock, 'copy')
  } finally {
    ledger.db.close()
  }
}

async function sell(shop: Shop, count: number): Promise<void> {
  for (let sale = 0; sale < count; sale += 1) await shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
}

async function numberOfNext(shop: Shop): Promise<string> {
  return (await shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } }))).invoice.number
}

async function takePart(shop: Shop, invoiceId: string): Promise<string | null> {
  const taken = await shop.counter.payment.take({
    id: shop.newId(),
    invoiceId,
    tender: 'upi',
    amountPaise: 100,
    note: '',
  })
  return taken.payment.receiptNumber
}

function posted({ cart, local_setting, ...tables }: ReturnType<Shop['dump']>) {
  return tables
}

function leftovers(shop: Shop): string[] {
  return readdirSync(shop.folder).filter(name => name.includes('restoring') || name.includes('kept'))
}

function rootPageOf(file: string, name: string): number {
  const db = new Database(file, { readonly: true })
  try {
    return db.prepare<[string], number>('select rootpage from sqlite_schema where name = ?').pluck().get(name) ?? 0
  } finally {
    db.close()
  }
}

function overwritePage(file: string, page: number): void {
  const bytes = readFileSync(file)
  bytes.fill(0x5a, (page - 1) * 4096, page * 4096)
  writeFileSync(file, bytes)
}

/** Makes the text of a late entry unreadable as the entry it was. */
function damageLastEntry(file: string): void {
  const bytes = readFileSync(file)
  const at = bytes.lastIndexOf('A1/26-27/00030')
  bytes.write('A1/26-27/00031', at)
  writeFileSync(file, bytes)
}

function makeForeign(file: string): void {
  rmSync(file)
  const db = new Database(file)
  db.exec('create table recipe (name text)')
  db.close()
}

function setVersion(file: string, version: number): void {
  const db = new Database(file)
  db.pragma(`user_version = ${version}`)
  db.close()
}
