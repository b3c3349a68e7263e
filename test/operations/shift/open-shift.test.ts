// A shift begins with the float in the drawer; a counter has one at a time.
import { expect, test } from 'vitest'
import { openTestShop } from '../../support/open-test-shop.ts'
import { expectNoTrace } from '../expect-no-trace.ts'

test('a shift says when it was opened, by whom, and with how much', async () => {
  const { counter, newId } = await openTestShop()
  const id = newId()
  const shift = await counter.shift.open({ id, floatPaise: 2_000_00 })
  const { closing, report } = await counter.shift.get({ id })
  expect(shift).toMatchObject({ id, counterCode: 'A1', openedBy: 'Asha', floatPaise: 2_000_00 })
  expect(shift.openedAt).toBe('2026-11-20T06:30:00.000Z')
  expect(closing).toBeNull()
  expect(report).toMatchObject({ billCount: 0, totalPaise: 0, flows: [], cashMoves: [], expectedPaise: 2_000_00 })
})

test('an empty drawer can be opened', async () => {
  const { counter, newId } = await openTestShop()
  expect((await counter.shift.open({ id: newId(), floatPaise: 0 })).floatPaise).toBe(0)
})

test('a second shift is refused while one is open, with who opened it', async () => {
  const shop = await openTestShop()
  await shop.counter.shift.open({ id: shop.newId(), floatPaise: 500_00 })
  await expectNoTrace(shop, () => shop.counter.shift.open({ id: shop.newId(), floatPaise: 1_00 }), 'shift_open', {
    openedBy: 'Asha',
    openedAt: '2026-11-20T06:30:00.000Z',
  })
})

test('the same opening sent again is the same shift; with another float it is not', async () => {
  const shop = await openTestShop()
  const opening = { id: shop.newId(), floatPaise: 500_00 }
  const first = await shop.counter.shift.open(opening)
  const before = shop.dump()
  expect(await shop.counter.shift.open(opening)).toEqual(first)
  expect(shop.dump()).toEqual(before)
  await expectNoTrace(shop, () => shop.counter.shift.open({ ...opening, floatPaise: 1 }), 'entry_conflict')
})

test('an id that is something else already is refused', async () => {
  const shop = await openTestShop()
  const id = shop.newId()
  await shop.counter.shift.moveCash({ id, direction: 'in', amountPaise: 100, reason: 'owner', note: '' })
  await expectNoTrace(shop, () => shop.counter.shift.open({ id, floatPaise: 100 }), 'entry_conflict')
})

test('a shop that is not set up has no drawer', async () => {
  const shop = await openTestShop({ isSetUp: false })
  await expect(shop.counter.shift.open({ id: shop.newId(), floatPaise: 0 })).toBeRefused('not_set_up')
})
