// A backup is a file that can be put in place of the shop's own: of one moment, whole, and on the disk before it counts.
import { copyFileSync, existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { backUpLedger } from '../../src/main/ledger/backup/back-up-ledger.ts'
import { findBackups } from '../../src/main/ledger/backup/backup-files.ts'
import { markFileOf } from '../../src/main/ledger/mark-file.ts'
import { joinLedger } from '../../src/main/ledger/open-ledger.ts'
import { soap } from '../support/goods.ts'
import { dumpLedger, verifyFile } from '../support/ledger/dump-ledger.ts'
import { openTestShop } from '../support/open-test-shop.ts'
import { createTestClock } from '../support/test-clock.ts'

const dayMs = 24 * 60 * 60 * 1000

test('a backup asked for from a window holds every row of that moment and is listed', async () => {
  const shop = await openTestShop({ items: { soap: soap() } })
  await shop.counter.invoice.issue(shop.sale({ of: { soap: 2 } }))
  const { name, sizeBytes } = await shop.counter.ledger.backUp({})
  const { local_setting, ...posted } = shop.dump()
  expect(dumpLedger(join(shop.folder, 'backups', name))).toMatchObject(posted)
  // The counter's own backup at its start may lie beside it.
  const listed = await shop.counter.ledger.findBackups({})
  expect(listed.find(backup => backup.name === name)).toMatchObject({ name, sizeBytes })
  expect((await shop.counter.ledger.status({})).lastBackupAt).not.toBeNull()
})

test('a backup comes to an end while the counter sells without a pause, and never holds half a sale', async () => {
  const shop = await openTestShop({ items: { soap: soap() } })
  await shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
  const backup = { isDone: false }
  const backingUp = shop.counter.ledger.backUp({}).finally(() => {
    backup.isDone = true
  })
  const sold = { count: 1 }
  while (!backup.isDone) {
    await shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
    sold.count += 1
    await new Promise(setImmediate)
  }
  const { name } = await backingUp
  const report = verifyFile(join(shop.folder, 'backups', name))
  expect(report).toMatchObject({ isWhole: true })
  expect(report.entryCount).toBeLessThanOrEqual(shop.verify().entryCount)
  expect(sold.count).toBeGreaterThan(1)
})

test('of the backups taken by themselves those of eight days and of each month stay; those a person took stay for good', async () => {
  const shop = await openTestShop({ items: { soap: soap() } })
  const folder = join(shop.folder, 'backups')
  const ledger = joinLedger(shop.file)
  const clock = createTestClock()
  backUpLedger(ledger.db, folder, clock, 'copy')
  for (let day = 0; day < 40; day += 1) {
    clock.advance(dayMs)
    backUpLedger(ledger.db, folder, clock, 'daily')
  }
  ledger.db.close()
  const names = findBackups(folder).map(({ name }) => name.slice('galla-'.length, 'galla-2026-11-20'.length))
  expect(names).toEqual([...days(40, 33), '2026-11-30', '2026-11-20'])
})

test('a copy that is not whole is not kept, and the reason is said', async () => {
  const shop = await openTestShop({ items: { soap: soap() } })
  const ledger = joinLedger(shop.file)
  const notAFolder = join(shop.folder, 'backups')
  writeFileSync(notAFolder, '')
  await expect(() => backUpLedger(ledger.db, notAFolder, createTestClock(), 'copy')).toBeRefused('backup_failed', {
    said: 'EEXIST',
  })
  ledger.db.close()
})

test('a copy that lacks an entry known to have been posted is not kept', async () => {
  const shop = await openTestShop({ items: { soap: soap() } })
  for (let sale = 0; sale < 30; sale += 1) await shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
  const earlier = join(shop.folder, 'earlier.galla')
  const ledger = joinLedger(shop.file)
  ledger.db.prepare('vacuum into ?').run(earlier)
  ledger.db.close()
  for (let sale = 0; sale < 30; sale += 1) await shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
  copyFileSync(markFileOf(shop.file), markFileOf(earlier))
  const db = new Database(earlier)
  const folder = join(shop.folder, 'backups-of-it')
  await expect(() => backUpLedger(db, folder, createTestClock(), 'copy')).toBeRefused('backup_failed')
  db.close()
  expect(readdirSync(folder)).toEqual([])
})

test('files that are no backups, and a folder that is not there, are no trouble', async () => {
  const shop = await openTestShop({ isSetUp: false })
  expect(await shop.counter.ledger.findBackups({})).toEqual([])
  expect(existsSync(join(shop.folder, 'backups'))).toBe(false)
  const { name } = await shop.counter.ledger.backUp({})
  writeFileSync(join(shop.folder, 'backups', `${name}.part`), 'cut off')
  writeFileSync(join(shop.folder, 'backups', 'notes.txt'), '')
  expect(await shop.counter.ledger.findBackups({})).toHaveLength(1)
  expect(readdirSync(join(shop.folder, 'backups')).toSorted()).toEqual(
    [name, `${name}.json`, `${name}.part`, 'notes.txt'].toSorted(),
  )
})

/** From the newest to the oldest. */
function days(last: number, first: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, index) =>
    new Date(Date.parse('2026-11-20') + (last - index) * dayMs).toISOString().slice(0, 10),
  )
}
