// What was told is kept for ninety days; whoever was away longer is told to read anew, and nothing that is kept is lost.
import { expect, test } from 'vitest'
import { clearEvents, keptDays } from '../../../src/api/operations/market-event/clear-events.ts'
import { listenToMarket, toldBehind } from '../../support/api/listen-to-market.ts'
import { type Market, openMarket } from '../../support/api/open-market.ts'

const dayMs = 24 * 60 * 60 * 1000

/** Told long ago, and told today. */
async function openOld() {
  const market = await openMarket({ tokenDays: 400 })
  const { api, investor, offer } = market
  await market.list()
  const old = await toldBehind(investor)
  api.passTime((keptDays + 1) * dayMs)
  await offer({ invoiceNumber: 'TODAY', dueDate: '2027-06-20', buyerName: 'Buyer' })
  const all = await toldBehind(investor)
  return { ...market, old, today: all.slice(old.length) }
}

const readBehind = ({ investor }: Market, after: string) =>
  investor.call<{ code: string }>('GET', `/api/events?after=${after}`)

test('what is older than the window is cleared, once, and the rest keeps its places', async () => {
  const market = await openOld()
  const { api, investor, old, today } = market
  expect(await clearEvents(api.deps)).toBeGreaterThanOrEqual(old.length)
  expect(await clearEvents(api.deps)).toBe(0)
  expect(await toldBehind(investor)).toEqual(today)
  expect(await toldBehind(investor, today[0]?.cursor)).toEqual(today.slice(1))
  await market.offer({ invoiceNumber: 'NEXT', dueDate: '2027-06-20', buyerName: 'Buyer' })
  const places = (await toldBehind(investor)).map(({ cursor }) => Number(cursor))
  expect(places).toEqual([...new Set(places)].sort((a, b) => a - b))
})

test('a place of before is refused, and reading from the beginning gives all that is kept', async () => {
  const market = await openOld()
  await clearEvents(market.api.deps)
  expect(await readBehind(market, market.old[0]?.cursor ?? '')).toMatchObject({
    status: 410,
    body: { code: 'cursor_over' },
  })
  expect(await readBehind(market, '0')).toMatchObject({ status: 200 })
})

test('a socket that says such a place is given the present one, by which its program knows to read anew', async () => {
  const market = await openOld()
  const { api, investor, old, today } = market
  await clearEvents(api.deps)
  const ear = await listenToMarket(api, investor, old[0]?.cursor)
  expect(Number(ear.said[0]?.payload.cursor)).toBeGreaterThanOrEqual(Number(today.at(-1)?.cursor))
  expect(ear.heard).toEqual([])
})

test('where all of it is old, the last stays, and what comes next comes behind it', async () => {
  const market = await openMarket({ tokenDays: 400 })
  await market.list()
  const before = await toldBehind(market.investor)
  market.api.passTime((keptDays + 1) * dayMs)
  await clearEvents(market.api.deps)
  await market.offer({ invoiceNumber: 'NEXT', dueDate: '2027-06-20', buyerName: 'Buyer' })
  const [kept, ...next] = await toldBehind(market.investor)
  expect(kept).toEqual(before.at(-1))
  expect(next.map(({ payload }) => payload.invoiceNumber)).toContain('NEXT')
  expect(Number(next[0]?.cursor)).toBeGreaterThan(Number(kept?.cursor))
})
