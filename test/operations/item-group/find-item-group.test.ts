// All item groups, by name.
import { expect, test } from 'vitest'
import { rice, soap, tea } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'

test('a shop begins without groups', async () => {
  const { counter } = await openTestShop()
  expect(await counter.itemGroup.find({})).toEqual([])
})

test('groups come by name, capitals or not, with how many active items each has', async () => {
  const { counter, ids, newId } = await openTestShop({ items: { soap: soap(), tea: tea(), rice: rice() } })
  const groups = { staples: newId(), drinks: newId(), empty: newId() }
  await counter.itemGroup.save({ id: groups.staples, fields: { name: 'staples' } })
  await counter.itemGroup.save({ id: groups.drinks, fields: { name: 'Drinks', hsn: '0902' } })
  await counter.itemGroup.save({ id: groups.empty, fields: { name: 'Empty', isActive: false } })
  await counter.item.save({ id: ids.rice, fields: { groupId: groups.staples } })
  await counter.item.save({ id: ids.tea, fields: { groupId: groups.drinks } })
  await counter.item.save({ id: ids.soap, fields: { groupId: groups.drinks, isActive: false } })
  const found = await counter.itemGroup.find({})
  expect(found.map(({ name, hsn, isActive, itemCount }) => ({ name, hsn, isActive, itemCount }))).toEqual([
    { name: 'Drinks', hsn: '0902', isActive: true, itemCount: 1 },
    { name: 'Empty', hsn: null, isActive: false, itemCount: 0 },
    { name: 'staples', hsn: null, isActive: true, itemCount: 1 },
  ])
})
