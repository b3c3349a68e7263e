// A dispute as machines of a buyer and an admin have it: said, decided, and its notices put away.
import { expect, test } from 'vitest'
import { openListeningMarket, openMachine } from '../../support/api/market-counter.ts'
import { joinAsAdmin } from '../../support/api/open-market.ts'

test('a buyer disputes at its machine, an admin decides and writes off at his, and notices are put away', async () => {
  const market = await openListeningMarket()
  await joinAsAdmin(market)
  const { id } = await market.list()
  const [buyer, office] = [openMachine(market.address), openMachine(market.address)]
  await buyer.signIn('buyer@shop.example')
  await office.signIn('admin@shop.example')
  const { market: calls } = buyer.counter
  const said = { id, cause: 'goods_bad' as const, words: 'Half of the bags were wet' }
  await expect(calls.disputeInvoice(said)).toBeRefused('market_not_disputable')
  await market.investor.call('POST', `/api/invoices/${id}/fund`, { amount: 90_000 })
  expect(await calls.disputeInvoice(said)).toMatchObject({ state: 'disputed', dispute: { outcome: 'open' } })
  const { disputes } = (await office.counter.market.backOffice({})).value
  expect(disputes).toMatchObject([{ id, dispute: { cause: 'goods_bad' }, fromSellerPaise: 90_000_00 }])
  const decided = { id, isRefunded: false, why: 'The photographs show dry bags' }
  expect(await office.counter.market.decideDispute(decided)).toMatchObject({ state: 'funded' })
  await expect(office.counter.market.decideDispute(decided)).toBeRefused('market_decided')
  await expect(office.counter.market.writeOff({ id, why: 'Too soon' })).toBeRefused('market_decided')
  const { rows } = (await calls.notices({})).value
  expect(rows[0]).toMatchObject({ type: 'dispute_dismissed', said: 'The photographs show dry bags' })
  const left = await calls.removeNotice({ cursor: rows[0]?.cursor ?? '' })
  expect(left.rows.map(({ cursor }) => cursor)).toEqual(rows.slice(1).map(({ cursor }) => cursor))
  expect((await calls.clearNotices({ until: left.last })).rows).toEqual([])
})
