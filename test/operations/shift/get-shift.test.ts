// The X report: what happened in the open shift so far, in sums that add up to the paisa.
import { expect, test } from 'vitest'
import { outstation, ravi, rice, soap, tea } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'
import { addPeople } from '../../support/people.ts'
import { takeBack } from '../../support/returns.ts'

test('a shift without sales is all zeros', async () => {
  const { counter, newId } = await openTestShop()
  const id = newId()
  await counter.shift.open({ id, floatPaise: 5_00 })
  const { report } = await counter.shift.get({ id })
  expect(report).toMatchObject({
    bills: [],
    rates: [],
    flows: [],
    creditPaise: 0,
    taxablePaise: 0,
    expectedPaise: 5_00,
  })
})

test('sales, discounts, tax by rate, means, change, credit and old bills are told apart', async () => {
  const shop = await openTestShop({
    items: { soap: soap(), tea: tea(), rice: rice() },
    customers: { ravi: ravi(), outstation: outstation() },
  })
  const { counter, newId } = shop
  const old = shop.sale({ of: { soap: 5 }, to: 'ravi', onCredit: true })
  await counter.invoice.issue(old)
  const id = newId()
  await counter.shift.open({ id, floatPaise: 100_00 })
  // ₹80.00 with ₹500.00 handed over; ₹262.50 + 18% inside ₹40.00, half by UPI; exempt rice alone; to another state on credit.
  await counter.invoice.issue(shop.sale({ of: { soap: 2 }, paid: { cash: 500_00 } }))
  await counter.invoice.issue(
    shop.sale({
      of: { tea: { quantity: 1, discount: { kind: 'percent', bps: 1000 } } },
      paid: { upi: 100_00, cash: 136_00 },
    }),
  )
  await counter.invoice.issue(shop.sale({ of: { rice: 1.5 }, paid: { card: 90_00 } }))
  await counter.invoice.issue(shop.sale({ of: { soap: 1 }, to: 'outstation', onCredit: true, paid: { bank: 10_00 } }))
  await counter.payment.take({ id: newId(), invoiceId: old.id, tender: 'cash', amountPaise: 50_00, note: '' })
  await counter.shift.moveCash({ id: newId(), direction: 'out', amountPaise: 30_00, reason: 'expense', note: '' })

  const { report } = await counter.shift.get({ id })
  expect(report.bills).toEqual([
    { first: 'A1/26-27/00002', last: 'A1/26-27/00004', count: 3, totalPaise: 80_00 + 236_00 + 40_00 },
    { first: 'A1B/26-27/00001', last: 'A1B/26-27/00001', count: 1, totalPaise: 90_00 },
  ])
  expect(report).toMatchObject({
    billCount: 4,
    totalPaise: 446_00,
    discountPaise: 25_00,
    roundOffPaise: -26,
    beforeDiscountPaise: 471_26,
    creditPaise: 30_00,
  })
  expect(report.flows).toEqual([
    { kind: 'cash_out', tender: 'cash', count: 1, amountPaise: 30_00 },
    { kind: 'payment', tender: 'cash', count: 1, amountPaise: 50_00 },
    { kind: 'sale', tender: 'bank', count: 1, amountPaise: 10_00 },
    { kind: 'sale', tender: 'card', count: 1, amountPaise: 90_00 },
    { kind: 'sale', tender: 'cash', count: 2, amountPaise: 216_00 },
    { kind: 'sale', tender: 'upi', count: 1, amountPaise: 100_00 },
  ])
  expect(report.rates.map(rate => [rate.taxRateBps, rate.taxablePaise, rate.igstPaise])).toEqual([
    [0, 90_00, 0],
    [500, 225_00, 0],
    [1800, 67_80 + 33_90, 6_10],
  ])
  expect(report.expectedPaise).toBe(100_00 + 216_00 + 50_00 - 30_00)
})

test('what came back is counted on the day it came back, and its money leaves the drawer', async () => {
  const shop = await openTestShop({ items: { soap: soap() }, customers: { ravi: ravi() } })
  const { counter, newId } = shop
  const before = shop.sale({ of: { soap: 5 } })
  await counter.invoice.issue(before)
  const id = newId()
  await counter.shift.open({ id, floatPaise: 500_00 })
  const wrong = shop.sale({ of: { soap: 1 }, paid: { upi: 40_00 } })
  await counter.invoice.issue(wrong)
  await counter.creditNote.issue(await takeBack(shop, before.id, { of: { 1: 2 } }))
  await counter.invoice.void({ id: newId(), invoiceId: wrong.id, reason: 'rung up twice' })
  const { report } = await counter.shift.get({ id })
  expect(report).toMatchObject({
    billCount: 1,
    totalPaise: 40_00,
    returns: { count: 1, totalPaise: 80_00 },
    voids: { count: 1, totalPaise: 40_00 },
    expectedPaise: 500_00 - 80_00,
    rates: [{ taxRateBps: 1800, taxablePaise: 33_90 }],
    ratesBack: [{ taxRateBps: 1800, taxablePaise: 33_90 + 67_80, cgstPaise: 3_05 + 6_10, sgstPaise: 3_05 + 6_10 }],
  })
  expect(report.flows.filter(flow => flow.kind === 'refund')).toEqual([
    { kind: 'refund', tender: 'cash', count: 1, amountPaise: 80_00 },
    { kind: 'refund', tender: 'upi', count: 1, amountPaise: 40_00 },
  ])
})

test('what is not a shift is not found', async () => {
  const { counter, newId, ids } = await openTestShop({ items: { soap: soap() } })
  await expect(counter.shift.get({ id: newId() })).toBeRefused('not_found')
  await expect(counter.shift.get({ id: ids.soap })).toBeRefused('not_found')
})

test('a report posts nothing', async () => {
  const shop = await openTestShop()
  const id = shop.newId()
  await shop.counter.shift.open({ id, floatPaise: 0 })
  const before = shop.dump()
  await shop.counter.shift.get({ id })
  expect(shop.dump()).toEqual(before)
})

test('who counts blind sees the report once it is counted, the manager before', async () => {
  const shop = await openTestShop({ shop: { shiftRules: { mustBeOpen: false, countsBlind: true } } })
  const { counter, newId } = shop
  const id = newId()
  await counter.shift.open({ id, floatPaise: 10_00 })
  expect((await counter.shift.current({})).isBlind).toBe(true)
  await expect(counter.shift.get({ id })).toBeRefused('not_permitted', { permission: 'see_reports' })
  const { signIn } = await addPeople(shop)
  const [manager, cashier] = [await signIn('manager'), await signIn('cashier')]
  expect((await manager.shift.current({})).isBlind).toBe(false)
  expect((await manager.shift.get({ id })).report.expectedPaise).toBe(10_00)
  await expect(cashier.shift.get({ id })).toBeRefused('not_permitted', { permission: 'see_reports' })
  await cashier.shift.close({ id: newId(), shiftId: id, count: { notes: [], loosePaise: 0 }, note: '' })
  expect((await cashier.shift.get({ id })).closing?.differencePaise).toBe(-10_00)
})
