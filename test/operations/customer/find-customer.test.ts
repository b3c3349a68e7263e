// Finding a customer by whatever he says of himself.
import { expect, test } from 'vitest'
import { outstation, ravi, soap, trader } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'

const people = {
  ravi: ravi(),
  trader: trader(),
  outstation: outstation(),
  zoya: ravi({ name: 'Zoya Ravindran', phone: '9123456789' }),
  kavita: ravi({ name: 'कविता फ़र्नीचर', phone: null }),
}

test.each([
  ['a beginning of the name', 'rav', ['zoya', 'ravi']],
  ['names in any order', 'kumar ravi', ['ravi']],
  ['a phone number', '9876543210', ['ravi']],
  ['the first digits of a phone number', '98', ['outstation', 'trader', 'ravi']],
  ['a GSTIN', '29AAGCB7383J1Z4', ['outstation']],
  ['the beginning of a GSTIN in small letters', '27aaacr', ['trader']],
  ['Hindi, without its nukta', 'फर्नीचर', ['kavita']],
  ['an unknown name', 'amit', []],
])('%s finds him', async (_what, text, names) => {
  const { counter, ids } = await openTestShop({ customers: people })
  const { rows, total } = await counter.customer.find({ text })
  expect(rows.map(row => row.id)).toEqual(names.map(name => ids[name as keyof typeof people]))
  expect(total).toBe(names.length)
})

test('without words the latest buyers come first, then the latest added', async () => {
  const shop = await openTestShop({ items: { soap: soap() }, customers: people })
  const { counter, clock, ids } = shop
  for (const to of ['trader', 'ravi'] as const) {
    clock.advance(1_000)
    await counter.invoice.issue(shop.sale({ of: { soap: 1 }, to }))
  }
  const { rows } = await counter.customer.find({})
  const order = ['ravi', 'trader', 'kavita', 'zoya', 'outstation'] as const
  expect(rows.map(row => row.id)).toEqual(order.map(name => ids[name]))
})

test('those who owe are listed alone, and no longer once they have paid', async () => {
  const shop = await openTestShop({ items: { soap: soap() }, customers: people })
  const { counter, newId } = shop
  const owed = shop.sale({ of: { soap: 2 }, to: 'zoya', onCredit: true })
  await counter.invoice.issue(owed)
  await counter.invoice.issue(shop.sale({ of: { soap: 1 }, to: 'ravi' }))
  const { rows, total } = await counter.customer.find({ show: 'owes' })
  expect({ total, rows: rows.map(({ name, duePaise }) => ({ name, duePaise })) }).toEqual({
    total: 1,
    rows: [{ name: 'Zoya Ravindran', duePaise: 8_000 }],
  })
  expect((await counter.customer.find({ show: 'owes', text: 'ravi' })).total).toBe(1)
  expect((await counter.customer.find({ show: 'owes', text: 'kumar' })).total).toBe(0)
  const payment = { id: newId(), invoiceId: owed.id, tender: 'upi', amountPaise: 8_000, note: '' } as const
  await counter.payment.take(payment)
  expect((await counter.customer.find({ show: 'owes' })).total).toBe(0)
})

test('an inactive customer is not found', async () => {
  const { counter, ids } = await openTestShop({ customers: people })
  await counter.customer.save({ id: ids.ravi, fields: { isActive: false } })
  expect((await counter.customer.find({ text: 'kumar' })).total).toBe(0)
})

test('a customer is found by his new name and phone only', async () => {
  const { counter, ids } = await openTestShop({ customers: people })
  await counter.customer.save({ id: ids.ravi, fields: { name: 'Mohan', phone: '9000000001' } })
  expect((await counter.customer.find({ text: 'kumar' })).total).toBe(0)
  expect((await counter.customer.find({ text: '9876543210' })).total).toBe(0)
  expect((await counter.customer.find({ text: 'moh 9000' })).rows.map(row => row.id)).toEqual([ids.ravi])
})

test('a list comes page by page, and says how many there are', async () => {
  const { counter } = await openTestShop({ customers: people })
  const all = (await counter.customer.find({})).rows.map(row => row.id)
  const second = await counter.customer.find({ offset: 2, limit: 2 })
  expect({ ids: second.rows.map(row => row.id), total: second.total }).toEqual({ ids: all.slice(2, 4), total: 5 })
})

test('those who have money here are listed alone, with what all found owe and have', async () => {
  const shop = await openTestShop({ items: { soap: soap() }, customers: people })
  const { counter, newId, ids } = shop
  await counter.invoice.issue(shop.sale({ of: { soap: 2 }, to: 'zoya', onCredit: true }))
  const advance = { id: newId(), customerId: ids.ravi, tender: 'upi' as const, amountPaise: 5_000, note: '' }
  await counter.account.takePayment(advance)
  const { rows, ...sums } = await counter.customer.find({ show: 'has_credit' })
  expect(rows.map(row => row.id)).toEqual([ids.ravi])
  expect(sums).toEqual({ total: 1, duePaise: 0, creditPaise: 5_000 })
  expect(await counter.customer.find({ limit: 1 })).toMatchObject({ total: 5, duePaise: 8_000, creditPaise: 5_000 })
})
