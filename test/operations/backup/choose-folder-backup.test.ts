// A second copy of every backup in a folder of the shop’s choice: checked when chosen, missed calmly.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { eventually } from '../eventually.ts'
import { backupsIn, openShopWithStick } from './shop-with-stick.ts'

test('every backup is copied there, read back, and listed once with both its places', async () => {
  const { shop, stick } = await openShopWithStick()
  expect(await shop.counter.backup.chooseFolder({ folder: stick })).toMatchObject({
    folder: stick,
    folderTrouble: null,
  })
  const { name } = await shop.counter.ledger.backUp({})
  await eventually(() => backupsIn(stick)).toContain(name)
  expect(readFileSync(join(stick, name))).toEqual(readFileSync(join(shop.folder, 'backups', name)))
  await eventually(async () => (await shop.counter.ledger.findBackups({})).find(b => b.name === name)?.places).toEqual([
    'here',
    'folder',
  ])
  await eventually(async () => (await shop.counter.backup.state({})).lastFolderCopyAt).not.toBeNull()
})

test.each([
  ['no whole path', 'not_absolute', () => 'backups'],
  ['not there', 'missing', (folder: string) => join(folder, 'nowhere')],
  ['a file', 'not_a_folder', (folder: string) => join(folder, 'shop.galla')],
  ['the data folder', 'in_data_folder', (folder: string) => folder],
  ['inside the data folder', 'in_data_folder', (folder: string) => join(folder, 'backups')],
])('a folder that is %s is refused, and the one before stays', async (_what, reason, folderOf) => {
  const { shop, stick } = await openShopWithStick()
  await shop.counter.backup.chooseFolder({ folder: stick })
  mkdirSync(join(shop.folder, 'backups'), { recursive: true })
  await expect(shop.counter.backup.chooseFolder({ folder: folderOf(shop.folder) })).toBeRefused('backup_folder_unfit', {
    reason,
  })
  expect((await shop.counter.backup.state({})).folder).toBe(stick)
})

test('a folder that is gone at backup time is said and found again later; the backup here counts all the same', async () => {
  const { shop, stick } = await openShopWithStick()
  const { counter } = shop
  await counter.backup.chooseFolder({ folder: stick })
  renameSync(stick, `${stick}-pulled`)
  const { verifiedAt } = await counter.ledger.backUp({})
  expect(verifiedAt).not.toBeNull()
  await eventually(async () => (await counter.ledger.status({})).folderTrouble).toEqual({
    folder: stick,
    reason: 'missing',
  })
  expect(existsSync(stick)).toBe(false)
  renameSync(`${stick}-pulled`, stick)
  await counter.ledger.backUp({})
  await eventually(async () => (await counter.ledger.status({})).folderTrouble).toBeNull()
})

test('files that are not ours, and those of another counter, are left alone', async () => {
  const { shop, stick } = await openShopWithStick()
  const foreign = ['holiday.jpg', 'galla-notes.txt', 'galla-2020-01-05T10-00-00-000Z-daily.sqlite']
  for (const name of foreign) writeFileSync(join(stick, name), name)
  await shop.counter.backup.chooseFolder({ folder: stick })
  const { name } = await shop.counter.ledger.backUp({})
  await eventually(() => backupsIn(stick)).toContain(name)
  for (const file of foreign) expect(readFileSync(join(stick, file), 'utf8')).toBe(file)
})
