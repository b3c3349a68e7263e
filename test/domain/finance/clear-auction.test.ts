// An auction by yearly rate: rule F13.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Bid, clearAuction } from '../../../src/shared/domain/finance/clear-auction.ts'

const bid = (id: string, rateBps: number, slicePaise: number, second = 0): Bid => ({
  ...{ id, rateBps, slicePaise },
  placedAt: new Date(Date.UTC(2026, 10, 20, 6, 30, second)).toISOString(),
})

test('the lowest rates win, each pays as it bid, and the last is cut', () => {
  const won = clearAuction([bid('dear', 1_800, 50_000_00), bid('cheap', 1_200, 60_000_00)], 80_000_00, 90)
  expect(won).toEqual([
    { bidId: 'cheap', rateBps: 1_200, slicePaise: 60_000_00, discountPaise: 1_775_34, pricePaise: 58_224_66 },
    { bidId: 'dear', rateBps: 1_800, slicePaise: 20_000_00, discountPaise: 887_67, pricePaise: 19_112_33 },
  ])
})

test('of one rate the earlier comes first, of one instant the one that was given first', () => {
  const bids = [bid('late', 1_500, 10, 2), bid('early', 1_500, 10, 1), bid('early too', 1_500, 10, 1)]
  expect(clearAuction(bids, 30, 30).map(({ bidId }) => bidId)).toEqual(['early', 'early too', 'late'])
})

test('who wins nothing is left out', () => {
  expect(clearAuction([bid('a', 1_000, 50), bid('b', 1_100, 50)], 50, 30).map(({ bidId }) => bidId)).toEqual(['a'])
})

test('never more is given than there is, and nobody loses to a dearer bid', () => {
  const anyBid = fc.tuple(fc.integer({ min: 1, max: 5_000 }), fc.integer({ min: 1, max: 50_000_00 }), fc.nat(59))
  fc.assert(
    fc.property(
      fc.array(anyBid, { maxLength: 12 }),
      fc.integer({ min: 1, max: 2_00_000_00 }),
      (given, advancePaise) => {
        const bids = given.map(([rate, slice, second], index) => bid(String(index), rate, slice, second))
        const won = clearAuction(bids, advancePaise, 60)
        const total = won.reduce((sum, { slicePaise }) => sum + slicePaise, 0)
        const asked = bids.reduce((sum, { slicePaise }) => sum + slicePaise, 0)
        expect(total).toBe(Math.min(advancePaise, asked))
        const slices = new Map(won.map(({ bidId, slicePaise }) => [bidId, slicePaise]))
        const dearest = Math.max(0, ...won.map(({ rateBps }) => rateBps))
        for (const { id, rateBps, slicePaise } of bids) {
          if (rateBps < dearest) expect(slices.get(id)).toBe(slicePaise)
          expect(slices.get(id) ?? 0).toBeLessThanOrEqual(slicePaise)
        }
      },
    ),
  )
})
