// A new machine begins with a backup of the shop there is.
import { copyFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openTestShop } from '../../support/open-test-shop.ts'
import { backupsIn, openShopWithStick, passphrase } from '../backup/shop-with-stick.ts'
import { eventually } from '../eventually.ts'

async function openNewMachine() {
  return (await openTestShop({ isSetUp: false })).counter
}

test('the folder of a stick is looked through, and the shop goes on from its newest moment', async () => {
  const { shop, stick } = await openShopWithStick()
  const { name } = await shop.counter.ledger.backUp({})
  copyFileSync(join(shop.folder, 'backups', name), join(stick, name))
  writeFileSync(join(stick, 'holiday.jpg'), 'not a backup')
  const machine = await openNewMachine()
  expect(await machine.ledger.lookForBackups({ path: stick })).toMatchObject([{ name, needsPassphrase: false }])
  const status = await machine.ledger.beginWith({ path: stick, name })
  expect(status).toMatchObject({ state: 'open', invoiceCount: 1, details: { missing: null } })
  const theirs = await machine.shop.get({})
  const ours = await shop.counter.shop.get({})
  expect([theirs.shop?.name, theirs.counter]).toEqual([ours.shop?.name, ours.counter])
  expect((await machine.ledger.verify({})).isWhole).toBe(true)
  const sold = await machine.invoice.issue(shop.sale({ of: { soap: 1 } }))
  expect(sold.invoice.number).toBe('A1/26-27/00002')
})

test('a file under another name is taken as well', async () => {
  const { shop, stick } = await openShopWithStick()
  const { name } = await shop.counter.ledger.backUp({})
  const machine = await openNewMachine()
  const renamed = join(stick, 'shop of last week.sqlite')
  copyFileSync(join(shop.folder, 'backups', name), renamed)
  const [found] = await machine.ledger.lookForBackups({ path: renamed })
  expect(found).toMatchObject({ name: 'shop of last week.sqlite', verifiedAt: null })
  expect(await machine.ledger.beginWith({ path: renamed, name: found?.name ?? '' })).toMatchObject({ invoiceCount: 1 })
})

test('an encrypted one asks for its passphrase, and a wrong one leaves the machine as it was', async () => {
  const { shop, stick } = await openShopWithStick()
  await shop.counter.backup.chooseFolder({ folder: stick })
  await shop.counter.backup.setPassphrase({ passphrase })
  await shop.counter.ledger.backUp({})
  await eventually(() => backupsIn(stick).some(name => name.endsWith('.sealed'))).toBe(true)
  const machine = await openNewMachine()
  const sealed = (await machine.ledger.lookForBackups({ path: stick })).find(backup => backup.isSealed)
  expect(sealed).toMatchObject({ needsPassphrase: true })
  const asked = { path: stick, name: sealed?.name ?? '' }
  await expect(machine.ledger.beginWith(asked)).toBeRefused('passphrase_needed')
  await expect(machine.ledger.beginWith({ ...asked, passphrase: 'four other words' })).toBeRefused('passphrase_wrong')
  expect((await machine.shop.get({})).isSetUp).toBe(false)
  expect(await machine.ledger.beginWith({ ...asked, passphrase })).toMatchObject({ state: 'open' })
})

test('what is no backup is refused, and the first run goes on', async () => {
  const { shop, stick } = await openShopWithStick()
  const machine = await openNewMachine()
  const asked = { path: stick, name: 'galla-2026-11-20T06-30-00-000Z-copy.sqlite' }
  await expect(machine.ledger.beginWith(asked)).toBeRefused('not_found', { record: 'backup' })
  const file = join(stick, 'letter.sqlite')
  writeFileSync(file, 'a letter')
  await expect(machine.ledger.beginWith({ path: file, name: 'letter.sqlite' })).toBeRefused('backup_damaged')
  expect((await machine.shop.get({})).isSetUp).toBe(false)
  expect(readdirSync(shop.folder)).not.toContain('shop.galla.restoring')
})

test('a machine that has its shop begins with nothing', async () => {
  const { shop, stick } = await openShopWithStick()
  await expect(shop.counter.ledger.beginWith({ path: stick, name: 'any' })).toBeRefused('already_set_up')
})
