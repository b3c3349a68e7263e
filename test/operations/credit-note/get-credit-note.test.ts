// One credit note, read again.
import { expect, test } from 'vitest'
import { soap } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'
import { takeBack } from '../../support/returns.ts'

test('it is what was issued, also after a restart', async () => {
  const shop = await openTestShop({ items: { soap: soap() } })
  const { invoice } = await shop.counter.invoice.issue(shop.sale({ of: { soap: 3 } }))
  const issued = await shop.counter.creditNote.issue(await takeBack(shop, invoice.id, { of: { 1: 1 } }))
  await shop.reopen()
  expect(await shop.counter.creditNote.get({ id: issued.creditNote.id })).toEqual(issued)
})

test('an invoice is no credit note', async () => {
  const shop = await openTestShop({ items: { soap: soap() } })
  const { invoice } = await shop.counter.invoice.issue(shop.sale({ of: { soap: 3 } }))
  for (const id of [invoice.id, shop.newId()])
    await expect(shop.counter.creditNote.get({ id })).toBeRefused('not_found', { record: 'credit note' })
})
