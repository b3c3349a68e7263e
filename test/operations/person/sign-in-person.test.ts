// Signing in at a window by PIN.
import { expect, test } from 'vitest'
import { soap } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'
import { addPeople, pins } from '../../support/people.ts'

test('once people have names, nothing is sold before somebody signs in, and the bill says who sold', async () => {
  const shop = await openTestShop({ items: { soap: soap() } })
  const { ids } = await addPeople(shop)
  const window = shop.openWindow()
  await expect(window.invoice.issue(shop.sale({ of: { soap: 1 } }))).toBeRefused('not_signed_in')
  await expect(window.item.find({})).toBeRefused('not_signed_in')
  expect(await window.person.signIn({ personId: ids.cashier, pin: pins.cashier })).toMatchObject({
    isAsked: true,
    person: { name: 'Sunita', role: 'cashier' },
    rights: { discountLimitBps: 500 },
  })
  const { invoice } = await window.invoice.issue(shop.sale({ of: { soap: 1 } }))
  expect(invoice.soldBy).toBe('Sunita')
})

test('windows have their own person', async () => {
  const shop = await openTestShop()
  const people = await addPeople(shop)
  const [one, other] = [await people.signIn('cashier'), await people.signIn('manager')]
  expect((await one.person.current({})).person?.name).toBe('Sunita')
  expect((await other.person.current({})).person?.name).toBe('Anil')
})

test('a wrong PIN is refused with the tries left; the fifth makes one wait, also after a restart', async () => {
  const shop = await openTestShop()
  const { ids } = await addPeople(shop)
  const tryWrong = () => shop.openWindow().person.signIn({ personId: ids.cashier, pin: '0000' })
  for (const triesLeft of [4, 3, 2, 1]) await expect(tryWrong()).toBeRefused('pin_wrong', { triesLeft })
  await expect(tryWrong()).toBeRefused('pin_wrong', { triesLeft: 0, lockedUntil: '2026-11-20T06:31:00.000Z' })
  await shop.reopen()
  const right = () => shop.openWindow().person.signIn({ personId: ids.cashier, pin: pins.cashier })
  await expect(right()).toBeRefused('pin_locked', { lockedUntil: '2026-11-20T06:31:00.000Z' })
  shop.clock.advance(60_000)
  expect((await right()).person?.name).toBe('Sunita')
})

test('tries at once are no way around the wait', async () => {
  const shop = await openTestShop()
  const { ids } = await addPeople(shop)
  const window = shop.openWindow()
  const tries = await Promise.allSettled(
    Array.from({ length: 20 }, (_, n) => window.person.signIn({ personId: ids.owner, pin: String(4_000 + n) })),
  )
  const codes = tries.map(tried => (tried.status === 'rejected' ? (tried.reason as { code: string }).code : 'in'))
  expect(codes.filter(code => code === 'pin_wrong')).toHaveLength(5)
  expect(codes.filter(code => code === 'pin_locked')).toHaveLength(15)
})

test('who has left cannot sign in, and is out at once where he is', async () => {
  const shop = await openTestShop()
  const people = await addPeople(shop)
  const window = await people.signIn('cashier')
  await shop.counter.person.save({ id: people.ids.cashier, fields: { isActive: false } })
  await expect(window.cart.find({})).toBeRefused('not_signed_in')
  const signIn = window.person.signIn({ personId: people.ids.cashier, pin: pins.cashier })
  await expect(signIn).toBeRefused('not_found', { record: 'person' })
})

test('the command line belongs to whoever owns the machine, and says so', async () => {
  const shop = await openTestShop()
  await addPeople(shop)
  const answer = await shop.core.call('itemGroup.save', { id: shop.newId(), fields: { name: 'Soaps' } })
  expect(answer.kind).toBe('done')
  const entries = shop.dump().entry as { by: string }[]
  expect(entries.at(-1)?.by).toBe('Command line')
})
