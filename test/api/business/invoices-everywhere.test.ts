// One truth for phone and counters: a phone's bill is an invoice at every counter, a counter's bill is in the phone's lists.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Invoice } from '../../../src/shared/records/invoice.ts'
import { aCounter, chainOf } from '../../support/api/chain-of.ts'
import { enrolCounter, type TestCounter } from '../../support/api/enrolled-counter.ts'
import { openTestApi, type TestClient } from '../../support/api/open-test-api.ts'
import { invoicesOf, makeItem, pay, paymentsOf, sell, stockOf } from '../../support/api/phone-sales.ts'
import { openRealCounter, replayLog } from '../../support/api/real-counter.ts'
import { outstation, ravi, rice, soap, tea } from '../../support/goods.ts'
import { takeBack } from '../../support/returns.ts'

async function openShop() {
  const api = await openTestApi()
  const phone = await api.register('9876543210')
  return { api, phone }
}

/** Invoices of the shop's log, as every counter hears of them. */
async function invoicesOfLog(counter: Pick<TestCounter, 'pull'>) {
  const { body } = await counter.pull(0, undefined, 500)
  return body.changes
    .filter(({ kind }) => kind === 'invoice.issued')
    .map(({ body: said }) => (JSON.parse(said) as { invoice: Invoice }).invoice)
}

const itemIdOf = async ({ call, clientId }: TestClient, name: string) => {
  const { body } = await call<{ items: { _id: string; name: string }[] }>('GET', `/api/business/items/${clientId}`)
  return body.items.find(item => item.name === name)?._id
}

test('a phone’s bills, payments, customers and items make a whole ledger at a counter', async () => {
  const { api, phone } = await openShop()
  const lux = await makeItem(phone)
  const buyer = { clientCustomerPhone: '9845012345', clientCustomerName: 'Ravi' }
  const open = await sell(phone, [{ productId: lux, quantity: 3 }], { ...buyer, paidAmount: 20, totalTax: 7.5 })
  await sell(phone, [{ itemName: 'Gift wrap', costPerUnit: 15, quantity: 2 }], { totalDiscount: 3, paidAmount: 27 })
  await sell(phone, [{ productId: lux, quantity: 500 }])
  await pay(phone, open.body.invoice._id, 100, { method: 'upi', note: 'rest tomorrow' })
  const ledger = await replayLog(await enrolCounter(api, phone, aCounter('A1')))
  const { db, rows } = ledger
  const bills = db
    .prepare('select series, serial, total_paise as total, paid_at_issue_paise as paid from invoice')
    .all()
  expect(bills).toEqual([
    { series: 'P1B', serial: 1, total: 12_750, paid: 2_000 },
    { series: 'P1B', serial: 2, total: 2_700, paid: 2_700 },
    { series: 'P1B', serial: 3, total: 2_000_000, paid: 0 },
  ])
  expect(db.prepare('select due_paise from invoice_balance order by 1').pluck().all()).toEqual([750, 2_000_000])
  expect(db.prepare('select receipt_number from payment where receipt_number is not null').pluck().all()).toEqual([
    'P1R/26-27/00001',
  ])
  expect(db.prepare('select name, phone from customer').all()).toEqual([{ name: 'Ravi', phone: '9845012345' }])
  const onHand = db.prepare(
    'select i.name, f.on_hand_thousandths as n from item i join item_figures f using (item_no) order by 1 desc',
  )
  expect(onHand.all()).toEqual([
    { name: 'Lux Soap', n: 97_000 },
    { name: 'Gift wrap', n: 0 },
  ])
  expect(rows.invoices.count()).toBe(3)
})

test('where the shop collects tax, it is inside what the phone charged, at each item’s rate', async () => {
  const { api, phone } = await openShop()
  const till = await openRealCounter(api, phone, { items: { soap: soap(), rice: rice(), tea: tea() } })
  await till.pushAll()
  const [lux, grain] = [await itemIdOf(phone, 'Lux Soap'), await itemIdOf(phone, 'Sona Masoori Rice')]
  await sell(phone, [{ productId: lux, quantity: 1, costPerUnit: 100 }], { totalTax: 18, notes: 'thanks' })
  await sell(
    phone,
    [
      { productId: lux, quantity: 1 },
      { productId: grain, quantity: 2 },
    ],
    { totalDiscount: 16 },
  )
  await sell(phone, [{ productId: grain, quantity: 1 }])
  const [taxed, mixed, exempt] = await invoicesOfLog(till.enrolled)
  expect(taxed).toMatchObject({
    ...{ number: 'P1/26-27/00001', documentType: 'tax_invoice', placeOfSupply: '27', supplyType: 'intra' },
    ...{ taxablePaise: 10_000, cgstPaise: 900, sgstPaise: 900, roundOffPaise: 0, totalPaise: 11_800, shopVersion: 1 },
    note: 'INV-1795240800000 · thanks',
    lines: [{ hsn: '3401', taxRateBps: 1800, priceMode: 'inclusive', quantityThousandths: 1_000 }],
    phone: { number: 'INV-1795240800000', subtotalPaise: 10_000, taxPaise: 1_800, unitPricesPaise: [10_000] },
  })
  expect(mixed).toMatchObject({
    ...{ number: 'P1/26-27/00002', grossPaise: 16_000, discountPaise: 1_600, totalPaise: 14_400 },
    lines: [
      { taxRateBps: 1800, totalPaise: 3_600, taxablePaise: 3_050, cgstPaise: 275 },
      { taxRateBps: 0, totalPaise: 10_800, cgstPaise: 0 },
    ],
  })
  expect(exempt).toMatchObject({ number: 'P1B/26-27/00001', documentType: 'bill_of_supply', cgstPaise: 0 })
  const { rows } = await replayLog(till.enrolled)
  const seq = rows.entries.seqOfId(taxed?.id ?? '')
  expect(rows.invoices.view(seq ?? 0)).toMatchObject({ state: 'unpaid', shop: { name: 'Asha General Store' } })
})

test('a buyer registered in another state is charged IGST', async () => {
  const { api, phone } = await openShop()
  const till = await openRealCounter(api, phone, { items: { soap: soap() }, customers: { far: outstation() } })
  await till.pushAll()
  const lux = await itemIdOf(phone, 'Lux Soap')
  await sell(phone, [{ productId: lux, quantity: 1, costPerUnit: 118 }], { clientCustomerPhone: '9845012345' })
  expect(await invoicesOfLog(till.enrolled)).toMatchObject([
    {
      supplyType: 'inter',
      igstPaise: 1_800,
      cgstPaise: 0,
      buyer: { name: 'Bengaluru Stores', gstin: '29AAGCB7383J1Z4' },
    },
  ])
  await replayLog(till.enrolled)
})

test('a counter’s bill is in the phone’s list, its stock and its customers; the phone may be paid for it', async () => {
  const { api, phone } = await openShop()
  const till = await openRealCounter(api, phone, {
    items: { soap: soap({ openingStockThousandths: 10_000 }) },
    customers: { ravi: ravi() },
  })
  await till.shop.counter.invoice.issue(till.shop.sale({ of: { soap: 2 } }))
  await till.shop.counter.invoice.issue(till.shop.sale({ of: { soap: 3 }, to: 'ravi', onCredit: true }))
  await till.pushAll()
  const lux = (await itemIdOf(phone, 'Lux Soap')) ?? ''
  expect(await stockOf(phone, lux)).toBe(5)
  const [open, paid] = await invoicesOf(phone)
  expect(paid).toMatchObject({
    ...{ invoiceNumber: 'A1/26-27/00001', subtotal: 67.8, totalTax: 12.2, totalDiscount: 0, totalAmount: 80 },
    ...{ paidAmount: 80, isFinalized: true, products: [{ productId: lux, quantity: 2, costPerUnit: 40 }] },
  })
  expect(open).toMatchObject({ invoiceNumber: 'A1/26-27/00002', totalAmount: 120, paidAmount: 0, isFinalized: false })
  expect((await pay(phone, open?._id ?? '', 120)).body.invoice).toMatchObject({ isFinalized: true })
  const { db } = await replayLog(till.enrolled)
  expect(db.prepare('select due_paise from customer_figures').pluck().all()).toEqual([0])
})

test('goods that came back are off the bill, and a void one comes to nothing', async () => {
  const { api, phone } = await openShop()
  const till = await openRealCounter(api, phone, { items: { soap: soap() }, customers: { ravi: ravi() } })
  const { counter } = till.shop
  const owed = await counter.invoice.issue(till.shop.sale({ of: { soap: 3 }, to: 'ravi', onCredit: true }))
  const spoilt = await counter.invoice.issue(till.shop.sale({ of: { soap: 1 } }))
  await counter.creditNote.issue(await takeBack(till.shop, owed.invoice.id, { of: { 1: 1 } }))
  await counter.invoice.void({ id: till.shop.newId(), invoiceId: spoilt.invoice.id, reason: 'typed twice' })
  await till.pushAll()
  const [gone, left] = await invoicesOf(phone)
  expect(gone).toMatchObject({ totalAmount: 0, paidAmount: 0, isVoid: true, isFinalized: true })
  expect(left).toMatchObject({ totalAmount: 80, paidAmount: 0, returnedAmount: 40, isVoid: false, isFinalized: false })
  expect(await pay(phone, gone?._id ?? '', 1)).toMatchObject({ status: 400 })
  expect(await pay(phone, left?._id ?? '', 80.01)).toMatchObject({ status: 400 })
  expect((await pay(phone, left?._id ?? '', 80)).body.invoice).toMatchObject({ isFinalized: true })
})

test('what was handed back, or went to the account, for goods that came back was not kept for the bill', async () => {
  const { api, phone } = await openShop()
  const till = await openRealCounter(api, phone, { items: { soap: soap() }, customers: { ravi: ravi() } })
  const { counter, sale } = till.shop
  const { invoice } = await counter.invoice.issue(sale({ of: { soap: 4 }, to: 'ravi' }))
  await counter.creditNote.issue(await takeBack(till.shop, invoice.id, { of: { 1: 1 } }))
  await counter.creditNote.issue(await takeBack(till.shop, invoice.id, { of: { 1: 2 }, toAccount: true }))
  await till.pushAll()
  expect(await invoicesOf(phone)).toMatchObject([
    { totalAmount: 40, paidAmount: 40, returnedAmount: 120, isFinalized: true, isVoid: false },
  ])
})

test('money on account that a counter sets against a bill is among its payments', async () => {
  const { api, phone } = await openShop()
  const till = await openRealCounter(api, phone, { items: { soap: soap() }, customers: { ravi: ravi() } })
  const { counter, ids, newId, sale } = till.shop
  const owed = await counter.invoice.issue(sale({ of: { soap: 3 }, to: 'ravi', onCredit: true }))
  await counter.account.takePayment({
    ...{ id: newId(), customerId: ids.ravi, tender: 'upi' as const, amountPaise: 5_000, note: '' },
    allocations: [{ invoiceId: owed.invoice.id, amountPaise: 5_000 }],
  })
  await till.pushAll()
  const [invoice] = await invoicesOf(phone)
  expect(invoice).toMatchObject({ paidAmount: 50, isFinalized: false })
  expect(await paymentsOf(phone, invoice?._id ?? '')).toMatchObject([{ amount: 50, method: 'upi' }])
})

test('what happens to a bill may be heard of before the bill', async () => {
  const { api, phone } = await openShop()
  const till = await openRealCounter(api, phone, { items: { soap: soap() } })
  const second = await enrolCounter(api, phone, aCounter('A2'))
  const { invoice } = await till.shop.counter.invoice.issue(till.shop.sale({ of: { soap: 3 }, paid: { cash: 12_000 } }))
  expect(invoice.totalPaise).toBe(12_000)
  const body = { invoiceId: invoice.id, customerId: null, duePaise: 0, reason: 'typed twice', refunds: [] }
  const lines = [{ itemId: invoice.lines[0]?.itemId, quantityThousandths: 3_000 }]
  const voided = { voidedAt: '2026-11-21T06:00:00.000Z', voidedOn: '2026-11-21', voidedBy: 'Asha' }
  const entry = chainOf(second.counter.id).next({
    kind: 'invoice.voided',
    body: JSON.stringify({ ...body, lines, ...voided }),
  })
  await second.push([entry])
  await till.pushAll()
  expect(await invoicesOf(phone)).toMatchObject([{ isVoid: true, totalAmount: 0 }])
})

test('whatever a phone sells and takes, its bills are sums of their lines, no more is paid than owed, and counters agree', async () => {
  const { api, phone } = await openShop()
  const till = await openRealCounter(api, phone, { items: { soap: soap(), rice: rice(), tea: tea() } })
  await till.pushAll()
  const names = ['Lux Soap', 'Sona Masoori Rice', 'Assam Tea']
  const ids = await Promise.all(names.map(name => itemIdOf(phone, name)))
  const rupees = (max: number) => fc.integer({ min: 0, max: max * 100 }).map(paise => paise / 100)
  const line = fc.record(
    { productId: fc.constantFrom(...ids), quantity: fc.integer({ min: 1, max: 30 }), costPerUnit: rupees(500) },
    { requiredKeys: ['productId', 'quantity'] },
  )
  const more = fc.record(
    { totalTax: rupees(100), totalDiscount: rupees(100), totalAmount: rupees(9_000), paidAmount: rupees(4_000) },
    { requiredKeys: [] },
  )
  const sale = fc.tuple(fc.array(line, { minLength: 1, maxLength: 5 }), more, rupees(3_000))
  const counts = { made: 0 }
  await fc.assert(
    fc.asyncProperty(sale, async ([products, said, paidLater]) => {
      const { body, status } = await sell(phone, products, said)
      if (status === 400) return
      expect(status).toBe(201)
      counts.made += 1
      const { invoice } = body
      await pay(phone, invoice._id, paidLater)
      const stands = (await invoicesOf(phone)).find(({ _id }) => _id === invoice._id)
      expect(stands?.paidAmount).toBeLessThanOrEqual(invoice.totalAmount)
      expect(stands?.isFinalized).toBe((stands?.paidAmount ?? 0) >= invoice.totalAmount)
    }),
    { numRuns: 40 },
  )
  expect(counts.made).toBeGreaterThan(5)
  const posted = await invoicesOfLog(till.enrolled)
  for (const invoice of posted) {
    const sum = (name: 'totalPaise' | 'taxablePaise' | 'cgstPaise') =>
      invoice.lines.reduce((paise, each) => paise + each[name], 0)
    expect(sum('totalPaise')).toBe(invoice.totalPaise)
    expect(invoice.roundOffPaise).toBe(0)
    expect(invoice.taxablePaise + invoice.cgstPaise + invoice.sgstPaise + invoice.igstPaise).toBe(invoice.totalPaise)
  }
  const { db } = await replayLog(till.enrolled)
  expect(db.prepare('select count(*) from invoice').pluck().get()).toBe(counts.made)
})
