// A customer's statement: every line, and balances that are the sum of them.
import { expect, test } from 'vitest'
import { ravi, soap } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'
import { takeBack } from '../../support/returns.ts'

test('invoices, money with them and after them, advances, returns, voids and refunds, in order', async () => {
  const shop = await openTestShop({ items: { soap: soap() }, customers: { ravi: ravi() } })
  const { counter, newId, clock } = shop
  const customerId = shop.ids.ravi
  const next = () => clock.advance(24 * 3_600_000)
  const partly = shop.sale({ of: { soap: 3 }, to: 'ravi', onCredit: true, paid: { cash: 2_000 } })
  const first = (await counter.invoice.issue(partly)).invoice
  next()
  await counter.account.takePayment({ id: newId(), customerId, tender: 'upi', amountPaise: 15_000, note: '' })
  next()
  await counter.creditNote.issue(await takeBack(shop, first.id, { of: { 1: 1 }, toAccount: true }))
  const mistake = (await counter.invoice.issue(shop.sale({ of: { soap: 1 }, to: 'ravi', onCredit: true }))).invoice
  await counter.invoice.void({ id: newId(), invoiceId: mistake.id, reason: 'mistake' })
  next()
  const refund = { id: newId(), tender: 'cash' as const, amountPaise: 1_000, note: '' }
  await counter.account.refundCredit({ id: newId(), customerId, refund })
  const { lines, ...sums } = await counter.account.statement({ customerId, fromOn: '2026-11-21', toOn: '2026-12-31' })
  expect(sums).toEqual({ openingPaise: 10_000, closingPaise: -8_000, debitPaise: 5_000, creditPaise: 23_000 })
  expect(lines.map(line => [line.kind, line.number, line.debitPaise, line.creditPaise, line.balancePaise])).toEqual([
    ['payment', 'A1R/26-27/00001', 0, 15_000, -5_000],
    ['credit_note', 'A1C/26-27/00001', 0, 4_000, -9_000],
    ['invoice', 'A1/26-27/00002', 4_000, 0, -5_000],
    ['void', 'A1/26-27/00002', 0, 4_000, -9_000],
    ['refund', '', 1_000, 0, -8_000],
  ])
  const account = await counter.account.get({ customerId })
  expect(account.duePaise - account.creditPaise).toBe(sums.closingPaise)
  const before = await counter.account.statement({ customerId, fromOn: '2026-01-01', toOn: '2026-11-20' })
  expect(before).toMatchObject({
    openingPaise: 0,
    closingPaise: 10_000,
    lines: [{ kind: 'invoice' }, { kind: 'payment' }],
  })
})

test('nobody’s statement is not there', async () => {
  const shop = await openTestShop()
  const ask = shop.counter.account.statement({ customerId: shop.newId(), fromOn: '2026-01-01', toOn: '2026-12-31' })
  await expect(ask).toBeRefused('not_found', { record: 'customer' })
})
