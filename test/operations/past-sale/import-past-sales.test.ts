// Past bills come in beside the shop's own and touch nothing of it.
import { expect, test } from 'vitest'
import { ravi, soap } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'
import {
  bringInPast,
  contentOf,
  oddBills,
  openPastSession,
  readPast,
  withDefaults,
} from '../../support/trade/bring-in-past.ts'
import { expectNoTrace } from '../expect-no-trace.ts'

test('past bills change no invoice, number, stock, due or drawer', async () => {
  const shop = await openTestShop({ items: { soap: soap({ code: '85A' }) }, customers: { ravi: ravi() } })
  await shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
  const own = () => {
    const { entry, import_run, import_mapping, past_sale, past_sale_line, ...tables } = shop.dump()
    return tables
  }
  const before = own()
  await bringInPast(shop, oddBills)
  expect(own()).toEqual(before)
  const next = await shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
  expect(next.invoice.serial).toBe(2)
})

test('the same bills in another file are told and not doubled; the same number on another day is another bill', async () => {
  const shop = await openTestShop()
  await bringInPast(shop, contentOf(['1,2026-01-05,,Soap,1,10,,']))
  const session = openPastSession(shop)
  const later = contentOf(['1,2026-01-05,,Soap,1,10,,', '1,2026-04-05,,Soap,1,10,,', '2,2026-01-06,,Soap,1,10,,'])
  const { id, mapping } = await readPast(session, shop, later)
  const { report } = await session.check({ id, mapping })
  expect(report).toMatchObject({ createCount: 2, refusedCount: 1 })
  expect(report?.problems[0]).toMatchObject({ code: 'bill_known', params: { number: '1', on: '2026-01-05' } })
  const run = { id, mapping, by: 'Asha' }
  await expect(session.run({ ...run, skipRefused: false })).toBeRefused('import_has_errors', { count: 1 })
  await session.run({ ...run, skipRefused: true })
  expect((await shop.counter.pastSale.find({})).total).toBe(3)
})

test('the very same file is refused with the day it came in, and may come again once that was taken back', async () => {
  const at = new Date().toISOString()
  const shop = await openTestShop({ at })
  const rows = contentOf(['1,2026-01-05,,Soap,1,10,,'])
  const { id } = await bringInPast(shop, rows)
  const again = openPastSession(shop)
  await expectNoTrace(shop, () => readPast(again, shop, rows, 'copy.csv'), 'import_file_known', {
    ...{ fileName: 'copy.csv', formerName: 'past.csv', by: 'Asha' },
    at: (await shop.counter.import.find({})).rows[0]?.startedAt,
  })
  await shop.counter.import.undo({ id })
  await bringInPast(shop, rows)
  expect((await shop.counter.pastSale.find({})).total).toBe(1)
})

test('an import stopped after any number of its slices shows nothing, is taken back, and can be begun anew', async () => {
  const shop = await openTestShop()
  const rows = Array.from({ length: 900 }, (_, n) => `${n},2026-01-05,,Soap,1,10,,`)
  const left = { steps: Number.POSITIVE_INFINITY }
  const session = openPastSession(shop, { isCancelled: () => --left.steps < 0 })
  const stopped: string[] = []
  for (let steps = 0; stopped.at(-1) !== 'done'; steps += 1) {
    left.steps = Number.POSITIVE_INFINITY
    const { id, mapping } = await readPast(session, shop, contentOf(rows))
    await session.check({ id, mapping })
    left.steps = steps
    const run = session.run({ id, mapping, skipRefused: false, by: 'Asha' })
    stopped.push(
      await run.then(
        () => 'done',
        (error: Error) => error.message,
      ),
    )
    expect((await shop.counter.pastSale.find({})).total).toBe(stopped.at(-1) === 'done' ? 900 : 0)
  }
  expect(stopped).toEqual([...Array(stopped.length - 1).fill('import_cancelled'), 'done'])
  expect(stopped.length).toBeGreaterThan(3)
  expect(shop.verify().isWhole).toBe(true)
})

test('a ledger with past bills of two currencies verifies, and replaying it gives the same rows', async () => {
  const shop = await openTestShop({ items: { soap: soap({ code: '85A' }) } })
  await bringInPast(shop, oddBills, { currency: 'GBP' })
  await bringInPast(shop, contentOf(['1,2026-01-05,,Soap,3,0.335,,', '2,2026-01-05,,Soap,-3,0.335,,']))
  expect(shop.verify().checks.filter(({ isGood }) => !isGood)).toEqual([])
})

test('rupees are kept to the paisa line by line beside their mills, other money is not', async () => {
  const shop = await openTestShop()
  await bringInPast(
    shop,
    contentOf(['1,2026-01-05,,Soap,1,0.335,,', '1,2026-01-05,,Rice,1,0.335,,', '2,2026-01-05,,Soap,-1,0.335,,']),
  )
  await bringInPast(shop, oddBills, { currency: 'GBP' })
  const paise = (shop.dump().past_sale ?? []).map(row => [row.currency, row.amount_mills, row.amount_paise])
  expect(paise.slice(0, 3)).toEqual([
    ['INR', 670, 68],
    ['INR', -335, -34],
    ['GBP', 37_380, null],
  ])
})

test('a currency that is no code is refused', async () => {
  const shop = await openTestShop()
  const session = openPastSession(shop)
  const { id, mapping } = await readPast(session, shop, oddBills)
  const asked = { id, mapping: withDefaults(mapping, { currency: '£' }) }
  await expect(shop.counter.import.check(asked)).toBeRefused('invalid_input')
})

test('bills of an import that was taken back are nowhere, its file may come again, and the ledger stays whole', async () => {
  // What takes it back is a thread, which has the machine's own clock.
  const at = new Date().toISOString()
  const shop = await openTestShop({ items: { soap: soap({ code: 'S1' }) }, customers: { ravi: ravi() }, at })
  const rows = contentOf(['1,2026-01-05,S1,Soap,1,10,Ravi,9876543210', '2,2026-01-06,S1,Soap,1,10,,'])
  const ofAll = async () => {
    const of = [{}, { text: 'soap' }, { itemId: shop.ids.soap }, { customerId: shop.ids.ravi }]
    return await Promise.all(of.map(asked => shop.counter.pastSale.find(asked)))
  }
  const before = await ofAll()
  const { id } = await bringInPast(shop, rows)
  const brought = await ofAll()
  expect(brought.map(({ total }) => total)).toEqual([2, 2, 2, 1])
  expect(await shop.counter.import.checkUndo({ id })).toMatchObject({ takenBackCount: 2, keptCount: 0 })
  expect(await shop.counter.import.undo({ id })).toMatchObject({ takenBackCount: 2 })
  await expect(shop.counter.import.undo({ id })).toBeRefused('import_undone')
  expect(await ofAll()).toEqual(before)
  await expect(shop.counter.pastSale.get({ id: brought[0]?.rows[0]?.id ?? '' })).toBeRefused('not_found')
  await bringInPast(shop, rows)
  expect((await ofAll()).map(({ sums }) => sums)).toEqual(brought.map(({ sums }) => sums))
  expect(shop.verify().isWhole).toBe(true)
})
