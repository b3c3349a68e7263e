// The whole check of the file. Every check is made to fail here by what it is there for; a check that cannot fail says
// nothing.
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { ravi, rice, soap } from '../support/goods.ts'
import { checkNames as checks } from '../support/ledger/check-names.ts'
import { verifyFile } from '../support/ledger/dump-ledger.ts'
import { openTestShop } from '../support/open-test-shop.ts'
import { takeBack } from '../support/returns.ts'

type CheckName = (typeof checks)[number]
const replay: CheckName = 'replaying all entries gives the same rows'

test('a ledger with sales, credit, payments, stock and edits is whole, and every check was made', async () => {
  const shop = await openBusyShop()
  const report = shop.verify()
  expect(report.checks).toEqual(checks.map(name => ({ name, isGood: true, detail: '' })))
  expect(report).toMatchObject({ isWhole: true, entryCount: 13 })
})

const invoiceSeq = '(select max(seq) from invoice)'

test.each<[what: string, sql: string, fails: CheckName[]]>([
  ['an index that no longer agrees with its table', corruptIndex(), ['the file is whole']],
  [
    'a line of an invoice that does not exist',
    `update invoice_line set invoice_seq = 9999 where invoice_seq = ${invoiceSeq}`,
    ['references hold', 'each invoice is the sum of its lines', replay],
  ],
  [
    'an entry taken out of the middle',
    'delete from entry where number = 6',
    ['references hold', 'the chain is unbroken', replay],
  ],
  [
    'a link that was changed',
    'update entry set hash = zeroblob(32) where number = 6',
    ['the chain is unbroken', replay],
  ],
  [
    'a last link that says nothing',
    "update entry set hash = x'' where seq = (select max(seq) from entry)",
    ['the chain is unbroken', replay],
  ],
  [
    'an invoice with a paisa more',
    `update invoice set total_paise = total_paise + 1 where seq = ${invoiceSeq}`,
    [
      'each invoice is the sum of its lines',
      'what is paid and due on each invoice is the sum of its payments and credits',
      replay,
    ],
  ],
  [
    'a line with a paisa less tax',
    `update invoice_line set cgst_paise = cgst_paise - 1 where invoice_seq = ${invoiceSeq}`,
    ['each invoice is the sum of its lines', replay],
  ],
  [
    'an invoice that lost its lines',
    `delete from invoice_line where invoice_seq = ${invoiceSeq}`,
    ['each invoice is the sum of its lines', replay],
  ],
  [
    'a payment that was forgotten',
    'delete from payment where receipt_number is not null',
    ['what is paid and due on each invoice is the sum of its payments and credits', replay],
  ],
  [
    'a balance with a paisa less due',
    'update invoice_balance set due_paise = due_paise - 1',
    [
      'what is paid and due on each invoice is the sum of its payments and credits',
      'what each customer owes is the sum of his invoices and openings',
      replay,
    ],
  ],
  [
    'change that does not add up',
    "update payment set change_paise = change_paise + 1 where tender = 'cash'",
    ['cash given is amount and change', replay],
  ],
  [
    'stock that came from nowhere',
    'update item_figures set on_hand_thousandths = on_hand_thousandths + 1',
    ['stock on hand is the sum of movements', replay],
  ],
  [
    'a batch that holds more than came in',
    'update batch set on_hand_thousandths = on_hand_thousandths + 1',
    ['what each batch holds is the sum of its movements', replay],
  ],
  ['a batch that lives longer', "update batch set expires_on = '2028-06-30'", [replay]],
  [
    'a sale the ranking never heard of',
    'update item_figures set times_sold = times_sold + 1',
    ['stock on hand is the sum of movements', replay],
  ],
  [
    'a customer who owes a paisa too little',
    'update customer_figures set due_paise = due_paise - 1',
    ['what each customer owes is the sum of his invoices and openings', replay],
  ],
  [
    'a number that is missing',
    `update invoice set serial = serial + 1 where seq = ${invoiceSeq}`,
    ['numbers of invoices and receipts have no gap but those skipped', replay],
  ],
  [
    'a receipt that is missing',
    "update payment set receipt_serial = 2, receipt_number = 'A1R/26-27/00002' where receipt_number is not null",
    ['numbers of invoices and receipts have no gap but those skipped', replay],
  ],
  [
    'a number that was both skipped and given out',
    "insert into skipped_number values ('A1', '26-27', 2, 2, 1)",
    ['numbers of invoices and receipts have no gap but those skipped', replay],
  ],
  [
    'credit a customer never had',
    'update customer_figures set credit_paise = credit_paise + 1',
    ['what each customer has to his credit is what he paid and was credited, less what was used', replay],
  ],
  [
    'a credit note worth a paisa more',
    'update credit_note set total_paise = total_paise + 1, to_account_paise = to_account_paise + 1',
    [
      'what each customer has to his credit is what he paid and was credited, less what was used',
      'each credit note is the sum of its lines and goes somewhere to the paisa',
      replay,
    ],
  ],
  [
    'a credit note whose worth went nowhere',
    'update credit_note set against_due_paise = against_due_paise - 1',
    [
      'what is paid and due on each invoice is the sum of its payments and credits',
      'each credit note is the sum of its lines and goes somewhere to the paisa',
      replay,
    ],
  ],
  [
    'more back than was sold',
    'update credit_note_line set quantity_thousandths = 99000',
    ['no counter took back more of a line than was sold', replay],
  ],
  ['a price nobody set', "update item set price_paise = price_paise + 1 where code = 'SOAP'", [replay]],
  ['a customer with another name', "update customer set name = 'Ravi'", [replay]],
  ['a code that finds another item', "update item_code set code = 'SOPA' where code = 'SOAP'", [replay]],
  ['a branch with another name', "update branch set name = 'Elsewhere'", [replay]],
  ['a shop that was somewhere else', "update shop set fields = replace(fields, 'Pune', 'Poona')", [replay]],
])('%s is found', async (_what, sql, fails) => {
  const shop = await openBusyShop()
  await shop.core.close()
  alter(shop.file, sql)
  const failing = verifyFile(shop.file).checks.filter(check => !check.isGood)
  expect(failing.map(({ name }) => name)).toEqual(fails)
  expect(failing.map(({ detail }) => detail)).not.toContain('')
})

test.each(['id', 'counter_no', 'number', 'kind', 'at_ms', 'by', 'body', 'content_hash', 'hash'])(
  'an entry whose %s was changed is named, wherever it stands in the chain',
  async column => {
    const shop = await openBusyShop()
    await shop.core.close()
    for (const number of [1, 6, 12]) {
      const copy = `${shop.file}-${number}`
      const db = new Database(shop.file)
      db.exec(`vacuum into '${copy}'`)
      db.close()
      alter(copy, `update entry set ${column} = ${changed(column)} where number = ${number}`)
      const { checks } = verifyFile(copy)
      const said = checks.filter(check => !check.isGood).map(({ detail }) => detail)
      expect(said.join('; ')).toMatch(new RegExp(`\\bentry ${number}\\b|"number":${number}\\b|entry, row ${number}\\b`))
      expect(checks.find(({ name }) => name === replay)?.isGood).toBe(false)
    }
  },
)

async function openBusyShop() {
  const openingBatch = { code: 'L7', expiresOn: '2027-06-30', mrpPaise: null }
  const inBatches = { ...soap({ openingStockThousandths: 50_000, tracksBatches: true }), openingBatch }
  const items = { soap: inBatches, rice: rice({ openingStockThousandths: 9_000 }) }
  const shop = await openTestShop({ items, customers: { ravi: ravi() } })
  const { counter } = shop
  await counter.item.setStock({ id: shop.ids.rice, onHandThousandths: 8_000, note: 'counted' })
  await counter.invoice.issue(shop.sale({ of: { soap: 2 }, paid: { cash: 10_000 } }))
  await counter.item.save({ id: shop.ids.soap, fields: { pricePaise: 4_500 } })
  const sale = shop.sale({ of: { soap: 3, rice: 0.75 }, to: 'ravi', onCredit: true })
  const { invoice } = await counter.invoice.issue(sale)
  await counter.payment.take({ id: shop.newId(), invoiceId: invoice.id, tender: 'upi', amountPaise: 5_000, note: '' })
  const back = await takeBack(shop, invoice.id, { of: { 1: 1 } })
  await counter.creditNote.issue(back)
  return shop
}

/** As somebody would who has the file and a database program, and knows of the triggers. */
function alter(file: string, sql: string): void {
  const db = new Database(file)
  db.pragma('foreign_keys = off')
  const triggers = db.prepare<[], string>("select name from sqlite_schema where type = 'trigger'").pluck().all()
  for (const trigger of triggers) db.exec(`drop trigger ${trigger}`)
  db.unsafeMode()
  const statements = sql.split(';').filter(part => part.trim() !== '')
  for (const statement of statements) db.exec(statement)
  db.close()
}

function corruptIndex(): string {
  return `pragma writable_schema = on; update sqlite_schema set sql = replace(sql, '"name" collate nocase', '"code" collate nocase') where name = 'item_by_name'; pragma writable_schema = reset`
}

function changed(column: string): string {
  if (column === 'counter_no') return 'counter_no + 1'
  if (column === 'number') return 'number + 1000'
  if (column === 'at_ms') return 'at_ms + 1'
  if (column === 'kind') return "case kind when 'shop.saved' then 'clock.accepted' else 'shop.saved' end"
  if (column === 'by' || column === 'body') return `replace("${column}", 'a', 'e')`
  return `randomblob(length("${column}"))`
}
