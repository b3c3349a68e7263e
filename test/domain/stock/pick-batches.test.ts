// Earliest expiry first, and never more than a batch holds.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type HeldBatch, pickBatches, withoutPicked } from '../../../src/shared/domain/stock/pick-batches.ts'

const batch = (code: string, pieces: number): HeldBatch => ({
  code,
  expiresOn: '2027-01-31',
  mrpPaise: null,
  onHandThousandths: pieces * 1000,
})
const taken = (batches: HeldBatch[], pieces: number) =>
  pickBatches(batches, pieces * 1000).map(pick => [pick.code, pick.quantityThousandths / 1000])

test('the first batch gives all it has before the next is touched', () => {
  expect(taken([batch('A', 3), batch('B', 5)], 2)).toEqual([['A', 2]])
  expect(taken([batch('A', 3), batch('B', 5)], 3)).toEqual([['A', 3]])
  expect(taken([batch('A', 3), batch('B', 5)], 4)).toEqual([
    ['A', 3],
    ['B', 1],
  ])
})

test('what no batch covers comes from none, and an empty one gives nothing', () => {
  expect(taken([batch('A', 0), batch('B', 5)], 9)).toEqual([['B', 5]])
  expect(taken([], 9)).toEqual([])
})

test('several lines of one sale never take more from a batch than it holds', () => {
  const batches = fc.array(fc.integer({ min: -5, max: 50 }), { maxLength: 5 })
  const lines = fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 5 })
  fc.assert(
    fc.property(batches, lines, (held, wanted) => {
      const before = held.map((pieces, index) => batch(`B${index}`, pieces))
      const after = wanted.reduce((left, pieces) => withoutPicked(left, pickBatches(left, pieces * 1000)), before)
      const sold = wanted.reduce((sum, pieces) => sum + pieces * 1000, 0)
      const onHand = (of: HeldBatch[]) =>
        of.reduce((sum, { onHandThousandths }) => sum + Math.max(onHandThousandths, 0), 0)
      expect(onHand(after)).toBe(Math.max(onHand(before) - sold, 0))
      after.forEach((left, index) => {
        expect(left.onHandThousandths).toBeGreaterThanOrEqual(Math.min(before[index]?.onHandThousandths ?? 0, 0))
      })
    }),
  )
})
