// What to order now.
import { expect, test } from 'vitest'
import { openDealerShop } from '../../support/dealers.ts'

test('what runs low is recommended up to twice its mark, in whole packs, lowest stock first', async () => {
  const { counter, dealerId } = await openDealerShop()
  const rows = await counter.dealer.recommend({ dealerId })
  // Rice: 2 × 5 − 2.5 kg. Soap: 2 × 10 − 4 = 16, in packs of six.
  expect(rows.map(row => [row.code, row.suggestedThousandths])).toEqual([
    ['RICE', 7_500],
    ['SOAP', 18_000],
  ])
})

test('what is on its way already is not ordered twice', async () => {
  const { counter, dealerId, place } = await openDealerShop()
  await place({ rice: 7.5, soap: 6 })
  const rows = await counter.dealer.recommend({ dealerId })
  expect(rows.map(row => [row.code, row.suggestedThousandths])).toEqual([['SOAP', 12_000]])
})
