// Counting: each scan one more, or a figure said anew.
import { expect, test } from 'vitest'
import { expectNoTrace } from '../expect-no-trace.ts'
import { openCountShop } from './count-shop.ts'

test('each scan adds one; a figure takes the place of what was counted', async () => {
  const { say, scan } = await openCountShop()
  expect(await scan('soap')).toMatchObject({ countedThousandths: 1_000, expectedThousandths: 10_000 })
  expect(await scan('soap')).toMatchObject({ countedThousandths: 2_000, differencePaise: -24_000 })
  expect(await say('soap', 9)).toMatchObject({ countedThousandths: 9_000, differencePaise: -3_000 })
  expect(await say('rice', 5.125)).toMatchObject({ countedThousandths: 5_125, differencePaise: 625 })
  expect(await say('tea', 3)).toMatchObject({ countedThousandths: 3_000, differencePaise: null })
})

test('what is sold after a line was counted is no difference', async () => {
  const shop = await openCountShop()
  await shop.say('soap', 9)
  await shop.counter.invoice.issue(shop.sale({ of: { soap: 3 } }))
  expect((await shop.counter.count.findLines({ id: shop.countId, show: 'counted' })).rows).toMatchObject([
    { countedThousandths: 9_000, expectedThousandths: 10_000 },
  ])
  await shop.post()
  expect(await shop.onHand('soap')).toBe(6)
})

test('a count outlives a crash of the machine', async () => {
  const shop = await openCountShop()
  await shop.scan('soap')
  await shop.reopen()
  const lines = await shop.counter.count.findLines({ id: shop.countId, show: 'counted' })
  expect(lines.rows).toMatchObject([{ countedThousandths: 1_000 }])
})

test('parts of what is whole, less than nothing, too much, and what is not there are refused', async () => {
  const shop = await openCountShop()
  const { countId: id, ids, counter } = shop
  const of = { id, itemId: ids.soap, how: 'add' as const }
  const add = (quantityThousandths: number) => () => counter.count.item({ ...of, quantityThousandths })
  await expectNoTrace(shop, add(500), 'quantity_decimals', { name: 'Lux Soap' })
  await expectNoTrace(shop, add(-1_000), 'count_below_zero', { name: 'Lux Soap' })
  await add(1_000_000_000_000)()
  await expectNoTrace(shop, add(1_000), 'amount_too_large')
  const unknown = { ...of, quantityThousandths: 1_000 }
  await expectNoTrace(shop, () => counter.count.item({ ...unknown, itemId: id }), 'not_found', { record: 'item' })
  await expectNoTrace(shop, () => counter.count.item({ ...unknown, id: ids.soap }), 'not_found', { record: 'count' })
})
