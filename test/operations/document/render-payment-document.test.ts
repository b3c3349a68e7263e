// The receipt for money taken after the sale.
import { expect, test } from 'vitest'
import { ravi, soap } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'
import { allText } from '../../support/paper/read-pdf.ts'
import { takeBack } from '../../support/returns.ts'

async function openPaidShop() {
  const shop = await openTestShop({ items: { soap: soap() }, customers: { ravi: ravi() } })
  const sale = shop.sale({ of: { soap: 5 }, to: 'ravi', onCredit: true, paid: { upi: 1_000 } })
  const { payments } = await shop.counter.invoice.issue(sale)
  const id = shop.newId()
  await shop.counter.payment.take({ id, invoiceId: sale.id, tender: 'cash', amountPaise: 12_345, note: '' })
  return { shop, saleId: sale.id, tenderId: payments[0]?.id ?? '', id }
}

test('the receipt carries its own number, the invoice it is for, and the amount', async () => {
  const { shop, id } = await openPaidShop()
  const file = await shop.counter.document.renderPayment({ paymentId: id, paper: 'a5', language: 'en' })
  expect([file.name, file.mediaType]).toEqual(['A1R-26-27-00001.pdf', 'application/pdf'])
  const text = allText(Buffer.from(file.contentBase64, 'base64'))
  for (const words of ['A1R/26-27/00001', 'A1/26-27/00001', '123.45', 'Ravi Kumar']) expect(text).toContain(words)
})

test('what was paid at the sale is on the invoice and has no receipt; other ids have none either', async () => {
  const { shop, saleId, tenderId } = await openPaidShop()
  for (const paymentId of [tenderId, saleId, shop.newId()])
    await expect(shop.counter.document.renderPayment({ paymentId, paper: 'a5', language: 'en' })).toBeRefused(
      'not_found',
      { record: 'payment', id: paymentId },
    )
})

test.each(['a4', 'a5', '80mm'] as const)(
  'the receipt for money on account on %s names the bills it paid and what stays to his credit',
  async paper => {
    const shop = await openTestShop({ items: { soap: soap() }, customers: { ravi: ravi() } })
    for (const count of [1, 2]) {
      await shop.counter.invoice.issue(shop.sale({ of: { soap: count }, to: 'ravi', onCredit: true }))
    }
    const id = shop.newId()
    const taken = { id, customerId: shop.ids.ravi, tender: 'cash' as const, amountPaise: 15_000, note: 'by his son' }
    await shop.counter.account.takePayment(taken)
    const later = shop.sale({ of: { soap: 1 }, to: 'ravi', onCredit: true })
    await shop.counter.invoice.issue(later)
    const file = await shop.counter.document.renderPayment({ paymentId: id, paper, language: 'en' })
    expect(file.name).toBe('A1R-26-27-00001.pdf')
    const text = allText(Buffer.from(file.contentBase64, 'base64'))
    const wanted = [
      'A1/26-27/00001',
      '40.00',
      'A1/26-27/00002',
      '80.00',
      '₹150.00',
      'by his son',
      'Your credit now ₹30.00',
    ]
    expect(wanted.filter(part => !text.includes(part))).toEqual([])
  },
)

test.each(['a4', 'a5', '80mm'] as const)(
  'money paid back from his account has a slip on %s, for him to sign',
  async paper => {
    const shop = await openTestShop({ items: { soap: soap() }, customers: { ravi: ravi() } })
    const customerId = shop.ids.ravi
    const advance = { id: shop.newId(), customerId, tender: 'cash' as const, amountPaise: 50_000, note: '' }
    await shop.counter.account.takePayment(advance)
    const refund = { id: shop.newId(), tender: 'upi' as const, amountPaise: 12_000, note: 'he is moving' }
    const paymentId = shop.newId()
    await shop.counter.account.refundCredit({ id: paymentId, customerId, refund })
    const file = await shop.counter.document.renderPayment({ paymentId, paper, language: 'en' })
    expect(file.name).toBe('Refund-2026-11-20.pdf')
    const text = allText(Buffer.from(file.contentBase64, 'base64'))
    const wanted = [
      ...['Money Paid Back', 'Paid to', 'Ravi Kumar', '₹120.00', 'Rupees One Hundred Twenty Only'],
      ...['UPI · he is moving', 'Your credit now ₹380.00', 'Customer’s signature'],
    ]
    expect(wanted.filter(part => !text.includes(part))).toEqual([])
    expect(text).not.toContain('Payment Receipt')
  },
)

test('goods that came back before the payment are not left to pay', async () => {
  const shop = await openTestShop({ items: { soap: soap() }, customers: { ravi: ravi() } })
  const { invoice } = await shop.counter.invoice.issue(shop.sale({ of: { soap: 5 }, to: 'ravi', onCredit: true }))
  shop.clock.advance(60_000)
  await shop.counter.creditNote.issue(await takeBack(shop, invoice.id, { of: { 1: 2 } }))
  shop.clock.advance(60_000)
  const id = shop.newId()
  await shop.counter.payment.take({ id, invoiceId: invoice.id, tender: 'cash', amountPaise: 12_000, note: '' })
  const file = await shop.counter.document.renderPayment({ paymentId: id, paper: 'a5', language: 'en' })
  const text = allText(Buffer.from(file.contentBase64, 'base64'))
  for (const words of ['Goods returned 80.00', 'Paid in full']) expect(text).toContain(words)
})
