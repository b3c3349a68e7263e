// Labels from items.
import { expect, test } from 'vitest'
import { rice, soap, tea } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'
import { allText, pdfFacts } from '../../support/paper/read-pdf.ts'

const how = { layout: 'roll_50x25', look: 'shelf', startAt: 0, language: 'en' } as const

test('each item gets as many labels as asked, with its first barcode, else its code', async () => {
  const { counter, ids } = await openTestShop({
    items: { soap: soap({ barcodes: ['8901030865237', 'OTHER'] }), rice: rice(), tea: tea({ code: null }) },
  })
  const labels = [
    { itemId: ids.soap, copies: 2 },
    { itemId: ids.rice, copies: 1 },
    { itemId: ids.tea, copies: 1 },
  ]
  const file = await counter.document.renderLabels({ ...how, labels })
  expect([file.name, file.mediaType]).toEqual(['labels-2026-11-20.pdf', 'application/pdf'])
  const pdf = Buffer.from(file.contentBase64, 'base64')
  expect(pdfFacts(pdf).get('Pages')).toBe('4')
  const text = allText(pdf)
  for (const words of ['Lux Soap', '8 901030 865237', 'RICE', 'per kg', 'Assam Tea', '₹250.00', '+ GST'])
    expect(text).toContain(words)
  expect(text).not.toContain('per nos')
})

test('an item that does not exist, and more labels than a roll has, are refused', async () => {
  const { counter, ids, newId } = await openTestShop({ items: { soap: soap() } })
  const unknown = { ...how, labels: [{ itemId: newId(), copies: 1 }] }
  await expect(() => counter.document.renderLabels(unknown)).toBeRefused('not_found', { record: 'item' })
  const labels = Array.from({ length: 11 }, () => ({ itemId: ids.soap, copies: 1000 }))
  await expect(() => counter.document.renderLabels({ ...how, labels })).toBeRefused('too_many_labels', {
    count: 11_000,
  })
})
