// A new version changes the tables of a shop's file, and in the middle of it the power goes or the disk is full. The file
// is then as it was, the version before opens it and sells, and the new version gets there at the next start.
import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { soap } from '../support/goods.ts'
import { openTestShop } from '../support/open-test-shop.ts'
import { testProgram } from '../support/program/built-program.ts'
import { createRandom } from '../support/random.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { migrationsFolder } from '../support/test-folders.ts'

const program = testProgram('opening-program')
/** Makes thousands of pages, so that there is a middle. */
const slowMigration = `create table ballast (n integer primary key, filling blob) strict;
insert into ballast (filling) select randomblob(3000)
from (with recursive t(i) as (select 1 union all select i + 1 from t where i < 4000) select i from t);`

test.each([
  ['at the first changed page', 1],
  ['somewhere among the changed pages', 2 + createRandom().below(3000)],
])('killed %s, the file opens with the old version, which sells, and then with the new one', async (_when, nth) => {
  const shop = await openSoldShop()
  const before = shop.dump()
  await shop.core.close()
  const newer = folderWithMigration(slowMigration)
  expect(openUnder(`inject=pwrite64:signal=SIGKILL:when=${nth}`, 'pwrite64', shop.file, newer)).toEqual(['opening'])
  await shop.reopen()
  expect(postedOf(shop.dump())).toEqual(postedOf(before))
  expect((await sellOne(shop)).number).toBe('A1/26-27/00003')
  expect(shop.verify()).toMatchObject({ isWhole: true })
  await shop.core.close()
  expect(openUnder('inject=getpid:error=EIO:when=1', 'getpid', shop.file, newer)).toEqual(['opening', 'opened'])
  expect(versionOf(shop.file)).toBe(knownVersions + 1)
})

test.each([
  ['while the tables change', '1+'],
  ['in the middle of the changed pages', '400+'],
])('a disk that fills up %s leaves the file as it was, and the old version sells on', async (_when, when) => {
  const shop = await openSoldShop()
  const before = shop.dump()
  await shop.core.close()
  const newer = folderWithMigration(slowMigration)
  const fault = `inject=pwrite64:error=ENOSPC:when=${when}`
  expect(openUnder(fault, 'pwrite64', shop.file, newer)).toEqual(['opening', 'refused disk_full'])
  expect(versionOf(shop.file)).toBe(knownVersions)
  await shop.reopen()
  expect(postedOf(shop.dump())).toEqual(postedOf(before))
  expect((await sellOne(shop)).number).toBe('A1/26-27/00003')
  expect(shop.verify()).toMatchObject({ isWhole: true })
})

test('a disk too full for the backup before it leaves the file untouched', async () => {
  const shop = await openSoldShop()
  await shop.core.close()
  const bytes = readFileSync(shop.file)
  const newer = folderWithMigration(slowMigration)
  const partial = join(`${shop.file}-backups`, 'galla-2026-11-20T06-30-00-000Z-before.sqlite.part')
  const fault = 'inject=copy_file_range,sendfile:error=ENOSPC'
  expect(openUnder(fault, 'copy_file_range,sendfile', shop.file, newer, partial)).toEqual([
    'opening',
    'refused disk_full',
  ])
  expect(readFileSync(shop.file)).toEqual(bytes)
})

type Shop = Awaited<ReturnType<typeof openSoldShop>>
type Journal = { entries: { idx: number; tag: string; [more: string]: unknown }[] }

const journalIn = (folder: string) => join(folder, 'meta', '_journal.json')
const knownVersions = (JSON.parse(readFileSync(journalIn(migrationsFolder), 'utf8')) as Journal).entries.length

async function openSoldShop() {
  const shop = await openTestShop({ items: { soap: soap() } })
  for (let sale = 0; sale < 2; sale += 1) await shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
  return shop
}

async function sellOne(shop: Shop) {
  return (await shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } }))).invoice
}

/** Opens the file with the newer version; strace puts the fault into the calls on its log. What the program said. */
function openUnder(fault: string, call: string, file: string, migrations: string, on = `${file}-wal`): string[] {
  const trouble = ['-f', '-o', '/dev/null', '-e', `trace=${call}`, '-e', fault, '-P', on]
  const { stdout } = spawnSync('strace', [...trouble, process.execPath, program, file, migrations], {
    encoding: 'utf8',
  })
  return stdout.trim().split('\n')
}

function versionOf(file: string): number {
  const db = new Database(file)
  try {
    return Number(db.pragma('user_version', { simple: true }))
  } finally {
    db.close()
  }
}

function postedOf({ local_setting, ...tables }: ReturnType<Shop['dump']>) {
  return tables
}

/** The migrations of a program one version ahead. */
function folderWithMigration(sql: string): string {
  const folder = temporaryFolder()
  cpSync(migrationsFolder, folder, { recursive: true })
  const journal = JSON.parse(readFileSync(journalIn(folder), 'utf8')) as Journal
  journal.entries.push({ ...journal.entries.at(-1), idx: knownVersions, tag: '9999_next' })
  writeFileSync(journalIn(folder), JSON.stringify(journal))
  writeFileSync(join(folder, '9999_next.sql'), sql)
  return folder
}
