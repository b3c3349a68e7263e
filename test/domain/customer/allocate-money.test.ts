// How money on account is set against invoices.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allocateOldestFirst, checkAllocations } from '../../../src/shared/domain/customer/allocate-money.ts'

const unpaid = [
  { invoiceId: 'one', number: 'A1/26-27/00001', duePaise: 300 },
  { invoiceId: 'two', number: 'A1/26-27/00002', duePaise: 500 },
]

test.for([
  [100, [['one', 100]]],
  [300, [['one', 300]]],
  [
    700,
    [
      ['one', 300],
      ['two', 400],
    ],
  ],
  [
    900,
    [
      ['one', 300],
      ['two', 500],
    ],
  ],
] as const)('%s paise pay the oldest first', ([amountPaise, expected]) => {
  const parts = allocateOldestFirst(amountPaise, unpaid)
  expect(parts.map(part => [part.invoiceId, part.amountPaise])).toEqual(expected)
})

test('no more than an invoice owes, also when it is named twice', async () => {
  const half = { invoiceId: 'one', amountPaise: 200 }
  await expect(() => checkAllocations(1_000, [half, half], unpaid)).toBeRefused('payment_over', {
    duePaise: 100,
    number: 'A1/26-27/00001',
  })
})

test('not against an invoice that owes nothing, or is another customer’s', async () => {
  const strange = [{ invoiceId: 'three', amountPaise: 1 }]
  await expect(() => checkAllocations(1_000, strange, unpaid)).toBeRefused('payment_over')
})

test('no more than there is', async () => {
  await expect(() => checkAllocations(299, [{ invoiceId: 'one', amountPaise: 300 }], unpaid)).toBeRefused(
    'allocation_over',
    { amountPaise: 299, allocatedPaise: 300 },
  )
})

test('whatever comes in, the oldest-first parts fit and leave nothing that could still be set', () => {
  const dues = fc.array(fc.integer({ min: 1, max: 10_000 }), { maxLength: 12 })
  fc.assert(
    fc.property(dues, fc.integer({ min: 0, max: 60_000 }), (amounts, amountPaise) => {
      const owed = amounts.map((duePaise, index) => ({ invoiceId: `${index}`, number: `${index}`, duePaise }))
      const parts = allocateOldestFirst(amountPaise, owed)
      checkAllocations(amountPaise, parts, owed)
      const sum = parts.reduce((paise, part) => paise + part.amountPaise, 0)
      expect(sum).toBe(
        Math.min(
          amountPaise,
          amounts.reduce((paise, due) => paise + due, 0),
        ),
      )
    }),
  )
})
