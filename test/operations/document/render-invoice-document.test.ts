// The invoice on paper as a PDF. What stands on it is specified in test/documents; here, that it is the right invoice.
import { expect, test } from 'vitest'
import { ravi, soap } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'
import { allText, pageTexts } from '../../support/paper/read-pdf.ts'
import { takeBack } from '../../support/returns.ts'

const items = { soap: soap() }

test('the PDF carries the number of the invoice in name and text, the goods and the total', async () => {
  const shop = await openTestShop({ items, customers: { ravi: ravi() } })
  await shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
  const { invoice } = await shop.counter.invoice.issue(shop.sale({ of: { soap: 3 }, to: 'ravi' }))
  const file = await render(shop, invoice.id)
  expect([file.name, file.mediaType]).toEqual(['A1-26-27-00002.pdf', 'application/pdf'])
  const text = allText(Buffer.from(file.contentBase64, 'base64'))
  for (const words of ['A1/26-27/00002', 'Asha General Store', '27AAPFU0939F1ZV', 'Ravi Kumar', 'Lux Soap', '120.00'])
    expect(text).toContain(words)
})

test('an invoice prints as it was issued, whatever the shop and the buyer are called now', async () => {
  const shop = await openTestShop({ items, customers: { ravi: ravi() } })
  const { invoice } = await shop.counter.invoice.issue(shop.sale({ of: { soap: 3 }, to: 'ravi' }))
  const before = allText(Buffer.from((await render(shop, invoice.id)).contentBase64, 'base64'))
  await shop.counter.shop.save({ fields: { name: 'Another Name', footer: 'Another footer' } })
  await shop.counter.customer.save({ id: shop.ids.ravi, fields: { name: 'Another Ravi' } })
  await shop.counter.item.save({ id: shop.ids.soap, fields: { name: 'Another soap' } })
  const after = allText(Buffer.from((await render(shop, invoice.id)).contentBase64, 'base64'))
  expect(after).toBe(before)
})

test('as many copies as were asked for, on any paper and in any language', async () => {
  const shop = await openTestShop({ items })
  const { invoice } = await shop.counter.invoice.issue(shop.sale({ of: { soap: 3 } }))
  for (const paper of ['a4', 'a5', '80mm'] as const) {
    const copies = ['original', 'duplicate', 'triplicate'] as const
    const file = await shop.counter.document.renderInvoice({
      invoiceId: invoice.id,
      paper,
      language: 'hi',
      copies: [...copies],
    })
    expect(pageTexts(Buffer.from(file.contentBase64, 'base64')).length).toBe(3)
  }
})

test('an invoice that does not exist is refused', async () => {
  const shop = await openTestShop()
  const id = shop.newId()
  await expect(render(shop, id)).toBeRefused('not_found', { record: 'invoice', id })
})

test('an unknown paper, and no copy at all, are refused', async () => {
  const { counter, newId } = await openTestShop()
  const asked = { invoiceId: newId(), paper: 'a4', language: 'en', copies: [] } as const
  await expect(counter.document.renderInvoice({ ...asked, copies: [] })).toBeRefused('invalid_input')
})

function render({ counter }: Pick<Awaited<ReturnType<typeof openTestShop>>, 'counter'>, invoiceId: string) {
  return counter.document.renderInvoice({ invoiceId, paper: 'a4', language: 'en', copies: ['original'] })
}

test.each(['a4', '80mm'] as const)(
  'on %s money from the account is among the payments, and goods returned are taken off',
  async paper => {
    const shop = await openTestShop({ items: { soap: soap() }, customers: { ravi: ravi() } })
    const { counter, newId } = shop
    const { invoice } = await counter.invoice.issue(shop.sale({ of: { soap: 5 }, to: 'ravi', onCredit: true }))
    await counter.creditNote.issue(await takeBack(shop, invoice.id, { of: { 1: 1 } }))
    await counter.account.takePayment({
      id: newId(),
      customerId: shop.ids.ravi,
      tender: 'upi',
      amountPaise: 6_000,
      note: '',
    })
    const ask = { invoiceId: invoice.id, paper, language: 'en', copies: ['original'] } as const
    const file = await counter.document.renderInvoice({ ...ask, copies: [...ask.copies] })
    const text = allText(Buffer.from(file.contentBase64, 'base64'))
    for (const words of ['From account', 'Goods returned −40.00', '60.00', '₹100.00']) expect(text).toContain(words)
  },
)

test('a bill that was taken back says so', async () => {
  const shop = await openTestShop({ items: { soap: soap() } })
  const { invoice } = await shop.counter.invoice.issue(shop.sale({ of: { soap: 5 } }))
  await shop.counter.invoice.void({ id: shop.newId(), invoiceId: invoice.id, reason: 'mistake' })
  const file = await shop.counter.document.renderInvoice({
    invoiceId: invoice.id,
    paper: 'a5',
    language: 'en',
    copies: ['original'],
  })
  expect(allText(Buffer.from(file.contentBase64, 'base64'))).toContain('TAKEN BACK on 20 Nov 2026')
})
