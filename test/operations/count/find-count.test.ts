// The counts going on.
import { expect, test } from 'vitest'
import { openCountShop } from './count-shop.ts'

test('lists the newest first, each with how far it is and what differs in money', async () => {
  const shop = await openCountShop('all')
  shop.clock.advance(60_000)
  const newer = shop.newId()
  await shop.counter.count.start({ id: newer, scope: { kind: 'scan' } })
  await shop.say('soap', 8)
  await shop.say('rice', 5.5)
  await shop.say('tea', 1)
  const counts = await shop.counter.count.find({})
  expect(counts.map(count => count.id)).toEqual([newer, shop.countId])
  expect(counts[1]).toMatchObject({
    lineCount: 3,
    countedCount: 3,
    differentCount: 3,
    missingPaise: -6_000,
    surplusPaise: 2_500,
  })
  expect(counts[0]).toMatchObject({ lineCount: 0, countedCount: 0 })
})
