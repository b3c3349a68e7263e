// No more is out at a time than the platform allows: to a seller, of a buyer, between the two.
import { expect, test } from 'vitest'
import { openMarket } from '../../../support/api/open-market.ts'
import { openTestApi } from '../../../support/api/open-test-api.ts'

const wide = { sellerPaise: 1_000_000_00, buyerPaise: 1_000_000_00, pairPaise: 1_000_000_00 }

test.each([
  ['seller', 'seller_limit'],
  ['buyer', 'buyer_limit'],
  ['pair', 'pair_limit'],
])('what would pass the limit of the %s is not offered, until something has come back', async (which, code) => {
  const limits = { ...wide, [`${which}Paise`]: 150_000_00 }
  const market = await openMarket({ market: { limits } })
  const first = await market.list()
  const offer = (invoiceNumber: string, amount: number) =>
    market.seller.call<{ code: string }>('POST', '/api/invoices/create', {
      ...{ invoiceNumber, buyerEmail: 'buyer@shop.example', amount, issueDate: '2026-11-18', dueDate: '2027-01-20' },
      description: 'Rice',
    })
  expect((await offer('Two', 50_000.01)).body.code).toBe(code)
  expect((await offer('Two', 49_999)).status).toBe(201)
  await market.seller.call('POST', `/api/invoices/${first.id}/withdraw`, {})
  expect((await offer('Three', 84_500)).status).toBe(201)
})

test('limits that are lower by now hold for what is funded', async () => {
  const market = await openMarket()
  const { id } = await market.list()
  const narrow = { ...wide, pairPaise: 99_999_99 }
  const later = await openTestApi({ databaseUrl: market.api.databaseUrl, market: { limits: narrow } })
  const headers = { authorization: `Bearer ${market.investor.token}` }
  const refused = await later.call('POST', `/api/invoices/${id}/fund`, { amount: 1_000 }, { headers })
  expect(refused).toMatchObject({ status: 400, body: { code: 'pair_limit' } })
})
