// What the one box on the Sell screen understands.
import { expect, test } from 'vitest'
import { boxNumber, parseBox } from '../../src/renderer/screens/sell/box/parse-box.ts'

const wishes: [string, ReturnType<typeof parseBox>][] = [
  ['', { kind: 'nothing' }],
  ['   ', { kind: 'nothing' }],
  ['amul bu', { kind: 'item', text: 'amul bu', quantityThousandths: null }],
  ['3* amul bu', { kind: 'item', text: 'amul bu', quantityThousandths: 3000 }],
  ['3*', { kind: 'item', text: '', quantityThousandths: 3000 }],
  ['1.250*toor', { kind: 'item', text: 'toor', quantityThousandths: 1250 }],
  ['.5 * toor', { kind: 'item', text: 'toor', quantityThousandths: 500 }],
  ['2 x soap', { kind: 'item', text: 'soap', quantityThousandths: 2000 }],
  ['2× soap', { kind: 'item', text: 'soap', quantityThousandths: 2000 }],
  ['2xl shirt', { kind: 'item', text: '2xl shirt', quantityThousandths: null }],
  ['8901030865278', { kind: 'item', text: '8901030865278', quantityThousandths: null }],
  ['३* मक्खन', { kind: 'item', text: 'मक्खन', quantityThousandths: 3000 }],
  ['௧௨* பால்', { kind: 'item', text: 'பால்', quantityThousandths: 12_000 }],
  ['#214', { kind: 'bill', text: '214' }],
  ['#', { kind: 'bill', text: '' }],
  ['@98765', { kind: 'customer', text: '98765' }],
  ['@ ravi', { kind: 'customer', text: 'ravi' }],
  ['0*', { kind: 'badQuantity', text: '0' }],
  ['-2*soap', { kind: 'badQuantity', text: '-2' }],
  ['1.2345*', { kind: 'badQuantity', text: '1.2345' }],
  ['1.2.3* soap', { kind: 'badQuantity', text: '1.2.3' }],
]

test.each(wishes)('the box text %j is understood', (text, wish) => {
  expect(parseBox(text)).toEqual(wish)
})

test.each([
  ['5', '5'],
  ['1.250', '1.250'],
  ['10%', '10%'],
  ['௫', '5'],
  ['', null],
  ['.', null],
  ['5 soap', null],
  ['%', null],
])('digits alone can be given to a key: %j → %j', (text, number) => {
  expect(boxNumber(text)).toBe(number)
})
