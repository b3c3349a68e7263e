// A payment on account as it is typed: what each bill gets of it, what stays, what is wrong.
import { expect, test } from 'vitest'
import {
  type AccountPaymentDraft,
  isGood,
  planPayment,
} from '../../src/renderer/screens/customers/account/account-payment-draft.ts'
import { statementDays } from '../../src/renderer/screens/customers/account/statement-days.ts'

const bill = (invoiceId: string, duePaise: number) => ({
  invoiceId,
  isOpening: false,
  number: invoiceId,
  issuedOn: '2026-11-01',
  dueOn: '2026-11-01',
  totalPaise: duePaise,
  duePaise,
})
const unpaid = [bill('old', 100_00), bill('new', 50_00)]
const draft = (words: Partial<AccountPaymentDraft>): AccountPaymentDraft => ({
  tender: 'cash',
  amount: '',
  note: '',
  isChosen: false,
  parts: {},
  ...words,
})

test('the oldest bill is paid first, the next with what is left', () => {
  expect(planPayment(draft({ amount: '120' }), unpaid)).toMatchObject({
    allocations: [
      { invoiceId: 'old', amountPaise: 100_00 },
      { invoiceId: 'new', amountPaise: 20_00 },
    ],
    toCreditPaise: 0,
  })
})

test('a payment above what is owed pays everything, and the rest stays to his credit', () => {
  const plan = planPayment(draft({ amount: '200' }), unpaid)
  expect(plan).toMatchObject({ toCreditPaise: 50_00, overPaise: 0 })
  expect(isGood(plan)).toBe(true)
})

test('chosen bills get what was written; what was not given away stays to his credit', () => {
  const plan = planPayment(draft({ amount: '80', isChosen: true, parts: { new: '50' } }), unpaid)
  expect(plan).toMatchObject({ allocations: [{ invoiceId: 'new', amountPaise: 50_00 }], toCreditPaise: 30_00 })
})

test.each([
  ['no amount', { amount: '' }],
  ['nothing', { amount: '0' }],
  ['less than nothing', { amount: '-5' }],
  ['words', { amount: 'all' }],
  ['a part above what its bill owes', { amount: '200', isChosen: true, parts: { new: '50.01' } }],
  ['a part that is no amount', { amount: '200', isChosen: true, parts: { new: 'x' } }],
  ['parts above the payment', { amount: '100', isChosen: true, parts: { old: '100', new: '1' } }],
] as const)('%s is not taken', (_what, words) => {
  expect(isGood(planPayment(draft(words), unpaid))).toBe(false)
})

test('a statement is asked for this month, ninety days, the financial year, or from the beginning', () => {
  const customer = { firstSeenAt: '2024-05-05T06:30:00.000Z' }
  const from = (period: Parameters<typeof statementDays>[0], at = '2026-02-10T06:30:00.000Z') =>
    statementDays(period, customer, Date.parse(at)).fromOn
  expect([from('month'), from('quarter'), from('year'), from('all')]).toEqual([
    '2026-02-01',
    '2025-11-13',
    '2025-04-01',
    '2024-05-05',
  ])
  expect(from('year', '2026-04-01T06:30:00.000Z')).toBe('2026-04-01')
})
