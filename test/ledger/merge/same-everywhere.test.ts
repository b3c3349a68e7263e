// Figures and lists that follow from the order of facts are the same at every counter, whoever was heard first.
import { expect, test } from 'vitest'
import { joinLedger, type Ledger } from '../../../src/main/ledger/open-ledger.ts'
import { transact } from '../../../src/main/ledger/transact.ts'
import { present } from '../../../src/shared/kernel/assert.ts'
import { bringIn, kirana } from '../../operations/import/bring-in.ts'
import { dealerWords } from '../../support/dealers.ts'
import { tea } from '../../support/goods.ts'
import { attentionIn } from '../../support/ledger/attention-in.ts'
import { hear, openCounters } from '../../support/merging/counters.ts'
import { openTestShop, type TestShop } from '../../support/open-test-shop.ts'

const days = { fromOn: '2026-11-20', toOn: '2026-11-21' }

async function openTwo() {
  const [one, other] = await openCounters(2, [0])
  if (one === undefined || other === undefined) throw new Error('two counters were opened')
  const tell = () => {
    hear(other, one.file)
    hear(one, other.file)
  }
  const receive = async (shop: typeof one, pieces: number, costPaise: number) => {
    const words = { of: { tea: pieces }, costPaise, amountPaise: pieces * costPaise, updatesCost: false }
    const came = dealerWords(shop).receipt(words)
    await shop.counter.goodsReceipt.receive(came)
    return came
  }
  return { one, other, tell, receive }
}

test.each(['average', 'fifo'] as const)('what stock is worth and what sales cost by %s', async stockValuation => {
  const { one, other, receive, tell } = await openTwo()
  await one.counter.shop.save({ fields: { stockValuation } })
  tell()
  // Each hears of the other's goods after its own, whichever came first.
  await receive(one, 10, 100_00)
  other.clock.advance(60_000)
  await receive(other, 10, 200_00)
  one.clock.advance(120_000)
  await one.counter.invoice.issue(one.sale({ of: { tea: 8 } }))
  other.clock.advance(120_000)
  await other.counter.invoice.issue(other.sale({ of: { tea: 8 } }))
  const before = await other.counter.report.run({ report: 'profit', ...days })
  tell()
  const [here, there] = await Promise.all(
    [one, other].map(async ({ counter }) => ({
      value: await counter.stock.findValue({ offset: 0, limit: 10 }),
      profit: await counter.report.run({ report: 'profit', ...days }),
    })),
  )
  expect(there).toEqual(here)
  expect(here?.profit).not.toEqual(before)
  // 10 at ₹100, 10 at ₹200, of which 16 were sold.
  expect(here?.value.valuePaise).toBe(stockValuation === 'fifo' ? 4 * 200_00 : 4 * 150_00)
})

test('bills of a customer stand in the order in which they were made', async () => {
  const { one, other, tell } = await openTwo()
  const sell = async (shop: typeof one) =>
    (await shop.counter.invoice.issue(shop.sale({ of: { tea: 1 }, to: 'ravi', onCredit: true }))).invoice.number
  const first = await sell(one)
  other.clock.advance(60_000)
  const second = await sell(other)
  one.clock.advance(120_000)
  const third = await sell(one)
  tell()
  for (const { counter, ids } of [one, other]) {
    const { unpaid } = await counter.account.get({ customerId: ids.ravi })
    expect(unpaid.map(({ number }) => number)).toEqual([first, second, third])
    const { lines } = await counter.account.statement({ customerId: ids.ravi, ...days })
    expect(lines.map(({ number }) => number)).toEqual([first, second, third])
  }
})

test('a report forgets what an earlier word of another counter took the place of', async () => {
  const { one, other, receive, tell } = await openTwo()
  await one.counter.invoice.issue(one.sale({ of: { tea: 2 } }))
  const came = await receive(one, 5, 90_00)
  tell()
  other.clock.advance(60_000)
  const undo = ({ counter, newId }: typeof one) =>
    counter.goodsReceipt.reverse({ id: newId(), receiptId: came.id, reason: 'typed twice' })
  await undo(other)
  await other.counter.report.run({ report: 'profit', ...days })
  await undo(one)
  tell()
  const [here, there] = await Promise.all(
    [one, other].map(({ counter }) => counter.report.run({ report: 'profit', ...days })),
  )
  expect(there).toEqual(here)
})

test('persons of one name are listed', async () => {
  const { one, other, tell } = await openTwo()
  for (const { counter, newId } of [one, other])
    await counter.person.save({ id: newId(), fields: { name: 'Asha', role: 'owner' }, pin: '4821' })
  tell()
  const found = attentionIn(one.file)
  expect(attentionIn(other.file)).toEqual(found)
  expect(found).toMatchObject([{ kind: 'same_name', about: 'Asha' }])
})

test('documents of one number, of two counters that were both called A1, stand and are listed', async () => {
  const [one, other] = [
    await openTestShop({ items: { tea: tea() } }),
    await openTestShop({ items: { tea: tea() }, seed: 2 }),
  ]
  const numbers: string[] = []
  for (const shop of [one, other])
    numbers.push((await shop.counter.invoice.issue(shop.sale({ of: { tea: 1 } }))).invoice.number)
  hear(one, other.file)
  hear(other, one.file)
  expect(numbers[0]).toBe(numbers[1])
  for (const { counter, file, verify } of [one, other]) {
    const found = attentionIn(file)
    expect(found.filter(({ kind }) => kind === 'number_twice')).toMatchObject([{ about: numbers[0] }])
    expect((await counter.invoice.find({ limit: 10 })).rows).toHaveLength(2)
    expect(verify().checks.filter(({ isGood }) => !isGood)).toEqual([])
  }
})

test('an import is taken back at the counter that brought it, and at no other, also when it was left half way', async () => {
  const { one, other, tell } = await openTwo()
  for (const { clock } of [one, other]) clock.set(new Date().toISOString())
  const { id } = await bringIn(one, kirana)
  tell()
  const elsewhere = { fileName: 'kirana.csv', counter: 'A1' }
  await expect(other.counter.import.undo({ id })).toBeRefused('import_elsewhere', elsewhere)
  await one.counter.import.undo({ id })
  tell()
  for (const { counter } of [one, other])
    expect((await counter.import.find({})).rows).toMatchObject([{ id, state: 'undone' }])
  const open = leaveHalfWay(one)
  tell()
  expect(open(one.file, 1)).toHaveLength(1)
  expect(open(other.file, 2)).toEqual([])
})

/** Returns what a counter that starts would take back by itself. */
function leaveHalfWay({ clock, file, newId }: TestShop): (file: string, counterNo: number) => unknown[] {
  const within = <T>(of: string, act: (ledger: Ledger) => T): T => {
    const ledger = joinLedger(of)
    try {
      return act(ledger)
    } finally {
      ledger.close()
    }
  }
  within(file, ledger =>
    transact(ledger, tx => {
      const { counterNo, id: counterId } = present(tx.rows.shops.thisCounter(), 'counter')
      const id = newId()
      const body = { id, kind: 'items' as const, fileName: 'more.csv', fileSha256: 'a'.repeat(64), rowCount: 2 }
      tx.post({ counterNo, counterId, by: 'Asha' }, { id, kind: 'import.started', body }, clock.nowMs() + 60_000)
    }),
  )
  return (of, counterNo) => within(of, ({ rows }) => rows.imports.open(counterNo))
}
