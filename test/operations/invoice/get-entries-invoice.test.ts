// The entries an invoice is made of, for whoever wants to see that nothing was altered.
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { ravi, soap } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'

test('the sale and each later payment are entries of their own, in order', async () => {
  const shop = await openTestShop({ items: { soap: soap() }, customers: { ravi: ravi() } })
  const { counter, clock, newId } = shop
  const sale = shop.sale({ of: { soap: 5 }, to: 'ravi', onCredit: true, paid: { cash: 5_000 } })
  const { invoice, payments } = await counter.invoice.issue(sale)
  await counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
  clock.advance(60_000)
  const id = newId()
  const taken = await counter.payment.take({ id, invoiceId: sale.id, tender: 'upi', amountPaise: 900, note: 'part' })
  const entries = await counter.invoice.getEntries({ id: sale.id })
  const counterId = invoice.counterId
  const hash = expect.stringMatching(/^[0-9a-f]{64}$/)
  expect(entries).toEqual([
    {
      id: sale.id,
      counterId,
      number: 5,
      kind: 'invoice.issued',
      at: '2026-11-20T06:30:00.000Z',
      by: 'Asha',
      body: { invoice, payments },
      hash,
    },
    {
      id,
      counterId,
      number: 7,
      kind: 'payment.taken',
      at: '2026-11-20T06:31:00.000Z',
      by: 'Asha',
      body: { payment: taken.payment },
      hash,
    },
  ])
})

test('the hash of an entry can be computed again from what is shown and the hash before it', async () => {
  const shop = await openTestShop({ items: { soap: soap() } })
  const sales = [shop.sale({ of: { soap: 1 } }), shop.sale({ of: { soap: 2 } })]
  for (const sale of sales) await shop.counter.invoice.issue(sale)
  const [first, second] = await Promise.all(
    sales.map(async ({ id }) => (await shop.counter.invoice.getEntries({ id }))[0]),
  )
  if (first === undefined || second === undefined) throw new Error('each sale is an entry')
  const head = JSON.stringify([second.id, second.counterId, second.number, second.kind, second.at, second.by])
  const content = createHash('sha256')
    .update(`${head}\n${JSON.stringify(second.body)}`)
    .digest()
  const link = createHash('sha256').update(Buffer.from(first.hash, 'hex')).update(content).digest('hex')
  expect(second.hash).toBe(link)
})

test('an invoice that does not exist is refused', async () => {
  const { counter, newId } = await openTestShop()
  const id = newId()
  await expect(counter.invoice.getEntries({ id })).toBeRefused('not_found', { record: 'invoice', id })
})
