// What a customer owes, how old it is, and what he has to his credit.
import { expect, test } from 'vitest'
import { ravi, soap } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'

test('dues by age, what is overdue, and the limit', async () => {
  const shop = await openTestShop({
    items: { soap: soap() },
    customers: { ravi: ravi({ creditLimitPaise: 50_000 }) },
    at: '2026-07-01T06:30:00.000Z',
  })
  for (const at of ['2026-07-01', '2026-09-10', '2026-10-15', '2026-11-20']) {
    shop.clock.set(`${at}T06:30:00.000Z`)
    await shop.counter.invoice.issue(shop.sale({ of: { soap: 1 }, to: 'ravi', onCredit: true }))
  }
  const account = await shop.counter.account.get({ customerId: shop.ids.ravi })
  expect(account).toMatchObject({
    duePaise: 16_000,
    creditPaise: 0,
    creditLimitPaise: 50_000,
    overduePaise: 12_000,
    ageing: { upTo30Paise: 4_000, upTo60Paise: 4_000, upTo90Paise: 4_000, over90Paise: 4_000 },
  })
  expect(account.unpaid.map(each => each.issuedOn)).toEqual(['2026-07-01', '2026-09-10', '2026-10-15', '2026-11-20'])
})

test('nobody’s account is not there', async () => {
  const shop = await openTestShop()
  const get = shop.counter.account.get({ customerId: shop.newId() })
  await expect(get).toBeRefused('not_found', { record: 'customer' })
})
