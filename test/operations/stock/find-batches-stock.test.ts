// The batches of an item.
import { expect, test } from 'vitest'
import { soap } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'

test('batches with something in them come first, the earliest expiry on top, and say whether they have expired', async () => {
  const { counter, ids, newId } = await openTestShop({ items: { soap: soap({ tracksBatches: true }) } })
  const itemId = ids.soap
  const batches = [
    ['never', null, 1],
    ['today', '2026-11-20', 1],
    ['gone', '2026-10-31', 0],
    ['past', '2026-11-19', 1],
  ] as const
  for (const [code, expiresOn, pieces] of batches) {
    const batch = { code, expiresOn, mrpPaise: null }
    await counter.stock.adjust({ id: newId(), itemId, deltaThousandths: 1_000, batch, note: '' })
    if (pieces > 0) continue
    await counter.stock.adjust({ id: newId(), itemId, deltaThousandths: -1_000, batch, note: '' })
  }
  const found = await counter.stock.findBatches({ itemIds: [itemId] })
  expect(found.map(({ code, isExpired, onHandThousandths }) => [code, isExpired, onHandThousandths])).toEqual([
    ['past', true, 1_000],
    ['today', false, 1_000],
    ['never', false, 1_000],
    ['gone', true, 0],
  ])
})

test('an item that does not exist has no batches', async () => {
  const { counter, newId } = await openTestShop()
  await expect(counter.stock.findBatches({ itemIds: [newId()] })).toBeRefused('not_found')
})

test('those of a whole cart come with one question, each said to be of its item', async () => {
  const items = { soap: soap({ tracksBatches: true }), bar: soap({ name: 'Bar', code: 'BAR', tracksBatches: true }) }
  const { counter, ids, newId } = await openTestShop({ items })
  for (const itemId of [ids.soap, ids.bar]) {
    const batch = { code: 'B1', expiresOn: null, mrpPaise: null }
    await counter.stock.adjust({ id: newId(), itemId, deltaThousandths: 1_000, batch, note: '' })
  }
  const found = await counter.stock.findBatches({ itemIds: [ids.bar, ids.soap] })
  expect(found.map(({ itemId }) => itemId)).toEqual([ids.bar, ids.soap])
})
