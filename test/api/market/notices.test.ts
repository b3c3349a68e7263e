// Notices are put away by their account, for all of its machines; what it was told stays.
import { expect, test } from 'vitest'
import type { NoticePage } from '../../../src/shared/contract/market/notices.ts'
import type { SignedInAccount } from '../../support/api/financing-account.ts'
import { openMarket } from '../../support/api/open-market.ts'

const notices = async ({ call }: SignedInAccount) => (await call<NoticePage>('GET', '/api/market/notices')).body
const numbers = ({ rows }: NoticePage) => rows.map(({ invoiceNumber }) => invoiceNumber)

test('one is put away, then all that were seen; what comes later is there', async () => {
  const market = await openMarket()
  const { buyer } = market
  for (const invoiceNumber of ['A', 'B', 'C'])
    await market.offer({ invoiceNumber, amount: 70_000 + invoiceNumber.charCodeAt(0) })
  const before = await notices(buyer)
  expect(numbers(before)).toEqual(['C', 'B', 'A'])
  const remove = (cursor: string | undefined) =>
    buyer.call<NoticePage>('POST', '/api/market/notices/remove', { cursor })
  for (const _ of Array(2)) expect(numbers((await remove(before.rows[1]?.cursor)).body)).toEqual(['C', 'A'])
  await market.offer({ invoiceNumber: 'D', amount: 60_000 })
  const cleared = await buyer.call<NoticePage>('POST', '/api/market/notices/clear', { until: before.last })
  expect(numbers(cleared.body)).toEqual(['D'])
  // An older word of another machine brings none back.
  await buyer.call('POST', '/api/market/notices/clear', { until: '0' })
  expect(numbers(await notices(buyer))).toEqual(['D'])
  expect((await notices(buyer)).last).not.toBe(before.last)
})

test('nobody puts away what another was told, and the history of events stays whole', async () => {
  const market = await openMarket()
  await market.offer()
  const told = await notices(market.buyer)
  await market.seller.call('POST', '/api/market/notices/remove', { cursor: told.rows[0]?.cursor })
  expect(await notices(market.buyer)).toEqual(told)
  const events = () => market.buyer.call<{ data: object[] }>('GET', '/api/events?after=0')
  const before = await events()
  await market.buyer.call('POST', '/api/market/notices/clear', { until: told.last })
  expect(numbers(await notices(market.buyer))).toEqual([])
  expect((await events()).body).toEqual(before.body)
})
