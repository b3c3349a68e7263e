// Whose backup may be put in place, and how a restore is taken back.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { backUpLedger } from '../../src/main/ledger/backup/back-up-ledger.ts'
import { joinLedger } from '../../src/main/ledger/open-ledger.ts'
import { soap } from '../support/goods.ts'
import { openTestShop } from '../support/open-test-shop.ts'

type Shop = Awaited<ReturnType<typeof openShop>>

test("another shop's backup is refused, also when the present file cannot be read", async () => {
  const other = await openTestShop({ seed: 2 })
  const { name } = backUp(other)
  const shop = await openShop()
  await sell(shop, 2)
  mkdirSync(join(shop.folder, 'backups'))
  copyFileSync(join(other.folder, 'backups', name), join(shop.folder, 'backups', name))
  await expect(shop.counter.ledger.restore({ name })).toBeRefused('backup_other_shop')
  expect(await numberOfNext(shop)).toBe('A1/26-27/00003')
  await shop.reopen(() => writeFileSync(shop.file, 'no longer a database'))
  await expect(shop.counter.ledger.restore({ name })).toBeRefused('backup_other_shop')
  expect(readFileSync(shop.file, 'utf8')).toBe('no longer a database')
})

test('a restore is undone by one more: the file that was in place is a checked backup in the list', async () => {
  const shop = await openShop()
  await sell(shop, 2)
  const backup = backUp(shop)
  await sell(shop, 2)
  const { details } = await shop.counter.ledger.restore({ name: backup.name })
  const undo = (await shop.counter.ledger.findBackups({})).find(({ name }) => name === details.undoName)
  expect(undo).toMatchObject({ reason: 'restore', invoiceCount: 4, verifiedAt: expect.any(String) })
  await sell(shop, 1)
  const before = posted(shop.dump())
  await shop.counter.ledger.restore({ name: String(details.undoName) })
  expect(posted(shop.dump())).toEqual(before)
  expect(shop.verify()).toMatchObject({ isWhole: true })
  expect(leftovers(shop)).toEqual([])
})

test('a damaged file that was taken out of its place is no backup: it stays beside, to be looked at', async () => {
  const shop = await openShop()
  const backup = backUp(shop)
  await sell(shop, 40)
  await shop.reopen(() => damageLastEntry(shop.file))
  const { details } = await shop.counter.ledger.restore({ name: backup.name })
  expect(details).toMatchObject({ undoName: null, keptFile: expect.stringContaining('shop.galla.kept-') })
})

test('the backup that undoes a restore is itself known for a backup when it is put in place by hand', async () => {
  const shop = await openShop()
  await sell(shop, 3)
  const { details } = await shop.counter.ledger.restore({ name: backUp(shop).name })
  const name = String(details.undoName)
  await shop.reopen(() => {
    copyFileSync(join(shop.folder, 'backups', name), shop.file)
  })
  expect(await numberOfNext(shop)).toBe('A1/26-27/01004')
})

async function openShop() {
  return openTestShop({ items: { soap: soap() } })
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

function posted({ cart, local_setting, ...tables }: ReturnType<Shop['dump']>) {
  return tables
}

function leftovers(shop: Shop): string[] {
  return readdirSync(shop.folder).filter(name => name.includes('restoring') || name.includes('kept'))
}

/** Makes the text of a late entry unreadable as the entry it was. */
function damageLastEntry(file: string): void {
  const bytes = readFileSync(file)
  const at = bytes.lastIndexOf('A1/26-27/00030')
  bytes.write('A1/26-27/00031', at)
  writeFileSync(file, bytes)
}
