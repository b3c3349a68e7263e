// How the shop's file is: open, with so many bills safe in it, or refused and why. It is asked before anything else.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import type { RefusalCode } from '../../../src/shared/kernel/refusal.ts'
import { soap } from '../../support/goods.ts'
import { openTestCore } from '../../support/open-test-core.ts'
import { openTestShop } from '../../support/open-test-shop.ts'

test('an open file says how many bills and entries are in it', async () => {
  const shop = await openTestShop({ items: { soap: soap() } })
  for (let sale = 0; sale < 3; sale += 1) await shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
  const status = await shop.counter.ledger.status({})
  expect(status).toEqual({
    state: 'open',
    code: null,
    details: {},
    file: shop.file,
    version: '0.0.0-test',
    invoiceCount: 3,
    entryCount: 6,
    waitingPrintCount: 0,
    failedPrintCount: 0,
    lastBackupAt: status.lastBackupAt,
    isBackupOld: false,
    folderTrouble: null,
  })
})

test('it says when the newest backup was taken', async () => {
  const { counter } = await openTestShop()
  const { takenAt } = await counter.ledger.backUp({})
  expect((await counter.ledger.status({})).lastBackupAt).toBe(takenAt)
})

/** What befell the file while the counter was closed. */
const accidents: [string, RefusalCode, (file: string) => void][] = [
  ['was overwritten with something else', 'ledger_damaged', file => writeFileSync(file, 'x'.repeat(10_000))],
  ['had a bill altered by hand', 'ledger_damaged', alterBill],
  ['had its last entry taken out by hand', 'ledger_damaged', dropMiddleEntry],
  ['belongs to another program', 'ledger_foreign', makeForeign],
  ['was written by a newer Galla', 'ledger_newer', file => pragma(file, 'user_version = 999')],
  ['cannot be written', 'ledger_read_only', makeFolder],
]

test.each(accidents)('a file that %s is refused as %s, and not touched', async (_what, code, befall) => {
  const shop = await openTestShop({ items: { soap: soap() } })
  for (let sale = 0; sale < 2; sale += 1) await shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
  await shop.reopen(() => befall(shop.file))
  const before = contentOf(shop.file)
  expect(await shop.counter.ledger.status({})).toMatchObject({
    state: 'refused',
    code,
    details: { file: shop.file },
    invoiceCount: 0,
    entryCount: 0,
  })
  await expect(shop.counter.shop.get({})).toBeRefused(code)
  await expect(shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } }))).toBeRefused(code)
  await expect(shop.counter.ledger.verify({})).toBeRefused(code)
  await expect(shop.counter.ledger.backUp({})).toBeRefused(code)
  expect(contentOf(shop.file)).toEqual(before)
})

test('a file that another Galla has open is refused, and the other goes on selling', async () => {
  const shop = await openTestShop({ items: { soap: soap() } })
  const { clock, newId, folder } = shop
  const second = openTestCore({ dataFolder: folder, clock, newId, log: failure => shop.failures.push(failure) })
  expect(await second.call('ledger.status', {})).toMatchObject({ value: { state: 'refused', code: 'ledger_in_use' } })
  await second.close()
  await shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
  expect((await shop.counter.ledger.status({})).invoiceCount).toBe(1)
})

function contentOf(file: string): Buffer | string {
  try {
    return readFileSync(file)
  } catch {
    return 'a folder'
  }
}

function pragma(file: string, text: string): void {
  const db = new Database(file)
  db.pragma(text)
  db.close()
}

function alterBill(file: string): void {
  const db = new Database(file)
  db.exec(`drop trigger entry_is_final_update;
    update entry set body = replace(body, '"totalPaise":4000', '"totalPaise":3000') where kind = 'invoice.issued'`)
  db.close()
}

function dropMiddleEntry(file: string): void {
  const db = new Database(file)
  db.pragma('foreign_keys = off')
  db.exec('drop trigger entry_is_final_delete; delete from entry where seq = (select max(seq) - 1 from entry)')
  db.close()
}

function makeForeign(file: string): void {
  rmSync(file)
  const db = new Database(file)
  db.exec('create table note (text)')
  db.close()
}

function makeFolder(file: string): void {
  rmSync(file)
  mkdirSync(file)
}
