// A disk that lies or breaks. Whatever happens to the file, the counter never goes on as if nothing had: it refuses the
// file, or everything that was posted is still there.
import { copyFileSync, cpSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { type Ledger, openLedger } from '../../src/main/ledger/open-ledger.ts'
import { verifyLedger } from '../../src/main/ledger/verify/verify-ledger.ts'
import type { Refusal } from '../../src/shared/kernel/refusal.ts'
import { rice, soap } from '../support/goods.ts'
import { type Dump, dumpLedger } from '../support/ledger/dump-ledger.ts'
import { openTestShop, type TestShop } from '../support/open-test-shop.ts'
import { createRandom, type Random } from '../support/random.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { createTestClock } from '../support/test-clock.ts'
import { migrationsFolder } from '../support/test-folders.ts'

const pageBytes = 4096
type Shop = TestShop<'soap' | 'rice', never>

test('a file whose first page is gone is refused, and left for whoever can repair it', async () => {
  const shop = await openBusyShop()
  await shop.reopen(() => overwrite(shop.file, 0, 100))
  await expectRefused(shop)
})

test.each([
  ['missing', (file: string) => rmSync(file)],
  ['empty', (file: string) => writeFileSync(file, '')],
  ['cut off in the middle', (file: string) => truncateSync(file, halfOf(file))],
])('a file that is suddenly %s is no first start', async (_how, damage) => {
  const shop = await openBusyShop()
  await shop.reopen(() => damage(shop.file))
  await expectRefused(shop)
  await expect(shop.counter.shop.setUp(shop.firstRun)).toBeRefused('ledger_damaged')
})

test('an older copy put in its place is refused: the mark knows what was posted after it', async () => {
  const shop = await openBusyShop()
  const copy = `${temporaryFolder()}/copy`
  await shop.reopen(() => copyFileSync(shop.file, copy))
  await sell(shop, 1)
  await shop.reopen(() => copyFileSync(copy, shop.file))
  await expectRefused(shop, { said: 'entry 25 was posted and is missing' })
})

test.each([
  ['thrown away', (wal: string) => rmSync(wal)],
  ['damaged', (wal: string) => overwrite(wal, halfOf(wal), 8)],
  ['cut off', (wal: string) => truncateSync(wal, halfOf(wal))],
])('a log that was %s loses no sale silently', async (_how, damage) => {
  const shop = await openBusyShop()
  const folder = copyWhileOpen(shop)
  damage(`${folder}/shop.galla-wal`)
  await expect(() => openIn(folder)).toBeRefused('ledger_damaged')
})

test('damage in the middle of the file comes out as a refusal of the call that meets it, and shuts the file', async () => {
  const shop = await openBusyShop()
  const root = rootPageOf(shop, 'item_by_name')
  await shop.reopen(() => overwrite(shop.file, (root - 1) * pageBytes, pageBytes))
  expect(await shop.counter.ledger.status({})).toMatchObject({ state: 'open' })
  await expect(shop.counter.item.find({ sort: 'name' })).toBeRefused('ledger_damaged')
  await expectRefused(shop)
})

test('whichever bytes of the file change, the change is refused, found by the whole check, or of no meaning', async () => {
  const shop = await openBusyShop()
  await shop.reopen()
  await shop.core.close()
  const posted = postedIn(shop.file)
  const random = createRandom()
  const outcomes = { refused: 0, found: 0, meaningless: 0 }
  const bytes = readFileSync(shop.file)
  for (let run = 0; run < 80; run += 1) {
    const folder = temporaryFolder()
    cpSync(shop.folder, folder, { recursive: true })
    const at = placeOfAByte(bytes, random)
    overwrite(`${folder}/shop.galla`, at, 1 + random.below(16), random)
    const outcome = outcomeOf(folder)
    outcomes[outcome] += 1
    if (outcome === 'meaningless') expect({ at, posted: postedIn(`${folder}/shop.galla`) }).toEqual({ at, posted })
  }
  expect(outcomes.refused + outcomes.found).toBeGreaterThan(10)
})

/** Of one that says something: most of a small shop's pages are empty still. */
function placeOfAByte(bytes: Buffer, random: Random): number {
  for (;;) {
    const at = random.below(bytes.length)
    if (bytes[at] !== 0) return at
  }
}

async function openBusyShop() {
  const shop = await openTestShop({ items: { soap: soap(), rice: rice() } })
  await sell(shop, 20)
  const { shop: fields } = await shop.counter.shop.get({})
  if (fields === null) throw new Error('not set up')
  const { version: _version, ...rest } = fields
  const firstRun = { fields: rest, branch: { id: shop.newId(), name: 'B' }, counter: { id: shop.newId(), code: 'A2' } }
  return Object.assign(shop, { firstRun: { ...firstRun, cashierName: 'Asha' } })
}

async function sell(shop: Shop, count: number): Promise<void> {
  for (let sale = 0; sale < count; sale += 1)
    await shop.counter.invoice.issue(shop.sale({ of: { soap: 1, rice: 0.5 } }))
}

async function expectRefused(shop: Shop, details: Record<string, unknown> = {}): Promise<void> {
  expect(await shop.counter.ledger.status({})).toMatchObject({ state: 'refused', code: 'ledger_damaged' })
  await expect(shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } }))).toBeRefused('ledger_damaged', details)
}

/** The files as they are while the counter is at work: most of the day's sales are in the log. */
function copyWhileOpen(shop: Shop): string {
  const folder = temporaryFolder()
  for (const name of ['shop.galla', 'shop.galla-wal', 'shop.galla.mark'])
    copyFileSync(`${shop.folder}/${name}`, `${folder}/${name}`)
  return folder
}

function openIn(folder: string): Ledger {
  const file = `${folder}/shop.galla`
  return openLedger({ file, migrationsFolder, backupFolder: `${folder}/backups`, clock: createTestClock() })
}

function outcomeOf(folder: string): 'refused' | 'found' | 'meaningless' {
  let ledger: Ledger
  try {
    ledger = openIn(folder)
  } catch (error) {
    expect(['ledger_damaged', 'ledger_foreign', 'ledger_newer']).toContain((error as Refusal).code)
    return 'refused'
  }
  try {
    return verifyLedger(ledger, migrationsFolder, () => 0).isWhole ? 'meaningless' : 'found'
  } finally {
    ledger.close()
  }
}

/** Everything entries made. What is this machine's alone carries no proof of itself. */
function postedIn(file: string): Dump {
  const {
    cart,
    local_setting,
    print_job,
    import_mapping,
    kept_entry,
    sync_place,
    __drizzle_migrations,
    item_figures = [],
    ...posted
  } = dumpLedger(file)
  return { ...posted, item_figures: item_figures.map(({ search_score, ...figures }) => figures) }
}

function rootPageOf(shop: Shop, name: string): number {
  const db = new Database(shop.file, { readonly: true })
  try {
    return db.prepare<[string], number>('select rootpage from sqlite_schema where name = ?').pluck().get(name) ?? 0
  } finally {
    db.close()
  }
}

function halfOf(file: string): number {
  return Math.floor(statSync(file).size / 2)
}

function overwrite(file: string, at: number, length: number, random?: { bytes(length: number): Buffer }): void {
  const bytes = readFileSync(file)
  const garbage = random?.bytes(length) ?? Buffer.alloc(length, 0x5a)
  garbage.copy(bytes, at, 0, Math.min(length, bytes.length - at))
  writeFileSync(file, bytes)
}
