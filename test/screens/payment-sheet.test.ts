// Counting money at the counter: what each key does to the payment sheet.
import { expect, test } from 'vitest'
import {
  changePaise,
  chooseMeans,
  confirm,
  leftPaise,
  openSheet,
  type PaymentSheet,
  retarget,
  takeBack,
  toggleCredit,
  typeAmount,
} from '../../src/renderer/screens/sell/payment/payment-sheet.ts'
import { quickNotes } from '../../src/renderer/screens/sell/payment/quick-notes.ts'

const total = 969_00
const sheet = (hasCustomer = false) => openSheet(total, hasCustomer, 'first')
const goOn = (before: PaymentSheet, id = 'next'): PaymentSheet => {
  const confirmed = confirm(before, id)
  if (confirmed.do !== 'go on') throw new Error('finished')
  return confirmed.sheet
}
const cash = (id: string, givenPaise: number) => ({ id, tender: 'cash', givenPaise, note: '' })

test('Enter at once means exact cash', () => {
  expect(confirm(sheet(), 'next')).toEqual({
    do: 'finish',
    tenders: [cash('first', total)],
    onCredit: false,
    fromCredit: null,
  })
})

test('a thousand-rupee note gives change and finishes', () => {
  const typed = typeAmount(sheet(), '1000')
  expect(changePaise(typed)).toBe(31_00)
  expect(confirm(typed, 'next')).toEqual({
    do: 'finish',
    tenders: [cash('first', 1000_00)],
    onCredit: false,
    fromCredit: null,
  })
})

test('less than is due is kept and the rest asked for, in any mix', () => {
  const afterCash = goOn(typeAmount(sheet(), '500'), 'second')
  expect(leftPaise(afterCash)).toBe(469_00)
  const afterCard = goOn(typeAmount(chooseMeans(afterCash, 'card'), '69'), 'third')
  expect(confirm(chooseMeans(afterCard, 'upi'), 'fourth')).toEqual({
    do: 'finish',
    onCredit: false,
    fromCredit: null,
    tenders: [
      cash('first', 500_00),
      { id: 'second', tender: 'card', givenPaise: 69_00, note: '' },
      { id: 'third', tender: 'upi', givenPaise: 400_00, note: '' },
    ],
  })
})

test('pressing Enter twice sends the same ids', () => {
  const typed = typeAmount(sheet(), '1000')
  expect(confirm(typed, 'a')).toEqual(confirm(typed, 'b'))
})

test('a card cannot take more than is due', () => {
  const asked = goOn(typeAmount(chooseMeans(sheet(), 'card'), '1000'))
  expect(asked).toMatchObject({ problem: 'over', kept: [] })
})

test('no amount, no tender', () => {
  expect(goOn(typeAmount(sheet(), '0'))).toMatchObject({ problem: 'not_an_amount' })
  expect(goOn(typeAmount(sheet(), '12.345'))).toMatchObject({ problem: 'not_an_amount' })
})

test('credit needs a customer and then takes the rest', () => {
  expect(goOn(chooseMeans(sheet(), 'credit'))).toMatchObject({ problem: 'needs_customer' })
  const part = goOn(typeAmount(sheet(true), '100'))
  expect(confirm(chooseMeans(part, 'credit'), 'x')).toEqual({
    do: 'finish',
    tenders: [cash('first', 100_00)],
    onCredit: true,
    fromCredit: null,
  })
})

test('two lakh in cash is refused before it is sent', () => {
  const large = openSheet(2_00_000_00, false, 'first')
  expect(goOn(large)).toMatchObject({ problem: 'cash_limit' })
  const part = goOn(typeAmount(large, '100000'))
  expect(goOn(part)).toMatchObject({ problem: 'cash_limit' })
})

test('a kept tender can be taken back with its id', () => {
  const part = goOn(typeAmount(chooseMeans(sheet(), 'upi'), '500.50'))
  expect(takeBack(part)).toMatchObject({ kept: [], typed: { id: 'first', means: 'upi', text: '500.50' } })
  expect(takeBack(sheet())).toEqual(sheet())
})

test('a bill of nothing needs no tender', () => {
  expect(confirm(openSheet(0, false, 'first'), 'next')).toEqual({
    do: 'finish',
    tenders: [],
    onCredit: false,
    fromCredit: null,
  })
})

test.each([
  [969_00, [970_00, 1000_00, 1500_00, 2000_00]],
  [42_00, [50_00, 100_00, 500_00, 1000_00]],
  [500_00, [1000_00, 1500_00, 2000_00]],
  [1230_50, [1240_00, 1250_00, 1300_00, 1500_00]],
  [0, []],
])('quick notes for %i paise', (due, notes) => {
  expect(quickNotes(due)).toEqual(notes)
})

test('his own money takes its part first, the rest is paid as ever, and all of it may come from it', () => {
  const part = toggleCredit(sheet(true), 100_00, 'credit')
  expect(leftPaise(part)).toBe(total - 100_00)
  expect(confirm(part, 'next')).toMatchObject({
    do: 'finish',
    tenders: [{ tender: 'cash', givenPaise: total - 100_00 }],
    onCredit: true,
    fromCredit: { id: 'credit', paise: 100_00 },
  })
  const all = toggleCredit(sheet(true), total + 1, 'credit')
  expect(confirm(all, 'next')).toMatchObject({
    do: 'finish',
    tenders: [],
    onCredit: true,
    fromCredit: { paise: total },
  })
  expect(toggleCredit(all, total + 1, 'again')).toMatchObject({ fromCredit: null })
  expect(retarget(all, total, true).fromCredit).toBeNull()
})
