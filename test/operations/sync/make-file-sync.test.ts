// The file of what waits, here of a counter that never joined: everything it posted. With a server: test/sync.
import { expect, test } from 'vitest'
import { soap } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'

test('holds the entries that no server has, as they would travel', async () => {
  const { counter, sale, shop } = await openTestShop({ items: { soap: soap() } }).then(opened => ({
    ...opened,
    counter: opened.counter,
    shop: opened.counter.shop,
  }))
  const { invoice } = await counter.invoice.issue(sale({ of: { soap: 1 } }))
  const { contentBase64, mediaType, name } = await counter.sync.makeFile({})
  expect({ mediaType, name }).toEqual({ mediaType: 'application/json', name: 'A1 waiting 2026-11-20.json' })
  const file = JSON.parse(Buffer.from(contentBase64, 'base64').toString())
  const { shop: printed } = await shop.get({})
  expect(file).toMatchObject({ shop: printed?.name, counter: 'A1', kept: [] })
  expect(file.waiting.at(-1)).toMatchObject({ id: invoice.id, kind: 'invoice.issued', hash: expect.any(String) })
})

test('of many each is there once, in its order, whatever is written in it', async () => {
  const { counter, ids, newId } = await openTestShop({ items: { soap: soap() } })
  for (let count = 0; count < 260; count += 1)
    await counter.item.save({ id: ids.soap, fields: { description: `सोप ${count} · ₹${'•'.repeat(count)}` } })
  await counter.customer.save({ id: newId(), fields: { name: 'Ravi', phone: '9812345678' } })
  const { contentBase64 } = await counter.sync.makeFile({})
  const { waiting } = JSON.parse(Buffer.from(contentBase64, 'base64').toString())
  expect(waiting.map(({ number }: { number: number }) => number)).toEqual(
    Array.from({ length: waiting.length }, (_, index) => index + 1),
  )
  expect(waiting.at(-2).body).toContain(`सोप 259 · ₹${'•'.repeat(259)}`)
  expect(waiting.at(-1).kind).toBe('customer.saved')
})
