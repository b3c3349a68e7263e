// The age of what is payable.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ageingOf, openBills } from '../../../src/shared/domain/dealer-order/ageing.ts'

const bill = (billedOn: string, amountPaise: number, orderId: string | null = null, id = billedOn) => ({
  id,
  orderId,
  billedOn,
  dueOn: billedOn,
  amountPaise,
})

test('a payment against an order pays that order, and what is left over pays the oldest bills', () => {
  const bills = [bill('2026-09-01', 100), bill('2026-10-01', 100, 'a'), bill('2026-11-01', 100, 'b')]
  const open = openBills(bills, [
    { billId: null, orderId: 'b', amountPaise: 60 },
    { billId: null, orderId: 'a', amountPaise: 130 },
    { billId: null, orderId: null, amountPaise: 20 },
  ])
  expect(open.map(each => each.openPaise)).toEqual([50, 0, 40])
})

test('goods sent back lower the bill they came with, before any payment; what is left over pays as a payment does', () => {
  const bills = [bill('2026-09-01', 100), bill('2026-10-01', 100, 'a'), bill('2026-11-01', 100, 'a')]
  const open = openBills(bills, [
    { billId: null, orderId: 'a', amountPaise: 120 },
    { billId: '2026-11-01', orderId: 'a', amountPaise: 70 },
  ])
  expect(open.map(each => each.openPaise)).toEqual([100, 0, 10])
  const over = openBills(bills, [{ billId: '2026-09-01', orderId: null, amountPaise: 130 }])
  expect(over.map(each => each.openPaise)).toEqual([0, 70, 100])
})

test.each([
  ['2026-11-20', 'to30Paise'],
  ['2026-10-21', 'to30Paise'],
  ['2026-10-20', 'to60Paise'],
  ['2026-09-21', 'to60Paise'],
  ['2026-09-20', 'to90Paise'],
  ['2026-08-22', 'to90Paise'],
  ['2026-08-21', 'over90Paise'],
] as const)('a bill of %s counts as %s on 20 November', (billedOn, bucket) => {
  expect(ageingOf([bill(billedOn, 100)], [], '2026-11-20')).toMatchObject({ [bucket]: 100 })
})

test('overdue begins the day after the due day', () => {
  const overdueOn = (today: string) =>
    ageingOf([{ ...bill('2026-11-01', 100), dueOn: '2026-11-16' }], [], today).overduePaise
  expect([overdueOn('2026-11-16'), overdueOn('2026-11-17')]).toEqual([0, 100])
})

const orders = fc.constantFrom('a', 'b', null)
const day = fc.constantFrom('2026-01-05', '2026-08-30', '2026-10-11', '2026-11-19')
const someBills = fc.array(
  fc.record({ billedOn: day, amountPaise: fc.integer({ min: 1, max: 90_000 }), orderId: orders }),
  { maxLength: 12 },
)
const somePayments = fc.array(
  fc.record({
    billId: fc.constantFrom('0', '1', '5', null),
    orderId: orders,
    amountPaise: fc.integer({ min: 1, max: 90_000 }),
  }),
  { maxLength: 12 },
)

test('the ages always add up to bills less payments, and never below nothing', () => {
  fc.assert(
    fc.property(someBills, somePayments, (bills, payments) => {
      const dated = bills.map((each, index) => ({ ...each, id: String(index), dueOn: each.billedOn }))
      const ages = ageingOf(dated, payments, '2026-11-20')
      const sum = (rows: readonly { amountPaise: number }[]) => rows.reduce((total, row) => total + row.amountPaise, 0)
      expect(ages.to30Paise + ages.to60Paise + ages.to90Paise + ages.over90Paise).toBe(
        Math.max(0, sum(bills) - sum(payments)),
      )
      for (const each of openBills(dated, payments)) expect(each.openPaise).toBeGreaterThanOrEqual(0)
    }),
  )
})
