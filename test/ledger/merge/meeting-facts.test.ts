// Facts of two counters that did not know of each other: both stand, and what a person should look at is listed.
import { expect, test } from 'vitest'
import { joinLedger } from '../../../src/main/ledger/open-ledger.ts'
import { present } from '../../../src/shared/kernel/assert.ts'
import type { Shop } from '../../../src/shared/records/shop.ts'
import { dealerWords } from '../../support/dealers.ts'
import { attentionIn } from '../../support/ledger/attention-in.ts'
import { anyOrder, hear, ledgerThatHeard, logOf, openCounters } from '../../support/merging/counters.ts'
import { takeBack } from '../../support/returns.ts'

async function openTwo() {
  const [one, other] = await openCounters(2, [0])
  if (one === undefined || other === undefined) throw new Error('two counters were opened')
  const tell = () => {
    hear(other, one.file)
    hear(one, other.file)
  }
  const findings = async () => {
    const found = attentionIn(one.file)
    expect(attentionIn(other.file)).toEqual(found)
    for (const { verify } of [one, other]) expect(verify().checks.filter(({ isGood }) => !isGood)).toEqual([])
    return found.map(({ kind, about, paise }) => ({ kind, about, paise }))
  }
  const raviAt = (shop: typeof one) => shop.counter.customer.get({ id: shop.ids.ravi })
  return { one, other, tell, findings, raviAt }
}

test('two payments for one invoice both stand, and the surplus is the credit of the customer', async () => {
  const { one, other, tell, findings, raviAt } = await openTwo()
  const { invoice } = await one.counter.invoice.issue(one.sale({ of: { soap: 2 }, to: 'ravi', onCredit: true }))
  tell()
  for (const { counter, newId } of [one, other])
    await counter.payment.take({ id: newId(), invoiceId: invoice.id, tender: 'cash', amountPaise: 60_00, note: '' })
  tell()
  expect(invoice.totalPaise).toBe(80_00)
  expect(await raviAt(one)).toMatchObject({ duePaise: 0, creditPaise: 40_00 })
  expect(await raviAt(other)).toMatchObject({ duePaise: 0, creditPaise: 40_00 })
  expect(await findings()).toEqual([{ kind: 'paid_twice', about: invoice.number, paise: 40_00 }])
})

test('money taken for a sale that another counter voided is the credit of the customer', async () => {
  const { one, other, tell, findings, raviAt } = await openTwo()
  const { invoice } = await one.counter.invoice.issue(one.sale({ of: { soap: 1 }, to: 'ravi', onCredit: true }))
  tell()
  await one.counter.invoice.void({ id: one.newId(), invoiceId: invoice.id, reason: 'mistake' })
  await other.counter.payment.take({
    ...{ id: other.newId(), invoiceId: invoice.id, tender: 'upi', amountPaise: 30_00, note: '' },
  })
  tell()
  expect(await raviAt(other)).toMatchObject({ duePaise: 0, creditPaise: 30_00, invoiceCount: 0 })
  expect(await findings()).toEqual([{ kind: 'paid_twice', about: invoice.number, paise: 30_00 }])
})

test('the same goods taken back at two counters are listed', async () => {
  const { one, other, tell, findings } = await openTwo()
  const { invoice } = await one.counter.invoice.issue(one.sale({ of: { soap: 2 } }))
  tell()
  for (const shop of [one, other])
    await shop.counter.creditNote.issue(await takeBack(shop as never, invoice.id, { of: { 1: 2 } }))
  tell()
  expect(await findings()).toEqual([{ kind: 'returned_twice', about: invoice.number, paise: null }])
})

test('a receipt that two counters reverse is reversed once, by whoever was earlier', async () => {
  const { one, other, tell, findings } = await openTwo()
  const came = dealerWords(one).receipt({ of: { soap: 5 }, costPaise: 30_00, amountPaise: 150_00, billNumber: 'K-9' })
  await one.counter.goodsReceipt.receive(came)
  tell()
  other.clock.advance(60_000)
  for (const { counter, newId } of [other, one])
    await counter.goodsReceipt.reverse({ id: newId(), receiptId: came.id, reason: 'typed twice' })
  tell()
  for (const { counter, dealerId, ids } of [one, other]) {
    expect(await counter.dealer.get({ id: dealerId })).toMatchObject({ payablePaise: 0 })
    expect(await counter.item.get({ id: ids.soap })).toMatchObject({ onHandThousandths: 5_000 })
  }
  expect(await findings()).toEqual([{ kind: 'said_twice', about: 'goods_receipt.reversed', paise: null }])
})

test('a bill of a dealer, a phone, a barcode and credit that two counters used are listed', async () => {
  const { one, other, tell, findings } = await openTwo()
  await one.counter.account.takePayment({
    ...{ id: one.newId(), customerId: one.ids.ravi, tender: 'upi', amountPaise: 50_00, note: '' },
  })
  tell()
  for (const shop of [one, other]) {
    const { counter, ids, newId } = shop
    await counter.goodsReceipt.receive(
      dealerWords(shop).receipt({ of: { tea: 1 }, amountPaise: 90_00, billNumber: 'k-1' }),
    )
    await counter.customer.save({ id: newId(), fields: { name: 'Meena', phone: '9812345678' } })
    await counter.item.save({ id: newId(), fields: { name: 'Nails', barcodes: ['8901000000017'], pricePaise: 100 } })
    const refund = { id: newId(), tender: 'cash' as const, amountPaise: 40_00, note: '' }
    await counter.account.refundCredit({ id: newId(), customerId: ids.ravi, refund })
  }
  tell()
  expect(await findings()).toEqual([
    { kind: 'bill_twice', about: 'K-1', paise: 90_00 },
    { kind: 'credit_spent_twice', about: 'Ravi Kumar', paise: -30_00 },
    { kind: 'same_code', about: '8901000000017', paise: null },
    { kind: 'same_phone', about: '9812345678', paise: null },
  ])
})

test('fields that two counters change both stay, and of one field the later save, on papers as each counter knew the shop', async () => {
  const { one, other, tell } = await openTwo()
  one.clock.advance(20 * 3_600_000)
  tell()
  await one.counter.item.save({ id: one.ids.soap, fields: { description: 'red', costPaise: 1_00 } })
  await one.counter.shop.save({ fields: { footer: 'Thank you' } })
  await other.counter.shop.save({ fields: { name: 'Lakshmi & Sons' } })
  const { invoice } = await other.counter.invoice.issue(other.sale({ of: { tea: 1 } }))
  tell()
  await other.counter.item.save({ id: one.ids.soap, fields: { costPaise: 2_00 } })
  tell()
  for (const { counter, file, ids } of [one, other]) {
    expect(await counter.item.get({ id: ids.soap })).toMatchObject({ description: 'red', costPaise: 2_00 })
    const { shop } = await counter.shop.get({})
    expect(shop).toMatchObject({ name: 'Lakshmi & Sons', footer: 'Thank you' })
    const printed = shopOn(file, invoice.id)
    expect(printed).toMatchObject({ name: 'Lakshmi & Sons' })
    expect(printed.footer).not.toBe('Thank you')
  }
})

test('an entry this program does not know is a link without rows, like what rests on it; all else is posted', async () => {
  const { one, other, tell } = await openTwo()
  await other.counter.invoice.issue(other.sale({ of: { tea: 1 }, to: 'ravi' }))
  await other.counter.invoice.issue(other.sale({ of: { tea: 1 } }))
  tell()
  const order = anyOrder([logOf(one), logOf(other)], () => 0)
  const ledger = ledgerThatHeard(order, ['customer.saved'])
  expect(ledger.rows.entries.count()).toBe(order.length)
  expect(ledger.rows.invoices.count()).toBe(1)
  expect(ledger.rows.attention.find().map(({ kind, about }) => `${kind} ${about}`)).toEqual([
    'not_posted customer.saved: unknown_kind',
    'not_posted invoice.issued: unfit: assertion failed: customer is missing',
  ])
  ledger.close()
})

/** As its papers show it. */
function shopOn(file: string, invoiceId: string): Shop {
  const ledger = joinLedger(file)
  try {
    return ledger.rows.invoices.view(present(ledger.rows.entries.seqOfId(invoiceId), 'invoice')).shop
  } finally {
    ledger.close()
  }
}
