// The receipt for money taken after the sale.
import { expect, test } from 'vitest'
import { ravi, soap } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'
import { allText } from '../../support/paper/read-pdf.ts'

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
