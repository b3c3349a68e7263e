// What a list of labels begins with.
import { expect, test } from 'vitest'
import { copiesOfReceipt, labelsFirst, mostCopies } from '../../src/renderer/screens/stock/labels/label-draft.ts'

test('an address names an item, a receipt or nothing', () => {
  expect([null, 'abc', 'receipt-abc'].map(labelsFirst)).toEqual([
    null,
    { kind: 'item', id: 'abc' },
    { kind: 'receipt', id: 'abc' },
  ])
})

test('goods that came get one label for each good piece, weighed ones one, damaged ones none', () => {
  const came = (itemId: string, receivedThousandths: number, decimals = 0) => ({
    itemId,
    receivedThousandths,
    decimals,
  })
  const lines = [came('soap', 12_000), came('soap', 6_000), came('rice', 25_500, 3), came('tea', 0), came('pin', 9e9)]
  expect([...copiesOfReceipt(lines)]).toEqual([
    ['soap', 18],
    ['rice', 1],
    ['pin', mostCopies],
  ])
})
