// An invoice is taken back, or less of it is left to pay than was offered: a credit note, money at the counter, a void bill.
import { expect, test } from 'vitest'
import { lowerBalance } from '../../../../src/api/operations/financed-invoice/lower-balance.ts'
import { collectDues } from '../../../../src/api/operations/financed-invoice/money/take-dues.ts'
import { boundsOf, objectIdOf } from '../../../../src/api/protocol/object-id.ts'
import { findInvoices } from '../../../../src/api/store/market/find-invoices.ts'
import { type Market, openMarket } from '../../../support/api/open-market.ts'

const fund = ({ investor }: Market, id: string, amount: number) =>
  investor.call('POST', `/api/invoices/${id}/fund`, { amount })
const lower = ({ api }: Market, objectId: string, rupees: number, cause = 'note 1') =>
  api.within(async (deps, tx) => {
    const near = await findInvoices(tx).between(boundsOf(objectId))
    const invoiceId = near.find(each => objectIdOf(each) === objectId) ?? ''
    return lowerBalance(deps, tx, { invoiceId, balancePaise: rupees * 100, cause })
  })
const targetOf = async ({ seller }: Market, id: string) => {
  const { body } = await seller.call<{ data: { financing: { requestedAmount: number } } }>('GET', `/api/invoices/${id}`)
  return body.data.financing.requestedAmount
}

test('taken back by its seller, whoever had put money in has it again', async () => {
  const market = await openMarket()
  const { id } = await market.list()
  await fund(market, id, 40_000)
  const taken = await market.seller.call('POST', `/api/invoices/${id}/withdraw`, { reason: 'Paid in cash' })
  expect(taken).toMatchObject({ status: 200, body: { data: { status: 'cancelled' } } })
  expect(await market.balanceOf(market.investor)).toBe(1_000_000)
  expect((await market.journal()).sums.escrow).toBe(0)
  expect(await market.differences()).toEqual([])
  const again = await market.seller.call('POST', `/api/invoices/${id}/withdraw`, {})
  expect(again).toMatchObject({ status: 400, body: { code: 'not_withdrawable' } })
  expect(await fund(market, id, 1)).toMatchObject({ status: 400, body: { code: 'not_fundable' } })
})

test('nobody takes back what is another’s, or what is funded', async () => {
  const market = await openMarket()
  const { id } = await market.list()
  const other = await market.join('seller', 'Rival')
  expect(await other.call('POST', `/api/invoices/${id}/withdraw`, {})).toMatchObject({ status: 403 })
  expect(await market.buyer.call('POST', `/api/invoices/${id}/withdraw`, {})).toMatchObject({ status: 403 })
  await fund(market, id, 90_000)
  expect(await market.seller.call('POST', `/api/invoices/${id}/withdraw`, {})).toMatchObject({
    body: { code: 'not_withdrawable' },
  })
})

test('an offer without money costs less at once; it never costs more again', async () => {
  const market = await openMarket()
  const { id } = await market.list()
  expect(await lower(market, id, 50_000)).toBe('repriced')
  expect(await targetOf(market, id)).toBe(45_000)
  expect(await lower(market, id, 50_000)).toBe('unchanged')
  expect(await lower(market, id, 70_000, 'an older one')).toBe('unchanged')
  expect(await fund(market, id, 45_000)).toMatchObject({ body: { invoice: { status: 'funded' } } })
})

test('an offer with money in it ends, and so does one of which too little is left', async () => {
  const market = await openMarket()
  const { id } = await market.list()
  await fund(market, id, 40_000)
  expect(await lower(market, id, 99_000)).toBe('ended')
  expect(await market.statusOf(id)).toBe('cancelled')
  expect(await market.balanceOf(market.investor)).toBe(1_000_000)
  const small = await market.list({ invoiceNumber: 'Two', amount: 84_500 })
  expect(await lower(market, small.id, 0)).toBe('ended')
  expect(await market.differences()).toEqual([])
})

test('of a settled one the seller gives back what his customer paid him, once', async () => {
  const market = await openMarket()
  const { id } = await market.list()
  await fund(market, id, 90_000)
  expect(await lower(market, id, 70_000)).toBe('taken')
  expect(await lower(market, id, 70_000)).toBe('unchanged')
  expect(await market.balanceOf(market.seller)).toBe(1_090_000 - 30_000)
  // What its buyer pays here is in the shop's books too, sooner or later.
  await market.tell({ transactionId: 'A', invoiceNumber: 'NW/26-27/0017', amount: 20_000 })
  expect(await lower(market, id, 50_000, 'payment from the market')).toBe('unchanged')
  await market.buyer.call('POST', `/api/invoices/${id}/repay`)
  expect(await market.statusOf(id)).toBe('repaid')
  expect(await market.balanceOf(market.investor)).toBe(1_010_000)
  expect(await market.balanceOf(market.buyer)).toBe(1_000_000 - 50_000)
  expect(await market.differences()).toEqual([])
})

test('what his wallet does not reach for he owes, and it is taken from what comes to him later', async () => {
  // In production nobody begins with money.
  const market = await openMarket({ market: { feeBps: 200 } })
  const { id } = await market.list({ amount: 900_000, invoiceNumber: 'Big', discountRate: 0 })
  await fund(market, id, 900_000)
  // His wallet holds 19 lakh less the fee; he spends most of it on what he gives back for another.
  const other = await market.list({ amount: 980_000, invoiceNumber: 'Other', discountRate: 0 })
  const second = await market.join('investor', 'Second')
  await second.call('POST', `/api/invoices/${other.id}/fund`, { amount: 980_000 })
  await market.buyer.call('POST', `/api/invoices/${other.id}/repay`)
  await market.spend(market.seller, 2_800_000)
  const left = await market.balanceOf(market.seller)
  expect(await lower(market, id, 0)).toBe('taken')
  expect(await market.balanceOf(market.seller)).toBe(0)
  expect(await market.differences()).toEqual([])
  expect(await market.statusOf(id)).toBe('funded')
  const third = await market.list({ amount: 990_000, invoiceNumber: 'Third', discountRate: 0 })
  const rich = await market.join('investor', 'Rich')
  await rich.call('POST', `/api/invoices/${third.id}/fund`, { amount: 990_000 })
  expect(await market.balanceOf(market.seller)).toBe(990_000 - 19_800 - 3_564)
  expect(await collectDues(market.api.deps)).toBe(1)
  expect(await market.balanceOf(market.seller)).toBe(990_000 - 19_800 - 3_564 - (900_000 - left))
  expect(await collectDues(market.api.deps)).toBe(0)
  expect(await market.statusOf(id)).toBe('repaid')
  expect(await market.differences()).toEqual([])
})
