// Commands refused for want of a permission: whoever gave them gets the answer later, and knows nothing of the asking.
import { expect, test } from 'vitest'
import { createApprovals } from '../../src/renderer/core/approvals.ts'
import { connectCore } from '../../src/renderer/core/core-client.ts'
import { createWirePair } from '../../src/shared/rpc/wire.ts'
import { soap } from '../support/goods.ts'
import { openTestShop } from '../support/open-test-shop.ts'
import { addPeople, pins } from '../support/people.ts'

const half = { kind: 'percent', bps: 5_000 } as const

/** A window of the screens at which the cashier sits, with somebody who watches what waits. */
async function openSeat() {
  const shop = await openTestShop({ items: { soap: soap() } })
  const { ids } = await addPeople(shop)
  const ends = createWirePair()
  shop.core.attach(ends[1])
  const { client, approvals } = connectCore({ openWire: async () => ends[0], pauseMs: () => 60_000 })
  await expect.poll(() => client.person.find({}).catch(() => [])).toHaveLength(3)
  await client.person.signIn({ personId: ids.cashier, pin: pins.cashier })
  const watched: string[] = []
  const stop = approvals.onWaiting(() => watched.push(approvals.waiting()?.permission ?? 'nothing'))
  const allow = async () => {
    const waiting = approvals.waiting()
    if (waiting === null) throw new Error('nothing waits')
    const by = { personId: ids.manager, pin: pins.manager, subject: 'Lux Soap' }
    await client.person.approve({ permission: waiting.permission, ...by })
    approvals.answer(true)
  }
  const cheapSale = () => shop.sale({ of: { soap: { quantity: 1, pricePaise: 3_000, discount: half } } })
  return { shop, client, approvals, watched, stop, allow, cheapSale, closeWire: ends[0].close }
}

test('a sale that needs two approvals waits for one after the other, and then has its answer', async () => {
  const { client, approvals, watched, allow, cheapSale } = await openSeat()
  const issued = client.invoice.issue(cheapSale())
  await expect.poll(() => approvals.waiting()?.permission).toBe('override_price')
  await allow()
  await expect.poll(() => approvals.waiting()?.permission).toBe('over_discount_limit')
  await allow()
  expect((await issued).invoice).toMatchObject({ totalPaise: 1_500, soldBy: 'Sunita' })
  expect(watched).toEqual(['override_price', 'nothing', 'over_discount_limit', 'nothing'])
})

test('who is not allowed hears the refusal, and nothing is posted', async () => {
  const { shop, client, approvals, cheapSale } = await openSeat()
  const before = shop.dump().entry
  const issued = client.invoice.issue(cheapSale())
  await expect.poll(() => approvals.waiting()?.path).toBe('invoice.issue')
  approvals.answer(false)
  await expect(issued).toBeRefused('not_permitted', { permission: 'override_price' })
  expect(shop.dump().entry).toEqual(before)
})

test('two commands wait in the order they were given', async () => {
  const { shop, client, approvals } = await openSeat()
  const saves = ['Rice', 'Tea'].map(name =>
    client.itemGroup.save({ id: shop.newId(), fields: { name } }).catch(() => name),
  )
  await expect.poll(() => approvals.waiting()?.input).toMatchObject({ fields: { name: 'Rice' } })
  approvals.answer(false)
  expect(approvals.waiting()?.input).toMatchObject({ fields: { name: 'Tea' } })
  approvals.answer(false)
  expect(await Promise.all(saves)).toEqual(['Rice', 'Tea'])
})

test('a question is only refused, never asked for', async () => {
  const { client, approvals } = await openSeat()
  await expect(client.export.items({ format: 'csv' })).toBeRefused('not_permitted', { permission: 'see_reports' })
  expect(approvals.waiting()).toBeNull()
})

test('with the wire goes whoever sat there: what waited is refused', async () => {
  const { client, approvals, cheapSale, closeWire } = await openSeat()
  const issued = client.invoice.issue(cheapSale())
  await expect.poll(() => approvals.waiting()).not.toBeNull()
  closeWire()
  await expect(issued).toBeRefused('not_permitted')
  expect(approvals.waiting()).toBeNull()
})

test('where nobody watches, nothing waits', async () => {
  const approvals = createApprovals()
  const command = { path: 'shop.save', input: {}, permission: 'change_settings', details: {} } as const
  expect(await approvals.ask(command)).toBe(false)
  const stop = approvals.onWaiting(() => undefined)
  stop()
  expect(await approvals.ask(command)).toBe(false)
})
