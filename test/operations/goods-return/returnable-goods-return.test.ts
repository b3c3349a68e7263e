// What a form proposes to send back of a receipt.
import { expect, test } from 'vitest'
import { openDealerShop } from '../../support/dealers.ts'

test('each part of a receipt with what is left of it, at its cost and the tax of its day', async () => {
  const { counter, receive, sendBack, shop } = await openDealerShop()
  const { receipt } = await receive({
    of: { soap: 12, rice: 3 },
    damaged: { soap: 1 },
    keepsDamaged: true,
    costPaise: 3_000,
    amountPaise: 50_000,
    taxPaise: 7_000,
  })
  await sendBack({ of: { soap: 2, rice: 3 }, receiptId: receipt.id })
  const { taxRateBps } = await counter.item.get({ id: shop.ids.soap })
  const line = { itemId: shop.ids.soap, receiptLineNumber: 1, unitPricePaise: 3_000, taxRateBps, batch: null }
  expect(await counter.goodsReturn.returnable({ receiptId: receipt.id })).toMatchObject([
    { ...line, source: 'stock', leftThousandths: 10_000 },
    { ...line, source: 'written_off', leftThousandths: 1_000 },
  ])
})

test('a bill without tax proposes none, goods without a cost the item’s', async () => {
  const { counter, receive, shop } = await openDealerShop()
  await counter.item.save({ id: shop.ids.soap, fields: { costPaise: 2_500 } })
  const { receipt } = await receive({ of: { soap: 12 }, amountPaise: 30_000 })
  expect(await counter.goodsReturn.returnable({ receiptId: receipt.id })).toMatchObject([
    { unitPricePaise: 2_500, taxRateBps: 0 },
  ])
})

test('of a reversed or unknown receipt nothing can be sent back', async () => {
  const { counter, receive, shop } = await openDealerShop()
  const { receipt } = await receive({ of: { soap: 12 } })
  await counter.goodsReceipt.reverse({ id: shop.newId(), receiptId: receipt.id, reason: '' })
  await expect(counter.goodsReturn.returnable({ receiptId: receipt.id })).toBeRefused('already_reversed')
  await expect(counter.goodsReturn.returnable({ receiptId: shop.newId() })).toBeRefused('not_found')
})
