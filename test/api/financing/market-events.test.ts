// What happened, and the events it becomes: their names, whom they are for, their keys and their rupees.
import { expect, test } from 'vitest'
import { eventsOf } from '../../../src/api/protocol/financing/market-events.ts'
import type { MarketNews } from '../../../src/api/protocol/financing/market-news.ts'
import { objectIdOf } from '../../../src/api/protocol/object-id.ts'
import type { FinancedInvoice } from '../../../src/api/store/market/financed-invoice-rows.ts'
import type { FinancedPart } from '../../../src/api/store/market/financed-part-rows.ts'
import type { FinancedState } from '../../../src/shared/domain/finance/financed-states.ts'

const idOf = (n: number) => `01a20051-0374-7000-8000-00000000000${n}`
const [invoiceId, seller, buyer, one, two] = [idOf(1), idOf(2), idOf(3), idOf(4), idOf(5)]
const now = new Date('2026-11-21T06:00:00.000Z')
const timestamp = now.toISOString()

const invoiceIn = (state: FinancedState, fields: Partial<FinancedInvoice> = {}): FinancedInvoice => ({
  ...{ id: invoiceId, sellerId: seller, buyerId: buyer, number: 'NW/17', state },
  ...{ sellerCompany: 'Nair Wholesale', buyerName: 'Kulkarni Retail', buyerEmail: 'r@k.example', buyerGstin: '' },
  ...{ facePaise: 1_00_000_05, targetPaise: 90_000_05, fundedPaise: 0, receivedPaise: 0, discountBps: 1_000 },
  pricing: { mode: 'flat', discountBps: 1_000, targetPaise: 90_000_05 },
  ...{ pricedOn: '2026-11-21', closesAt: null, owedPaise: 1_00_000_05, reservePaise: 0, latePaise: 0, sharedPaise: 0 },
  ...{ shopId: null, shopInvoiceId: null, shopListingId: null },
  ...{ issuedOn: '2026-11-18', dueOn: '2027-01-20', description: 'Rice', category: '', items: [] },
  taxes: { cgstPaise: 0, sgstPaise: 0, igstPaise: 0 },
  ...{ riskScore: 50, riskFactors: [], fraudFlags: [], similarIds: [], isGstinSound: false, buyerNotes: '' },
  ...{ buyerConfirmedAt: null, createdAt: now, listedAt: null, fundedAt: null, repaidAt: null, changedAt: now },
  ...fields,
})
const partOf = (investorId: string, paidPaise: number, returnedPaise: number): FinancedPart => ({
  ...{ id: idOf(9), invoiceId, investorId, paidPaise, expectedPaise: returnedPaise, returnedPaise },
  ...{ state: 'active', fundedAt: now },
})
const partiesOf = (invoice: FinancedInvoice, ids: readonly string[]) =>
  ids.map(accountId => ({
    accountId,
    view: { invoice, parts: [], steps: [], messages: [], documents: [], feePaise: 0 },
  }))
const stepped = (from: FinancedState, to: FinancedState, parts: readonly FinancedPart[] = []): MarketNews => {
  const invoice = invoiceIn(to)
  return { kind: 'stepped', said: '', from, invoice, parts, parties: partiesOf(invoice, [seller, buyer]) }
}
const people = new Map([seller, buyer, one, two].map((id, n) => [id, ['seller', 'buyer', 'one', 'two'][n]]))
/** `name type? → whom`. */
const short = (news: MarketNews) =>
  eventsOf(news, now).map(({ name, payload, to }) => {
    const whom = to.accountId === undefined ? (to.role ?? 'everybody') : people.get(to.accountId)
    return `${name}${payload.type === undefined ? '' : ` ${payload.type}`} → ${whom}`
  })

const change = [
  'invoice-update invoice-status-updated → seller',
  'invoice-update invoice-status-updated → buyer',
  'invoiceUpdated → everybody',
]
const inMarket = 'marketplace-update invoice-status-changed → everybody'
const cases: readonly [string, MarketNews, readonly string[]][] = [
  [
    'offered',
    { kind: 'offered', invoice: invoiceIn('draft'), parties: partiesOf(invoiceIn('draft'), [seller, buyer]) },
    ['invoice-update invoice-created → seller', 'invoice-update invoice-created → buyer'],
  ],
  [
    'asked',
    { kind: 'asked', invoice: invoiceIn('pending_buyer_confirmation') },
    ['notification invoice_confirmation_request → buyer'],
  ],
  ['asked, without an account', { kind: 'asked', invoice: invoiceIn('draft', { buyerId: null }) }, []],
  [
    'confirmed',
    stepped('pending_buyer_confirmation', 'confirmed'),
    [...change, inMarket, 'notification invoice_confirmed → seller'],
  ],
  [
    'turned down',
    stepped('pending_buyer_confirmation', 'cancelled'),
    [...change, inMarket, 'notification invoice_rejected → seller'],
  ],
  ['taken back', stepped('listed', 'cancelled'), [...change, inMarket]],
  [
    'listed',
    stepped('confirmed', 'listed'),
    [...change, 'marketplace-update new-invoice → everybody', 'newInvoiceListed → investor'],
  ],
  ['funded', stepped('listed', 'funded'), [...change, inMarket, 'notification invoice_funded → seller']],
  ['expired', stepped('listed', 'expired'), [...change, inMarket]],
  ['defaulted', stepped('funded', 'defaulted'), [...change, inMarket]],
  [
    'repaid',
    stepped('funded', 'repaid', [partOf(one, 1, 1), partOf(two, 1, 1), partOf(one, 1, 1)]),
    [...change, inMarket, 'invoiceRepaid → one', 'invoiceRepaid → two'],
  ],
  ['preferences', { kind: 'preferences', accountId: one }, ['notification preferences_updated → one']],
]

test.each(cases)('%s', (_what, news, told) => {
  expect(short(news)).toEqual(told)
  for (const { payload } of eventsOf(news, now)) expect(payload.timestamp).toBe(timestamp)
})

test('each kind of event says its rupees to the paisa', () => {
  const invoice = invoiceIn('listed', { fundedPaise: 30_000_03 })
  const part = { ...partOf(one, 30_000_03, 33_333_37), id: idOf(8) }
  const balances = { sellerBalancePaise: 7, investorBalancePaise: 9_99_999_99 }
  const parties = partiesOf(invoice, [seller, buyer, one])
  const news = { kind: 'part_funded' as const, invoice, part, parties, investorName: 'Sheikh Capital', ...balances }
  const of = { invoiceId: objectIdOf(invoiceId), invoiceNumber: 'NW/17', amount: 30_000.03, timestamp }
  expect(eventsOf(news, now).filter(({ name }) => name !== 'invoice-update')).toEqual([
    {
      to: { accountId: seller },
      name: 'invoiceFunded',
      payload: { ...of, investor: 'Sheikh Capital', newBalance: 0.07 },
    },
    {
      to: { accountId: one },
      name: 'investmentSuccess',
      payload: { ...of, expectedReturn: 33_333.37, profit: 3_333.34, newBalance: 999_999.99 },
    },
    {
      to: {},
      name: 'marketUpdate',
      payload: {
        ...{ invoiceId: of.invoiceId, status: 'listed', requestedAmount: 90_000.05, timestamp },
        ...{ fundedAmount: 30_000.03, fundingProgress: 33.33 },
      },
    },
  ])
  const repaid = eventsOf(stepped('funded', 'repaid', [partOf(one, 1_01, 1_12), partOf(one, 2_02, 2_24)]), now)
  expect(repaid.find(({ name }) => name === 'invoiceRepaid')?.payload).toEqual({
    ...{ invoiceId: of.invoiceId, amount: 3.36, profit: 0.33, timestamp },
  })
})
