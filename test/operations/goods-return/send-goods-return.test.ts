// Goods that go back to a dealer, with a debit note.
import { expect, test } from 'vitest'
import { openDealerShop } from '../../support/dealers.ts'
import { soap } from '../../support/goods.ts'
import { expectNoTrace } from '../expect-no-trace.ts'

const bill = { billNumber: 'KD/881', billOn: '2026-11-20', amountPaise: 42_480, taxPaise: 6_480 }

test('goods of a receipt leave stock at its cost, and the payable falls by their worth with its tax', async () => {
  const { counter, dealerId, receive, sendBack, onHand, payablePaise, shop } = await openDealerShop()
  const { receipt } = await receive({ of: { soap: 12 }, costPaise: 3_000, ...bill })
  const sent = await sendBack({ of: { soap: 2 }, receiptId: receipt.id, taxRateBps: 1_800, note: 'torn' })
  expect(sent.goodsReturn).toMatchObject({
    number: 'A1N/26-27/00001',
    dealer: { dealerId, name: 'Kaveri Distributors' },
    billNumber: 'KD/881',
    billOn: '2026-11-20',
    isInterState: false,
    taxablePaise: 6_000,
    taxPaise: 1_080,
    amountPaise: 7_080,
    returnedBy: 'Asha',
  })
  expect(sent.dealer.payablePaise).toBe(42_480 - 7_080)
  expect([await onHand('soap'), await payablePaise()]).toEqual([14, 35_400])
  const { rows } = await counter.stock.findMovements({ itemId: shop.ids.soap })
  expect(rows[0]).toMatchObject({
    cause: 'dealer_return',
    deltaThousandths: -2_000,
    unitCostPaise: 3_000,
    number: 'A1N/26-27/00001',
    party: 'Kaveri Distributors',
    note: 'torn',
  })
  expect(shop.verify().checks.filter(check => !check.isGood)).toEqual([])
})

test('the statement, the timeline, the ages and the report of purchases all know it', async () => {
  const { counter, dealerId, receive, sendBack, shop } = await openDealerShop()
  await receive({ billNumber: 'old', billOn: '2026-09-01', amountPaise: 10_000 })
  const { receipt } = await receive({ of: { soap: 12 }, costPaise: 3_000, ...bill })
  await sendBack({ of: { soap: 2 }, receiptId: receipt.id, taxRateBps: 1_800 })
  const statement = await counter.dealer.statement({ dealerId, fromOn: null, toOn: null })
  expect(statement).toMatchObject({ billedPaise: 52_480, returnedPaise: 7_080, paidPaise: 0, closingPaise: 45_400 })
  expect(statement.rows.at(-1)).toMatchObject({ kind: 'return', reference: 'A1N/26-27/00001', amountPaise: -7_080 })
  expect(statement.ageing).toMatchObject({ to30Paise: 35_400, to90Paise: 10_000 })
  const timeline = await counter.dealer.timeline({ dealerId: null })
  expect(timeline.rows[0]).toMatchObject({ kind: 'return', taxPaise: -1_080 })
  const asked = { fromOn: '2026-09-01', toOn: '2026-11-30', grain: 'day', counterId: null } as const
  const { rows } = await counter.report.run({ report: 'dealer_purchases', ...asked })
  expect(JSON.stringify(rows)).toContain(String(45_400))
  expect(shop.verify().checks.filter(check => !check.isGood)).toEqual([])
})

test('the order’s bill falls by it: what was paid may then be all of it', async () => {
  const { counter, place, receive, sendBack, pay } = await openDealerShop()
  const { order } = await place({ soap: 12 })
  const { receipt } = await receive({ of: { soap: 12 }, orderId: order.id, costPaise: 3_000, amountPaise: 36_000 })
  await pay({ orderId: order.id, amountPaise: 30_000 })
  const summary = async () => (await counter.dealerOrder.get({ id: order.id })).summary
  expect(await summary()).toMatchObject({ billedPaise: 36_000, paymentStatus: 'partial' })
  const { goodsReturn } = await sendBack({ of: { soap: 2 }, receiptId: receipt.id })
  expect(await summary()).toMatchObject({ billedPaise: 30_000, paymentStatus: 'paid', status: 'delivered' })
  const { returns } = await counter.dealerOrder.get({ id: order.id })
  expect(returns).toEqual([{ ...goodsReturn, isReversed: false }])
  expect((await counter.dealerOrder.find({ payment: 'paid' })).total).toBe(1)
})

test('a bill all of whose goods went back is paid, not missing', async () => {
  const { counter, place, receive, sendBack } = await openDealerShop()
  const { order } = await place({ soap: 12 })
  const { receipt } = await receive({ of: { soap: 12 }, orderId: order.id, amountPaise: 36_000 })
  await sendBack({ of: { soap: 12 }, receiptId: receipt.id })
  const { summary } = await counter.dealerOrder.get({ id: order.id })
  expect(summary).toMatchObject({ billedPaise: 0, paymentStatus: 'paid' })
  const { rows, sums } = await counter.dealerOrder.find({ payment: 'paid' })
  expect([rows.length, sums.paidCount, sums.noBillCount]).toEqual([1, 1, 0])
})

test('damaged goods that were kept come back from the write-off first; those not accepted move no stock', async () => {
  const { counter, receive, sendBack, onHand, payablePaise, shop } = await openDealerShop()
  const kept = await receive({ of: { soap: 9 }, damaged: { soap: 1 }, keepsDamaged: true, costPaise: 3_000 })
  await sendBack({ of: { soap: 1 }, receiptId: kept.receipt.id, source: 'written_off' })
  const { rows } = await counter.stock.findMovements({ itemId: shop.ids.soap, limit: 2 })
  expect(rows.map(row => [row.cause, row.deltaThousandths, row.unitCostPaise])).toEqual([
    ['dealer_return', -1_000, 3_000],
    ['write_off', 1_000, 3_000],
  ])
  expect(await onHand('soap')).toBe(13)
  const refused = await receive({ of: { soap: 9 }, damaged: { soap: 1 }, billNumber: '2', amountPaise: 30_000 })
  await sendBack({ of: { soap: 1 }, receiptId: refused.receipt.id, source: 'not_accepted' })
  expect([await onHand('soap'), await payablePaise()]).toEqual([22, 30_000 - 6_000])
})

test('goods go back freely too, those that expire first, and beyond what is there', async () => {
  const { counter, receipt, sendBack, shop, dealerId } = await openDealerShop()
  await counter.item.save({ id: shop.ids.tea, fields: { tracksBatches: true } })
  const line = { itemId: shop.ids.tea, damagedThousandths: 0, unitCostPaise: 9_000 }
  const batchOf = (code: string, expiresOn: string) => ({ code, expiresOn, mrpPaise: null })
  await counter.goodsReceipt.receive({
    ...receipt({}),
    lines: [
      { ...line, receivedThousandths: 5_000, batch: batchOf('B2', '2027-09-30') },
      { ...line, receivedThousandths: 3_000, batch: batchOf('B1', '2026-11-01') },
    ],
  })
  const { goodsReturn } = await sendBack({ of: { tea: 4 }, pricePaise: 9_000, dealerId, reason: 'expired' })
  expect(goodsReturn.lines[0]?.batches.map(({ code, quantityThousandths }) => [code, quantityThousandths])).toEqual([
    ['B1', 3_000],
    ['B2', 1_000],
  ])
  await sendBack({ of: { soap: 6 } })
  expect((await counter.item.get({ id: shop.ids.soap })).onHandThousandths).toBe(-2_000)
})

test('a dealer of another state is charged IGST', async () => {
  const { counter, dealerId, sendBack } = await openDealerShop()
  await counter.dealer.save({ id: dealerId, fields: { gstin: null, stateCode: '29' } })
  const { goodsReturn } = await sendBack({ of: { soap: 1 }, pricePaise: 3_333, taxRateBps: 500 })
  expect(goodsReturn).toMatchObject({ isInterState: true, taxablePaise: 3_333, taxPaise: 167 })
})

test('the same debit note twice is one; with other goods it is refused', async () => {
  const { counter, sentBack, onHand, shop } = await openDealerShop()
  const input = sentBack({ of: { soap: 2 } })
  const first = await counter.goodsReturn.send(input)
  expect(await counter.goodsReturn.send(input)).toEqual(first)
  expect(await onHand('soap')).toBe(2)
  const other = { ...sentBack({ of: { soap: 1 } }), id: input.id }
  await expectNoTrace(shop, () => counter.goodsReturn.send(other), 'entry_conflict')
})

test('more than came with a bill, or than is left of it, is refused', async () => {
  const { counter, receive, sendBack, sentBack, shop } = await openDealerShop()
  const { receipt } = await receive({ of: { soap: 12 }, amountPaise: 36_000 })
  await sendBack({ of: { soap: 10 }, receiptId: receipt.id })
  const tooMuch = sentBack({ of: { soap: 3 }, receiptId: receipt.id })
  await expectNoTrace(shop, () => counter.goodsReturn.send(tooMuch), 'dealer_return_too_much', {
    lineNumber: 1,
    name: soap().fields.name,
    leftThousandths: 2_000,
  })
  const damaged = sentBack({ of: { soap: 1 }, receiptId: receipt.id, source: 'written_off' })
  await expectNoTrace(shop, () => counter.goodsReturn.send(damaged), 'dealer_return_too_much')
})

test('goods of another bill or another dealer, a reversed bill, a part of a piece, are refused', async () => {
  const { counter, receive, sentBack, shop } = await openDealerShop()
  const { receipt } = await receive({ of: { soap: 12 }, amountPaise: 36_000 })
  const refuse = (words: Parameters<typeof sentBack>[0]) => () => counter.goodsReturn.send(sentBack(words))
  await expectNoTrace(shop, refuse({ of: { tea: 1 }, receiptId: receipt.id }), 'dealer_return_other', { lineNumber: 1 })
  const stranger = shop.newId()
  await counter.dealer.save({ id: stranger, fields: { name: 'Other', phone: null } })
  const strange = refuse({ of: { soap: 1 }, receiptId: receipt.id, dealerId: stranger })
  await expectNoTrace(shop, strange, 'dealer_return_other', { name: 'Kaveri Distributors' })
  await expectNoTrace(shop, refuse({ of: { soap: 0.5 } }), 'quantity_decimals')
  await expectNoTrace(shop, refuse({ of: { soap: 1 }, receiptId: shop.newId() }), 'not_found')
  await counter.goodsReceipt.reverse({ id: shop.newId(), receiptId: receipt.id, reason: '' })
  await expectNoTrace(shop, refuse({ of: { soap: 1 }, receiptId: receipt.id }), 'already_reversed')
})
