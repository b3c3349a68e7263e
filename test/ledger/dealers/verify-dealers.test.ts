// The check of the file around dealers, and the finality of what was posted about them.
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { openDealerShop } from '../../support/dealers.ts'
import { verifyFile } from '../../support/ledger/dump-ledger.ts'

const payable = 'what is payable to each dealer is his bills less what went back and payments'
const onOrders = 'what is billed and paid on each dealer order is the sum of its account'
const numbers = 'numbers of invoices and receipts have no gap but those skipped'
const replay = 'replaying all entries gives the same rows'

async function openBusyShop() {
  const opened = await openDealerShop()
  const { place, receive, pay } = opened
  const { order } = await place({ soap: 12 })
  await place({ rice: 5 })
  await receive({ of: { soap: 9 }, orderId: order.id, costPaise: 3_100, billNumber: '881', amountPaise: 30_000 })
  await pay({ orderId: order.id, amountPaise: 10_000 })
  await pay({ amountPaise: 1_000 })
  return opened.shop
}

test('a shop that orders, receives and pays is whole, and after a rebuild the same', async () => {
  const shop = await openBusyShop()
  expect(shop.verify().checks.filter(check => !check.isGood)).toEqual([])
})

test.each([
  ['a paisa nobody is owed', 'update dealer_figures set payable_paise = payable_paise + 1', [payable, replay]],
  ['an order that is pending for ever', 'update dealer_figures set pending_order_count = 2', [payable, replay]],
  ['an order nobody remembers', 'update dealer_figures set last_order_at_ms = 0', [payable, replay]],
  [
    'a bill that grew',
    'update dealer_account set amount_paise = 30001 where amount_paise = 30000',
    [payable, onOrders, replay],
  ],
  [
    'a payment that counts twice',
    'update dealer_order_state set paid_paise = 20000 where paid_paise = 10000',
    [onOrders, replay],
  ],
  ['an order that came by itself', "update dealer_order_state set status = 'delivered'", [payable, replay]],
  ['an order’s number that is missing', 'update dealer_order set serial = 3 where serial = 2', [numbers, replay]],
  ['a line that asks for more', 'update dealer_order_line set quantity_thousandths = 1', [replay]],
  ['another price', 'update dealer_item set price_paise = 1', [replay]],
  ['another dealer', "update dealer set name = 'Annapurna'", [replay]],
])('%s is found', async (_what, sql, fails) => {
  const shop = await openBusyShop()
  await shop.core.close()
  const db = new Database(shop.file)
  for (const table of ['dealer_account', 'dealer_order', 'dealer_order_line'])
    db.exec(`drop trigger ${table}_is_final_update`)
  db.exec(sql)
  db.close()
  const failing = verifyFile(shop.file).checks.filter(check => !check.isGood)
  expect(failing.map(({ name }) => name)).toEqual(fails)
})

test.each(['dealer_account', 'dealer_order', 'dealer_order_line'])('a row of %s is final', async table => {
  const shop = await openBusyShop()
  const db = new Database(shop.file)
  try {
    const [column] = db.prepare<[string], string>('select name from pragma_table_info(?)').pluck().all(table)
    expect(() => db.exec(`update ${table} set ${column} = ${column}`)).toThrow('posted rows are final')
    expect(() => db.exec(`delete from ${table}`)).toThrow('posted rows are final')
  } finally {
    db.close()
  }
})
