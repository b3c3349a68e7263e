// One more branch, another name, another address: for the next papers, never for those that were made.
import { expect, test } from 'vitest'
import { soap } from '../../support/goods.ts'
import { openTestShop, type TestShop } from '../../support/open-test-shop.ts'
import { billText } from '../../support/paper/bill-text.ts'
import { expectNoTrace, expectUnchanged } from '../expect-no-trace.ts'

const camp = {
  name: 'Camp',
  address: { line1: '4 East Street', line2: '', city: 'Pune', pin: '411001' },
  phone: '020 2612 3456',
}

const kindsOf = ({ dump }: Pick<TestShop, 'dump'>) => (dump().entry ?? []).map(({ kind }) => kind)

test('a renamed branch is on the next bill, with its address and phone; the bill before keeps what it says', async () => {
  const shop = await openTestShop({ items: { soap: soap() } })
  const { counter, newId, sale, verify } = shop
  const { branch } = await counter.shop.get({})
  const before = await counter.invoice.issue(sale({ of: { soap: 1 } }))
  await counter.branch.save({ id: branch?.id ?? newId(), fields: camp })
  const after = await counter.invoice.issue(sale({ of: { soap: 1 } }))
  expect(await billText(counter, before.invoice.id)).toMatch(/12 MG Road.*Branch: Main/)
  expect(await billText(counter, after.invoice.id)).toMatch(/4 East Street.*020 2612 3456.*Branch: Camp/)
  expect(await billText(counter, after.invoice.id)).not.toContain('12 MG Road')
  expect(kindsOf(shop).slice(-3)).toEqual(['branch.saved', 'shop.stated', 'invoice.issued'])
  expect((await counter.shop.get({})).branch).toEqual({ id: branch?.id, ...camp })
  expect(verify().isWhole).toBe(true)
})

test('what stays as it was is not posted again', async () => {
  const shop = await openTestShop()
  const { counter, dump, newId } = shop
  const id = newId()
  await counter.branch.save({ id, fields: camp })
  await expectUnchanged(shop, () => counter.branch.save({ id, fields: camp }))
  await counter.branch.save({ id, fields: { ...camp, phone: '' } })
  const bodies = (dump().entry ?? []).map(({ body }) => String(body))
  expect(JSON.parse(bodies.at(-1) ?? '')).toMatchObject({ id, fields: { phone: '' } })
})

test('two branches of one name, and one without any, are refused', async () => {
  const shop = await openTestShop()
  const { counter, newId } = shop
  await expectNoTrace(shop, () => counter.branch.save({ id: newId(), fields: { name: ' main ' } }), 'branch_name_taken')
  await expectNoTrace(
    shop,
    () => counter.branch.save({ id: newId(), fields: { phone: '98200 11223' } }),
    'invalid_input',
  )
})

test('a machine without a shop has no branches', async () => {
  const { counter, newId } = await openTestShop({ isSetUp: false })
  await expect(() => counter.branch.save({ id: newId(), fields: camp })).toBeRefused('not_set_up')
})
