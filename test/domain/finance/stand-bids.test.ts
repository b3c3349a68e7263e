// How bids stand before an auction closes: reverse bidding, with bids that go down by themselves.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clearAuction } from '../../../src/shared/domain/finance/clear-auction.ts'
import { auctionBook, bidStepBps, type PlacedBid, standBids } from '../../../src/shared/domain/finance/stand-bids.ts'

const bid = (id: string, askedBps: number, slicePaise: number, limitBps = askedBps, second = 0): PlacedBid => ({
  ...{ id, askedBps, limitBps, slicePaise },
  placedAt: new Date(Date.UTC(2026, 10, 20, 6, 30, second)).toISOString(),
})
const rates = (bids: readonly PlacedBid[], advancePaise: number) =>
  Object.fromEntries(standBids(bids, advancePaise).map(({ id, rateBps }) => [id, rateBps]))

test('while there is enough for all, nobody goes down', () => {
  expect(rates([bid('a', 1_800, 50, 1_000), bid('b', 1_700, 50, 900)], 100)).toEqual({ a: 1_800, b: 1_700 })
})

test('one goes down just below who would take his place, and that one as far as he may', () => {
  const early = bid('early', 1_500, 100, 1_400)
  expect(rates([early, bid('late', 1_800, 100, 1_200, 1)], 100)).toEqual({ early: 1_400, late: 1_400 - bidStepBps })
  // Of one rate the earlier comes first.
  expect(rates([bid('first', 1_800, 100, 1_200), bid('second', 1_500, 100, 1_400, 1)], 100)).toEqual({
    first: 1_400,
    second: 1_400,
  })
})

test('who wins a part of his slice alone has gone as far as he may, and sets the bar', () => {
  const bids = [bid('a', 1_800, 60, 1_200), bid('b', 1_700, 60, 1_500, 1)]
  expect(rates(bids, 100)).toEqual({ a: 1_500, b: 1_500 })
  expect(auctionBook(bids, 100, 30)).toMatchObject({
    won: [
      { bidId: 'a', slicePaise: 60 },
      { bidId: 'b', slicePaise: 40 },
    ],
    ...{ coveredPaise: 100, bestBps: 1_500, barBps: 1_500 },
  })
})

test('an empty book, and one that covers a part, take any bid', () => {
  expect(auctionBook([], 100, 30)).toEqual({ won: [], coveredPaise: 0, bestBps: undefined, barBps: undefined })
  expect(auctionBook([bid('a', 1_000, 50)], 100, 30)).toMatchObject({ coveredPaise: 50, barBps: undefined })
})

const anyBids = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 400 }), fc.nat(200), fc.integer({ min: 1, max: 80 }), fc.nat(5)), {
    maxLength: 10,
  })
  .map(given =>
    given.map(([limit, above, slice, second], index) => bid(String(index), limit + above, slice, limit, second)),
  )

test('nobody stands above what he asked or below his limit, and who loses could not have gone lower', () => {
  fc.assert(
    fc.property(anyBids, fc.integer({ min: 1, max: 200 }), (bids, advancePaise) => {
      const standing = standBids(bids, advancePaise)
      const won = new Map(clearAuction(standing, advancePaise, 30).map(slice => [slice.bidId, slice.slicePaise]))
      for (const [index, placed] of bids.entries()) {
        const rateBps = standing[index]?.rateBps ?? 0
        expect(rateBps).toBeLessThanOrEqual(placed.askedBps)
        expect(rateBps).toBeGreaterThanOrEqual(placed.limitBps)
        if (won.get(placed.id) !== placed.slicePaise) expect(rateBps).toBe(placed.limitBps)
      }
    }),
  )
})

test('a new bid wins something exactly when its limit is below the bar', () => {
  fc.assert(
    fc.property(anyBids, fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 400 }), (bids, advance, limit) => {
      const { barBps } = auctionBook(bids, advance, 30)
      const after = auctionBook([...bids, bid('new', limit + 10, 20, limit, 9)], advance, 30)
      const wins = after.won.some(({ bidId }) => bidId === 'new')
      expect(wins).toBe(barBps === undefined || limit < barBps)
    }),
  )
})
