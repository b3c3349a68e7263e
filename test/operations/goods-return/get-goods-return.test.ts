// One debit note as it was posted.
import { expect, test } from 'vitest'
import { openDealerShop } from '../../support/dealers.ts'

test('a debit note is read as it was posted, and says whether it was reversed', async () => {
  const { counter, sendBack, shop } = await openDealerShop()
  const { goodsReturn } = await sendBack({ of: { soap: 2 } })
  expect(await counter.goodsReturn.get({ id: goodsReturn.id })).toEqual({ ...goodsReturn, isReversed: false })
  await counter.goodsReturn.reverse({ id: shop.newId(), returnId: goodsReturn.id, reason: '' })
  expect((await counter.goodsReturn.get({ id: goodsReturn.id })).isReversed).toBe(true)
  await expect(counter.goodsReturn.get({ id: shop.newId() })).toBeRefused('not_found', { record: 'goodsReturn' })
})
