// What the screens of people decide by themselves: who is meant by letters, and what a waiting command is about.
import { QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { knownLabel } from '../../src/renderer/core/known-label.ts'
import { approvalSubject } from '../../src/renderer/frame/people/approval-subject.ts'
import { addLetter, noLetters, pickByLetters } from '../../src/renderer/parts/person/pick-by-letters.ts'
import { readPin } from '../../src/renderer/screens/settings/people/PinFields.tsx'
import { wordsByLanguage } from '../../src/renderer/text/words-by-language.ts'
import { Permission } from '../../src/shared/records/person.ts'

const names = ['Meera', 'Anil', 'Sunita', 'Suresh Kumar', 'சுமதி']

/** Letters typed with so many milliseconds before each, from nobody but the first being chosen. */
function picked(...typed: readonly (readonly [letter: string, afterMs: number])[]): string | undefined {
  let [letters, chosen, nowMs] = [noLetters, 0, 0]
  for (const [letter, afterMs] of typed) {
    nowMs += afterMs
    letters = addLetter(letters, letter, nowMs)
    chosen = pickByLetters(names, chosen, letters)
  }
  return names[chosen]
}

test.for([
  ['the first name that begins so', [['s', 0]], 'Sunita'],
  ['without regard to capitals', [['A', 0]], 'Anil'],
  [
    'the same letter again goes on',
    [
      ['s', 0],
      ['s', 200],
    ],
    'Suresh Kumar',
  ],
  [
    'and begins anew at the end',
    [
      ['s', 0],
      ['s', 200],
      ['s', 200],
    ],
    'Sunita',
  ],
  [
    'letters typed quickly are one beginning',
    [
      ['s', 0],
      ['u', 90],
      ['r', 90],
    ],
    'Suresh Kumar',
  ],
  [
    'after a while letters begin anew',
    [
      ['s', 0],
      ['a', 2_000],
    ],
    'Anil',
  ],
  ['a later word of a name counts', [['k', 0]], 'Suresh Kumar'],
  ['Tamil letters choose Tamil names', [['ச', 0]], 'சுமதி'],
  ['what no name begins with changes nothing', [['x', 0]], 'Meera'],
] as const)('%s', ([, typed, name]) => {
  expect(picked(...typed)).toBe(name)
})

const words = wordsByLanguage.en
const subjectOf = (permission: Permission, details: Record<string, unknown>, label = '') =>
  approvalSubject(words, { path: 'x.y', input: {}, permission, details, askedNo: 1 }, label)

test('what waits is said with its figures where the core gave them', () => {
  const over = { discountLimitBps: 500, discountBps: 1_250 }
  expect(subjectOf('over_discount_limit', { ...over, item: 'Lux Soap' })).toBe(
    '12.5 % discount on Lux Soap: the limit is 5 %',
  )
  expect(subjectOf('over_discount_limit', over)).toBe('12.5 % discount on the bill: the limit is 5 %')
  const price = { item: 'Lux Soap', unitPricePaise: 3_000, itemPricePaise: 4_000 }
  expect(subjectOf('override_price', price)).toBe('Lux Soap for ₹30.00: ₹10.00 below the item’s price')
  expect(subjectOf('give_credit', { duePaise: 45_000 })).toBe('₹450.00 on the customer’s account')
  expect(subjectOf('over_credit_limit', { overPaise: 45_000 })).toBe('₹450.00 more than the customer’s credit limit')
})

test('else it is the permission in words, and what it is about where that is known', () => {
  expect(subjectOf('void_invoice', {}, 'A1/26-27/00012')).toBe('Void a bill: A1/26-27/00012')
  expect(subjectOf('over_credit_limit', { customer: 'Ravi' })).toBe('Credit beyond the limit: Ravi')
  expect(subjectOf('change_settings', {})).toBe('Change settings')
})

test('every permission has words in every language', () => {
  for (const { people } of Object.values(wordsByLanguage))
    for (const permission of Permission.options) {
      const { name, about } = people.permissions[permission]
      expect([name, about].every(text => text.length > 3)).toBe(true)
    }
})

test('a record a command names by its id is found among the answers on the screens', () => {
  const queries = new QueryClient()
  const [billId, itemId] = ['01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000002']
  queries.setQueryData(['invoice.find', {}], { rows: [{ id: billId, number: 'A1/26-27/00012', customerName: null }] })
  queries.setQueryData(['item.get', { id: itemId }], { id: itemId, name: 'Lux Soap' })
  expect(knownLabel(queries, { invoiceId: billId, reason: 'wrong' })).toBe('A1/26-27/00012')
  expect(knownLabel(queries, { id: itemId, fields: { pricePaise: 1 } })).toBe('Lux Soap')
  expect(knownLabel(queries, { id: '01900000-0000-7000-8000-000000000003', fields: { name: 'Tea' } })).toBe('Tea')
  expect(knownLabel(queries, { id: '01900000-0000-7000-8000-000000000003' })).toBe('')
})

test.for([
  ['4829', '4829', true, { pin: '4829' }],
  ['482', '482', true, { problem: 'short' }],
  ['4829', '4892', true, { problem: 'differs' }],
  ['', '', true, { problem: 'short' }],
  ['', '', false, { pin: null }],
  ['', '4829', false, { problem: 'short' }],
] as const)('a new PIN %s, again %s, needed %s', ([first, again, isNeeded, expected]) => {
  expect(readPin({ first, again }, isNeeded)).toEqual(expected)
})
