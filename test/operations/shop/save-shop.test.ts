// The shop changes its particulars; what was printed before stays as it was.
import { expect, test } from 'vitest'
import { shopFields, soap } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'
import { eventually } from '../eventually.ts'
import { expectNoTrace } from '../expect-no-trace.ts'

test('only the fields named change, and each save is a new version', async () => {
  const { counter } = await openTestShop()
  const { shop } = await counter.shop.save({ fields: { name: 'Asha Super Store', dueDays: 7 } })
  expect(shop).toMatchObject({ ...shopFields(), name: 'Asha Super Store', dueDays: 7, version: 2 })
  expect((await counter.shop.get({})).shop).toEqual(shop)
})

test('an invoice keeps the version of the shop under which it was issued', async () => {
  const shop = await openTestShop({ items: { soap: soap() } })
  const before = await shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
  await shop.counter.shop.save({ fields: { name: 'Asha Super Store' } })
  const after = await shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
  const kept = await shop.counter.invoice.get({ id: before.invoice.id })
  expect([kept.invoice.shopVersion, after.invoice.shopVersion]).toEqual([1, 2])
  expect(shop.dump().shop?.map(({ version, fields }) => [version, JSON.parse(String(fields)).name])).toEqual([
    [1, 'Asha General Store'],
    [2, 'Asha Super Store'],
  ])
})

test('a shop that gives up its registration gives up its GSTIN with it', async () => {
  const { counter } = await openTestShop()
  const { shop } = await counter.shop.save({ fields: { scheme: 'unregistered', gstin: null } })
  expect(shop).toMatchObject({ scheme: 'unregistered', gstin: null })
})

test.each([
  ['without a GSTIN', { gstin: null }, 'MISSING'],
  ['with one wrong letter in it', { gstin: '27AAPFU0939F1ZW' }, 'CHECKSUM'],
  ['with too few characters', { gstin: '27AAPFU0939F1Z' }, 'LENGTH'],
  ['of no form', { gstin: 'AA27PFU0939F1ZV' }, 'FORMAT'],
  ['of no state', { gstin: '00AAPFU0939F1ZV' }, 'STATE'],
  ['in another state than its GSTIN', { stateCode: '29' }, 'OTHER_STATE'],
  ['that says it is none and keeps its GSTIN', { scheme: 'unregistered' as const }, 'NOT_REGISTERED'],
])('a registered shop %s is refused and stays as it was', async (_what, fields, error) => {
  const shop = await openTestShop()
  await expectNoTrace(shop, () => shop.counter.shop.save({ fields }), 'gstin_invalid', { error })
})

test('a field that is too long or of no form is refused', async () => {
  const shop = await openTestShop()
  for (const fields of [{ name: '' }, { name: 'x'.repeat(101) }, { upiId: 'no address' }, { dueDays: 366 }])
    await expectNoTrace(shop, () => shop.counter.shop.save({ fields }), 'invalid_input')
})

test('every window hears that the shop changed', async () => {
  const shop = await openTestShop()
  const heard: unknown[] = []
  shop.openWindow().on('ledger.changed', change => heard.push(change))
  await shop.counter.shop.save({ fields: { footer: 'Come again' } })
  await eventually(() => heard).toEqual([{ record: 'shop', ids: [] }])
})

test('the owner has a name, kept with the shop', async () => {
  const { counter } = await openTestShop()
  const { shop } = await counter.shop.save({ fields: { ownerName: ' Asha Rao ' } })
  expect(shop?.ownerName).toBe('Asha Rao')
})
