// What a sale takes from stock, line by line and batch by batch.
import { expect, test } from 'vitest'
import { soldStock } from '../../src/shared/posting/sold-stock.ts'
import { makeInvoiceView } from '../support/paper/make-invoice-view.ts'

const { invoice } = makeInvoiceView({
  lines: [
    { name: 'Dolo 650', quantityThousandths: 5_000 },
    { name: 'Soap', quantityThousandths: 2_000 },
  ],
})
const [dolo, soap] = invoice.lines
if (dolo === undefined || soap === undefined) throw new Error('two lines were made')
const jan = { code: 'B1', expiresOn: '2027-01-31', mrpPaise: 3_000 }
const june = { code: 'B2', expiresOn: '2027-06-30', mrpPaise: null }
const movesOf = (batches: typeof dolo.batches) => {
  const line = batches === undefined ? dolo : { ...dolo, batches }
  return soldStock({ lines: [line, soap] }).map(move => [move.lineNumber, move.deltaThousandths, move.batch?.code])
}

test('a line without batches makes one movement with its own number', () => {
  expect(movesOf(undefined)).toEqual([
    [1, -5_000, undefined],
    [2, -2_000, undefined],
  ])
})

test('a line from two batches makes two: the second is numbered after the last line', () => {
  const picks = [
    { ...jan, quantityThousandths: 3_000 },
    { ...june, quantityThousandths: 2_000 },
  ]
  expect(movesOf(picks)).toEqual([
    [1, -3_000, 'B1'],
    [3, -2_000, 'B2'],
    [2, -2_000, undefined],
  ])
})

test('what no batch covers goes without one; a line that no batch covers at all goes as any other', () => {
  expect(movesOf([{ ...jan, quantityThousandths: 3_000 }])).toEqual([
    [1, -3_000, 'B1'],
    [3, -2_000, undefined],
    [2, -2_000, undefined],
  ])
  expect(movesOf([])).toEqual([
    [1, -5_000, undefined],
    [2, -2_000, undefined],
  ])
})
