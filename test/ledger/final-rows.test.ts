// What is posted stays: the file itself refuses to change or remove it, whoever asks.
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { ravi, soap } from '../support/goods.ts'
import { openTestShop, type TestShop } from '../support/open-test-shop.ts'
import { addPeople, pins } from '../support/people.ts'
import { bringInPast, oddBills, openPastSession } from '../support/trade/bring-in-past.ts'

const postedTables = [
  'entry',
  'shop',
  'counter',
  'invoice',
  'invoice_line',
  'payment',
  'stock_movement',
  'shift',
  'shift_closing',
  'cash_move',
  'past_sale',
  'past_sale_line',
  'customer_opening',
  'customer_opening_allocation',
  'customer_opening_reversal',
  'approval',
]

test.each(postedTables)('a row of %s can be neither changed, nor removed, nor replaced', async table => {
  const db = await openFilledShop()
  const columns = db.prepare<[string], string>('select name from pragma_table_info(?)').pluck().all(table)
  expect(db.prepare(`select count(*) from ${table}`).pluck().get()).toBeGreaterThan(0)
  for (const column of columns) {
    expect(() => db.exec(`update ${table} set ${column} = ${column}`)).toThrow('posted rows are final')
  }
  expect(() => db.exec(`delete from ${table}`)).toThrow('posted rows are final')
  expect(() => db.exec(`insert or replace into ${table} select * from ${table}`)).toThrow('posted rows are final')
})

test('what a batch is called is final, and what it holds is not', async () => {
  const db = await openFilledShop()
  const batch = "insert into batch select 7, item_no, 'L7', '2027-06-30', null, 5000 from item limit 1"
  db.exec(batch)
  for (const column of ['batch_no', 'item_no', 'code', 'expires_on', 'mrp_paise'])
    expect(() => db.exec(`update batch set ${column} = ${column}`)).toThrow('posted rows are final')
  expect(() => db.exec('delete from batch')).toThrow('posted rows are final')
  db.exec('update batch set on_hand_thousandths = 4000')
  expect(db.prepare('select on_hand_thousandths from batch').pluck().get()).toBe(4_000)
})

test('a skipped number stays skipped', async () => {
  const db = await openFilledShop()
  db.exec("insert into skipped_number values ('A1', '26-27', 2, 9, 1)")
  for (const sql of ['update skipped_number set to_serial = 3', 'delete from skipped_number'])
    expect(() => db.exec(sql)).toThrow('posted rows are final')
})

test('an id and a place in the chain can be taken only once', async () => {
  const db = await openFilledShop()
  const twice = {
    entry:
      'insert into entry select seq + 1000, id, counter_no, number + 1000, kind, at_ms, by, body, content_hash, hash',
    number:
      'insert into entry select seq + 1000, randomblob(16), counter_no, number, kind, at_ms, by, body, content_hash, hash',
  }
  for (const sql of Object.values(twice)) expect(() => db.exec(`${sql} from entry limit 1`)).toThrow('UNIQUE')
})

async function openFilledShop(): Promise<Database.Database> {
  const shop = await openTestShop({
    items: { soap: soap({ openingStockThousandths: 5_000 }) },
    customers: { ravi: ravi() },
  })
  const { invoice } = await shop.counter.invoice.issue(shop.sale({ of: { soap: 2 }, to: 'ravi', onCredit: true }))
  await shop.counter.payment.take({
    id: shop.newId(),
    invoiceId: invoice.id,
    tender: 'upi',
    amountPaise: 1_000,
    note: '',
  })
  const shiftId = shop.newId()
  await shop.counter.shift.open({ id: shiftId, floatPaise: 1_000 })
  await shop.counter.shift.moveCash({ id: shop.newId(), direction: 'in', amountPaise: 1, reason: 'owner', note: '' })
  await shop.counter.shift.close({ id: shop.newId(), shiftId, count: { notes: [], loosePaise: 0 }, note: '' })
  await bringInPast(shop, oddBills)
  await haveOpenings(shop)
  const { ids, signIn } = await addPeople(shop)
  const given = { personId: ids.manager, pin: pins.manager, permission: 'void_invoice' as const, subject: 'bill 1' }
  await (await signIn('cashier')).person.approve(given)
  const db = new Database(shop.file)
  // As the program's own connections have it: a replace is a delete too.
  db.pragma('recursive_triggers = on')
  onTestFinished(() => void db.close())
  return db
}

/** Two from before: one is paid in part, so it stays when its list is taken back, and the other goes. */
async function haveOpenings(shop: TestShop): Promise<void> {
  const session = openPastSession(shop)
  const list = 'Name,Phone,Bill number,Opening balance\nMeena,9845000001,B-1,500\nKamal,9845000002,B-2,300\n'
  const contentBase64 = Buffer.from(list).toString('base64')
  const { id, mapping } = await session.read({
    id: shop.newId(),
    kind: 'customers',
    fileName: 'list.csv',
    contentBase64,
  })
  await session.run({ id, mapping, skipRefused: false, by: 'Asha' })
  const [meena] = (await shop.counter.customer.find({ text: 'meena' })).rows
  if (meena === undefined) throw new Error('Meena came in')
  const paid = { customerId: meena.id, tender: 'upi' as const, amountPaise: 100_00, note: '' }
  await shop.counter.account.takePayment({ id: shop.newId(), ...paid })
  await session.undo({ id, by: 'Asha' })
}
