// The name that somebody gives for his bank account, and the one that the bank has for it.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSameHolder } from '../../../src/shared/domain/finance/same-holder.ts'

test.each([
  ['Meera Nair', 'MEERA NAIR'],
  ['Meera Nair', 'Mrs. NAIR MEERA'],
  ['Ravi Kumar Iyer', 'RAVI K IYER'],
  ['R K Iyer', 'RAVI KUMAR IYER'],
  ['Ravi Kumar', 'RAVI KUMAR IYER'],
  ['Pune Traders Pvt. Ltd.', 'M/S PUNE TRADERS PRIVATE LIMITED'],
  ['Sharma & Sons', 'SHARMA AND SONS'],
  ['Sri Venkateswara Wholesale Provision Stores', 'VENKATESWARA WHOLESALE PROVIS'],
  ['मीरा नायर', 'मीरा नायर'],
])('%s is %s to the bank', (given, atBank) => {
  expect(isSameHolder(given, atBank)).toBe(true)
})

test.each([
  ['Meera Nair', 'RAVI IYER'],
  ['Meera Nair', 'MEERA MENON'],
  ['Meera Nair', 'M N'],
  ['M', 'MEERA NAIR'],
  ['Pune Traders', 'PUNE STEEL MILLS'],
  ['Nair Nair', 'MEERA NAIR'],
  ['Pune Traders', ''],
  ['', ''],
  ['Mr.', 'MRS'],
  ['मीरा नायर', 'MEERA NAIR'],
])('%s is not %s', (given, atBank) => {
  expect(isSameHolder(given, atBank)).toBe(false)
})

test('in whatever order, case and spacing its words stand, a name is itself', () => {
  const word = fc.stringMatching(/^[A-Za-z]{2,12}$/)
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), words => {
      fc.pre(words.some(each => !/^(mrs?|ms|miss|dr|sh?ri|smt|kumari|messrs)$/i.test(each)))
      const other = ` ${words.toReversed().join('  ').toUpperCase()}. `
      expect(isSameHolder(words.join(' '), other)).toBe(true)
      expect(isSameHolder(other, words.join(' '))).toBe(true)
    }),
  )
})
