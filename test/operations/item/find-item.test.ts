// The items list: filtered, sorted, page by page.
import { expect, test } from 'vitest'
import { soap } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'

const goods = {
  rice: soap({ name: 'rice', code: 'R', pricePaise: 6_000, openingStockThousandths: 40_000, nameHi: 'चावल' }),
  atta: soap({
    name: 'Atta',
    code: 'A',
    pricePaise: 5_500,
    openingStockThousandths: 4_000,
    lowStockThousandths: 5_000,
  }),
  salt: soap({
    name: 'Salt',
    code: 'S',
    pricePaise: 2_500,
    openingStockThousandths: 5_000,
    lowStockThousandths: 5_000,
  }),
  oil: soap({ name: 'Oil, mustard', code: 'O', pricePaise: 18_000, openingStockThousandths: 3_000 }),
  ghee: soap({ name: 'Ghee 50%', code: 'G', pricePaise: 60_000, isActive: false }),
}
const openGoods = () => openTestShop({ items: goods })
type Question = Parameters<Awaited<ReturnType<typeof openGoods>>['counter']['item']['find']>[0]

test.each<[string, Question, string[]]>([
  ['asked for nothing, active items by name, capitals or not', {}, ['A', 'O', 'R', 'S']],
  ['inactive', { show: 'inactive' }, ['G']],
  ['all', { show: 'all' }, ['A', 'G', 'O', 'R', 'S']],
  ['low in stock, at the limit or under it', { show: 'low_stock' }, ['A', 'S']],
  ['by price', { sort: 'price' }, ['S', 'A', 'R', 'O']],
  ['by stock, the least first', { sort: 'stock' }, ['O', 'A', 'S', 'R']],
  ['changed last first', { sort: 'updated' }, ['O', 'S', 'A', 'R']],
  ['with a word', { text: 'oil' }, ['O']],
  ['with beginnings in any order', { text: 'mus oil' }, ['O']],
  ['with a Hindi word', { text: 'चावल' }, ['R']],
  ['with a code', { text: 'S' }, ['S']],
  ['with an unknown word', { text: 'soap' }, []],
  ['inactive with a word', { show: 'inactive', text: 'ghe' }, ['G']],
  ['inactive with marks in the name', { show: 'inactive', text: '50%' }, ['G']],
  ['inactive with a code', { show: 'inactive', text: 'G' }, ['G']],
  ['all with a word', { show: 'all', text: 'rice' }, ['R']],
])('items %s', async (_what, question, codes) => {
  const { counter } = await openGoods()
  const page = await counter.item.find(question)
  expect(page.rows.map(item => item.code)).toEqual(codes)
  expect(page.total).toBe(codes.length)
})

test('what sells most comes first when asked by popularity', async () => {
  const shop = await openGoods()
  for (const of of [{ oil: 1 }, { oil: 1, salt: 9 }, { salt: 1 }, { oil: 1 }])
    await shop.counter.invoice.issue(shop.sale({ of }))
  const { rows } = await shop.counter.item.find({ sort: 'popular' })
  expect(rows.map(item => item.code)).toEqual(['O', 'S', 'R', 'A'])
})

test('a list comes page by page, and says how many there are', async () => {
  const { counter } = await openGoods()
  const pages = []
  for (let offset = 0; offset < 6; offset += 2) {
    const { rows, total } = await counter.item.find({ show: 'all', offset, limit: 2 })
    pages.push({ codes: rows.map(item => item.code), total })
  }
  expect(pages).toEqual([
    { codes: ['A', 'G'], total: 5 },
    { codes: ['O', 'R'], total: 5 },
    { codes: ['S'], total: 5 },
  ])
})

test('a group shows its own items only', async () => {
  const { counter, ids, newId } = await openGoods()
  const groupId = newId()
  await counter.itemGroup.save({ id: groupId, fields: { name: 'Staples' } })
  for (const id of [ids.rice, ids.atta]) await counter.item.save({ id, fields: { groupId } })
  const { rows, total } = await counter.item.find({ groupId })
  expect({ total, rows: rows.map(item => [item.name, item.groupName]) }).toEqual({
    total: 2,
    rows: [
      ['Atta', 'Staples'],
      ['rice', 'Staples'],
    ],
  })
  expect((await counter.item.find({ groupId, text: 'rice' })).total).toBe(1)
  expect((await counter.item.find({ groupId: newId() })).total).toBe(0)
})

test('a row is the whole item', async () => {
  const { counter, ids } = await openGoods()
  const { rows } = await counter.item.find({ text: 'atta' })
  expect(rows).toEqual([await counter.item.get({ id: ids.atta })])
})
