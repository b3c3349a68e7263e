// One receipt as it was posted.
import { expect, test } from 'vitest'
import { openDealerShop } from '../../support/dealers.ts'

test('a receipt is read as it was posted, and says whether it was reversed', async () => {
  const { counter, receive, shop } = await openDealerShop()
  const { receipt } = await receive({ of: { soap: 6 }, note: 'wet boxes' })
  expect(await counter.goodsReceipt.get({ id: receipt.id })).toEqual({ ...receipt, isReversed: false })
  await counter.goodsReceipt.reverse({ id: shop.newId(), receiptId: receipt.id, reason: '' })
  expect((await counter.goodsReceipt.get({ id: receipt.id })).isReversed).toBe(true)
})

test('an unknown receipt is refused', async () => {
  const { counter, shop } = await openDealerShop()
  await expect(counter.goodsReceipt.get({ id: shop.newId() })).toBeRefused('not_found', { record: 'goodsReceipt' })
})
