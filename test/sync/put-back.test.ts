// A server that is put back to an earlier day: whoever still has what it forgot gives it back, and nobody is in its way.
import { expect, test } from 'vitest'
import { soap } from '../support/goods.ts'
import { join, openJoinedCounter, openNewCounter, openSyncedShop } from '../support/sync/open-synced-shop.ts'

async function openTwo() {
  const shop = await openSyncedShop()
  const first = await openJoinedCounter(shop, { items: { soap: soap() }, seed: 1 })
  const second = await openNewCounter(shop, 2)
  await shop.exchange(first)
  const sell = async () => (await first.counter.invoice.issue(first.sale({ of: { soap: 1 } }))).invoice.number
  const numbersAt = async ({ counter }: Pick<typeof second, 'counter'>) =>
    (await counter.invoice.find({ limit: 50 })).rows.map(({ number }) => number).sort()
  const headers = { authorization: `Bearer ${shop.owner.token}` }
  const post = (path: string, body: object) => shop.api.call('POST', `/api/business/${path}`, body, { headers })
  const save = (name: string) => post('items', { name, price: 5, stock: 2 })
  const itemsAt = async ({ counter }: Pick<typeof second, 'counter'>) =>
    (await counter.item.find({ limit: 50 })).rows.map(({ name }) => name).sort()
  return { shop, first, second, sell, numbersAt, itemsAt, post, save }
}

test('a server put back to an earlier day gets back what it forgot, from whoever has it', async () => {
  const { shop, first, second, sell, numbersAt } = await openTwo()
  const goBack = await shop.remember()
  const sold = [await sell(), await sell()]
  await shop.reach(first)
  await second.counter.sync.tryNow({})
  await shop.reach(second)
  await shop.exchange(second)
  expect(await numbersAt(second)).toEqual(sold)
  // The first counter is away: only the second one can give its sales back.
  first.line.state = 'down'
  await goBack()
  await second.counter.sync.tryNow({})
  await shop.reach(second)
  const third = await openNewCounter(shop, 3)
  expect(await numbersAt(third)).toEqual(sold)
  first.line.state = 'up'
  await first.counter.sync.tryNow({})
  await shop.reach(first)
  expect(await numbersAt(first)).toEqual(sold)
  expect((await first.counter.sync.status({})).keptCount).toBe(0)
})

test('a server put back to a day before a counter joined gets it back with all that it sold', async () => {
  const { shop, first, second, numbersAt } = await openTwo()
  const goBack = await shop.remember()
  await shop.reach(first)
  const joined = await openNewCounter(shop, 3)
  const { invoice } = await joined.counter.invoice.issue(first.sale({ of: { soap: 1 } }))
  await shop.exchange(joined, second)
  await goBack()
  await second.counter.sync.tryNow({})
  await shop.reach(second)
  await first.counter.sync.tryNow({})
  await shop.reach(first)
  expect(await numbersAt(first)).toEqual([invoice.number])
  // Its token was forgotten too; it joins as who it was.
  await joined.counter.sync.tryNow({})
  await shop.until(joined, 'signedOut')
  await join(shop, joined)
  await shop.exchange(joined, first)
  const next = await joined.counter.invoice.issue({ ...first.sale({ of: { soap: 1 } }), id: joined.newId() })
  await shop.exchange(joined, first)
  expect(await numbersAt(first)).toEqual([invoice.number, next.invoice.number].sort())
})

test.each([
  ['before a phone writes again', false],
  ['after a phone wrote again', true],
])('a server put back to a day before the first deed of a phone gets it back, %s', async (_, writes) => {
  const { shop, first, second, itemsAt, save } = await openTwo()
  const goBack = await shop.remember()
  await shop.reach(first)
  expect((await save('Pen')).status).toBe(201)
  await second.counter.sync.tryNow({})
  await shop.reach(second)
  await shop.exchange(second)
  await goBack()
  if (writes) expect((await save('Ink')).status).toBe(201)
  const all = writes ? ['Ink', 'Lux Soap', 'Pen'] : ['Lux Soap', 'Pen']
  for (const each of [second, first]) {
    await each.counter.sync.tryNow({})
    await shop.reach(each)
  }
  await shop.exchange(second, first)
  expect(await itemsAt(first)).toEqual(all)
  expect(await itemsAt(second)).toEqual(all)
  expect((await save('Book')).status).toBe(201)
  await shop.exchange(second)
  expect(await itemsAt(second)).toEqual(['Book', ...all].sort())
})

test('a phone that writes before the server got back what it forgot does so as another counter: nothing parts, no number twice', async () => {
  const { shop, first, second, itemsAt, numbersAt, post, save } = await openTwo()
  const cup = await save('Cup')
  const { item } = cup.body as { item: { _id: string } }
  const bill = () => post('invoices/generatewithproducts', { products: [{ productId: item._id, quantity: 1 }] })
  for (const made of [cup, await bill()]) expect(made.status).toBe(201)
  await shop.exchange(first)
  const goBack = await shop.remember()
  for (const made of [await save('Pen'), await bill()]) expect(made.status).toBe(201)
  await second.counter.sync.tryNow({})
  await shop.reach(second)
  await shop.exchange(second)
  await goBack()
  for (const made of [await save('Ink'), await bill()]) expect(made.status).toBe(201)
  for (const each of [first, second, first]) {
    await each.counter.sync.tryNow({})
    await shop.reach(each)
  }
  const numbers = await numbersAt(first)
  expect(numbers).toHaveLength(3)
  expect(new Set(numbers).size).toBe(3)
  for (const each of [first, second]) {
    expect(await itemsAt(each)).toEqual(['Cup', 'Ink', 'Lux Soap', 'Pen'])
    expect(await numbersAt(each)).toEqual(numbers)
    expect((await each.counter.sync.status({})).keptCount).toBe(0)
    expect(each.verify()).toMatchObject({ isWhole: true })
  }
  expect(await first.counter.ledger.findAttention({})).toEqual([])
})

test('a server put back gives no code that it gave before and forgot', async () => {
  const { shop, first, second, numbersAt } = await openTwo()
  const goBack = await shop.remember()
  await shop.reach(first)
  const forgotten = await openNewCounter(shop, 3)
  const saleAt = async (at: typeof forgotten) =>
    (await at.counter.invoice.issue({ ...first.sale({ of: { soap: 1 } }), id: at.newId() })).invoice.number
  const sold = [await saleAt(forgotten)]
  await shop.exchange(forgotten)
  await goBack()
  const joined = await openNewCounter(shop, 4)
  sold.push(await saleAt(joined))
  expect((await joined.counter.shop.get({})).counter?.code).not.toBe('A3')
  // What it does not know it hears from whoever was forgotten, who joins as who it was.
  await forgotten.counter.sync.tryNow({})
  await shop.until(forgotten, 'signedOut')
  await join(shop, forgotten)
  await shop.exchange(forgotten, joined, second, first)
  expect((await forgotten.counter.shop.get({})).counter).toMatchObject({ code: 'A3' })
  expect(await numbersAt(first)).toEqual(sold.sort())
  expect(await first.counter.ledger.findAttention({})).toEqual([])
})
