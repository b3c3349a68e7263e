// The check of the file around bills of another program.
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { verifyFile } from '../../support/ledger/dump-ledger.ts'
import { openTestShop } from '../../support/open-test-shop.ts'
import { bringInPast, contentOf } from '../../support/trade/bring-in-past.ts'

const sums = 'each past bill is the sum of its lines'
const lines = 'each line of a past bill belongs to one'
const replay = 'replaying all entries gives the same rows'

test.each([
  ['a bill of another amount', 'update past_sale set amount_mills = amount_mills + 1', [sums, replay]],
  ['a bill of another paisa', 'update past_sale set amount_paise = amount_paise + 1', [sums, replay]],
  ['a line that grew', "update past_sale_line set quantity_thousandths = 9000 where code = 'S1'", [sums, replay]],
  ['a line that is gone', "delete from past_sale_line where code = 'R1'", [sums, lines, replay]],
  ['a line of no bill', "insert into past_sale_line values (9999999, null, 'S1', '', 1000, 1, 1)", [lines, replay]],
  ['a bill of another day', "update past_sale set sold_on = '2026-01-06'", [replay]],
])('%s is found', async (_what, sql, fails) => {
  const shop = await openTestShop()
  await bringInPast(shop, contentOf(['1,2026-01-05,S1,Soap,2,10,,', '1,2026-01-05,R1,Rice,1,60.5,,']))
  await shop.core.close()
  const db = new Database(shop.file)
  for (const table of ['past_sale', 'past_sale_line'])
    db.exec(`drop trigger ${table}_is_final_update; drop trigger ${table}_is_final_delete`)
  db.exec(sql)
  db.close()
  expect(
    verifyFile(shop.file)
      .checks.filter(({ isGood }) => !isGood)
      .map(({ name }) => name),
  ).toEqual(fails)
})
