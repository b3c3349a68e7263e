// Cash put into the drawer and taken out by hand, with its reason.
import { expect, test } from 'vitest'
import type { MoveCash } from '../../../src/shared/contract/counter/shift-calls.ts'
import { openTestShop } from '../../support/open-test-shop.ts'
import { expectNoTrace } from '../expect-no-trace.ts'

async function openDrawer() {
  const shop = await openTestShop()
  const shiftId = shop.newId()
  await shop.counter.shift.open({ id: shiftId, floatPaise: 1_000_00 })
  const move = (words: Partial<MoveCash>): MoveCash => ({
    id: shop.newId(),
    direction: 'out',
    amountPaise: 100_00,
    reason: 'expense',
    note: '',
    ...words,
  })
  return { shop, counter: shop.counter, shiftId, move }
}

test('what goes out and in is listed with its reason, and moves what is expected', async () => {
  const { counter, shop, shiftId, move } = await openDrawer()
  await counter.shift.moveCash(move({ note: 'tea for the carrier' }))
  shop.clock.advance(60_000)
  await counter.shift.moveCash(move({ direction: 'in', amountPaise: 50_00, reason: 'change' }))
  const { report } = await counter.shift.get({ id: shiftId })
  expect(report.expectedPaise).toBe(1_000_00 - 100_00 + 50_00)
  expect(report.cashMoves).toEqual([
    {
      direction: 'out',
      amountPaise: 100_00,
      reason: 'expense',
      note: 'tea for the carrier',
      at: '2026-11-20T06:30:00.000Z',
      by: 'Asha',
    },
    { direction: 'in', amountPaise: 50_00, reason: 'change', note: '', at: '2026-11-20T06:31:00.000Z', by: 'Asha' },
  ])
})

test('the same move sent again moves once; another amount under its id is refused', async () => {
  const { counter, shop, shiftId, move } = await openDrawer()
  const once = move({})
  await counter.shift.moveCash(once)
  await counter.shift.moveCash(once)
  expect((await counter.shift.get({ id: shiftId })).report.expectedPaise).toBe(900_00)
  const other = { ...once, amountPaise: 1 }
  await expectNoTrace(shop, () => counter.shift.moveCash(other), 'entry_conflict', { amountPaise: 100_00 })
  await expectNoTrace(shop, () => counter.shift.moveCash({ ...once, id: shiftId }), 'entry_conflict')
})

test('nothing at all and less than nothing are no moves', async () => {
  const { counter, shop, move } = await openDrawer()
  for (const amountPaise of [0, -100])
    await expectNoTrace(shop, () => counter.shift.moveCash(move({ amountPaise })), 'invalid_input')
})

test('in a shop that wants a shift, cash is moved in one only', async () => {
  const shop = await openTestShop({ shop: { shiftRules: { mustBeOpen: true, countsBlind: false } } })
  const move = { id: shop.newId(), direction: 'out', amountPaise: 1_00, reason: 'wages', note: '' } as const
  await expectNoTrace(shop, () => shop.counter.shift.moveCash(move), 'shift_not_open')
  await shop.counter.shift.open({ id: shop.newId(), floatPaise: 0 })
  expect(await shop.counter.shift.moveCash(move)).toMatchObject({ amountPaise: 1_00 })
})
