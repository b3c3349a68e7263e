// A counter goes to another branch: its next papers say so, its numbers go on.
import { expect, test } from 'vitest'
import { soap } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'
import { billText } from '../../support/paper/bill-text.ts'
import { counterIdsOf } from '../../support/trade/counters.ts'
import { expectNoTrace, expectUnchanged } from '../expect-no-trace.ts'

async function openWithCamp() {
  const shop = await openTestShop({ items: { soap: soap() } })
  const campId = shop.newId()
  await shop.counter.branch.save({ id: campId, fields: { name: 'Camp' } })
  const { counter } = await shop.counter.shop.get({})
  return { ...shop, campId, counterId: counter?.id ?? '' }
}

test('bills from then on are of the new branch, bills from before of the old one, and no number is left out', async () => {
  const shop = await openWithCamp()
  const { campId, counter, counterId, sale, verify } = shop
  const before = await counter.invoice.issue(sale({ of: { soap: 1 } }))
  const { branches } = await counter.branch.moveCounter({ counterId, branchId: campId })
  expect(branches.map(({ counters, name }) => [name, counters.map(({ code }) => code)])).toEqual([
    ['Camp', ['A1']],
    ['Main', []],
  ])
  const after = await counter.invoice.issue(sale({ of: { soap: 1 } }))
  expect([before.invoice.number, after.invoice.number]).toEqual(['A1/26-27/00001', 'A1/26-27/00002'])
  expect(await billText(counter, before.invoice.id)).toContain('Branch: Main')
  expect(await billText(counter, after.invoice.id)).toContain('Branch: Camp')
  expect((await counter.shop.get({})).branch?.name).toBe('Camp')
  expect(verify().isWhole).toBe(true)
})

test('to the branch it stands in nothing is posted', async () => {
  const shop = await openWithCamp()
  const { counter, counterId } = shop
  const { branch } = await counter.shop.get({})
  await expectUnchanged(shop, () => counter.branch.moveCounter({ counterId, branchId: branch?.id ?? '' }))
})

test('while its drawer has an open shift it stays', async () => {
  const shop = await openWithCamp()
  const { campId, counter, counterId, newId } = shop
  await counter.shift.open({ id: newId(), floatPaise: 500_00 })
  await expectNoTrace(shop, () => counter.branch.moveCounter({ counterId, branchId: campId }), 'branch_shift_open')
})

test('another counter of the shop is moved from here', async () => {
  const shop = await openWithCamp()
  const [, secondId] = counterIdsOf(shop)
  const { branches } = await shop.counter.branch.moveCounter({ counterId: secondId, branchId: shop.campId })
  expect(branches[0]).toMatchObject({ name: 'Camp', counters: [{ code: 'B2', id: secondId }] })
  expect((await shop.counter.shop.get({})).branch?.name).toBe('Main')
})

test('a machine without a shop has no counters to move', async () => {
  const { counter, newId } = await openTestShop({ isSetUp: false })
  await expect(() => counter.branch.moveCounter({ counterId: newId(), branchId: newId() })).toBeRefused('not_set_up')
})

test('what nobody knows is not found', async () => {
  const shop = await openWithCamp()
  const { campId, counter, counterId, newId } = shop
  await expectNoTrace(shop, () => counter.branch.moveCounter({ counterId, branchId: newId() }), 'not_found')
  await expectNoTrace(shop, () => counter.branch.moveCounter({ counterId: newId(), branchId: campId }), 'not_found')
})
