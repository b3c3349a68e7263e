// Second copies encrypted with a passphrase: unreadable to a finder, openable by the shop, here without asking.
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { eventually } from '../eventually.ts'
import { backupsIn, openShopWithStick, passphrase } from './shop-with-stick.ts'

test('with a passphrase second copies hold nothing that can be read, and open here without asking', async () => {
  const { shop, sell, stick } = await openShopWithStick()
  const { counter } = shop
  await counter.backup.chooseFolder({ folder: stick })
  expect(await counter.backup.setPassphrase({ passphrase })).toMatchObject({ isSealing: true })
  const { name } = await counter.ledger.backUp({})
  const sealed = name.replace('.sqlite', '.sealed')
  await eventually(() => backupsIn(stick)).toContain(sealed)
  expect(readFileSync(join(stick, sealed)).includes('SQLite format 3')).toBe(false)
  await sell()
  rmSync(join(shop.folder, 'backups', name))
  // While the folder is being written the list holds what was last seen there.
  const listed = async () => (await counter.ledger.findBackups({})).find(backup => backup.name === sealed)
  await eventually(listed).toMatchObject({
    isSealed: true,
    needsPassphrase: false,
    invoiceCount: 1,
    places: ['folder'],
  })
  const status = await counter.ledger.restore({ name: sealed })
  expect(status).toMatchObject({ state: 'open', invoiceCount: 2, details: { salvagedCount: 1, missing: null } })
})

test('the passphrase lies nowhere on the disk, and only its owner may read the key', async () => {
  const { shop } = await openShopWithStick()
  await shop.counter.backup.setPassphrase({ passphrase })
  const files = readdirSync(shop.folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  for (const { parentPath, name } of files)
    expect(readFileSync(join(parentPath, name)).includes(passphrase)).toBe(false)
  expect(statSync(join(shop.folder, 'shop.galla.keeping')).mode & 0o077).toBe(0)
})

test('on a machine that does not have the key the passphrase is asked for, and a wrong one changes nothing', async () => {
  const { shop, sell, stick } = await openShopWithStick()
  const { counter } = shop
  await counter.backup.chooseFolder({ folder: stick })
  await counter.backup.setPassphrase({ passphrase })
  const { name } = await counter.ledger.backUp({})
  const sealed = name.replace('.sqlite', '.sealed')
  await eventually(() => backupsIn(stick)).toContain(sealed)
  rmSync(join(shop.folder, 'backups', name))
  await counter.backup.setPassphrase({ passphrase: 'another passphrase' })
  await expect(counter.ledger.restore({ name: sealed })).toBeRefused('passphrase_needed')
  await expect(counter.ledger.restore({ name: sealed, passphrase: 'no idea at all' })).toBeRefused('passphrase_wrong')
  expect(await sell()).toBe('A1/26-27/00002')
  expect(await counter.ledger.restore({ name: sealed, passphrase })).toMatchObject({ state: 'open', invoiceCount: 2 })
})

test('a passphrase that is too short is not taken, and one that is taken away seals no longer', async () => {
  const { shop } = await openShopWithStick()
  await expect(shop.counter.backup.setPassphrase({ passphrase: 'short' })).toBeRefused('invalid_input')
  await shop.counter.backup.setPassphrase({ passphrase })
  expect(await shop.counter.backup.setPassphrase({ passphrase: null })).toMatchObject({ isSealing: false })
})

test('a sealed copy that was damaged is refused, and the shop goes on', async () => {
  const { shop, sell, stick } = await openShopWithStick()
  await shop.counter.backup.chooseFolder({ folder: stick })
  await shop.counter.backup.setPassphrase({ passphrase })
  const { name } = await shop.counter.ledger.backUp({})
  const sealed = name.replace('.sqlite', '.sealed')
  await eventually(() => backupsIn(stick)).toContain(sealed)
  rmSync(join(shop.folder, 'backups', name))
  const bytes = readFileSync(join(stick, sealed))
  bytes[bytes.length - 100] = (bytes.at(-100) ?? 0) ^ 1
  writeFileSync(join(stick, sealed), bytes)
  await expect(shop.counter.ledger.restore({ name: sealed })).toBeRefused('backup_damaged')
  expect(await sell()).toBe('A1/26-27/00002')
})
