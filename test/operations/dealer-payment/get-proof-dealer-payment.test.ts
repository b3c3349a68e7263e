// The file that proves a payment.
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDealerShop } from '../../support/dealers.ts'

const contentBase64 = Buffer.from('%PDF-1.7 bank says yes').toString('base64')

test('it comes back as it was given', async () => {
  const { counter, pay } = await openDealerShop()
  const { payment } = await pay({ proof: { name: 'neft.pdf', contentBase64 } })
  expect(await counter.dealerPayment.getProof({ paymentId: payment.id })).toEqual({
    name: 'neft.pdf',
    mediaType: 'application/pdf',
    contentBase64,
  })
})

test.each([
  ['was thrown away', (file: string) => rmSync(file)],
  ['is no longer what it was', (file: string) => writeFileSync(file, 'other')],
])('a proof that %s is not there; the payment stands', async (_what, spoil) => {
  const { counter, pay, shop } = await openDealerShop()
  const { payment } = await pay({ proof: { name: '', contentBase64 } })
  spoil(join(shop.folder, 'proofs', payment.proof?.sha256 ?? ''))
  await expect(counter.dealerPayment.getProof({ paymentId: payment.id })).toBeRefused('not_found', { record: 'proof' })
  expect(await counter.dealerPayment.get({ id: payment.id })).toMatchObject({ amountPaise: 10_000 })
})

test('a payment without proof has none to show', async () => {
  const { counter, pay } = await openDealerShop()
  const { payment } = await pay({})
  await expect(counter.dealerPayment.getProof({ paymentId: payment.id })).toBeRefused('not_found')
})
