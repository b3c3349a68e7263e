// Money paid to a dealer.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDealerShop } from '../../support/dealers.ts'
import { expectNoTrace } from '../expect-no-trace.ts'

const picture = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.from('upi ok')])
const proofOf = (bytes: Buffer, name = 'upi.png') => ({ name, contentBase64: bytes.toString('base64') })

test('against an order it pays that order: in part, then in full', async () => {
  const { counter, place, receive, pay, payablePaise } = await openDealerShop()
  const { order } = await place({ soap: 6 })
  await receive({ of: { soap: 6 }, orderId: order.id, billNumber: '1', amountPaise: 18_000 })
  const { payment, dealer } = await pay({ orderId: order.id, amountPaise: 5_000, tender: 'upi', note: 'ref 42' })
  expect(payment).toMatchObject({
    orderNumber: order.number,
    tender: 'upi',
    paidOn: '2026-11-20',
    paidBy: 'Asha',
    note: 'ref 42',
  })
  expect(dealer.payablePaise).toBe(13_000)
  const status = async () => (await counter.dealerOrder.get({ id: order.id })).summary.paymentStatus
  expect(await status()).toBe('partial')
  await pay({ orderId: order.id, amountPaise: 13_000 })
  expect([await status(), await payablePaise()]).toEqual(['paid', 0])
})

test('on account it lowers what is payable, below zero when it is an advance, and pays no order by itself', async () => {
  const { counter, place, receive, pay, payablePaise } = await openDealerShop()
  const { order } = await place({ soap: 6 })
  await receive({ of: { soap: 6 }, orderId: order.id, billNumber: '1', amountPaise: 18_000 })
  await pay({ amountPaise: 20_000, paidOn: '2026-11-18' })
  expect(await payablePaise()).toBe(-2_000)
  expect((await counter.dealerOrder.get({ id: order.id })).summary.paymentStatus).toBe('pending')
})

test('an advance against an order may be paid before its bill is here', async () => {
  const { counter, place, receive, pay } = await openDealerShop()
  const { order } = await place({ soap: 6 })
  await pay({ orderId: order.id, amountPaise: 10_000 })
  await receive({ of: { soap: 6 }, orderId: order.id, billNumber: '1', amountPaise: 18_000 })
  const { summary } = await counter.dealerOrder.get({ id: order.id })
  expect(summary).toMatchObject({ paymentStatus: 'partial', paidPaise: 10_000 })
})

test('the same payment twice is one payment; of another amount it is refused', async () => {
  const { counter, payment, payablePaise, shop } = await openDealerShop()
  const input = payment({ amountPaise: 5_000, proof: proofOf(picture) })
  const made = await counter.dealerPayment.make(input)
  expect(await counter.dealerPayment.make(input)).toEqual(made)
  expect(await payablePaise()).toBe(-5_000)
  await expectNoTrace(shop, () => counter.dealerPayment.make({ ...input, amountPaise: 6_000 }), 'entry_conflict')
})

test('its proof is kept once, beside the ledger, under its hash; the entry holds the hash alone', async () => {
  const { pay, shop } = await openDealerShop()
  const first = await pay({ proof: proofOf(picture) })
  const second = await pay({ proof: proofOf(picture, 'again.png') })
  const { proof } = first.payment
  expect(proof).toMatchObject({ mediaType: 'image/png', name: 'upi.png', sizeBytes: picture.length })
  expect(second.payment.proof?.sha256).toBe(proof?.sha256)
  expect(readdirSync(join(shop.folder, 'proofs'))).toEqual([proof?.sha256])
  expect(readFileSync(join(shop.folder, 'proofs', proof?.sha256 ?? ''))).toEqual(picture)
  expect(JSON.stringify(shop.dump().entry)).not.toContain(picture.toString('base64'))
})

test('a proof that is no PDF, JPEG or PNG, or larger than a megabyte, is refused', async () => {
  const { counter, payment, shop } = await openDealerShop()
  const make = (bytes: Buffer) => () => counter.dealerPayment.make(payment({ proof: proofOf(bytes) }))
  await expectNoTrace(shop, make(Buffer.from('<html>')), 'proof_unusable', { reason: 'kind' })
  const large = Buffer.concat([picture, Buffer.alloc(1024 * 1024)])
  await expectNoTrace(shop, make(large), 'proof_unusable', { reason: 'size' })
  expect(existsSync(join(shop.folder, 'proofs'))).toBe(false)
})

test('more than is left on an order, an order of another dealer, and a cancelled one are refused', async () => {
  const { counter, place, receive, payment, shop } = await openDealerShop()
  const { order } = await place({ soap: 6 })
  await receive({ of: { soap: 6 }, orderId: order.id, billNumber: '1', amountPaise: 18_000 })
  const make = (words: Parameters<typeof payment>[0]) => () => counter.dealerPayment.make(payment(words))
  const over = make({ orderId: order.id, amountPaise: 18_001 })
  await expectNoTrace(shop, over, 'dealer_payment_over', { duePaise: 18_000 })
  const other = shop.newId()
  await counter.dealer.save({ id: other, fields: { name: 'Annapurna Foods' } })
  await expectNoTrace(shop, make({ dealerId: other, orderId: order.id }), 'dealer_order_other')
  const cancelled = await place({ soap: 6 })
  await counter.dealerOrder.cancel({ id: shop.newId(), orderId: cancelled.order.id, reason: '' })
  await expectNoTrace(shop, make({ orderId: cancelled.order.id }), 'dealer_order_settled', { status: 'cancelled' })
  await expectNoTrace(shop, make({ dealerId: shop.newId() }), 'not_found', { record: 'dealer' })
})

test('cash leaves the drawer of the open shift, and comes back with a reversal', async () => {
  const { counter, pay, shop } = await openDealerShop()
  await pay({ amountPaise: 1_000 })
  const { id } = await counter.shift.open({ id: shop.newId(), floatPaise: 50_000 })
  await pay({ amountPaise: 2_000 })
  await pay({ amountPaise: 4_000, tender: 'bank' })
  const { payment } = await pay({ amountPaise: 8_000 })
  const expected = async () => (await counter.shift.get({ id })).report.expectedPaise
  expect(await expected()).toBe(40_000)
  await counter.dealerPayment.reverse({ id: shop.newId(), paymentId: payment.id, reason: '' })
  expect(await expected()).toBe(48_000)
})

test('where the drawer must have a shift, cash is refused without one, other means are not', async () => {
  const { counter, payment, pay, shop } = await openDealerShop()
  const before = await pay({ amountPaise: 1_000 })
  await counter.shop.save({ fields: { shiftRules: { mustBeOpen: true, countsBlind: false } } })
  await expectNoTrace(shop, () => counter.dealerPayment.make(payment({})), 'shift_not_open')
  const undo = { id: shop.newId(), paymentId: before.payment.id, reason: '' }
  await expectNoTrace(shop, () => counter.dealerPayment.reverse(undo), 'shift_not_open')
  await pay({ tender: 'upi' })
})
