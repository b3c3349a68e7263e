// Goods that will never be sold: gone from stock, with the reason in the fact.
import { expect, test } from 'vitest'
import { soap } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'
import { expectNoTrace } from '../expect-no-trace.ts'

const january = { code: 'B1', expiresOn: '2027-01-31', mrpPaise: null }
const june = { code: 'B2', expiresOn: '2027-06-30', mrpPaise: 4_500 }

test('what is written off leaves stock, and the movement says why', async () => {
  const { counter, ids, newId, verify } = await openTestShop({
    items: { soap: soap({ openingStockThousandths: 9_000 }) },
  })
  const line = { itemId: ids.soap, quantityThousandths: 2_000 }
  await counter.stock.writeOff({ id: newId(), lines: [line], reason: 'damaged', note: 'wet' })
  expect(await counter.item.get({ id: ids.soap })).toMatchObject({ onHandThousandths: 7_000 })
  const { rows } = await counter.stock.findMovements({ itemId: ids.soap })
  expect(rows[0]).toMatchObject({
    cause: 'write_off',
    deltaThousandths: -2_000,
    reason: 'damaged',
    note: 'wet',
    by: 'Asha',
  })
  expect(verify().isWhole).toBe(true)
})

test('a repeat with the same id takes nothing more; the id of another fact is refused', async () => {
  const shop = await openTestShop({ items: { soap: soap({ openingStockThousandths: 9_000 }) } })
  const { counter, ids, newId } = shop
  const lines = [{ itemId: ids.soap, quantityThousandths: 2_000 }]
  const writeOff = { id: newId(), lines, reason: 'lost' as const, note: '' }
  await counter.stock.writeOff(writeOff)
  const after = shop.dump()
  await counter.stock.writeOff(writeOff)
  expect(shop.dump()).toEqual(after)
  const sale = shop.sale({ of: { soap: 1 } })
  await counter.invoice.issue(sale)
  await expectNoTrace(shop, () => counter.stock.writeOff({ ...writeOff, id: sale.id }), 'entry_conflict')
})

test('parts of what is sold whole, and an item nobody knows, are refused with their line', async () => {
  const shop = await openTestShop({ items: { soap: soap() } })
  const { counter, ids, newId } = shop
  const writeOff = (itemId: string, quantityThousandths: number) => {
    const lines = [
      { itemId: ids.soap, quantityThousandths: 1_000 },
      { itemId, quantityThousandths },
    ]
    return () => counter.stock.writeOff({ id: newId(), lines, reason: 'other', note: '' })
  }
  await expectNoTrace(shop, writeOff(ids.soap, 500), 'quantity_decimals', { lineNumber: 2, name: 'Lux Soap' })
  const id = newId()
  await expectNoTrace(shop, writeOff(id, 1_000), 'not_found', { lineNumber: 2, id })
})

test('goods of a batch leave that batch; where none is named, what expires first goes first', async () => {
  const { counter, ids, newId, verify } = await openTestShop({ items: { soap: soap({ tracksBatches: true }) } })
  const itemId = ids.soap
  const receive = (batch: typeof june | typeof january, pieces: number) =>
    counter.stock.adjust({ id: newId(), itemId, deltaThousandths: pieces * 1000, batch, note: '' })
  await receive(june, 5)
  await receive(january, 3)
  const writeOff = (quantityThousandths: number, batch?: typeof june) =>
    counter.stock.writeOff({
      id: newId(),
      lines: [batch === undefined ? { itemId, quantityThousandths } : { itemId, quantityThousandths, batch }],
      reason: 'expired',
      note: '',
    })
  const held = async () =>
    (await counter.stock.findBatches({ itemIds: [itemId] })).map(({ code, onHandThousandths }) => [
      code,
      onHandThousandths,
    ])
  await writeOff(1_000, june)
  expect(await held()).toEqual([
    ['B1', 3_000],
    ['B2', 4_000],
  ])
  await writeOff(4_000)
  expect(await held()).toEqual([
    ['B2', 3_000],
    ['B1', 0],
  ])
  await writeOff(5_000)
  expect(await held()).toEqual([
    ['B1', 0],
    ['B2', 0],
  ])
  expect(await counter.item.get({ id: itemId })).toMatchObject({ onHandThousandths: -2_000 })
  expect(verify().isWhole).toBe(true)
})
