// Joining a shop; with a server that answers: test/sync/joining.test.ts.
import { expect, test } from 'vitest'
import { openTestShop } from '../../support/open-test-shop.ts'

const nobodyThere = 'http://127.0.0.1:1'
const asked = { address: nobodyThere, by: { code: 'ABCDE23456' }, counterName: 'Front' }

test('a server that cannot be reached is said so, and nothing is remembered of it', async () => {
  const shop = await openTestShop()
  await expect(shop.counter.sync.enrol(asked)).toBeRefused('sync_unreachable')
  expect(await shop.counter.sync.status({})).toMatchObject({ state: 'signedOut', address: null })
})

test.each(['http://galla.example', 'ftp://galla.example', 'galla.example', 'http://127.0.0.1.example'])(
  'the token would travel unencrypted to %s, which is refused',
  async address => {
    const shop = await openTestShop()
    await expect(shop.counter.sync.enrol({ ...asked, address })).toBeRefused('invalid_input')
  },
)
