// The dealers list.
import { expect, test } from 'vitest'
import { kaveri, openDealerShop } from '../../support/dealers.ts'

async function openThree() {
  const opened = await openDealerShop()
  const { counter, shop } = opened
  const other = { gstin: null, stateCode: null }
  await counter.dealer.save({
    id: shop.newId(),
    fields: kaveri({ ...other, name: 'Annapurna Foods', phone: '9123456789' }),
  })
  await counter.dealer.save({ id: shop.newId(), fields: kaveri({ ...other, name: 'Old Mills', isActive: false }) })
  return opened
}

test('active dealers come by name, with the sum of what is payable', async () => {
  const { counter, receive } = await openThree()
  await receive({ billNumber: '1', amountPaise: 12_000 })
  const { rows, total, payablePaise } = await counter.dealer.find({})
  expect(rows.map(row => row.name)).toEqual(['Annapurna Foods', 'Kaveri Distributors'])
  expect({ total, payablePaise }).toEqual({ total: 2, payablePaise: 12_000 })
})

test.each([
  ['a part of the name, in any case', 'DISTRI', ['Kaveri Distributors']],
  ['his contact person', 'iyer kaveri', ['Kaveri Distributors']],
  ['a part of the phone number', '23456', ['Annapurna Foods']],
  ['his GSTIN', '27aaacr', ['Kaveri Distributors']],
  ['nothing he is called', 'zebra', []],
])('%s finds him', async (_what, text, names) => {
  const { counter } = await openThree()
  expect((await counter.dealer.find({ text })).rows.map(row => row.name)).toEqual(names)
})

test('those who are owed are listed alone, and so are those no longer used', async () => {
  const { counter, receive } = await openThree()
  await receive({ billNumber: '1', amountPaise: 12_000 })
  expect((await counter.dealer.find({ show: 'owed' })).rows.map(row => row.name)).toEqual(['Kaveri Distributors'])
  expect((await counter.dealer.find({ show: 'inactive' })).rows.map(row => row.name)).toEqual(['Old Mills'])
})

test('the list comes page by page', async () => {
  const { counter } = await openThree()
  const { rows, total } = await counter.dealer.find({ offset: 1, limit: 1 })
  expect({ names: rows.map(row => row.name), total }).toEqual({ names: ['Kaveri Distributors'], total: 2 })
})
