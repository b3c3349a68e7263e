// The whole check of the file sees when a shift does not add up, or a drawer is open twice.
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { soap } from '../support/goods.ts'
import { openTestShop } from '../support/open-test-shop.ts'

const replay = 'replaying all entries gives the same rows'
const sum = 'cash expected at each closing is the float and what moved'

test.each([
  ['an expectation with a paisa more', 'update shift_closing set expected_paise = expected_paise + 1', [sum, replay]],
  [
    'a float nobody counted',
    'update shift set float_paise = 0 where seq = (select min(seq) from shift)',
    [sum, replay],
  ],
  ['cash that went out unseen', "delete from cash_move where direction = 'out'", [sum, replay]],
  ['a count that was made better', 'update shift_closing set counted_paise = expected_paise', [replay]],
  [
    'a Z report that is missing',
    'update shift_closing set serial = 2',
    ['numbers of invoices and receipts have no gap but those skipped', replay],
  ],
  ['a closing that was taken away', 'delete from shift_closing', ['a counter has one open shift at most', replay]],
])('%s is found', async (_what, sql, fails) => {
  const shop = await openTestShop({ items: { soap: soap() } })
  const { counter, newId } = shop
  const shiftId = newId()
  await counter.shift.open({ id: shiftId, floatPaise: 100_00 })
  await counter.invoice.issue(shop.sale({ of: { soap: 2 }, paid: { cash: 100_00 } }))
  await counter.shift.moveCash({ id: newId(), direction: 'out', amountPaise: 7_00, reason: 'wages', note: '' })
  await counter.shift.close({ id: newId(), shiftId, count: { notes: [], loosePaise: 170_00 }, note: '' })
  await counter.shift.open({ id: newId(), floatPaise: 170_00 })
  expect(shop.verify().isWhole).toBe(true)

  const db = new Database(shop.file)
  for (const table of ['shift', 'shift_closing', 'cash_move'])
    for (const act of ['update', 'delete']) db.exec(`drop trigger ${table}_is_final_${act}`)
  db.exec(sql)
  db.close()
  const failing = shop.verify().checks.filter(check => !check.isGood)
  expect(failing.map(({ name }) => name)).toEqual(fails)
})
