// What a machine without books sells by: the shop's records as they are, whoever saved them, and the stock that is left.
import { expect, test } from 'vitest'
import { Catalogue } from '../../../src/shared/contract/sync/catalogue.ts'
import { openTestApi } from '../../support/api/open-test-api.ts'
import { openRealCounter } from '../../support/api/real-counter.ts'
import { ravi, soap, tea } from '../../support/goods.ts'

test('records are as the last save left them, stock as what was sold left it', async () => {
  const api = await openTestApi()
  const owner = await api.register('9876543210')
  const items = { soap: soap({ openingStockThousandths: 10_000 }), tea: tea() }
  const { enrolled, pushAll, shop } = await openRealCounter(api, owner, { items, customers: { ravi: ravi() } })
  await shop.counter.item.save({ id: shop.ids.soap, fields: { pricePaise: 4_400 } })
  await shop.counter.person.save({ id: shop.newId(), fields: { name: 'Asha', role: 'owner' }, pin: '4826' })
  await shop.counter.invoice.issue(shop.sale({ of: { tea: 2 }, to: 'ravi', onCredit: true }))
  await pushAll()
  const { body: added } = await owner.call<{ data?: unknown }>('POST', '/api/business/item-groups', {
    clientId: owner.clientId,
    name: 'Toiletries',
  })
  expect(added).toMatchObject({ success: true })
  const { body, status } = await enrolled.call('GET', '/api/counters/sync/catalogue')
  expect(status).toBe(200)
  const catalogue = Catalogue.parse(body)
  expect(catalogue.shop).toMatchObject({ name: 'Asha General Store', gstin: '27AAPFU0939F1ZV' })
  expect(catalogue.groups.map(({ fields }) => fields.name)).toEqual(['Toiletries'])
  expect(catalogue.people.map(({ fields }) => fields)).toEqual([
    { name: 'Asha', role: 'owner', pinHash: expect.stringMatching(/^\$argon2id/) },
  ])
  expect(catalogue.customers).toEqual([{ id: shop.ids.ravi, fields: expect.objectContaining({ name: 'Ravi Kumar' }) }])
  expect(
    catalogue.items.map(({ fields, id, onHandThousandths }) => [id, fields.pricePaise, onHandThousandths]),
  ).toEqual([
    [shop.ids.soap, 4_400, 10_000],
    [shop.ids.tea, 25_000, -2_000],
  ])
  const { body: state } = await enrolled.call<{ sequence: number }>('GET', '/api/counters/sync/state')
  expect(catalogue.sequence).toBe(state.sequence)
})

test('without a counter’s token there is none', async () => {
  const api = await openTestApi()
  expect((await api.call('GET', '/api/counters/sync/catalogue')).status).toBe(401)
})
