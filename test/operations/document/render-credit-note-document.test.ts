// A credit note on paper.
import { expect, test } from 'vitest'
import { ravi, soap } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'
import { allText } from '../../support/paper/read-pdf.ts'
import { takeBack } from '../../support/returns.ts'

test('it says whose invoice it is against, and where the worth of the goods went', async () => {
  const shop = await openTestShop({ items: { soap: soap() }, customers: { ravi: ravi() } })
  const sale = shop.sale({ of: { soap: 3 }, to: 'ravi', onCredit: true, paid: { upi: 9_000 } })
  const { invoice } = await shop.counter.invoice.issue(sale)
  const { creditNote } = await shop.counter.creditNote.issue(await takeBack(shop, invoice.id, { of: { 1: 2 } }))
  for (const paper of ['a4', 'a5', '80mm'] as const) {
    const file = await shop.counter.document.renderCreditNote({ creditNoteId: creditNote.id, paper, language: 'en' })
    expect(file).toMatchObject({ name: 'A1C-26-27-00001.pdf', mediaType: 'application/pdf' })
    const text = allText(Buffer.from(file.contentBase64, 'base64'))
    const words = [
      'Credit Note',
      'A1C/26-27/00001',
      'A1/26-27/00001',
      'Ravi Kumar',
      '80.00',
      'Taken off what was due',
      '50.00',
    ]
    for (const word of words) expect(text).toContain(word)
    expect(text).not.toContain('Tax Invoice')
  }
})

test('there is none of what is no credit note', async () => {
  const shop = await openTestShop()
  const ask = shop.counter.document.renderCreditNote({ creditNoteId: shop.newId(), paper: 'a4', language: 'en' })
  await expect(ask).toBeRefused('not_found', { record: 'credit note' })
})
