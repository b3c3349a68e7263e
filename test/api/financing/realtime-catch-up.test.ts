// Whoever was away hears afterwards what he missed: everything once and in order, from wherever he left off.
import { expect, test } from 'vitest'
import { heardAll, listenToMarket, toldBehind } from '../../support/api/listen-to-market.ts'
import { direct, offered, openMarket } from '../../support/api/open-market.ts'
import { openTestApi } from '../../support/api/open-test-api.ts'

/** The same as read and as heard. */
const placesOf = (events: readonly { cursor: string }[]) => events.map(({ cursor }) => cursor)

test('a line that breaks and comes back misses nothing, without the client’s doing', async () => {
  const { api, investor, list, offer } = await openMarket()
  const ear = await listenToMarket(api, investor)
  await list()
  await heardAll(ear, investor)
  const away = new Promise(resolve => ear.socket.once('disconnect', resolve))
  ear.socket.io.reconnection(false)
  ear.socket.io.engine.close()
  await away
  await offer({ invoiceNumber: 'B', buyerName: 'Buyer' })
  ear.socket.connect()
  await offer({ invoiceNumber: 'C', buyerName: 'Buyer' })
  await heardAll(ear, investor)
  expect(ear.payloads('newInvoiceListed')).toMatchObject([{}, { invoiceNumber: 'B' }, { invoiceNumber: 'C' }])
})

test('a process that nobody told yet neither leaves out nor repeats what it finds', async () => {
  const { api, investor, list, seller } = await openMarket()
  const other = await openTestApi({ databaseUrl: api.databaseUrl })
  const early = await listenToMarket(other, investor)
  await list()
  const late = await listenToMarket(other, investor, '0')
  const headers = { authorization: `Bearer ${seller.token}` }
  const quick = { ...offered, invoiceNumber: 'B', buyerName: 'Buyer' }
  expect(await other.call('POST', '/api/invoices/create', quick, { headers })).toMatchObject({ status: 201 })
  for (const ear of [early, late]) await heardAll(ear, investor)
  expect(late.payloads('newInvoiceListed')).toHaveLength(2)
})

test('a program that was started anew says what it heard last, while others go on', async () => {
  const { api, investor, list, offer } = await openMarket()
  await list()
  const before = await toldBehind(investor)
  const half = before[Math.floor(before.length / 2)]?.cursor ?? '0'
  const offers = ['B', 'C', 'D', 'E', 'F', 'G'].map(invoiceNumber => offer({ invoiceNumber, buyerName: 'Buyer' }))
  const [ears] = await Promise.all([
    Promise.all([half, '0', half].map(after => listenToMarket(api, investor, after))),
    ...offers,
  ])
  for (const ear of ears) await heardAll(ear, investor)
  expect(placesOf(ears[1]?.heard ?? [])).toEqual(placesOf(await toldBehind(investor)))
})

test('whoever said where he left off and is cut again goes on where he was cut', async () => {
  const { api, investor, list, offer } = await openMarket()
  await list()
  const ear = await listenToMarket(api, investor, '0')
  await heardAll(ear, investor)
  ear.socket.io.engine.close()
  await offer({ invoiceNumber: 'B', buyerName: 'Buyer' })
  await expect.poll(() => ear.said).toHaveLength(2)
  await heardAll(ear, investor)
  expect(ear.payloads('newInvoiceListed')).toHaveLength(2)
})

test('more than a page is caught up with', async () => {
  const { api, investor } = await openMarket()
  const client = await direct(api)
  await client.query(
    `insert into market_event (name, payload, at) select 'marketUpdate', jsonb_build_object('n', n), now()
     from generate_series(1, 1203) n`,
  )
  const ear = await listenToMarket(api, investor, '0')
  await heardAll(ear, investor)
  expect(ear.payloads('marketUpdate').map(({ n }) => n)).toEqual(Array.from({ length: 1203 }, (_, n) => n + 1))
})

test.each(['x', '-1', '999999', '1e3', '9'.repeat(30)])(
  'what is no place of this market, such as %j, is as if none had been said',
  async after => {
    const { api, investor, list } = await openMarket()
    await list()
    const ear = await listenToMarket(api, investor, after)
    expect(ear.said[0]?.payload.cursor).toBe(placesOf(await toldBehind(investor)).at(-1))
    expect(ear.heard).toEqual([])
  },
)

test('by HTTP an account reads what it may see and no more, page by page', async () => {
  const { buyer, investor, list, seller } = await openMarket()
  const { id } = await list()
  await investor.call('POST', `/api/invoices/${id}/fund`, { amount: 90_000 })
  const [whole, paged] = [await toldBehind(investor), await toldBehind(investor, '0', 2)]
  expect(paged).toEqual(whole)
  expect(whole.map(({ event }) => event)).toContain('investmentSuccess')
  for (const other of [seller, buyer])
    expect((await toldBehind(other)).map(({ event }) => event)).not.toContain('investmentSuccess')
  const last = whole.at(-1)?.cursor ?? ''
  expect(await investor.call('GET', `/api/events?after=${last}`)).toMatchObject({
    status: 200,
    body: { success: true, events: [], cursor: last, hasMore: false },
  })
  for (const query of ['after=x', 'after=-1', 'limit=0', 'limit=501'])
    expect(await investor.call('GET', `/api/events?${query}`)).toMatchObject({ status: 400 })
})

test('what commits late comes behind what was read, never among it', async () => {
  const { api, investor, list } = await openMarket()
  const late = await direct(api)
  await late.query('begin')
  await late.query(`insert into market_event (name, payload, at) values ('marketUpdate', '{"late": true}', now())`)
  const ear = await listenToMarket(api, investor)
  await list()
  await heardAll(ear, investor)
  const read = await toldBehind(investor)
  expect(read.map(({ payload }) => payload)).not.toContainEqual({ late: true })
  await late.query('commit')
  const after = await toldBehind(investor)
  expect(after.slice(0, read.length)).toEqual(read)
  expect(after.slice(read.length)).toMatchObject([{ event: 'marketUpdate', payload: { late: true } }])
})

test('what a transaction that is undone had told is never heard', async () => {
  const { api, buyer, investor, list } = await openMarket()
  const ear = await listenToMarket(api, investor)
  const client = await direct(api)
  await client.query(
    `create function fail_late() returns trigger language plpgsql as $$ begin
       if new.state = 'listed' then raise exception 'no'; end if; return null; end $$`,
  )
  await client.query(
    `create constraint trigger fail_late after update on financed_invoice deferrable initially deferred
     for each row execute function fail_late()`,
  )
  await expect(list()).rejects.toThrow()
  expect(await toldBehind(buyer)).toMatchObject([{ event: 'invoice-update' }, { event: 'notification' }])
  await heardAll(ear, investor)
  expect(ear.heard).toEqual([])
})

test('what was told is never changed and never taken back', async () => {
  const { api, investor, list } = await openMarket()
  await list()
  const told = await toldBehind(investor)
  const client = await direct(api)
  for (const sql of [
    `update market_event set name = 'x'`,
    'update market_event set sequence = sequence + 1000',
    'delete from market_event',
    'truncate market_event',
  ])
    await expect(client.query(sql)).rejects.toThrow('final')
  expect(await toldBehind(investor)).toEqual(told)
})
