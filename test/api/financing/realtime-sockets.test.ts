// Who may listen on the marketplace: an account with a token of its own protocol, for as long as both are good.
import { expect, test } from 'vitest'
import { heardAll, listenToMarket, openEar } from '../../support/api/listen-to-market.ts'
import { direct, openMarket } from '../../support/api/open-market.ts'

interface Own {
  readonly id: string
}

test('a token at the handshake signs in, and so does one that is sent', async () => {
  const { api, buyer, investor } = await openMarket()
  const { id } = (await investor.call<Own>('GET', '/api/auth/profile')).body
  const atOnce = await listenToMarket(api, investor)
  const signedIn = { name: 'authenticated', payload: { userId: id, role: 'investor', cursor: expect.any(String) } }
  expect(atOnce.said).toEqual([signedIn])
  const later = await openEar(api)
  later.socket.emit('authenticate', investor.token)
  await expect.poll(() => later.said).toEqual([signedIn])
  later.socket.emit('authenticate', investor.token)
  await expect.poll(() => later.said).toEqual([signedIn, signedIn])
  later.socket.emit('authenticate', buyer.token)
  await expect.poll(() => later.said.at(-1)).toMatchObject({ payload: { role: 'buyer' } })
})

test('whoever signs in as another account hears what that one may hear, and no more of the former', async () => {
  const { api, buyer, investor, offer } = await openMarket()
  const ear = await listenToMarket(api, investor)
  ear.socket.emit('authenticate', buyer.token)
  await expect.poll(() => ear.said).toHaveLength(2)
  const other = await listenToMarket(api, buyer)
  const { id } = await offer({ buyerName: 'Buyer' })
  await investor.call('POST', `/api/invoices/${id}/fund`, { amount: 90_000 })
  await heardAll(other, buyer)
  expect(ear.heard).toEqual(other.heard)
  expect(ear.names()).not.toContain('newInvoiceListed')
})

test.each([
  ['forged', ({ token }: { token: string }) => `${token.slice(0, -4)}AAAA`],
  ['no text', () => 7],
  ['empty', () => ''],
  ['an object', () => ({ token: 'x' })],
])('a token that is %s opens nothing', async (_what, spoil) => {
  const { api, investor, list } = await openMarket()
  const token = spoil(investor)
  const [atOnce, later] = [await openEar(api, { token }), await openEar(api)]
  later.socket.emit('authenticate', token)
  for (const ear of [atOnce, later])
    await expect.poll(() => ear.said).toMatchObject([{ name: 'auth_error', payload: { code: 'token_unusable' } }])
  const good = await listenToMarket(api, investor)
  await list()
  await heardAll(good, investor)
  expect([...atOnce.heard, ...later.heard]).toEqual([])
})

test('a shop’s token opens nothing, and an account’s token no line of a counter', async () => {
  const { api, investor } = await openMarket()
  const shop = await api.register('9876543210')
  const ear = await openEar(api, { token: shop.token })
  await expect.poll(() => ear.said).toMatchObject([{ name: 'auth_error' }])
  ear.socket.emit('authenticate', investor.token)
  await expect.poll(() => ear.said.at(-1)).toMatchObject({ name: 'authenticated' })
})

test('only the own room is open, and only to who is signed in', async () => {
  const { api, buyer, investor, offer } = await openMarket()
  const idOf = async ({ call }: typeof buyer) => (await call<Own>('GET', '/api/auth/profile')).body.id
  const nobody = await openEar(api)
  nobody.socket.emit('join-room', await idOf(buyer))
  const ear = await listenToMarket(api, investor)
  ear.socket.emit('join-room', await idOf(investor))
  ear.socket.emit('join-room', await idOf(buyer))
  ear.socket.emit('join-room', { $ne: null })
  const refused = { name: 'auth_error', payload: { code: 'room_not_own' } }
  await expect.poll(() => nobody.said).toMatchObject([refused])
  await expect.poll(() => ear.said.slice(1)).toMatchObject([refused, refused])
  const own = await listenToMarket(api, buyer)
  await offer()
  await heardAll(own, buyer)
  expect(own.names()).toContain('notification')
  expect([...nobody.heard, ...ear.heard]).toEqual([])
})

test('whoever tries one token after the other is hung up on', async () => {
  const { api } = await openMarket()
  const ear = await openEar(api)
  for (let tries = 0; tries < 5; tries += 1) ear.socket.emit('authenticate', 'x')
  await expect.poll(() => ear.socket.connected).toBe(false)
  expect(ear.said).toHaveLength(5)
})

test('whoever sends more than a token is hung up on', async () => {
  const { api } = await openMarket()
  const ear = await openEar(api)
  const ended = new Promise(resolve => ear.socket.once('disconnect', resolve))
  ear.socket.emit('authenticate', 'x'.repeat(20_000))
  await ended
  expect(ear.said).toEqual([])
})

test('an account that is switched off hears nothing more', async () => {
  const { api, buyer, investor, list } = await openMarket()
  const [cut, stays] = [await listenToMarket(api, investor), await listenToMarket(api, buyer)]
  const client = await direct(api)
  await client.query(`update financing_account set is_active = false where role = 'investor'`)
  await list()
  await heardAll(stays, buyer)
  await expect.poll(() => cut.socket.connected).toBe(false)
  expect(cut.heard).toEqual([])
  expect(cut.said.at(-1)).toMatchObject({ name: 'auth_error' })
})

test('a line lasts no longer than its token', async () => {
  const { api, join, list, buyer } = await openMarket()
  const early = await listenToMarket(api, await join('investor', 'Early'))
  api.passTime(6 * 24 * 3_600_000)
  const late = await join('investor', 'Late')
  const ear = await listenToMarket(api, late)
  const again = await api.call<{ token: string }>('POST', '/api/auth/login', {
    email: 'seller@shop.example',
    password: 'gold ring 7',
  })
  api.passTime(24 * 3_600_000 + 1_000)
  const bearer = { headers: { authorization: `Bearer ${again.body.token}` } }
  expect(await buyer.call('GET', '/api/wallet')).toMatchObject({ status: 401 })
  await expect(list()).rejects.toThrow()
  const quick = {
    ...{ invoiceNumber: 'Q', buyerName: 'B', buyerEmail: 'b@b.example' },
    ...{ amount: 1_000, dueDate: '2027-01-20' },
  }
  expect(await api.call('POST', '/api/invoices/create', quick, bearer)).toMatchObject({ status: 201 })
  await heardAll(ear, late)
  expect(ear.names()).toContain('newInvoiceListed')
  await expect.poll(() => early.socket.connected).toBe(false)
  expect(early.heard).toEqual([])
})
