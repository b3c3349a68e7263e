// What a person should look at where counters met, as its call answers.
import { expect, test } from 'vitest'
import { hear, openCounters } from '../../support/merging/counters.ts'
import { openTestShop } from '../../support/open-test-shop.ts'

test('a shop of one counter has nothing that met', async () => {
  const { counter } = await openTestShop()
  expect(await counter.ledger.findAttention({})).toEqual([])
})

test('two customers with one phone are named, each to be opened', async () => {
  const [one, other] = await openCounters(2, [0])
  if (one === undefined || other === undefined) throw new Error('two counters were opened')
  const ids = [one.newId(), other.newId()]
  await one.counter.customer.save({ id: ids[0] as string, fields: { name: 'Meena', phone: '9812345678' } })
  await other.counter.customer.save({ id: ids[1] as string, fields: { name: 'Meena Rao', phone: '9812345678' } })
  hear(one, other.file)
  expect(await one.counter.ledger.findAttention({})).toEqual([
    {
      ...{ kind: 'same_phone', about: '9812345678', ids, paise: null },
      links: [
        { record: 'customer', id: ids[0], label: 'Meena', isHere: true },
        { record: 'customer', id: ids[1], label: 'Meena Rao', isHere: true },
      ],
    },
  ])
})
