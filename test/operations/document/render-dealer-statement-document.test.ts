// A dealer's statement on paper.
import { expect, test } from 'vitest'
import { openDealerShop } from '../../support/dealers.ts'
import { allText } from '../../support/paper/read-pdf.ts'

test('it tells bills, payments and what is payable', async () => {
  const { counter, dealerId, receive, pay } = await openDealerShop()
  await receive({ billNumber: '881', amountPaise: 45_000 })
  await pay({ amountPaise: 20_000, tender: 'upi' })
  const ask = { dealerId, fromOn: null, toOn: null, paper: 'a4', language: 'en' } as const
  const file = await counter.document.renderDealerStatement(ask)
  expect(file.name).toBe('Statement 2026-11-20.pdf')
  const text = allText(Buffer.from(file.contentBase64, 'base64'))
  for (const words of ['Kaveri Distributors', 'Bill 881', '450.00', '200.00', '₹250.00']) expect(text).toContain(words)
})

test('an unknown dealer has none', async () => {
  const { counter, shop } = await openDealerShop()
  const ask = { dealerId: shop.newId(), fromOn: null, toOn: null, paper: 'a4', language: 'en' } as const
  await expect(counter.document.renderDealerStatement(ask)).toBeRefused('not_found', { record: 'dealer' })
})
