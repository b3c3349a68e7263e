// What every window knows of the drawer, and what a shop that wants a shift refuses without one.
import { expect, test } from 'vitest'
import { ravi, soap } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'
import { expectNoTrace } from '../expect-no-trace.ts'

const goods = { items: { soap: soap() }, customers: { ravi: ravi() } }
const strict = { ...goods, shop: { shiftRules: { mustBeOpen: true, countsBlind: true } } }

test('a shop that never said so sells without a shift', async () => {
  const shop = await openTestShop(goods)
  expect(await shop.counter.shift.current({})).toEqual({
    open: null,
    rules: { mustBeOpen: false, countsBlind: false },
    isBlind: false,
    lastFloatPaise: null,
  })
  expect((await shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } }))).state).toBe('paid')
})

test('the open shift is known until it is closed, then its float', async () => {
  const { counter, newId } = await openTestShop(goods)
  const id = newId()
  const shift = await counter.shift.open({ id, floatPaise: 700_00 })
  expect((await counter.shift.current({})).open).toEqual(shift)
  await counter.shift.close({ id: newId(), shiftId: id, count: { notes: [], loosePaise: 0 }, note: '' })
  expect(await counter.shift.current({})).toMatchObject({ open: null, lastFloatPaise: 700_00 })
})

test('a shop that wants a shift sells and takes payments in one only', async () => {
  const shop = await openTestShop(strict)
  const { counter, newId } = shop
  const sale = shop.sale({ of: { soap: 1 }, to: 'ravi', onCredit: true })
  await expectNoTrace(shop, () => counter.invoice.issue(sale), 'shift_not_open')

  const shiftId = newId()
  await counter.shift.open({ id: shiftId, floatPaise: 0 })
  await counter.invoice.issue(sale)
  await counter.shift.close({ id: newId(), shiftId, count: { notes: [], loosePaise: 0 }, note: '' })

  const payment = { id: newId(), invoiceId: sale.id, tender: 'cash' as const, amountPaise: 1_00, note: '' }
  await expectNoTrace(shop, () => counter.payment.take(payment), 'shift_not_open')
  await expectNoTrace(shop, () => counter.invoice.issue(shop.sale({ of: { soap: 1 } })), 'shift_not_open')
  const account = { id: newId(), customerId: shop.ids.ravi, tender: 'upi' as const, amountPaise: 1_00, note: '' }
  await expectNoTrace(shop, () => counter.account.takePayment(account), 'shift_not_open')
  const voiding = { id: newId(), invoiceId: sale.id, reason: 'wrong customer' }
  await expectNoTrace(shop, () => counter.invoice.void(voiding), 'shift_not_open')
  // What was sold before is still answered.
  expect((await counter.invoice.issue(sale)).invoice.id).toBe(sale.id)

  await counter.shift.open({ id: newId(), floatPaise: 0 })
  expect((await counter.payment.take(payment)).payment.amountPaise).toBe(1_00)
})

test('the rule holds from the moment it is saved', async () => {
  const shop = await openTestShop(goods)
  await shop.counter.shop.save({ fields: { shiftRules: { mustBeOpen: true, countsBlind: false } } })
  expect((await shop.counter.shift.current({})).rules.mustBeOpen).toBe(true)
  await expectNoTrace(shop, () => shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } })), 'shift_not_open')
})
