// What came against what was ordered.
import { expect, test } from 'vitest'
import { extraThousandths, shortThousandths } from '../../../src/shared/domain/dealer-order/came.ts'

test.each([
  ['all of it', 12, 12, 0, 0, 0],
  ['short', 12, 9, 0, 3, 0],
  ['short, with one damaged that did come', 12, 9, 1, 2, 0],
  ['extra', 12, 14, 0, 0, 2],
  ['what nobody ordered', 0, 3, 0, 0, 3],
])('%s', (_what, ordered, received, damaged, short, extra) => {
  const came = {
    orderedThousandths: ordered * 1000,
    receivedThousandths: received * 1000,
    damagedThousandths: damaged * 1000,
  }
  expect([shortThousandths(came) / 1000, extraThousandths(came) / 1000]).toEqual([short, extra])
})
