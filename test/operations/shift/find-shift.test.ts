// The list of shifts.
import { expect, test } from 'vitest'
import { openTestShop } from '../../support/open-test-shop.ts'

test('the latest comes first; closed ones show their number and difference', async () => {
  const { counter, newId, clock } = await openTestShop()
  const ids = [newId(), newId(), newId()]
  for (const [index, id] of ids.entries()) {
    clock.advance(3_600_000)
    await counter.shift.open({ id, floatPaise: 100_00 * index })
    if (index === 2) break
    await counter.shift.close({ id: newId(), shiftId: id, count: { notes: [], loosePaise: 150_00 }, note: '' })
  }
  const { rows, total } = await counter.shift.find({})
  expect(total).toBe(3)
  expect(rows.map(row => row.id)).toEqual([...ids].reverse())
  expect(rows.map(row => row.closing?.number)).toEqual([undefined, 'A1Z/26-27/00002', 'A1Z/26-27/00001'])
  expect(rows.map(row => row.closing?.differencePaise)).toEqual([undefined, 50_00, 150_00])
  expect((await counter.shift.find({ offset: 1, limit: 1 })).rows.map(row => row.id)).toEqual([ids[1]])
})

test('a shop without shifts has an empty list', async () => {
  const { counter } = await openTestShop()
  expect(await counter.shift.find({})).toEqual({ rows: [], total: 0 })
})
