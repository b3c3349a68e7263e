// The sheet a count is made by.
import { expect, test } from 'vitest'
import { allText } from '../../support/paper/read-pdf.ts'
import { openCountShop } from '../count/count-shop.ts'

test('names what is to be counted and not what the ledger expects', async () => {
  const shop = await openCountShop('all')
  const file = await shop.counter.document.renderCountSheet({ countId: shop.countId, language: 'en' })
  expect(file.name).toBe('stock-count-2026-11-20.pdf')
  const text = allText(Buffer.from(file.contentBase64, 'base64'))
  for (const words of ['Stock count', 'All items · 3 items', 'Assam Tea', 'RICE']) expect(text).toContain(words)
  expect(text).not.toMatch(/\b10\b|\b5\b/)
})

test('a count by scanning alone has blank lines; a count nobody began has no sheet', async () => {
  const shop = await openCountShop('scan')
  const file = await shop.counter.document.renderCountSheet({ countId: shop.countId, language: 'en' })
  expect(allText(Buffer.from(file.contentBase64, 'base64'))).toMatch(/^\s*30\b/m)
  const countId = shop.newId()
  await expect(shop.counter.document.renderCountSheet({ countId, language: 'en' })).toBeRefused('not_found')
})
