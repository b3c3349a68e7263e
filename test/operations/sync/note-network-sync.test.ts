// A machine with no server to try; with one: test/sync/network-signal.test.ts.
import { expect, test } from 'vitest'
import { openTestShop } from '../../support/open-test-shop.ts'

test('a counter that has joined no shop has nothing to try', async () => {
  const { counter } = await openTestShop()
  expect(await counter.sync.noteNetwork({})).toEqual({})
  expect(await counter.sync.status({})).toMatchObject({ state: 'signedOut' })
})
