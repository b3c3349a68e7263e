// What was sold stays with the group its item was in, whatever group it is put in later.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { present } from '../../../src/shared/kernel/assert.ts'
import type { Report, ReportName } from '../../../src/shared/records/report.ts'
import { soap, tea } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'
import { takeBack } from '../../support/returns.ts'
import { projectFolder } from '../../support/test-folders.ts'
import { reportHere } from '../../support/trade/report-here.ts'

const days = { fromOn: '2026-11-20', toOn: '2026-11-30' }
const migrations = join(projectFolder, 'drizzle/ledger')
const dayMs = 24 * 3_600_000

async function openShop() {
  const shop = await openTestShop({ items: { soap: soap(), tea: tea() } })
  const [baths, offers] = [shop.newId(), shop.newId()]
  await shop.counter.itemGroup.save({ id: baths, fields: { name: 'Bath' } })
  await shop.counter.itemGroup.save({ id: offers, fields: { name: 'Offers' } })
  const putIn = (groupId: string | null) => shop.counter.item.save({ id: shop.ids.soap, fields: { groupId } })
  const sell = async (pieces: number) =>
    (await shop.counter.invoice.issue(shop.sale({ of: { soap: pieces } }))).invoice.id
  const ask = (report: ReportName, groupId: string | null = null) => reportHere(shop, { report, ...days, groupId })
  return { shop, baths, offers, putIn, sell, ask }
}

function netsOf({ columns, rows }: Report): Record<string, unknown> {
  const at = columns.findIndex(({ key }) => key === 'net')
  return Object.fromEntries(rows.map(({ cells }) => [String(cells[0]), cells[at]]))
}

test('a line counts for the group of its day, also when it comes back later', async () => {
  const { shop, baths, offers, putIn, sell, ask } = await openShop()
  await sell(1)
  await putIn(baths)
  const bought = await sell(3)
  shop.clock.advance(dayMs)
  await putIn(offers)
  await sell(5)
  await shop.counter.creditNote.issue(await takeBack(shop, bought, { of: { 1: 1 } }))
  expect(netsOf(await ask('sales_by_group'))).toEqual({ Offers: 200_00, Bath: 80_00, null: 40_00 })
  expect(netsOf(await ask('sales_by_item', baths))).toEqual({ 'Lux Soap': 80_00 })
  expect(netsOf(await ask('sales_by_item', 'none'))).toEqual({ 'Lux Soap': 40_00 })
  expect(netsOf(await ask('sales_by_item'))).toEqual({ 'Lux Soap': 320_00 })
  expect((await ask('sales_by_item', offers)).rows).toHaveLength(1)
  expect(shop.verify().isWhole).toBe(true)
})

test('a file from before knows the groups its items were in', async () => {
  const { shop, baths, offers, putIn, sell, ask } = await openShop()
  await putIn(baths)
  await sell(3)
  await putIn(offers)
  await putIn(null)
  const before = await ask('sales_by_group')
  await shop.reopen(() => migrateAgain(shop.file))
  expect(netsOf(await ask('sales_by_group'))).toEqual(netsOf(before))
  expect(shop.verify().isWhole).toBe(true)
})

/** As if the file had just come from a version before: the migration makes the table and fills it. */
function migrateAgain(file: string): void {
  const name = present(
    readdirSync(migrations).find(each => each.endsWith('_merging.sql')),
    'migration',
  )
  const db = new Database(file)
  db.exec('drop table item_group_save')
  for (const statement of readFileSync(join(migrations, name), 'utf8').split('--> statement-breakpoint'))
    if (/(TABLE|INTO) `item_group_save`/.test(statement)) db.exec(statement)
  db.close()
}
