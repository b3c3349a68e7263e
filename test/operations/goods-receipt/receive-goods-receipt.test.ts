// Goods that came, with the dealer's bill.
import { expect, test } from 'vitest'
import { openDealerShop } from '../../support/dealers.ts'
import { eventually } from '../eventually.ts'
import { expectNoTrace } from '../expect-no-trace.ts'

test('what came short with one damaged raises stock by the good ones, and payable by the bill', async () => {
  const { counter, dealerId, place, receive, onHand, payablePaise } = await openDealerShop()
  const { order } = await place({ soap: 12 })
  const bill = { billNumber: 'KD/881', billOn: '2026-11-20', amountPaise: 31_860, taxPaise: 4_860 }
  const came = {
    of: { soap: 9 },
    damaged: { soap: 1 },
    orderId: order.id,
    costPaise: 3_000,
    deliveredBy: 'Ramu',
    ...bill,
  }
  const { receipt, dealer } = await receive(came)
  expect(receipt).toMatchObject({
    ...bill,
    orderNumber: order.number,
    dueOn: '2026-12-05',
    receivedBy: 'Asha',
    deliveredBy: 'Ramu',
  })
  expect(receipt.lines).toMatchObject([
    { orderedThousandths: 12_000, receivedThousandths: 9_000, damagedThousandths: 1_000 },
  ])
  expect(await onHand('soap')).toBe(13)
  expect([dealer.payablePaise, await payablePaise()]).toEqual([31_860, 31_860])
  const { summary } = await counter.dealerOrder.get({ id: order.id })
  expect(summary).toMatchObject({
    status: 'delivered',
    paymentStatus: 'pending',
    billedPaise: 31_860,
    dueOn: '2026-12-05',
  })
  expect((await counter.dealer.get({ id: dealerId })).pendingOrderCount).toBe(0)
})

test('damaged goods that are kept come in and are written off, each as a movement', async () => {
  const { shop, receive, onHand } = await openDealerShop()
  await receive({ of: { soap: 9 }, damaged: { soap: 1 }, keepsDamaged: true })
  expect(await onHand('soap')).toBe(13)
  const moved = shop.dump().stock_movement?.filter(row => row.cause === 'receipt' || row.cause === 'write_off')
  expect(moved?.map(row => [row.cause, row.delta_thousandths])).toEqual([
    ['receipt', 10_000],
    ['write_off', -1_000],
  ])
})

test('more than was ordered, and what nobody ordered, come in as well', async () => {
  const { place, receive, onHand } = await openDealerShop()
  const { order } = await place({ soap: 6 })
  const { receipt } = await receive({ of: { soap: 8, tea: 2 }, orderId: order.id })
  expect(receipt.lines.map(line => [line.orderedThousandths, line.receivedThousandths])).toEqual([
    [6_000, 8_000],
    [0, 2_000],
  ])
  expect([await onHand('soap'), await onHand('tea')]).toEqual([12, 22])
})

test('two batches of one item are two lines that share what was ordered', async () => {
  const { counter, place, receipt, shop } = await openDealerShop()
  const { order } = await place({ soap: 12 })
  const line = { itemId: shop.ids.soap, damagedThousandths: 0, unitCostPaise: null }
  const { receipt: kept } = await counter.goodsReceipt.receive({
    ...receipt({ orderId: order.id }),
    lines: [
      { ...line, receivedThousandths: 5_000, batch: { code: 'B1', expiresOn: '2027-03-31', mrpPaise: null } },
      { ...line, receivedThousandths: 6_000, batch: { code: 'B2', expiresOn: '2027-09-30', mrpPaise: null } },
    ],
  })
  expect(kept.lines.map(each => [each.batch?.code, each.batch?.expiresOn, each.orderedThousandths])).toEqual([
    ['B1', '2027-03-31', 5_000],
    ['B2', '2027-09-30', 7_000],
  ])
})

test('while the rest still comes the order stays pending, and is settled by the last receipt', async () => {
  const { counter, place, receive } = await openDealerShop()
  const { order } = await place({ soap: 12 })
  await receive({ of: { soap: 5 }, orderId: order.id, restComes: true, billNumber: '1', amountPaise: 15_000 })
  expect((await counter.dealerOrder.get({ id: order.id })).summary.status).toBe('pending')
  const { receipt } = await receive({ of: { soap: 7 }, orderId: order.id, billNumber: '2', amountPaise: 21_000 })
  expect(receipt.lines[0]?.orderedThousandths).toBe(7_000)
  const { summary } = await counter.dealerOrder.get({ id: order.id })
  expect(summary).toMatchObject({ status: 'delivered', billedPaise: 36_000 })
})

test('the item’s cost becomes that of the bill, unless one says no', async () => {
  const { counter, receive, shop } = await openDealerShop()
  const cost = async () => (await counter.item.get({ id: shop.ids.soap })).costPaise
  await receive({ of: { soap: 6 }, costPaise: 3_050 })
  expect(await cost()).toBe(3_050)
  await receive({ of: { soap: 6 }, costPaise: 9_900, updatesCost: false })
  await receive({ damaged: { soap: 6 }, costPaise: 9_900 })
  await receive({ of: { soap: 6 } })
  expect(await cost()).toBe(3_050)
})

test('a bill alone is a balance from before: it is payable and moves no stock', async () => {
  const { receive, onHand, payablePaise } = await openDealerShop()
  const { receipt } = await receive({
    billNumber: 'old',
    billOn: '2026-09-01',
    dueOn: '2026-09-30',
    amountPaise: 70_000,
  })
  expect(receipt).toMatchObject({ lines: [], dueOn: '2026-09-30' })
  expect([await onHand('soap'), await payablePaise()]).toEqual([4, 70_000])
})

test('the same receipt twice is one receipt; with other goods it is refused', async () => {
  const { counter, receipt, onHand, shop } = await openDealerShop()
  const input = receipt({ of: { soap: 6 }, billNumber: '1', amountPaise: 18_000 })
  const first = await counter.goodsReceipt.receive(input)
  expect(await counter.goodsReceipt.receive(input)).toEqual(first)
  expect(await onHand('soap')).toBe(10)
  const other = { ...receipt({ of: { soap: 7 }, billNumber: '1', amountPaise: 18_000 }), id: input.id }
  await expectNoTrace(shop, () => counter.goodsReceipt.receive(other), 'entry_conflict')
})

test('a bill of the dealer that is entered already is refused, in whatever case it is typed', async () => {
  const { counter, receipt, receive, shop } = await openDealerShop()
  await receive({ billNumber: 'kd/881', amountPaise: 18_000 })
  const twice = receipt({ billNumber: 'KD/881', amountPaise: 18_000 })
  await expectNoTrace(shop, () => counter.goodsReceipt.receive(twice), 'dealer_bill_known', { billOn: '2026-11-20' })
})

test('nothing at all, and more tax than bill, are refused', async () => {
  const { counter, receipt, shop } = await openDealerShop()
  const refuse = (words: Parameters<typeof receipt>[0]) => () => counter.goodsReceipt.receive(receipt(words))
  await expectNoTrace(shop, refuse({ of: { soap: 0 } }), 'receipt_empty')
  await expectNoTrace(shop, refuse({ of: { soap: 1 }, amountPaise: 10, taxPaise: 11 }), 'tax_over_bill')
  await expectNoTrace(shop, refuse({ of: { soap: 0.5 } }), 'quantity_decimals')
  await expectNoTrace(shop, refuse({ dealerId: shop.newId(), amountPaise: 1 }), 'not_found', { record: 'dealer' })
  const line = { receivedThousandths: 1_000, damagedThousandths: 0, unitCostPaise: null, batch: null }
  const unknown = { ...receipt({}), lines: [{ itemId: shop.newId(), ...line }] }
  await expectNoTrace(shop, () => counter.goodsReceipt.receive(unknown), 'not_found', { record: 'item' })
})

test('an order of another dealer, and one that has come, are refused', async () => {
  const { counter, place, receive, receipt, shop } = await openDealerShop()
  const other = shop.newId()
  await counter.dealer.save({ id: other, fields: { name: 'Annapurna Foods' } })
  const { order } = await place({ soap: 6 })
  const wrong = receipt({ dealerId: other, orderId: order.id, of: { soap: 6 } })
  await expectNoTrace(shop, () => counter.goodsReceipt.receive(wrong), 'dealer_order_other', {
    name: 'Kaveri Distributors',
  })
  await receive({ orderId: order.id, of: { soap: 6 } })
  const late = receipt({ orderId: order.id, of: { soap: 6 } })
  await expectNoTrace(shop, () => counter.goodsReceipt.receive(late), 'dealer_order_settled', { status: 'delivered' })
})

test('every window hears of it', async () => {
  const { shop, dealerId, receive } = await openDealerShop()
  const heard: string[] = []
  shop.openWindow().on('ledger.changed', change => heard.push(`${change.record} ${change.ids.join()}`))
  await receive({ of: { soap: 1 } })
  await eventually(() => expect(heard).toEqual([`dealer ${dealerId}`, `item ${shop.ids.soap}`]))
})
