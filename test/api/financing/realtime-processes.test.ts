// Two processes of one API: what is done at one is heard at both, each event once, and Redis may go away meanwhile.
import { expect, test } from 'vitest'
import { heardAll, listenToMarket } from '../../support/api/listen-to-market.ts'
import { openMarket } from '../../support/api/open-market.ts'
import { openTestApi } from '../../support/api/open-test-api.ts'
import { ownRedis } from '../../support/api/own-redis.ts'

const redis = ownRedis()

test('each event reaches the sockets of every process once', async () => {
  const market = await openMarket({ redisUrl: redis.url })
  const { api, investor, offer } = market
  const other = await openTestApi({ redisUrl: redis.url, databaseUrl: api.databaseUrl })
  const [here, there] = [await listenToMarket(api, investor), await listenToMarket(other, investor)]
  const seller = await listenToMarket(other, market.seller)
  const { id } = await offer({ buyerName: 'Buyer' })
  for (let n = 0; n < 10; n += 1) await investor.call('POST', `/api/invoices/${id}/fund`, { amount: 9_000 })
  for (const ear of [here, there]) await heardAll(ear, investor)
  await heardAll(seller, market.seller)
  expect(here.payloads('investmentSuccess')).toHaveLength(10)
  expect(seller.payloads('invoiceFunded')).toHaveLength(10)
})

test('a client that comes back to another process goes on where it was', async () => {
  const { api, investor, offer } = await openMarket({ redisUrl: redis.url })
  const first = await listenToMarket(api, investor)
  await offer({ buyerName: 'Buyer' })
  await heardAll(first, investor)
  first.socket.close()
  await offer({ invoiceNumber: 'B', buyerName: 'Buyer' })
  const other = await openTestApi({ redisUrl: redis.url, databaseUrl: api.databaseUrl })
  const again = await listenToMarket(other, investor, first.heard.at(-1)?.cursor)
  await heardAll(again, investor)
  expect(again.payloads('newInvoiceListed')).toMatchObject([{ invoiceNumber: 'B' }])
})

test('without Redis the other process looks by itself', { timeout: 30_000 }, async () => {
  const { api, investor, offer } = await openMarket({ redisUrl: redis.url })
  const other = await openTestApi({ redisUrl: redis.url, databaseUrl: api.databaseUrl })
  const there = await listenToMarket(other, investor)
  await redis.stop()
  await offer({ buyerName: 'Buyer' })
  await expect.poll(() => there.names(), { timeout: 15_000 }).toContain('newInvoiceListed')
  await redis.start()
  await offer({ invoiceNumber: 'B', buyerName: 'Buyer' })
  await expect.poll(() => there.payloads('newInvoiceListed'), { timeout: 15_000 }).toHaveLength(2)
  await heardAll(there, investor)
})
