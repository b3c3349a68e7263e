// The offer and its answer are one: whatever fails on the way, there are both or neither.
import { expect, test } from 'vitest'
import { runDesk } from '../../../src/api/desk/run-desk.ts'
import { shopAccountRows } from '../../../src/api/store/listing/shop-account-rows.ts'
import { meera, registerAccount } from '../../support/api/financing-account.ts'
import { openTestApi } from '../../support/api/open-test-api.ts'
import { openRealCounter } from '../../support/api/real-counter.ts'
import { soap, trader } from '../../support/goods.ts'
import { atRate } from '../../support/trade/listings.ts'

test('a desk that fails at any step of offering leaves the request as it was, until one does not fail', async () => {
  const api = await openTestApi()
  const owner = await api.register('9876543210')
  const { pushAll, shop } = await openRealCounter(api, owner, {
    ...{ items: { soap: soap() }, customers: { trader: trader() } },
  })
  const seller = await registerAccount(api, { ...meera, profile: { ...meera.profile, gstNumber: '27AAPFU0939F1ZV' } })
  await seller.call('POST', '/api/auth/kyc', { status: 'verified' })
  await api.within(async (_, tx) => {
    const ids = await tx.row<{ shopId: string; accountId: string }>(
      'select s.id as "shopId", a.id as "accountId" from shop s, financing_account a',
    )
    expect(await shopAccountRows(tx).save(ids?.accountId ?? '', ids?.shopId ?? '')).toBe(true)
  })
  const of = { soap: { quantity: 2_500, pricePaise: 40_00 } }
  const { invoice } = await shop.counter.invoice.issue(shop.sale({ of, to: 'trader', onCredit: true }))
  const asked = { invoiceId: invoice.id, pricing: atRate() }
  const { quote } = await shop.counter.listing.quote(asked)
  await shop.counter.listing.request({ ...asked, id: shop.newId(), quote })
  await pushAll()
  const found = () =>
    api.within((_, tx) =>
      tx.row<{ offered: number; step: number }>(
        'select (select count(*)::int from financed_invoice) as offered, (select step from listing) as step',
      ),
    )
  const failures: number[] = []
  for (;;) {
    const made = { count: 0 }
    const newId = () => {
      made.count += 1
      if (made.count > failures.length) throw new Error('killed')
      return api.deps.newId()
    }
    const problems: unknown[] = []
    await runDesk({ ...api.deps, newId }, problem => void problems.push(problem))
    if (problems.length === 0) break
    expect(await found()).toEqual({ offered: 0, step: 0 })
    failures.push(made.count)
  }
  expect(failures.length).toBeGreaterThan(1)
  expect(await found()).toEqual({ offered: 1, step: 1 })
})
