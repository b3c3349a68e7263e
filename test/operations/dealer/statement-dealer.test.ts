// A dealer's statement and the age of what is payable.
import { expect, test } from 'vitest'
import { openDealerShop } from '../../support/dealers.ts'

const day = 24 * 3_600_000

test('each bill and payment moves the balance, and the days before it are its opening', async () => {
  const { counter, dealerId, receive, pay, shop } = await openDealerShop()
  await receive({ billNumber: '881', amountPaise: 45_000, taxPaise: 5_000 })
  shop.clock.advance(day)
  await pay({ amountPaise: 20_000, tender: 'upi', note: 'ref 9' })
  const all = await counter.dealer.statement({ dealerId, fromOn: null, toOn: null })
  expect(all.rows.map(row => [row.kind, row.reference, row.amountPaise, row.balancePaise])).toEqual([
    ['receipt', '881', 45_000, 45_000],
    ['payment', '', -20_000, 25_000],
  ])
  expect(all).toMatchObject({ openingPaise: 0, billedPaise: 45_000, paidPaise: 20_000, closingPaise: 25_000 })
  const later = await counter.dealer.statement({ dealerId, fromOn: '2026-11-21', toOn: '2026-11-21' })
  expect(later).toMatchObject({ openingPaise: 45_000, billedPaise: 0, paidPaise: 20_000, closingPaise: 25_000 })
  expect(later.rows.map(row => row.note)).toEqual(['ref 9'])
})

test('a reversal stands beside what it reverses', async () => {
  const { counter, dealerId, pay, shop } = await openDealerShop()
  const { payment } = await pay({ amountPaise: 20_000 })
  await counter.dealerPayment.reverse({ id: shop.newId(), paymentId: payment.id, reason: 'wrong dealer' })
  const { rows, closingPaise } = await counter.dealer.statement({ dealerId, fromOn: null, toOn: null })
  expect(rows.map(row => [row.kind, row.amountPaise, row.isReversed, row.note])).toEqual([
    ['payment', -20_000, true, ''],
    ['payment_reversal', 20_000, false, 'wrong dealer'],
  ])
  expect(closingPaise).toBe(0)
})

test('payable is told by the age of its bills; money on account has paid the oldest first', async () => {
  const { counter, dealerId, receive, pay } = await openDealerShop()
  await receive({ billNumber: '1', billOn: '2026-08-01', amountPaise: 10_000 })
  await receive({ billNumber: '2', billOn: '2026-10-10', amountPaise: 20_000 })
  await receive({ billNumber: '3', billOn: '2026-11-19', amountPaise: 30_000 })
  await pay({ amountPaise: 15_000 })
  const { ageing } = await counter.dealer.statement({ dealerId, fromOn: null, toOn: null })
  expect(ageing).toEqual({
    to30Paise: 30_000,
    to60Paise: 15_000,
    to90Paise: 0,
    over90Paise: 0,
    overduePaise: 15_000,
  })
})
