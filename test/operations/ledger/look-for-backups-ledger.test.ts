// Backups where a person says they are, for a machine that has no shop yet.
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openTestShop } from '../../support/open-test-shop.ts'
import { openShopWithStick } from '../backup/shop-with-stick.ts'

async function openBoth() {
  const { shop, stick } = await openShopWithStick()
  const { name } = await shop.counter.ledger.backUp({})
  const { counter: machine } = await openTestShop({ isSetUp: false })
  return { shop, stick, name, machine, file: join(shop.folder, 'backups', name) }
}

test('a folder gives its backups and nothing else, a whole data folder those inside', async () => {
  const { shop, stick, name, machine, file } = await openBoth()
  copyFileSync(file, join(stick, name))
  writeFileSync(join(stick, 'holiday.jpg'), 'not a backup')
  expect(await machine.ledger.lookForBackups({ path: stick })).toMatchObject([{ name, needsPassphrase: false }])
  const inside = await machine.ledger.lookForBackups({ path: shop.folder })
  expect(inside.map(backup => backup.name)).toContain(name)
  mkdirSync(join(stick, 'empty'))
  expect(await machine.ledger.lookForBackups({ path: join(stick, 'empty') })).toEqual([])
})

test('a file is one backup, under whatever name it was copied', async () => {
  const { stick, machine, file } = await openBoth()
  const renamed = join(stick, 'shop of last week.sealed')
  copyFileSync(file, renamed)
  expect(await machine.ledger.lookForBackups({ path: renamed })).toMatchObject([
    { name: 'shop of last week.sealed', isSealed: true, needsPassphrase: true, verifiedAt: null },
  ])
})

test('what is not there, or not said in full, is refused', async () => {
  const { stick, machine } = await openBoth()
  const refusal = (reason: string) => ['backup_folder_unfit', { reason }] as const
  await expect(machine.ledger.lookForBackups({ path: 'backups' })).toBeRefused(...refusal('not_absolute'))
  await expect(machine.ledger.lookForBackups({ path: join(stick, 'gone') })).toBeRefused(...refusal('missing'))
})

test('a machine that has its shop looks into no folder', async () => {
  const { shop, stick } = await openBoth()
  await expect(shop.counter.ledger.lookForBackups({ path: stick })).toBeRefused('already_set_up')
})
