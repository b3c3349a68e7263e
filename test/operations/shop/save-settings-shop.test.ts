// Settings belong to this machine alone: they are kept, but they are no facts of the shop.
import { expect, test } from 'vitest'
import { soap } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'
import { addPeople } from '../../support/people.ts'
import { eventually } from '../eventually.ts'
import { expectNoTrace } from '../expect-no-trace.ts'

test('only the settings named change, and they outlive the program', async () => {
  const shop = await openTestShop()
  const before = (await shop.counter.shop.get({})).settings
  const receiptPrinter = { host: '192.168.1.40', port: 9100, paper: '80mm', kicksDrawer: true } as const
  const { settings } = await shop.counter.shop.saveSettings({ settings: { language: 'hi', receiptPrinter } })
  expect(settings).toEqual({ ...before, language: 'hi', receiptPrinter })
  await shop.reopen()
  expect((await shop.counter.shop.get({})).settings).toEqual(settings)
})

test('settings are not posted', async () => {
  const shop = await openTestShop()
  const before = shop.dump().entry
  await shop.counter.shop.saveSettings({ settings: { theme: 'dark' } })
  expect(shop.dump().entry).toEqual(before)
})

test('the cashier named here is the one who sells from now on', async () => {
  const shop = await openTestShop({ items: { soap: soap() } })
  const first = await shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
  await shop.counter.shop.saveSettings({ settings: { cashierName: 'Bina' } })
  const second = await shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
  expect([first.invoice.soldBy, second.invoice.soldBy]).toEqual(['Asha', 'Bina'])
  expect(second.payments[0]?.receivedBy).toBe('Bina')
})

test('a printer address that is none is refused', async () => {
  const shop = await openTestShop()
  for (const host of ['', 'no host', 'http://printer/'])
    await expectNoTrace(
      shop,
      () =>
        shop.counter.shop.saveSettings({
          settings: { receiptPrinter: { host, port: 9100, paper: '58mm', kicksDrawer: false } },
        }),
      'invalid_input',
    )
})

test('every window hears of it', async () => {
  const shop = await openTestShop()
  const heard: unknown[] = []
  shop.openWindow().on('ledger.changed', change => heard.push(change))
  await shop.counter.shop.saveSettings({ settings: { theme: 'dark' } })
  await eventually(() => heard).toEqual([{ record: 'shop', ids: [] }])
})

test('the idle lock is no setting of a cashier', async () => {
  const shop = await openTestShop()
  await shop.counter.shop.saveSettings({ settings: { idleLockMinutes: 5 } })
  const cashier = await (await addPeople(shop)).signIn('cashier')
  const unlock = cashier.shop.saveSettings({ settings: { idleLockMinutes: 0 } })
  await expect(unlock).toBeRefused('not_permitted', { permission: 'change_settings' })
  await cashier.shop.saveSettings({ settings: { theme: 'dark', idleLockMinutes: 5 } })
  expect((await shop.counter.shop.get({})).settings).toMatchObject({ theme: 'dark', idleLockMinutes: 5 })
})
