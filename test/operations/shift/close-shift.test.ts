// The count that ends a shift, beside what should be there; from then on its report never changes.
import { expect, test } from 'vitest'
import type { CloseShift } from '../../../src/shared/contract/counter/shift-calls.ts'
import { ravi, soap } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'
import { expectNoTrace } from '../expect-no-trace.ts'

/** A drawer with a float of ₹1,000.00 and one soap sold for ₹40.00 in cash. */
async function openSoldShop() {
  const shop = await openTestShop({ items: { soap: soap() }, customers: { ravi: ravi() } })
  const shiftId = shop.newId()
  await shop.counter.shift.open({ id: shiftId, floatPaise: 1_000_00 })
  await shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
  const close = (words: Partial<CloseShift> = {}): CloseShift => ({
    id: shop.newId(),
    shiftId,
    count: {
      notes: [
        { worthPaise: 500_00, pieces: 2 },
        { worthPaise: 20_00, pieces: 2 },
      ],
      loosePaise: 0,
    },
    note: '',
    ...words,
  })
  return { shop, counter: shop.counter, shiftId, close }
}

test('notes and coins are summed up, and the difference is counted less expected', async () => {
  const { counter, close } = await openSoldShop()
  const even = await counter.shift.close(close())
  expect(even.closing).toMatchObject({
    number: 'A1Z/26-27/00001',
    closedBy: 'Asha',
    countedPaise: 1_040_00,
    expectedPaise: 1_040_00,
    differencePaise: 0,
  })
})

test.each([
  ['short', 990_00, -50_00],
  ['over', 1_040_50, 50],
])('a drawer that is %s says by how much', async (_how, loosePaise, differencePaise) => {
  const { counter, close } = await openSoldShop()
  const { closing } = await counter.shift.close(close({ count: { notes: [], loosePaise }, note: 'counted twice' }))
  expect(closing).toMatchObject({ countedPaise: loosePaise, differencePaise, note: 'counted twice' })
})

test('Z reports have consecutive numbers, which begin anew with the financial year', async () => {
  const { shop, counter, close } = await openSoldShop()
  expect((await counter.shift.close(close())).closing?.number).toBe('A1Z/26-27/00001')
  const next = async () => {
    const shiftId = shop.newId()
    await counter.shift.open({ id: shiftId, floatPaise: 0 })
    return (await counter.shift.close(close({ shiftId }))).closing?.number
  }
  expect(await next()).toBe('A1Z/26-27/00002')
  shop.clock.set('2027-04-01T06:30:00.000Z')
  expect(await next()).toBe('A1Z/27-28/00001')
})

test('a closed shift cannot be closed again', async () => {
  const { shop, counter, close } = await openSoldShop()
  await counter.shift.close(close())
  await expectNoTrace(shop, () => counter.shift.close(close()), 'shift_closed', { number: 'A1Z/26-27/00001' })
})

test('the same closing sent again is the same report; with another count it is not', async () => {
  const { shop, counter, close } = await openSoldShop()
  const closing = close()
  const first = await counter.shift.close(closing)
  const before = shop.dump()
  expect(await counter.shift.close(closing)).toEqual(first)
  expect(shop.dump()).toEqual(before)
  const other = { ...closing, count: { notes: [], loosePaise: 1 } }
  await expectNoTrace(shop, () => counter.shift.close(other), 'entry_conflict')
})

test('what is sold and paid after it belongs to the next shift, and the report stays', async () => {
  const { shop, counter, shiftId, close } = await openSoldShop()
  const closed = await counter.shift.close(close())
  await counter.invoice.issue(shop.sale({ of: { soap: 5 } }))
  await counter.shift.moveCash({ id: shop.newId(), direction: 'in', amountPaise: 5_00, reason: 'owner', note: '' })
  expect(await counter.shift.get({ id: shiftId })).toEqual(closed)
  const next = await counter.shift.open({ id: shop.newId(), floatPaise: 0 })
  expect((await counter.shift.get({ id: next.id })).report).toMatchObject({ billCount: 0, expectedPaise: 0 })
})

test('a shift left open for days is closed later with nothing else first, and is right', async () => {
  const { shop, close } = await openSoldShop()
  shop.clock.set('2026-11-23T04:00:00.000Z')
  await shop.reopen()
  await shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
  const { closing, report } = await shop.counter.shift.close(close())
  expect(report.billCount).toBe(2)
  expect(closing).toMatchObject({
    closedAt: '2026-11-23T04:00:00.000Z',
    expectedPaise: 1_080_00,
    differencePaise: -40_00,
  })
  expect(shop.verify().isWhole).toBe(true)
})

test('a shift that is not there, and an id that is no shift, cannot be closed', async () => {
  const { shop, counter, close } = await openSoldShop()
  await expectNoTrace(shop, () => counter.shift.close(close({ shiftId: shop.newId() })), 'not_found')
  await expectNoTrace(shop, () => counter.shift.close(close({ shiftId: shop.ids.soap })), 'not_found')
})

test('more than any drawer holds is refused', async () => {
  const { shop, counter, close } = await openSoldShop()
  const count = { notes: [{ worthPaise: 2_000_00, pieces: 1 }], loosePaise: 100_000_000_000_00 }
  await expectNoTrace(shop, () => counter.shift.close(close({ count })), 'amount_too_large')
})

test('everyone who posted in the shift is named, and who closed it', async () => {
  const { counter, close } = await openSoldShop()
  await counter.shop.saveSettings({ settings: { cashierName: 'Zoya' } })
  const { closing, report } = await counter.shift.close(close())
  expect(closing?.closedBy).toBe('Zoya')
  expect(report.cashiers).toEqual(['Asha', 'Zoya'])
})
