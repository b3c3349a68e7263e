// The whole check of the shop's file: what was posted is what is there, and it adds up.
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { ravi, rice, soap } from '../../support/goods.ts'
import { checkNames } from '../../support/ledger/check-names.ts'
import { openTestShop } from '../../support/open-test-shop.ts'

async function openTradedShop() {
  const shop = await openTestShop({
    items: { soap: soap({ openingStockThousandths: 5_000 }), rice: rice() },
    customers: { ravi: ravi() },
  })
  await shop.counter.invoice.issue(shop.sale({ of: { soap: 1, rice: 0.5 } }))
  const owed = shop.sale({ of: { soap: 3 }, to: 'ravi', onCredit: true, paid: { cash: 2_000 } })
  await shop.counter.invoice.issue(owed)
  const payment = { id: shop.newId(), invoiceId: owed.id, tender: 'upi', amountPaise: 1_000, note: '' } as const
  await shop.counter.payment.take(payment)
  return shop
}

test('a ledger that nobody touched is whole, check by check', async () => {
  const shop = await openTradedShop()
  const report = await shop.counter.ledger.verify({})
  expect(report).toEqual({
    isWhole: true,
    entryCount: 9,
    checks: checkNames.map(name => ({ name, isGood: true, detail: '' })),
    tookMs: expect.any(Number),
  })
})

test('a check changes nothing, and the counter sells while it runs', async () => {
  const shop = await openTradedShop()
  const checking = shop.counter.ledger.verify({})
  await shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
  const before = shop.dump()
  expect((await checking).isWhole).toBe(true)
  expect(shop.dump()).toEqual(before)
})

test.each([
  [
    'the total of a line',
    'update invoice_line set total_paise = total_paise - 100 where line_key % 1024 = 1',
    'each invoice is the sum of its lines',
  ],
  [
    'a payment',
    'update payment set amount_paise = amount_paise + 1, given_paise = given_paise + 1 where receipt_number is not null',
    'what is paid and due on each invoice is the sum of its payments and credits',
  ],
  ['the change of a payment', 'update payment set change_paise = 5', 'cash given is amount and change'],
  ['stock on hand', 'update item_figures set on_hand_thousandths = 99', 'stock on hand is the sum of movements'],
  [
    'what a customer owes',
    'update customer_figures set due_paise = 0',
    'what each customer owes is the sum of his invoices and openings',
  ],
  [
    'the number of a bill',
    'update invoice set serial = 7 where serial = 2',
    'numbers of invoices and receipts have no gap but those skipped',
  ],
  ['the price of an item', 'update item set price_paise = 1', 'replaying all entries gives the same rows'],
  ['what an entry says', "update entry set body = replace(body, 'Asha', 'Bina')", 'every entry says what was hashed'],
  ['the order of entries', 'update entry set number = number + 10 where number > 6', 'the chain is unbroken'],
])('a ledger with %s altered by hand is not whole, and the report names what broke', async (_what, sql, name) => {
  const shop = await openTradedShop()
  const db = new Database(shop.file)
  for (const table of ['invoice_line', 'payment', 'invoice', 'entry']) db.exec(`drop trigger ${table}_is_final_update`)
  db.exec(sql)
  db.close()
  const { isWhole, checks } = await shop.counter.ledger.verify({})
  expect(isWhole).toBe(false)
  const broken = checks.filter(check => !check.isGood)
  expect(broken.map(check => check.name)).toContain(name)
  for (const { detail } of broken) expect(detail).not.toBe('')
})

test('rows that were posted cannot be changed or taken out at all', async () => {
  const shop = await openTradedShop()
  const db = new Database(shop.file)
  for (const table of ['entry', 'shop', 'invoice', 'invoice_line', 'payment', 'stock_movement']) {
    const key = db.pragma(`table_info(${table})`) as { name: string }[]
    expect(() => db.exec(`update ${table} set ${key[0]?.name} = ${key[0]?.name}`)).toThrow('posted rows are final')
    expect(() => db.exec(`delete from ${table}`)).toThrow('posted rows are final')
  }
  db.close()
})
