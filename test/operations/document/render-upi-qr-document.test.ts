// A UPI code for exactly the amount due, to be held across the counter.
import { expect, test } from 'vitest'
import { openTestShop } from '../../support/open-test-shop.ts'

test('the code asks for this amount, for this shop, with this reference', async () => {
  const { counter } = await openTestShop()
  const { uri, svg } = await counter.document.renderUpiQr({ amountPaise: 118_050, reference: 'A1/26-27/00042' })
  const link = new URL(uri)
  expect([link.protocol, link.host]).toEqual(['upi:', 'pay'])
  expect(Object.fromEntries(link.searchParams)).toMatchObject({
    pa: 'asha@okbank',
    pn: 'Asha General Store',
    am: '1180.50',
    cu: 'INR',
    tr: 'A1/26-27/00042',
  })
  expect(svg).toMatch(/^<svg /)
})

test('a shop without a UPI id has no code to show', async () => {
  const { counter } = await openTestShop({ shop: { upiId: '' } })
  const asked = { amountPaise: 100, reference: '' }
  await expect(counter.document.renderUpiQr(asked)).toBeRefused('not_set_up', { missing: 'upiId' })
})

test('before the first run there is nobody to pay', async () => {
  const { counter } = await openTestShop({ isSetUp: false })
  await expect(counter.document.renderUpiQr({ amountPaise: 100, reference: '' })).toBeRefused('not_set_up')
})

test('a code for nothing, or with a reference that is too long, is refused', async () => {
  const { counter } = await openTestShop()
  for (const asked of [
    { amountPaise: 0, reference: '' },
    { amountPaise: 100, reference: 'x'.repeat(36) },
  ])
    await expect(counter.document.renderUpiQr(asked)).toBeRefused('invalid_input')
})
