// The invoices list: by number, customer, phone, amount, day or state; the newest first, with sums of what was found.
import { expect, test } from 'vitest'
import { outstation, ravi, rice, soap } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'

const items = { soap: soap(), rice: rice() }
const customers = { ravi: ravi(), stores: outstation() }

/** Five bills over three days; the tags are what tests call them. */
async function openTradedShop() {
  const shop = await openTestShop({ items, customers, shop: { dueDays: 1 }, at: '2026-11-18T06:30:00.000Z' })
  const { counter, clock } = shop
  const tags = new Map<string, string>()
  const sell = async (tag: string, words: Parameters<typeof shop.sale>[0]) => {
    const { invoice } = await counter.invoice.issue(shop.sale(words))
    tags.set(invoice.id, tag)
    return invoice.id
  }
  await sell('cash', { of: { soap: 1 } })
  await sell('exempt', { of: { rice: 2 } })
  clock.set('2026-11-19T06:30:00.000Z')
  const part = await sell('part', { of: { soap: 5 }, to: 'ravi', onCredit: true, paid: { cash: 5_000 } })
  await sell('owed', { of: { soap: 10 }, to: 'stores', onCredit: true })
  clock.set('2026-11-20T18:30:00.000Z')
  await sell('today', { of: { soap: 1 }, to: 'ravi' })
  return { shop, counter, part, tagOf: (row: { id: string }) => tags.get(row.id) }
}
type Question = Parameters<Awaited<ReturnType<typeof openTradedShop>>['counter']['invoice']['find']>[0]

test.each<[string, Question, string[]]>([
  ['everything', {}, ['today', 'owed', 'part', 'exempt', 'cash']],
  ['a whole number', { text: 'A1/26-27/00002' }, ['part']],
  ['a number in small letters without leading zeros', { text: 'a1b/26-27/1' }, ['exempt']],
  ['a number of another year', { text: 'A1/25-26/00002' }, []],
  ['a serial number', { text: '#1' }, ['exempt', 'cash']],
  ['a serial number as printed', { text: '#00003' }, ['owed']],
  ['a serial number nobody has', { text: '#40' }, []],
  ['an amount in rupees', { text: '40' }, ['today', 'cash']],
  ['an amount as printed', { text: '₹400.00' }, ['owed']],
  ['an amount or a serial number', { text: '3' }, ['owed']],
  ['a beginning of a name', { text: 'rav' }, ['today', 'part']],
  ['two words of a name', { text: 'stores beng' }, ['owed']],
  ['a phone number', { text: '9876543210' }, ['today', 'part']],
  ['the beginning of a phone number', { text: '98450' }, ['owed']],
  ['an unknown name', { text: 'amit' }, []],
  ['marks only', { text: '#' }, []],
  ['what is paid', { state: 'paid' }, ['today', 'exempt', 'cash']],
  ['what is paid in part', { state: 'partial' }, ['part']],
  ['what is not paid at all', { state: 'unpaid' }, ['owed']],
  ['what is due', { state: 'due' }, ['owed', 'part']],
  ['what is overdue', { state: 'overdue' }, ['owed', 'part']],
  ['one day, in India', { fromOn: '2026-11-19', toOn: '2026-11-19' }, ['owed', 'part']],
  ['from midnight in India on', { fromOn: '2026-11-21' }, ['today']],
  ['up to a day', { toOn: '2026-11-18' }, ['exempt', 'cash']],
  ['a name and a state', { text: 'ravi', state: 'due' }, ['part']],
])('%s: %o', async (_what, question, expected) => {
  const { counter, tagOf } = await openTradedShop()
  const { rows, total } = await counter.invoice.find(question)
  expect({ rows: rows.map(tagOf), total }).toEqual({ rows: expected, total: expected.length })
})

test('what is due on a day is overdue on the next, by the calendar of India', async () => {
  const shop = await openTestShop({ items, customers, shop: { dueDays: 0 } })
  await shop.counter.invoice.issue(shop.sale({ of: { soap: 1 }, to: 'ravi', onCredit: true }))
  const countOverdue = async () => (await shop.counter.invoice.find({ state: 'overdue' })).total
  shop.clock.set('2026-11-20T18:29:59.999Z')
  expect(await countOverdue()).toBe(0)
  shop.clock.set('2026-11-20T18:30:00.000Z')
  expect(await countOverdue()).toBe(1)
})

test('one customer’s bills, by his id', async () => {
  const { shop, counter, tagOf } = await openTradedShop()
  const { rows } = await counter.invoice.find({ customerId: shop.ids.ravi })
  expect(rows.map(tagOf)).toEqual(['today', 'part'])
  expect((await counter.invoice.find({ customerId: shop.newId() })).total).toBe(0)
})

test('a row says what a person looks for', async () => {
  const { shop, counter, part } = await openTradedShop()
  expect((await counter.invoice.find({ state: 'partial' })).rows).toEqual([
    {
      id: part,
      number: 'A1/26-27/00002',
      documentType: 'tax_invoice',
      issuedAt: '2026-11-19T06:30:00.000Z',
      dueOn: '2026-11-20',
      customerId: shop.ids.ravi,
      customerName: 'Ravi Kumar',
      customerPhone: '9876543210',
      totalPaise: 20_000,
      paidPaise: 5_000,
      duePaise: 15_000,
      returnedPaise: 0,
      state: 'partial',
      lineCount: 1,
    },
  ])
})

test('the sums are of everything found, not only of the page', async () => {
  const { counter, tagOf } = await openTradedShop()
  const page = await counter.invoice.find({ offset: 1, limit: 2 })
  expect({ ...page, rows: page.rows.map(tagOf) }).toEqual({
    rows: ['owed', 'part'],
    total: 5,
    totalPaise: 4_000 + 12_000 + 20_000 + 40_000 + 4_000,
    duePaise: 55_000,
  })
  expect(await counter.invoice.find({ text: 'nobody' })).toEqual({ rows: [], total: 0, totalPaise: 0, duePaise: 0 })
})

test('a payment moves an invoice from what is due to what is paid', async () => {
  const { shop, counter, part, tagOf } = await openTradedShop()
  await counter.payment.take({ id: shop.newId(), invoiceId: part, tender: 'upi', amountPaise: 15_000, note: '' })
  expect((await counter.invoice.find({ state: 'due' })).rows.map(tagOf)).toEqual(['owed'])
  expect((await counter.invoice.find({ state: 'paid' })).rows.map(tagOf)).toContain('part')
})

test('a sale that was taken back is listed, but in no sum', async () => {
  const shop = await openTestShop({ items: { soap: soap() } })
  const { counter } = shop
  await counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
  const mistake = (await counter.invoice.issue(shop.sale({ of: { soap: 2 } }))).invoice
  await counter.invoice.void({ id: shop.newId(), invoiceId: mistake.id, reason: 'mistake' })
  const all = await counter.invoice.find({})
  expect(all).toMatchObject({ total: 2, totalPaise: 4_000, rows: [{ state: 'void' }, { state: 'paid' }] })
  expect(await counter.invoice.find({ state: 'void' })).toMatchObject({ total: 1, totalPaise: 0 })
})
