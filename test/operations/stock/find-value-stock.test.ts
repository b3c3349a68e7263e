// What stock is worth, by the method the shop chose.
import { expect, test } from 'vitest'
import { rice, soap, tea } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'

test('by the average unless the shop says otherwise; the choice changes no movement', async () => {
  const shop = await openTestShop({ items: { soap: soap() } })
  const { counter, ids, newId } = shop
  for (const [pieces, unitCostPaise] of [
    [10, 3_000],
    [10, 4_000],
  ] as const)
    await counter.stock.adjust({
      id: newId(),
      itemId: ids.soap,
      deltaThousandths: pieces * 1000,
      unitCostPaise,
      note: '',
    })
  await counter.invoice.issue(shop.sale({ of: { soap: 10 } }))
  expect(await counter.stock.findValue({})).toMatchObject({ method: 'average', valuePaise: 35_000 })
  await counter.shop.save({ fields: { stockValuation: 'fifo' } })
  expect(await counter.stock.findValue({})).toMatchObject({ method: 'fifo', valuePaise: 40_000 })
  expect(shop.verify().isWhole).toBe(true)
})

test('lists what is worth most first, what is below zero last, and says how much has no cost', async () => {
  const shop = await openTestShop({
    items: {
      soap: soap({ openingStockThousandths: 5_000, costPaise: 3_000 }),
      rice: rice({ openingStockThousandths: 2_500, costPaise: 5_000 }),
      tea: tea({ costPaise: 20_000 }),
      free: soap({ name: 'Sample', code: 'FREE', openingStockThousandths: 1_000 }),
    },
  })
  const { counter, ids } = shop
  await counter.invoice.issue(shop.sale({ of: { tea: 2 } }))
  const value = await counter.stock.findValue({})
  expect(value).toMatchObject({ valuePaise: 15_000 + 12_500 - 40_000, total: 4, withoutCostCount: 1 })
  expect(value.rows.map(row => [row.itemName, row.onHandThousandths, row.valuePaise])).toEqual([
    ['Lux Soap', 5_000, 15_000],
    ['Sona Masoori Rice', 2_500, 12_500],
    ['Sample', 1_000, 0],
    ['Assam Tea', -2_000, -40_000],
  ])
  const second = await counter.stock.findValue({ offset: 1, limit: 1 })
  expect(second.rows).toMatchObject([{ itemId: ids.rice }])
})

test('a cost price set later values goods that came without one; goods that came with a cost keep it', async () => {
  const shop = await openTestShop({
    items: {
      soap: soap({ openingStockThousandths: 5_000 }),
      tea: tea({ openingStockThousandths: 5_000, costPaise: 10_000 }),
    },
  })
  const { counter, ids } = shop
  await counter.item.save({ id: ids.soap, fields: { costPaise: 2_000 } })
  await counter.item.save({ id: ids.tea, fields: { costPaise: 99_900 } })
  const { rows } = await counter.stock.findValue({})
  expect(rows.map(row => [row.itemName, row.valuePaise])).toEqual([
    ['Assam Tea', 50_000],
    ['Lux Soap', 10_000],
  ])
})
