// The first run: a shop says who it is, once.
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { shopFields, soap } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'
import { eventually } from '../eventually.ts'
import { expectNoTrace } from '../expect-no-trace.ts'

const ids = { branch: '0000000b-0000-7000-8000-000000000001', counter: '0000000c-0000-7000-8000-000000000001' }
const firstRun = (fields: Parameters<typeof shopFields>[0] = {}) => ({
  fields: shopFields(fields),
  branch: { id: ids.branch, name: 'MG Road' },
  counter: { id: ids.counter, code: 'A1' },
  cashierName: 'Meera',
})

test('one step makes shop, branch, counter and cashier', async () => {
  const { counter } = await openTestShop({ isSetUp: false })
  const said = await counter.shop.setUp(firstRun())
  expect(said).toMatchObject({
    isSetUp: true,
    shop: { ...shopFields(), version: 1 },
    branch: { id: ids.branch, name: 'MG Road' },
    counter: { id: ids.counter, code: 'A1', branchId: ids.branch },
    settings: { cashierName: 'Meera' },
  })
  expect(await counter.shop.get({})).toEqual(said)
})

test('the first run is posted as two entries in the name of the cashier', async () => {
  const shop = await openTestShop({ isSetUp: false })
  await shop.counter.shop.setUp(firstRun())
  expect(shop.dump().entry?.map(({ number, kind, by }) => ({ number, kind, by }))).toEqual([
    { number: 1, kind: 'counter.added', by: 'Meera' },
    { number: 2, kind: 'shop.saved', by: 'Meera' },
  ])
  expect(shop.verify().isWhole).toBe(true)
})

test('a language chosen before the first run stays', async () => {
  const { counter } = await openTestShop({ isSetUp: false })
  await counter.shop.saveSettings({ settings: { language: 'ta' } })
  const { settings } = await counter.shop.setUp(firstRun())
  expect(settings).toMatchObject({ language: 'ta', cashierName: 'Meera' })
})

test.each([
  ['one character short', '27AAPFU0939F1Z', 'LENGTH'],
  ['empty', '', 'LENGTH'],
  ['in small letters', '27aapfu0939f1zv', 'FORMAT'],
  ['with a blank inside', '27AAPFU0939F1 V', 'FORMAT'],
  ['of a state that does not exist', '45AAPFU0939F1ZV', 'STATE'],
  ['of old Andhra Pradesh', '28AAPFU0939F1ZV', 'STATE'],
  ['with one wrong letter', '27AAPFU0939F1ZW', 'CHECKSUM'],
  ['with two digits exchanged', '27AAPFU0993F1ZV', 'CHECKSUM'],
  ['of another state than the shop', '29AAGCB7383J1Z4', 'OTHER_STATE'],
])('a GSTIN %s is refused and nothing is set up', async (_how, gstin, error) => {
  const shop = await openTestShop({ isSetUp: false })
  await expectNoTrace(shop, () => shop.counter.shop.setUp(firstRun({ gstin })), 'gstin_invalid', { error, gstin })
})

test.each(['regular', 'composition'] as const)('a %s shop without a GSTIN is refused', async scheme => {
  const shop = await openTestShop({ isSetUp: false })
  await expectNoTrace(shop, () => shop.counter.shop.setUp(firstRun({ scheme, gstin: null })), 'gstin_invalid', {
    error: 'MISSING',
  })
})

test('a shop that is not registered needs no GSTIN', async () => {
  const { counter } = await openTestShop({ isSetUp: false })
  const { shop } = await counter.shop.setUp(firstRun({ scheme: 'unregistered' }))
  expect(shop).toMatchObject({ scheme: 'unregistered', gstin: null })
})

test('a shop that is not registered may not show a GSTIN', async () => {
  const shop = await openTestShop({ isSetUp: false })
  const input = firstRun({ scheme: 'unregistered', gstin: '27AAPFU0939F1ZV' })
  await expectNoTrace(shop, () => shop.counter.shop.setUp(input), 'gstin_invalid', { error: 'NOT_REGISTERED' })
})

test.each(['00', '39', '95', '98', '1', 'MH'])(
  'a shop in state %o, which there is not, is refused',
  async stateCode => {
    const shop = await openTestShop({ isSetUp: false })
    const input = firstRun({ scheme: 'unregistered', stateCode })
    await expectNoTrace(shop, () => shop.counter.shop.setUp(input), 'invalid_input')
  },
)

test('a second first run is refused and changes nothing', async () => {
  const shop = await openTestShop()
  await expectNoTrace(shop, () => shop.counter.shop.setUp(firstRun({ name: 'Another' })), 'already_set_up')
})

test.each(['', 'ABC', 'a1', '01', '0', 'A-'])('the counter code %o is refused: it begins every number', async code => {
  const shop = await openTestShop({ isSetUp: false })
  const input = { ...firstRun(), counter: { id: ids.counter, code } }
  await expectNoTrace(shop, () => shop.counter.shop.setUp(input), 'invalid_input')
})

test('until the first run nothing can be sold, saved or brought in', async () => {
  const { counter, newId } = await openTestShop({ isSetUp: false })
  const id = newId()
  await expect(counter.item.save({ id, fields: { name: 'Soap' } })).toBeRefused('not_set_up')
  await expect(counter.customer.save({ id, fields: { name: 'Ravi' } })).toBeRefused('not_set_up')
  await expect(counter.itemGroup.save({ id, fields: { name: 'Soaps' } })).toBeRefused('not_set_up')
  await expect(counter.shop.save({ fields: { name: 'Shop' } })).toBeRefused('not_set_up')
  await expect(counter.import.read({ id, kind: 'items', fileName: 'a.csv', contentBase64: '' })).toBeRefused(
    'not_set_up',
  )
  await expect(counter.ledger.acceptClock({})).toBeRefused('not_set_up')
})

test('every window hears that there is a shop now', async () => {
  const shop = await openTestShop({ isSetUp: false })
  const heard: unknown[] = []
  shop.openWindow().on('ledger.changed', change => heard.push(change))
  await shop.counter.shop.setUp(firstRun())
  await eventually(() => heard).toEqual([{ record: 'shop', ids: [] }])
})

test('a machine that is no counter of the shop yet sells nothing, and becomes one by a first run of its own', async () => {
  const shop = await openTestShop({ items: { soap: soap() } })
  await shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
  await shop.reopen(() => forgetCounter(shop.file))
  expect(await shop.counter.shop.get({})).toMatchObject({
    isSetUp: false,
    shop: { name: 'Asha General Store' },
    counter: null,
    branch: null,
  })
  await expectNoTrace(shop, () => shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } })), 'not_set_up')
  const added = { ...firstRun(), counter: { id: ids.counter, code: 'B7' } }
  expect((await shop.counter.shop.setUp(added)).isSetUp).toBe(true)
  const { invoice } = await shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
  expect([invoice.number, invoice.counterId]).toEqual(['B7/26-27/00001', ids.counter])
  expect(shop.verify().isWhole).toBe(true)
})

function forgetCounter(file: string): void {
  const db = new Database(file)
  db.exec("delete from local_setting where name = 'counter_id'")
  db.close()
}
