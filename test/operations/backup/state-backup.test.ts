// Where backups go and how it stands with them.
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { eventually } from '../eventually.ts'
import { openShopWithStick } from './shop-with-stick.ts'

test('a shop that chose nothing backs up beside its file, unencrypted', async () => {
  const { shop } = await openShopWithStick()
  expect(await shop.counter.backup.state({})).toEqual({
    backupFolder: join(shop.folder, 'backups'),
    folder: null,
    isSameDisk: false,
    isSealing: false,
    folderTrouble: null,
    lastFolderCopyAt: null,
  })
})

test('it says when the newest copy in the second folder was taken, and that it lies on the same disk', async () => {
  const { shop, stick } = await openShopWithStick()
  await shop.counter.backup.chooseFolder({ folder: stick })
  const { takenAt } = await shop.counter.ledger.backUp({})
  await eventually(() => shop.counter.backup.state({})).toMatchObject({
    folder: stick,
    isSameDisk: true,
    lastFolderCopyAt: takenAt,
  })
})

test('folder and passphrase are known again after a restart, also when the shop’s file is not', async () => {
  const { shop, stick } = await openShopWithStick()
  await shop.counter.backup.chooseFolder({ folder: stick })
  await shop.counter.backup.setPassphrase({ passphrase: 'four words are good' })
  await shop.reopen()
  expect(await shop.counter.backup.state({})).toMatchObject({ folder: stick, isSealing: true })
})
