// The account by which a shop sells on the marketplace: opened or signed in to at a counter, one for all its counters.
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openSecretKeeper } from '../../../src/main/secrets/counter-secret.ts'
import { present } from '../../../src/shared/kernel/assert.ts'
import { registerAccount } from '../../support/api/financing-account.ts'
import { openListingMarket } from '../../support/api/open-listing-market.ts'
import { openNewCounter } from '../../support/sync/open-synced-shop.ts'

const asha = { how: 'open', email: 'Asha@Shop.example', password: 'gold ring 7' } as const

test('opened at a counter it has the shop’s own particulars, and every counter of the shop knows it', async () => {
  const { shop, counter } = await openListingMarket({ isLinked: false })
  expect(await counter.counter.financeAccount.get({})).toMatchObject({
    link: 'none',
    isHeard: true,
    terms: { feeBps: 0 },
  })
  const linked = await counter.counter.financeAccount.link(asha)
  const account = { email: 'asha@shop.example', company: 'Asha General Store', kycStatus: 'pending' }
  expect(linked).toMatchObject({ link: 'linked', isHeard: true, account })
  const second = await openNewCounter(shop, 2)
  expect(await second.counter.financeAccount.get({})).toMatchObject({ link: 'linked', account })
  const signIn = { email: 'asha@shop.example', password: asha.password }
  const { body } = await shop.api.call<{ user: { profile: object } }>('POST', '/api/auth/login', signIn)
  expect(body.user.profile).toMatchObject({ gstNumber: '27AAPFU0939F1ZV', panNumber: 'AAPFU0939F' })
})

test('without a network it is known as it was heard last', async () => {
  const { counter } = await openListingMarket()
  await counter.counter.financeAccount.get({})
  counter.line.state = 'down'
  expect(await counter.counter.financeAccount.get({})).toMatchObject({
    ...{ link: 'linked', isHeard: false, account: { email: 'asha@shop.example' } },
    heardAt: expect.any(String),
  })
  await expect(counter.counter.financeAccount.link(asha)).toBeRefused('sync_unreachable')
})

test('an account that was there before is signed in to, once its password is right', async () => {
  const { shop, counter } = await openListingMarket({ isLinked: false })
  await registerAccount(shop.api)
  const signIn = { how: 'signIn', email: 'meera@nair.example', password: 'gold ring 7' } as const
  await expect(counter.counter.financeAccount.link({ ...asha, email: signIn.email })).toBeRefused('finance_email_taken')
  for (let tries = 0; tries < 4; tries += 1)
    await expect(counter.counter.financeAccount.link({ ...signIn, password: 'gold ring 8' })).toBeRefused(
      'finance_password_wrong',
    )
  expect(await counter.counter.financeAccount.link(signIn)).toMatchObject({ link: 'linked' })
  for (let tries = 0; tries < 5; tries += 1)
    await expect(counter.counter.financeAccount.link({ ...signIn, password: 'gold ring 8' })).toBeRefused(
      'finance_password_wrong',
    )
  await expect(counter.counter.financeAccount.link(signIn)).toBeRefused('finance_account_locked')
})

test('a buyer’s account sells nothing, and a shop sells by one account only', async () => {
  const { shop, counter } = await openListingMarket()
  const asBuyer = { how: 'signIn', email: 'buyer@pune.example', password: 'gold ring 7' } as const
  await expect(counter.counter.financeAccount.link(asBuyer)).toBeRefused('finance_account_other')
  await registerAccount(shop.api)
  const another = { how: 'signIn', email: 'meera@nair.example', password: 'gold ring 7' } as const
  await expect(counter.counter.financeAccount.link(another)).toBeRefused('finance_account_other')
  expect(await counter.counter.financeAccount.get({})).toMatchObject({ account: { email: 'asha@shop.example' } })
})

test('a counter gets a token of the marketplace that is good for an hour and for nothing of the shop', async () => {
  const { shop, counter } = await openListingMarket()
  const { token } = present(openSecretKeeper(join(counter.folder, 'sync-secret.json')).read(), 'secret')
  const headers = { authorization: `Bearer ${token}` }
  const url = '/api/counters/financing/token'
  const { body } = await shop.api.call<{ token: string }>('POST', url, {}, { headers })
  const asSeller = { headers: { authorization: `Bearer ${body.token}` } }
  expect(await shop.api.call('GET', '/api/wallet', undefined, asSeller)).toMatchObject({ status: 200 })
  expect(await shop.api.call('GET', '/api/counters', undefined, asSeller)).toMatchObject({ status: 401 })
  shop.api.passTime(60 * 60 * 1000)
  expect(await shop.api.call('GET', '/api/wallet', undefined, asSeller)).toMatchObject({ status: 401 })
})
