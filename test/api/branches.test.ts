// The branches of a shop as the server knows them: from what its counters said, whoever asks.
import { expect, test } from 'vitest'
import type { ListedBranch, ListedCounter } from '../../src/shared/contract/sync/sync-calls.ts'
import { openTestApi } from '../support/api/open-test-api.ts'
import { enrolShop } from '../support/api/pushed-shop.ts'
import { openTestShop } from '../support/open-test-shop.ts'

const address = { line1: '4 East Street', line2: '', city: 'Pune', pin: '411001' }

async function openPushed() {
  const api = await openTestApi()
  const owner = await api.register('9876543210')
  const shop = await openTestShop()
  const { counter, pushAll } = await enrolShop(api, owner, shop)
  await pushAll()
  const branchesFor = async (asked: Promise<{ body: { branches: ListedBranch[] } }>) => (await asked).body.branches
  return { api, owner, shop, counter, pushAll, branchesFor }
}

test('the branch a counter introduced itself in is there, for its phone and its counters alike', async () => {
  const { branchesFor, counter, owner, shop } = await openPushed()
  const { branch } = await shop.counter.shop.get({})
  const main = [{ id: branch?.id, name: 'Main', counters: ['A1'] }]
  expect(await branchesFor(owner.call('GET', '/api/shop/branches'))).toEqual(main)
  expect(await branchesFor(counter.call('GET', '/api/counters/branches'))).toEqual(main)
})

test('a branch that was added, a renamed one and a counter that was moved', async () => {
  const { branchesFor, counter, owner, pushAll, shop } = await openPushed()
  const state = await shop.counter.shop.get({})
  const campId = shop.newId()
  await shop.counter.branch.save({ id: campId, fields: { name: 'Camp', address } })
  await shop.counter.branch.save({ id: state.branch?.id ?? '', fields: { name: 'Old Market' } })
  await shop.counter.branch.moveCounter({ counterId: state.counter?.id ?? '', branchId: campId })
  await pushAll()
  expect(await branchesFor(owner.call('GET', '/api/shop/branches'))).toEqual([
    { id: campId, name: 'Camp', address, counters: ['A1'] },
    { id: state.branch?.id, name: 'Old Market', counters: [] },
  ])
  const listed = await counter.call<{ counters: ListedCounter[] }>('GET', '/api/counters')
  expect(listed.body.counters.map(({ branch }) => branch.name)).toEqual(['Camp'])
})

test('what a phone does belongs to no branch', async () => {
  const { branchesFor, owner } = await openPushed()
  await owner.call('POST', '/api/business/client-customers', { name: 'Ravi', phone: '9812345678' })
  expect((await branchesFor(owner.call('GET', '/api/shop/branches'))).map(({ name }) => name)).toEqual(['Main'])
})
