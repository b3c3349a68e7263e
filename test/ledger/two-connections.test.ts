// A thread writes to the same file on a connection of its own (an import does). What the counter remembers between two sales
// must not outlive that.
import { expect, onTestFinished, test } from 'vitest'
import { joinLedger } from '../../src/main/ledger/open-ledger.ts'
import type { Deps } from '../../src/main/operations/deps.ts'
import { saveItem } from '../../src/main/operations/item/save-item.ts'
import { saveShop } from '../../src/main/operations/shop/save-shop.ts'
import { soap } from '../support/goods.ts'
import { openTestShop } from '../support/open-test-shop.ts'

type Shop = Awaited<ReturnType<typeof openTestShop<'soap'>>>

test('sales of the counter and entries of a thread take turns in one chain', async () => {
  const shop = await openTestShop({ items: { soap: soap() } })
  const thread = openThread(shop)
  for (let turn = 0; turn < 5; turn += 1) {
    await shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
    saveItem(thread, { id: shop.newId(), fields: { name: `Oil ${turn}` } })
  }
  expect(shop.dump().entry?.map(({ number }) => number)).toEqual(Array.from({ length: 13 }, (_, index) => index + 1))
  expect(shop.verify()).toMatchObject({ isWhole: true })
})

test('a tax rate that a thread changed holds for the next sale, although the item was just scanned', async () => {
  const shop = await openTestShop({ items: { soap: soap() } })
  await shop.counter.item.lookUp({ code: 'SOAP' })
  await shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
  await shop.counter.item.lookUp({ code: 'SOAP' })
  saveItem(openThread(shop), { id: shop.ids.soap, fields: { taxRates: [{ fromOn: '2026-01-01', rateBps: 500 }] } })
  const { invoice } = await shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
  expect(invoice.lines[0]?.taxRateBps).toBe(500)
})

test('the next invoice is issued under what the shop says of itself now, whoever changed it', async () => {
  const shop = await openTestShop({ items: { soap: soap() } })
  await shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
  saveShop(openThread(shop), { fields: { footer: 'Thank you' } })
  const { invoice } = await shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
  expect(invoice.shopVersion).toBe(2)
})

test('a sale that fails forgets what it had begun to remember', async () => {
  const shop = await openTestShop({ items: { soap: soap() } })
  await shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
  const wrong = shop.sale({ of: { soap: 1 }, paid: { cash: 1 } })
  for (let time = 0; time < 3; time += 1) await expect(shop.counter.invoice.issue(wrong)).toBeRefused('tender_short')
  const { invoice } = await shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
  expect(invoice.number).toBe('A1/26-27/00002')
  expect(shop.verify()).toMatchObject({ isWhole: true })
})

function openThread(shop: Shop): Deps {
  const ledger = joinLedger(shop.file)
  onTestFinished(() => void ledger.db.close())
  return { ledger, clock: shop.clock, newId: shop.newId } as Partial<Deps> as Deps
}
