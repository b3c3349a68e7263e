// The debit note as the dealer gets it.
import { expect, test } from 'vitest'
import { openDealerShop } from '../../support/dealers.ts'
import { allText } from '../../support/paper/read-pdf.ts'

test.each(['a4', 'a5'] as const)(
  'on %s it says what goes back, why, of which bill, and what it takes off',
  async paper => {
    const { counter, receive, sendBack, shop } = await openDealerShop()
    const bill = { billNumber: 'KD/881', amountPaise: 42_480, taxPaise: 6_480 }
    const { receipt } = await receive({ of: { soap: 12 }, costPaise: 3_000, ...bill })
    const sent = { of: { soap: 2 }, receiptId: receipt.id, taxRateBps: 1_800, note: 'Torn wrappers' }
    const { goodsReturn } = await sendBack(sent)
    await counter.shop.save({ fields: { name: 'New Name' } })
    const ask = { returnId: goodsReturn.id, paper, language: 'en' } as const
    const file = await counter.document.renderGoodsReturn(ask)
    expect([file.name, file.mediaType]).toEqual(['A1N-26-27-00001.pdf', 'application/pdf'])
    const text = allText(Buffer.from(file.contentBase64, 'base64'))
    const words = ['Debit Note', 'Asha General Store', 'A1N/26-27/00001', 'KD/881', 'Damaged', '2 nos', 'Torn wrappers']
    for (const part of [...words, '18%', 'CGST', '5.40', '70.80']) expect(text).toContain(part)
    expect(text).not.toContain('TAKEN BACK')
    await counter.goodsReturn.reverse({ id: shop.newId(), returnId: goodsReturn.id, reason: '' })
    const again = await counter.document.renderGoodsReturn(ask)
    expect(allText(Buffer.from(again.contentBase64, 'base64'))).toContain('TAKEN BACK')
  },
)

test('goods sent freely, without tax, name no bill and no tax', async () => {
  const { counter, sendBack } = await openDealerShop()
  const { goodsReturn } = await sendBack({ of: { soap: 2 } })
  const file = await counter.document.renderGoodsReturn({ returnId: goodsReturn.id, paper: 'a4', language: 'en' })
  expect(allText(Buffer.from(file.contentBase64, 'base64'))).not.toMatch(/Against your bill|CGST|Taxable/)
})

test('an unknown debit note has no paper', async () => {
  const { counter, shop } = await openDealerShop()
  const ask = { returnId: shop.newId(), paper: 'a4', language: 'en' } as const
  await expect(counter.document.renderGoodsReturn(ask)).toBeRefused('not_found', { record: 'goodsReturn' })
})
