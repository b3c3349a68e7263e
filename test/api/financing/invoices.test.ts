// An invoice on the marketplace: offered, confirmed, listed, found (protocols/financing-realtime, sections 3, 4 and 7).
import { expect, test } from 'vitest'
import { offered, openMarket } from '../../support/api/open-market.ts'

test('an offer waits for its buyer, and what he confirms is listed', async () => {
  const { buyer, investor, offer, seller } = await openMarket()
  const made = await offer()
  expect(made).toMatchObject({
    invoiceNumber: offered.invoiceNumber,
    status: 'pending_buyer_confirmation',
    details: { amount: 100_000, currency: 'INR', issueDate: '2026-11-18', dueDate: '2027-01-20' },
    financing: { requestedAmount: 90_000, discountRate: 10, fundedAmount: 0 },
    verification: { buyerConfirmed: false, duplicateCheck: { status: 'passed', similarInvoices: [] } },
    workflow: { statusHistory: [{ status: 'pending_buyer_confirmation' }] },
    daysUntilDue: 60,
  })
  const listings = () => investor.call<unknown[]>('GET', '/api/invoices/marketplace')
  expect((await listings()).body).toEqual([])
  const said = await buyer.call('POST', `/api/invoices/${made.id}/confirm`, { confirmed: true, notes: 'All came' })
  expect(said).toMatchObject({
    status: 200,
    body: { data: { status: 'listed', verification: { buyerConfirmed: true, buyerNotes: 'All came' } } },
  })
  expect((await listings()).body).toMatchObject([
    { id: made.id, discountedAmount: 90_000, riskScore: 50, riskCategory: 'medium' },
  ])
  const again = await buyer.call('POST', `/api/invoices/${made.id}/confirm`, { confirmed: true })
  expect(again).toMatchObject({ status: 400, body: { code: 'not_pending' } })
  const other = await seller.call('POST', `/api/invoices/${made.id}/confirm`, { confirmed: true })
  expect(other).toMatchObject({ status: 403, body: { code: 'not_party' } })
})

test('what its buyer turns down is cancelled, and nobody can fund it', async () => {
  const { buyer, investor, offer } = await openMarket()
  const { id } = await offer()
  const said = await buyer.call('POST', `/api/invoices/${id}/confirm`, { confirmed: false, notes: 'Not ours' })
  expect(said).toMatchObject({ status: 200, body: { data: { status: 'cancelled' } } })
  const funded = await investor.call('POST', `/api/invoices/${id}/fund`, { amount: 90_000 })
  expect(funded).toMatchObject({ status: 400, body: { code: 'not_fundable' } })
})

test('with the buyer’s name an offer is listed at once, whoever he is', async () => {
  const { offer } = await openMarket()
  const { issueDate: _, ...rest } = offered
  const quick = await offer({
    ...rest,
    issueDate: undefined,
    buyerName: 'Lakshmi Stores',
    buyerEmail: 'l@stores.example',
  })
  expect(quick).toMatchObject({
    status: 'listed',
    buyerId: null,
    buyer: 'Lakshmi Stores',
    verification: { buyerConfirmed: false },
  })
})

test('where listing at once is off every offer waits', async () => {
  const { offer } = await openMarket({ market: { listsQuickly: false } })
  expect(await offer({ buyerName: 'Lakshmi Stores' })).toMatchObject({ status: 'pending_buyer_confirmation' })
})

test.each([
  ['a number that is there, however it is written', { invoiceNumber: 'nw/26-27/0017' }, 409, 'financed_number_taken'],
  ['a buyer who is not registered', { invoiceNumber: 'B', buyerEmail: 'nobody@shop.example' }, 404, 'buyer_unknown'],
  ['more asked for than it comes to', { invoiceNumber: 'B', requestedAmount: 100_001 }, 400, 'target_too_large'],
  ['nothing', { invoiceNumber: 'B', amount: 0 }, 400, undefined],
  ['below nothing', { invoiceNumber: 'B', amount: -5 }, 400, undefined],
  ['a part of a paisa', { invoiceNumber: 'B', amount: 10.005 }, 400, undefined],
  ['a discount above half', { invoiceNumber: 'B', discountRate: 51 }, 400, undefined],
  ['no description', { invoiceNumber: 'B', description: undefined }, 400, undefined],
  ['a day that is none', { invoiceNumber: 'B', dueDate: '2027-02-30' }, 400, undefined],
])('%s is refused and changes nothing', async (_what, fields, status, code) => {
  const { offer, seller } = await openMarket()
  await offer()
  const refused = await seller.call('POST', '/api/invoices/create', { ...offered, ...fields })
  expect(refused).toMatchObject({ status, body: { success: false, ...(code === undefined ? {} : { code }) } })
  const { body } = await seller.call<{ pagination: { totalItems: number } }>('GET', '/api/invoices')
  expect(body.pagination.totalItems).toBe(1)
})

test('only a seller who is verified offers', async () => {
  const { api, buyer, investor, seller } = await openMarket()
  for (const other of [buyer, investor])
    expect(await other.call('POST', '/api/invoices/create', offered)).toMatchObject({ status: 403 })
  await seller.call('POST', '/api/auth/kyc', { status: 'rejected' })
  const refused = await seller.call('POST', '/api/invoices/create', offered)
  expect(refused).toMatchObject({ status: 403, body: { code: 'kyc_missing' } })
  expect(await api.call('POST', '/api/invoices/create', offered)).toMatchObject({ status: 401 })
})

test('two sellers may have the same number', async () => {
  const { join, offer } = await openMarket()
  await offer()
  const other = await join('seller', 'Other')
  expect(await other.call('POST', '/api/invoices/create', offered)).toMatchObject({ status: 201 })
})

test('the same buyer, amount and date under another number is marked', async () => {
  const { offer } = await openMarket()
  const first = await offer()
  const second = await offer({ invoiceNumber: 'NW/26-27/0018' })
  expect(second).toMatchObject({
    verification: {
      duplicateCheck: { status: 'failed', similarInvoices: [first.id] },
      fraudCheck: { status: 'passed' },
    },
  })
})

test('what is gravely odd is not listed by itself', async () => {
  const { buyer, list, offer } = await openMarket()
  await list()
  const { id } = await offer({ invoiceNumber: 'B', amount: 700_000.5 })
  const said = await buyer.call('POST', `/api/invoices/${id}/confirm`, { confirmed: true })
  expect(said).toMatchObject({
    body: { data: { status: 'confirmed', verification: { fraudCheck: { status: 'failed' } } } },
  })
})

test('an invoice is seen by its parties, and by investors while it can be funded', async () => {
  const { buyer, investor, join, list, seller } = await openMarket()
  const { id } = await list()
  const stranger = await join('seller', 'Stranger')
  const seen = async (of: typeof seller) => (await of.call('GET', `/api/invoices/${id}`)).status
  expect([await seen(seller), await seen(buyer), await seen(investor), await seen(stranger)]).toEqual([
    200, 200, 200, 403,
  ])
  const late = await join('investor', 'Late')
  await investor.call('POST', `/api/invoices/${id}/fund`, { amount: 90_000 })
  expect([await seen(investor), await seen(late)]).toEqual([200, 403])
  expect(await seller.call('GET', '/api/invoices/0123456789abcdef01234567')).toMatchObject({ status: 404 })
})

test('an investor does not see who else funded', async () => {
  const { investor, join, list } = await openMarket()
  const { id } = await list()
  await investor.call('POST', `/api/invoices/${id}/fund`, { amount: 40_000 })
  const other = await join('investor', 'Other')
  await other.call('POST', `/api/invoices/${id}/fund`, { amount: 50_000 })
  const own = await other.call<{ data: { investments: { amount: number }[] } }>('GET', `/api/invoices/${id}`)
  expect(own.body.data.investments.map(({ amount }) => amount)).toEqual([50_000])
})

test('lists are by page, state, words and role', async () => {
  const { buyer, investor, list, offer, seller } = await openMarket()
  const first = await list()
  await offer({ invoiceNumber: 'Second', description: 'Sugar' })
  const find = async (of: typeof seller, query: string) => {
    const { body } = await of.call<{ data: { id: string }[]; pagination: object }>('GET', `/api/invoices?${query}`)
    return { count: body.data.length, pagination: body.pagination }
  }
  expect(await find(seller, 'limit=1&page=2')).toEqual({
    count: 1,
    pagination: { currentPage: 2, totalPages: 2, totalItems: 2, hasNext: false, hasPrev: true },
  })
  expect((await find(seller, 'search=SUG')).count).toBe(1)
  expect((await find(seller, 'search=%25')).count).toBe(0)
  expect((await find(buyer, 'status=listed')).count).toBe(1)
  expect((await find(investor, '')).count).toBe(1)
  expect((await find(investor, 'role=invested')).count).toBe(0)
  await investor.call('POST', `/api/invoices/${first.id}/fund`, { amount: 1_000 })
  expect((await find(investor, 'role=invested')).count).toBe(1)
  expect((await find(investor, 'status=pending_buyer_confirmation')).count).toBe(0)
})

test('the market is narrowed by amount, risk and days, and what is funded leaves it', async () => {
  const { investor, list } = await openMarket()
  const { id } = await list()
  const found = async (query: string) =>
    (await investor.call<{ data: unknown[] }>('GET', `/api/invoices/marketplace/listings?${query}`)).body.data.length
  expect([await found(''), await found('minAmount=100000&maxAmount=100000'), await found('minAmount=100001')]).toEqual([
    1, 1, 0,
  ])
  expect([
    await found('maxRisk=50'),
    await found('maxRisk=49'),
    await found('maxDays=60'),
    await found('maxDays=59'),
  ]).toEqual([1, 0, 1, 0])
  const older = await investor.call('GET', '/api/v1/invoices/marketplace')
  expect(older.body).toEqual([
    { id, amount: 100_000, discountedAmount: 90_000, riskScore: 50, expectedROI: 11.11, daysToMaturity: 60 },
  ])
  await investor.call('POST', `/api/invoices/${id}/fund`, { amount: 90_000 })
  expect(await found('')).toBe(0)
})

test('an upload in the older shape waits for the buyer with that GSTIN', async () => {
  const { seller } = await openMarket()
  const upload = (fields: object) =>
    seller.call<{ invoiceId: string }>('POST', '/api/v1/invoices/upload', {
      ...{ invoiceNumber: 'U1', amount: 50_000, dueDate: '2027-01-20', customerGST: '27AAPFU0939F1ZV' },
      ...{ invoiceFile: Buffer.from('%PDF-1.7').toString('base64'), ...fields },
    })
  const made = await upload({})
  expect(made).toMatchObject({ status: 201, body: { status: 'uploaded' } })
  const own = await seller.call('GET', `/api/invoices/${made.body.invoiceId}`)
  expect(own).toMatchObject({
    body: {
      data: {
        status: 'pending_buyer_confirmation',
        verification: { gstVerified: true },
        documents: [{ originalName: 'U1.pdf', size: 8 }],
      },
    },
  })
  expect(await upload({ invoiceNumber: 'U2', customerGST: '27AAPFU0939F1ZW' })).toMatchObject({ status: 201 })
  expect(await upload({ invoiceNumber: 'U3', customerGST: 'no' })).toMatchObject({ status: 400 })
  expect(await upload({})).toMatchObject({ status: 409 })
})

test('parties write to each other, and nobody else reads it', async () => {
  const { buyer, investor, list, seller } = await openMarket()
  const { id } = await list()
  const { body } = await buyer.call<{ id: string }>('GET', '/api/auth/profile')
  const send = (from: typeof seller, recipientId = body.id) =>
    from.call('POST', `/api/invoices/${id}/communicate`, { message: 'When do you pay?', recipientId, type: 'query' })
  expect(await send(seller)).toMatchObject({ status: 200 })
  expect(await send(investor)).toMatchObject({ status: 403 })
  expect(await send(buyer)).toMatchObject({ status: 400, body: { code: 'recipient_unfit' } })
  const read = async (of: typeof seller) =>
    (await of.call<{ data: { communications: unknown[] } }>('GET', `/api/invoices/${id}`)).body.data.communications
  expect(await read(buyer)).toMatchObject([{ message: 'When do you pay?', type: 'query', to: body.id }])
  expect(await read(investor)).toEqual([])
})
