// The shop's file and the versions of the program: it is brought up to date all or nothing, and what is not ours, or not
// yet ours to read, is left exactly as it is.
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { ledgerApplicationId, openConnection } from '../../src/main/ledger/connection.ts'
import { migrateLedger } from '../../src/main/ledger/migrate-ledger.ts'
import { type LedgerOptions, openLedger } from '../../src/main/ledger/open-ledger.ts'
import { soap } from '../support/goods.ts'
import { dumpLedger } from '../support/ledger/dump-ledger.ts'
import { openTestShop } from '../support/open-test-shop.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { createTestClock } from '../support/test-clock.ts'
import { migrationsFolder } from '../support/test-folders.ts'

const known = (JSON.parse(readFileSync(join(migrationsFolder, 'meta', '_journal.json'), 'utf8')) as Journal).entries
  .length

interface Journal {
  entries: { idx: number; version: string; when: number; tag: string; breakpoints: boolean }[]
}

test('a first start makes a file that says whose it is and which version it has', () => {
  const { file, ledger } = openNew()
  expect({
    applicationId: ledger.db.pragma('application_id', { simple: true }),
    version: ledger.db.pragma('user_version', { simple: true }),
  }).toEqual({ applicationId: ledgerApplicationId, version: known })
  ledger.close()
  const before = dumpLedger(file)
  openLedger(optionsFor(file)).close()
  expect(dumpLedger(file)).toEqual(before)
})

test('an older file is backed up whole and then brought up to date', async () => {
  const shop = await openTestShop({ items: { soap: soap() } })
  await shop.counter.invoice.issue(shop.sale({ of: { soap: 2 } }))
  await shop.core.close()
  const before = dumpLedger(shop.file)

  const backupFolder = join(shop.folder, 'backups')
  const newer = folderWithMigration('alter table `customer` add column `nickname` text')
  const told: string[] = []
  const onUpdating = () => void told.push('updating')
  const options = { ...optionsFor(shop.file), migrationsFolder: newer, backupFolder, onUpdating }
  const ledger = openLedger(options)
  expect(ledger.db.pragma('user_version', { simple: true })).toBe(known + 1)
  expect(ledger.db.prepare('select nickname from customer').all()).toEqual([])
  ledger.close()
  openLedger(options).close()
  expect(told).toEqual(['updating'])

  const [backup] = readdirSync(backupFolder)
  expect(backup).toBe('galla-2026-11-20T06-30-00-000Z-before.sqlite')
  const kept = dumpLedger(join(backupFolder, String(backup)))
  expect({ ...kept, local_setting: before.local_setting }).toEqual(before)
  expect(dumpLedger(shop.file).invoice).toEqual(before.invoice)
})

test('a migration that fails is refused, leaves the older file as it was, and the older program still opens it', async () => {
  const shop = await openTestShop({ items: { soap: soap() } })
  await shop.counter.invoice.issue(shop.sale({ of: { soap: 2 } }))
  const before = shop.dump()
  await shop.core.close()
  const broken = folderWithMigration(
    'alter table `customer` add column `nickname` text;\n--> statement-breakpoint\ninsert into nowhere values (1)',
  )
  await expect(() => openLedger({ ...optionsFor(shop.file), migrationsFolder: broken })).toBeRefused('ledger_damaged', {
    said: 'no such table: nowhere',
  })
  expect(dumpLedger(shop.file)).toEqual(before)
  await shop.reopen()
  expect((await shop.counter.ledger.status({})).invoiceCount).toBe(1)
})

test('an older file is not touched when its backup cannot be written', async () => {
  const shop = await openTestShop({ items: { soap: soap() } })
  await shop.core.close()
  const bytes = readFileSync(shop.file)
  const options = { ...optionsFor(shop.file), migrationsFolder: folderWithMigration('select 1') }
  const notAFolder = join(shop.folder, 'a-file')
  writeFileSync(notAFolder, '')
  expect(() => openLedger({ ...options, backupFolder: notAFolder })).toThrow()
  expect(readFileSync(shop.file)).toEqual(bytes)
})

test('a file of a newer program is refused and not changed by a byte', async () => {
  const { file, ledger } = openNew()
  ledger.db.pragma(`user_version = ${known + 1}`)
  ledger.close()
  const bytes = readFileSync(file)
  await expect(() => openLedger(optionsFor(file))).toBeRefused('ledger_newer', { version: known + 1, known })
  expect(readFileSync(file)).toEqual(bytes)
})

test("another program's database is refused and not changed by a byte", async () => {
  const file = join(temporaryFolder(), 'shop.galla')
  const other = new Database(file)
  other.exec('create table recipe (name text)')
  other.close()
  const bytes = readFileSync(file)
  await expect(() => openLedger(optionsFor(file))).toBeRefused('ledger_foreign')
  expect(readFileSync(file)).toEqual(bytes)
  expect(existsSync(`${file}-wal`)).toBe(false)
})

test('a file that is no database is refused as damaged and not changed by a byte', async () => {
  const file = join(temporaryFolder(), 'shop.galla')
  writeFileSync(file, 'name,price\nsoap,40\n'.repeat(100))
  const bytes = readFileSync(file)
  await expect(() => openLedger(optionsFor(file))).toBeRefused('ledger_damaged')
  expect(readFileSync(file)).toEqual(bytes)
})

test('a table that is made anew keeps the rows that point at it, and one that loses them is refused', async () => {
  const shop = await openTestShop({ items: { soap: soap() } })
  await shop.counter.invoice.issue(shop.sale({ of: { soap: 2 } }))
  await shop.core.close()
  const again = (rest: string) => `create table item_2 as select * from item; drop table item; ${rest}`
  const losing = folderWithMigration(again('create table item (item_no integer primary key)'))
  expect(() => openLedger({ ...optionsFor(shop.file), migrationsFolder: losing })).toThrow('point nowhere')
  const keeping = folderWithMigration(
    again('alter table item_2 rename to item; create unique index i on item (item_no)'),
  )
  const db = openConnection(shop.file)
  migrateLedger(db, keeping)
  expect(db.pragma('user_version', { simple: true })).toBe(known + 1)
  expect(db.pragma('foreign_keys', { simple: true })).toBe(1)
  db.close()
})

function openNew() {
  const file = join(temporaryFolder(), 'shop.galla')
  return { file, ledger: openLedger(optionsFor(file)) }
}

function optionsFor(file: string): LedgerOptions {
  return { file, migrationsFolder, backupFolder: `${file}-backups`, clock: createTestClock() }
}

/** The migrations of a program one version ahead. */
function folderWithMigration(sql: string): string {
  const folder = temporaryFolder()
  cpSync(migrationsFolder, folder, { recursive: true })
  const journalFile = join(folder, 'meta', '_journal.json')
  const journal = JSON.parse(readFileSync(journalFile, 'utf8')) as Journal
  const last = journal.entries.at(-1)
  const tag = '9999_next'
  journal.entries.push({ idx: known, version: '6', when: (last?.when ?? 0) + 1, tag, breakpoints: true })
  writeFileSync(journalFile, JSON.stringify(journal))
  writeFileSync(join(folder, `${tag}.sql`), sql)
  return folder
}
