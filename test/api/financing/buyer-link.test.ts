// The buyer of an invoice says his word by a link, without an account: the link and a code sent to his phone (issue 5, point 2).
import { expect, test } from 'vitest'
import { type Market, offered, openMarket } from '../../support/api/open-market.ts'

const named = { ...offered, buyerName: 'Lakshmi Stores', buyerEmail: 'l@stores.example', buyerPhone: '9876543210' }

async function linked(options: Parameters<typeof openMarket>[0] = {}) {
  const market = await openMarket({ ...options, market: { listsQuickly: false, ...options?.market } })
  const { id } = await market.offer(named)
  const made = await market.seller.call<{ path: string; expiresAt: string; phoneEnd: string }>(
    'GET',
    `/api/invoices/${id}/buyer-link`,
  )
  expect(made.status).toBe(200)
  // Not within the minutes in which a word is hasty.
  market.api.passTime(10 * 60 * 1000)
  return { ...market, id, ...made.body }
}

function browser({ api }: Pick<Market, 'api'>, language = 'en-IN') {
  const headers = { 'accept-language': language }
  const ask = async (method: 'GET' | 'POST', url: string, fields?: Record<string, string>) => {
    const answered = await api.app.inject({
      ...{ method, url, remoteAddress: '203.0.113.9' },
      headers: { ...headers, ...(method === 'POST' ? { 'content-type': 'application/x-www-form-urlencoded' } : {}) },
      ...(method === 'POST' ? { payload: new URLSearchParams(fields ?? {}).toString() } : {}),
    })
    return { status: answered.statusCode, page: answered.body, headers: answered.headers }
  }
  return {
    open: (url: string) => ask('GET', url),
    send: (url: string, fields?: Record<string, string>) => ask('POST', url, fields),
  }
}
const stateOf = async ({ id, seller }: Pick<Market, 'seller'> & { id: string }) =>
  (await seller.call<{ data: { status: string } }>('GET', `/api/invoices/${id}`)).body.data.status

test('the link shows one invoice, sends a code to the buyer’s phone, and takes his yes once', async () => {
  const shop = await linked()
  expect(shop).toMatchObject({ phoneEnd: '10', expiresAt: '2026-12-05T06:00:00.000Z' })
  const { open, send } = browser(shop)
  const first = await open(shop.path)
  expect(first).toMatchObject({
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    },
  })
  for (const word of [
    '₹1,00,000.00',
    'NW/26-27/0017',
    'Lakshmi Stores',
    'Seller and Sons',
    '20 Jan 2027',
    'ending in 10',
  ])
    expect(first.page).toContain(word)
  expect(first.page).not.toContain('9876543210')
  expect((await send(`${shop.path}/code`)).page).toContain('A code was sent')
  expect(shop.api.texts).toEqual([{ phone: '9876543210', code: '1234' }])
  const said = await send(shop.path, { otp: '1234', answer: 'yes', notes: 'All came' })
  expect([said.status, said.page.includes('You confirmed this invoice')]).toEqual([200, true])
  expect(await stateOf(shop)).toBe('listed')
  const again = await send(shop.path, { otp: '1234', answer: 'no', notes: 'No' })
  expect([again.status, again.page.includes('waits for no answer')]).toEqual([400, true])
  expect(await stateOf(shop)).toBe('listed')
})

test('his no needs a reason, and ends the offer', async () => {
  const shop = await linked()
  const { send } = browser(shop)
  await send(`${shop.path}/code`)
  const bare = await send(shop.path, { otp: '1234', answer: 'no', notes: ' ' })
  expect([bare.status, bare.page.includes('Say in the note what is wrong')]).toEqual([400, true])
  expect(await stateOf(shop)).toBe('pending_buyer_confirmation')
  const said = await send(shop.path, { otp: '1234', answer: 'no', notes: 'Two bags were torn' })
  expect([said.status, said.page.includes('turned this invoice down')]).toEqual([200, true])
  expect(await stateOf(shop)).toBe('cancelled')
})

test('a wrong code changes nothing, keeps the note, and after five tries the right one is of no use', async () => {
  const shop = await linked()
  const { send } = browser(shop)
  await send(`${shop.path}/code`)
  for (let tries = 0; tries < 5; tries += 1) {
    const wrong = await send(shop.path, { otp: '0000', answer: 'yes', notes: 'All <b>came</b>' })
    expect([wrong.status, wrong.page.includes('The code is wrong')]).toEqual([400, true])
    expect(wrong.page).toContain('All &#60;b&#62;came&#60;/b&#62;')
  }
  expect((await send(shop.path, { otp: '1234', answer: 'yes' })).status).toBe(400)
  expect(await stateOf(shop)).toBe('pending_buyer_confirmation')
})

test('a code for one invoice says nothing about another', async () => {
  const shop = await linked()
  const other = await shop.offer({ ...named, invoiceNumber: 'NW/26-27/0018', amount: 70_000 })
  const second = await shop.seller.call<{ path: string }>('GET', `/api/invoices/${other.id}/buyer-link`)
  const { send } = browser(shop)
  await send(`${shop.path}/code`)
  expect((await send(second.body.path, { otp: '1234', answer: 'yes' })).status).toBe(400)
  expect(await stateOf({ ...shop, id: other.id })).toBe('pending_buyer_confirmation')
})

test('an altered link, a cut one and one that is too old open nothing', async () => {
  const shop = await linked()
  const { open, send } = browser(shop)
  const at = '/api/buyer/'.length + 3
  const altered = `${shop.path.slice(0, at)}${shop.path[at] === 'A' ? 'B' : 'A'}${shop.path.slice(at + 1)}`
  for (const path of [altered, shop.path.slice(0, -1), `${shop.path}A`, '/api/buyer/x'])
    expect([(await open(path)).status, (await send(path, { otp: '1234', answer: 'yes' })).status]).toEqual([400, 400])
  shop.api.passTime(14 * 24 * 60 * 60 * 1000)
  expect([(await open(shop.path)).status, (await send(`${shop.path}/code`)).status]).toEqual([410, 410])
  expect(shop.api.texts).toEqual([])
})

test('only the seller has the link, while the word is waited for', async () => {
  const { buyer, id, join, seller } = await linked()
  const stranger = await join('seller', 'Stranger')
  const asked = async (of: typeof seller) => (await of.call('GET', `/api/invoices/${id}/buyer-link`)).status
  expect([await asked(buyer), await asked(stranger), await asked(seller)]).toEqual([403, 403, 200])
})

test('a seller’s own phone, or none, makes no link', async () => {
  const market = await openMarket({ market: { listsQuickly: false } })
  const code = async (fields: object) => {
    const { id } = await market.offer({ ...named, ...fields })
    const { body } = await market.seller.call<{ code: string }>('GET', `/api/invoices/${id}/buyer-link`)
    return body.code
  }
  expect(await code({ buyerPhone: '9800000001' })).toBe('buyer_phone_own')
  expect(await code({ invoiceNumber: 'B', buyerPhone: undefined })).toBe('buyer_phone_missing')
})

test('a buyer with an account gets the code on the phone of his account, whatever phone the seller gave', async () => {
  const market = await openMarket()
  await market.buyer.call('PUT', '/api/auth/profile', { phone: '9700000007' })
  const { id } = await market.offer({ buyerPhone: '9876543210' })
  const { body } = await market.seller.call<{ path: string }>('GET', `/api/invoices/${id}/buyer-link`)
  const { send } = browser(market)
  await send(`${body.path}/code`)
  expect(market.api.texts.map(({ phone }) => phone)).toEqual(['9700000007'])
})

test('the page speaks the buyer’s language', async () => {
  const shop = await linked()
  expect((await browser(shop, 'hi-IN,en;q=0.5').open(shop.path)).page).toContain('<html lang="hi">')
  expect((await browser(shop, 'ta').open(shop.path)).page).toContain('இந்தப் பில் சரியா?')
  expect((await browser(shop, 'fr').open(shop.path)).page).toContain('Is this invoice right?')
})
