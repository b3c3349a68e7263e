// A month that takes too long is stopped, and asked again.
import { expect, test } from 'vitest'
import { soap } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'

test('what is being read is refused, and the next question is answered', async () => {
  const shop = await openTestShop({ items: { soap: soap() } })
  const { counter } = shop
  await counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
  const asked = counter.monthEnd.check({ period: '2026-11' })
  const refused = expect(asked).toBeRefused('export_cancelled')
  await counter.monthEnd.cancel({})
  await refused
  expect((await counter.monthEnd.check({ period: '2026-11' })).invoiceCount).toBe(1)
})

test('how far the reading is, is said to every window', async () => {
  const shop = await openTestShop({ items: { soap: soap() } })
  const said: { done: number; total: number }[] = []
  shop.openWindow().on('monthEnd.progress', progress => said.push(progress))
  for (const quantity of [1, 2]) await shop.counter.invoice.issue(shop.sale({ of: { soap: quantity } }))
  await shop.counter.monthEnd.check({ period: '2026-11' })
  expect(said).toEqual([
    { done: 0, total: 2 },
    { done: 2, total: 2 },
  ])
})

test('with nothing being read there is nothing to stop', async () => {
  const { counter } = await openTestShop()
  expect(await counter.monthEnd.cancel({})).toEqual({})
})

test('a counter that closes meanwhile ends the reading quietly', async () => {
  const shop = await openTestShop({ items: { soap: soap() } })
  const refused = expect(shop.core.call('monthEnd.check', { period: '2026-11' })).resolves.toMatchObject({
    kind: 'refused',
    code: 'ledger_closing',
  })
  await shop.reopen()
  await refused
})
