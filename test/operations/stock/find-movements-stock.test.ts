// The card of an item: every movement, the newest first, with what was on hand after it.
import { expect, test } from 'vitest'
import { ravi, soap } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'

test('each movement says its cause, its document, the other party, who made it and what was left', async () => {
  const shop = await openTestShop({
    items: { soap: soap({ openingStockThousandths: 10_000, costPaise: 3_000 }) },
    customers: { ravi: ravi() },
  })
  const { counter, ids } = shop
  await counter.invoice.issue(shop.sale({ of: { soap: 2 }, to: 'ravi' }))
  await counter.invoice.issue(shop.sale({ of: { soap: 11 } }))
  const { rows, next } = await counter.stock.findMovements({ itemId: ids.soap })
  expect(next).toBeNull()
  const shown = rows.map(({ cause, number, party, by, deltaThousandths, onHandThousandths, unitCostPaise }) => [
    ...[cause, number, party, by],
    ...[deltaThousandths, onHandThousandths, unitCostPaise],
  ])
  expect(shown).toEqual([
    ['sale', 'A1/26-27/00002', null, 'Asha', -11_000, -3_000, null],
    ['sale', 'A1/26-27/00001', 'Ravi Kumar', 'Asha', -2_000, 8_000, null],
    ['opening', null, null, 'Asha', 10_000, 10_000, 3_000],
  ])
})

test('pages follow each other without a gap, and stay right when something is sold between them', async () => {
  const shop = await openTestShop({ items: { soap: soap({ openingStockThousandths: 10_000 }) } })
  const { counter, ids } = shop
  for (const _ of [1, 2, 3, 4]) await counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
  const first = await counter.stock.findMovements({ itemId: ids.soap, limit: 2 })
  await counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
  const second = await counter.stock.findMovements({ itemId: ids.soap, limit: 2, before: first.next })
  const third = await counter.stock.findMovements({ itemId: ids.soap, limit: 2, before: second.next })
  const balances = [first, second, third].map(page => page.rows.map(row => row.onHandThousandths / 1000))
  expect(balances).toEqual([[6, 7], [8, 9], [10]])
  expect(third.next).toBeNull()
})

test('an item that does not exist has no card', async () => {
  const { counter, newId } = await openTestShop()
  await expect(counter.stock.findMovements({ itemId: newId() })).toBeRefused('not_found', { record: 'item' })
})
