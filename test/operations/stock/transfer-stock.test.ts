// Goods between branches.
import { expect, test } from 'vitest'
import { rice, soap } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'
import { expectNoTrace } from '../expect-no-trace.ts'

test('goods sent out leave stock line by line, and each movement names the branch', async () => {
  const { counter, ids, newId, verify } = await openTestShop({
    items: { soap: soap({ openingStockThousandths: 9_000 }), rice: rice({ openingStockThousandths: 5_000 }) },
  })
  await counter.stock.transfer({
    id: newId(),
    direction: 'out',
    otherBranch: 'Shivaji Nagar',
    lines: [
      { itemId: ids.soap, quantityThousandths: 4_000 },
      { itemId: ids.rice, quantityThousandths: 1_250 },
    ],
    note: 'van 2',
  })
  expect(await counter.item.get({ id: ids.soap })).toMatchObject({ onHandThousandths: 5_000 })
  const { rows } = await counter.stock.findMovements({ itemId: ids.rice })
  expect(rows[0]).toMatchObject({ cause: 'transfer', deltaThousandths: -1_250, party: 'Shivaji Nagar', note: 'van 2' })
  expect(verify().isWhole).toBe(true)
})

test('goods that come in bring their cost and their batch', async () => {
  const { counter, ids, newId, verify } = await openTestShop({ items: { soap: soap({ tracksBatches: true }) } })
  const batch = { code: 'L7', expiresOn: '2027-03-31', mrpPaise: 4_500 }
  const line = { itemId: ids.soap, quantityThousandths: 6_000, unitCostPaise: 3_150, batch }
  await counter.stock.transfer({ id: newId(), direction: 'in', otherBranch: 'Main', lines: [line], note: '' })
  const { rows } = await counter.stock.findMovements({ itemId: ids.soap })
  expect(rows).toMatchObject([{ deltaThousandths: 6_000, unitCostPaise: 3_150, batch }])
  expect(await counter.stock.findBatches({ itemIds: [ids.soap] })).toMatchObject([
    { ...batch, onHandThousandths: 6_000 },
  ])
  expect(verify().isWhole).toBe(true)
})

test('a repeat with the same id moves nothing more, and half a soap is refused', async () => {
  const shop = await openTestShop({ items: { soap: soap() } })
  const { counter, ids, newId } = shop
  const transfer = (quantityThousandths: number, id = newId()) => ({
    id,
    direction: 'out' as const,
    otherBranch: 'Shivaji Nagar',
    lines: [{ itemId: ids.soap, quantityThousandths }],
    note: '',
  })
  const whole = transfer(1_000)
  await counter.stock.transfer(whole)
  const after = shop.dump()
  await counter.stock.transfer(whole)
  expect(shop.dump()).toEqual(after)
  await expectNoTrace(shop, () => counter.stock.transfer(transfer(500)), 'quantity_decimals')
})
