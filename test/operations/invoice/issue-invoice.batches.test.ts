// Goods with batches: a sale takes what expires first, never what has expired, and never waits for a batch.
import { expect, test } from 'vitest'
import { soap, tea } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'

const june = { code: 'B2', expiresOn: '2027-06-30', mrpPaise: 4_500 }
const january = { code: 'B1', expiresOn: '2027-01-31', mrpPaise: null }
const expired = { code: 'B0', expiresOn: '2026-11-19', mrpPaise: null }

async function openShop(held: readonly [batch: typeof june | typeof january, pieces: number][]) {
  const shop = await openTestShop({ items: { soap: soap({ tracksBatches: true }), tea: tea() } })
  const { counter, ids, newId } = shop
  for (const [batch, pieces] of held)
    await counter.stock.adjust({ id: newId(), itemId: ids.soap, deltaThousandths: pieces * 1000, batch, note: '' })
  const left = async () => {
    const batches = await counter.stock.findBatches({ itemIds: [ids.soap] })
    return Object.fromEntries(batches.map(batch => [batch.code, batch.onHandThousandths / 1000]))
  }
  return Object.assign(shop, { left })
}

test('the earliest expiry goes first, across two batches of one line, and the bill says which', async () => {
  const shop = await openShop([
    [june, 5],
    [january, 3],
  ])
  const { invoice } = await shop.counter.invoice.issue(shop.sale({ of: { soap: 4, tea: 1 } }))
  expect(invoice.lines[0]?.batches).toEqual([
    { ...january, quantityThousandths: 3_000 },
    { ...june, quantityThousandths: 1_000 },
  ])
  expect(invoice.lines[1]).not.toHaveProperty('batches')
  expect(await shop.left()).toEqual({ B1: 0, B2: 4 })
  expect(await shop.counter.invoice.get({ id: invoice.id })).toMatchObject({ invoice })
  expect(shop.verify().isWhole).toBe(true)
})

test('two lines of one item draw on the same batch one after the other', async () => {
  const shop = await openShop([
    [january, 3],
    [june, 5],
  ])
  const sale = shop.sale({ of: { soap: 2 } })
  const [line] = sale.lines
  if (line === undefined) throw new Error('one line was rung up')
  const [tender] = sale.tenders
  if (tender === undefined) throw new Error('it was paid')
  const { invoice } = await shop.counter.invoice.issue({
    ...sale,
    lines: [line, line],
    expectedTotalPaise: 16_000,
    tenders: [{ ...tender, givenPaise: 16_000 }],
  })
  expect(invoice.lines.map(({ batches }) => batches?.map(batch => [batch.code, batch.quantityThousandths]))).toEqual([
    [['B1', 2_000]],
    [
      ['B1', 1_000],
      ['B2', 1_000],
    ],
  ])
  expect(shop.verify().isWhole).toBe(true)
})

test('an expired batch is never taken by itself: the sale goes on without one, below zero if it must', async () => {
  const shop = await openShop([
    [expired, 9],
    [june, 2],
  ])
  const { invoice } = await shop.counter.invoice.issue(shop.sale({ of: { soap: 5 } }))
  expect(invoice.lines[0]?.batches).toEqual([{ ...june, quantityThousandths: 2_000 }])
  expect(await shop.left()).toEqual({ B0: 9, B2: 0 })
  const next = await shop.counter.invoice.issue(shop.sale({ of: { soap: 10 } }))
  expect(next.invoice.lines[0]?.batches).toEqual([])
  expect(await shop.counter.item.get({ id: shop.ids.soap })).toMatchObject({ onHandThousandths: -4_000 })
  expect(shop.verify().isWhole).toBe(true)
})

test('a batch may be sold on its last day, and no longer on the day after', async () => {
  const today = { code: 'T', expiresOn: '2026-11-20', mrpPaise: null }
  const shop = await openShop([[today, 2]])
  const first = await shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
  expect(first.invoice.lines[0]?.batches).toMatchObject([{ code: 'T' }])
  shop.clock.advance(24 * 60 * 60 * 1000)
  const second = await shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
  expect(second.invoice.lines[0]?.batches).toEqual([])
})

test('a batch chosen by hand is the one that goes, be it expired or short; other lines take from what is left', async () => {
  const shop = await openShop([
    [expired, 2],
    [january, 3],
    [june, 5],
  ])
  const sale = shop.sale({ of: { soap: 3 } })
  const [line] = sale.lines
  const [tender] = sale.tenders
  if (line === undefined || tender === undefined) throw new Error('one line was rung up and paid')
  const { invoice } = await shop.counter.invoice.issue({
    ...sale,
    lines: [{ ...line, batch: expired }, { ...line, batch: january }, line],
    expectedTotalPaise: 36_000,
    tenders: [{ ...tender, givenPaise: 36_000 }],
  })
  expect(invoice.lines.map(({ batches }) => batches?.map(batch => [batch.code, batch.quantityThousandths]))).toEqual([
    [['B0', 3_000]],
    [['B1', 3_000]],
    [['B2', 3_000]],
  ])
  expect(await shop.left()).toEqual({ B0: -1, B1: 0, B2: 2 })
  expect(shop.verify().isWhole).toBe(true)
})

test('an item without batches takes no notice of one', async () => {
  const shop = await openShop([])
  const sale = shop.sale({ of: { tea: 1 } })
  const lines = sale.lines.map(line => ({ ...line, batch: january }))
  const { invoice } = await shop.counter.invoice.issue({ ...sale, lines })
  expect(invoice.lines[0]).not.toHaveProperty('batches')
  expect(invoice.lines[0]).not.toHaveProperty('batch')
})

test('what is found for the cart says whether it has batches, and only where it does', async () => {
  const shop = await openShop([[expired, 2]])
  const [found] = await shop.counter.item.search({ text: 'lux', limit: 5 })
  expect(found).toMatchObject({ tracksBatches: true, expiredThousandths: 2_000 })
  const [plain] = await shop.counter.item.search({ text: 'assam', limit: 5 })
  expect(plain).not.toHaveProperty('tracksBatches')
})
