// Goods taken back against their invoice.
import { expect, test } from 'vitest'
import { outstation, ravi, rice, soap, tea } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'
import { addPeople } from '../../support/people.ts'
import { takeBack } from '../../support/returns.ts'
import { expectUnchanged } from '../expect-no-trace.ts'

const goods = {
  items: { soap: soap({ openingStockThousandths: 10_000 }), rice: rice(), tea: tea() },
  customers: { ravi: ravi(), outstation: outstation() },
}

test('one of three pieces comes back for cash: note, stock and money', async () => {
  const shop = await openTestShop(goods)
  const { invoice } = await shop.counter.invoice.issue(shop.sale({ of: { soap: 3 } }))
  const { creditNote, settlement } = await shop.counter.creditNote.issue(
    await takeBack(shop, invoice.id, { of: { 1: 1 } }),
  )
  expect(creditNote).toMatchObject({
    number: 'A1C/26-27/00001',
    against: { invoiceId: invoice.id, number: 'A1/26-27/00001', issuedOn: '2026-11-20' },
    documentType: 'tax_invoice',
    issuedBy: 'Asha',
    lines: [{ invoiceLineNumber: 1, quantityThousandths: 1_000, taxRateBps: 1_800, totalPaise: 4_000 }],
    totalPaise: 4_000,
  })
  expect(settlement).toMatchObject({
    againstDuePaise: 0,
    toAccountPaise: 0,
    refunds: [{ tender: 'cash', amountPaise: 4_000 }],
  })
  expect((await shop.counter.item.get({ id: shop.ids.soap })).onHandThousandths).toBe(8_000)
  const { aftermath } = await shop.counter.invoice.get({ id: invoice.id })
  expect(aftermath.returned).toEqual([{ lineNumber: 1, quantityThousandths: 1_000 }])
  expect(aftermath.creditNotes).toMatchObject([{ number: 'A1C/26-27/00001', totalPaise: 4_000 }])
  expect(shop.verify().checks.filter(check => !check.isGood)).toEqual([])
})

test('what was never paid is owed no more; only the rest goes back', async () => {
  const shop = await openTestShop(goods)
  const sale = shop.sale({ of: { soap: 3 }, to: 'ravi', onCredit: true, paid: { upi: 9_000 } })
  const { invoice } = await shop.counter.invoice.issue(sale)
  const { settlement } = await shop.counter.creditNote.issue(
    await takeBack(shop, invoice.id, { of: { 1: 2 }, toAccount: true }),
  )
  expect(settlement).toMatchObject({ againstDuePaise: 3_000, toAccountPaise: 5_000, refunds: [] })
  expect(await shop.counter.invoice.get({ id: invoice.id })).toMatchObject({ duePaise: 0, state: 'paid' })
  expect(await shop.counter.customer.get({ id: shop.ids.ravi })).toMatchObject({ duePaise: 0, creditPaise: 5_000 })
  expect(shop.verify().isWhole).toBe(true)
})

test('the rate is the one of the sale, whatever the item’s is today, and the place of supply too', async () => {
  const shop = await openTestShop(goods)
  const { invoice } = await shop.counter.invoice.issue(shop.sale({ of: { tea: 2 }, to: 'outstation' }))
  await shop.counter.item.save({ id: shop.ids.tea, fields: { taxRates: [{ fromOn: '2017-07-01', rateBps: 1_800 }] } })
  const { creditNote } = await shop.counter.creditNote.issue(await takeBack(shop, invoice.id, { of: { 1: 1 } }))
  expect(creditNote).toMatchObject({ supplyType: 'inter', placeOfSupply: '29', igstPaise: 1_250, cgstPaise: 0 })
  expect(creditNote.buyer?.gstin).toBe('29AAGCB7383J1Z4')
})

test('damaged goods come back and are written off, each as a movement of its own', async () => {
  const shop = await openTestShop(goods)
  const { invoice } = await shop.counter.invoice.issue(shop.sale({ of: { soap: 3 } }))
  await shop.counter.creditNote.issue(await takeBack(shop, invoice.id, { of: { 1: 2 }, isRestocked: false }))
  expect((await shop.counter.item.get({ id: shop.ids.soap })).onHandThousandths).toBe(7_000)
  const moves = (shop.dump().stock_movement as { cause: string; delta_thousandths: number }[]).slice(-2)
  expect(moves.map(move => [move.cause, move.delta_thousandths])).toEqual([
    ['return', 2_000],
    ['write_off', -2_000],
  ])
})

test('never more than was sold less what came back before', async () => {
  const shop = await openTestShop(goods)
  const { invoice } = await shop.counter.invoice.issue(shop.sale({ of: { soap: 3 } }))
  const two = await takeBack(shop, invoice.id, { of: { 1: 2 } })
  await shop.counter.creditNote.issue(two)
  await expectUnchanged(shop, () =>
    expect(shop.counter.creditNote.issue({ ...two, id: shop.newId() })).toBeRefused('return_too_much', {
      leftThousandths: 1_000,
    }),
  )
})

test('nothing, a line that is not there, money that does not fit, another total: refused, nothing changed', async () => {
  const shop = await openTestShop(goods)
  const { invoice } = await shop.counter.invoice.issue(shop.sale({ of: { soap: 3 } }))
  const good = await takeBack(shop, invoice.id, { of: { 1: 1 } })
  const issue = (changed: Partial<typeof good>) => shop.counter.creditNote.issue({ ...good, ...changed })
  await expectUnchanged(shop, async () => {
    await expect(issue({ lines: [] })).toBeRefused('return_empty')
    const strange = [{ invoiceLineNumber: 9, quantityThousandths: 1_000, isRestocked: true }]
    await expect(issue({ lines: strange })).toBeRefused('not_found', { lineNumber: 9 })
    await expect(issue({ refunds: [] })).toBeRefused('refund_mismatch', { refundPaise: 4_000 })
    await expect(issue({ refunds: [], toAccountPaise: 4_000 })).toBeRefused('credit_needs_customer')
    await expect(issue({ expectedTotalPaise: 1 })).toBeRefused('total_changed', { totalPaise: 4_000 })
    await expect(issue({ invoiceId: shop.newId() })).toBeRefused('not_found', { record: 'invoice' })
  })
})

test('the same id again is the same note; with another total it is not', async () => {
  const shop = await openTestShop(goods)
  const { invoice } = await shop.counter.invoice.issue(shop.sale({ of: { soap: 3 } }))
  const wish = await takeBack(shop, invoice.id, { of: { 1: 1 } })
  const first = await shop.counter.creditNote.issue(wish)
  const before = shop.dump()
  expect(await shop.counter.creditNote.issue(wish)).toEqual(first)
  await expect(shop.counter.creditNote.issue({ ...wish, expectedTotalPaise: 8_000 })).toBeRefused('entry_conflict')
  expect(shop.dump()).toEqual(before)
})

test('numbers run on by year and are never given twice', async () => {
  const shop = await openTestShop(goods)
  const { invoice } = await shop.counter.invoice.issue(shop.sale({ of: { soap: 3 } }))
  const numbers: string[] = []
  for (const at of ['2026-11-21T06:30:00.000Z', '2027-03-31T06:30:00.000Z', '2027-04-01T06:30:00.000Z']) {
    shop.clock.set(at)
    const wish = await takeBack(shop, invoice.id, { of: { 1: 1 } })
    numbers.push((await shop.counter.creditNote.issue(wish)).creditNote.number)
  }
  expect(numbers).toEqual(['A1C/26-27/00001', 'A1C/26-27/00002', 'A1C/27-28/00001'])
  expect(shop.verify().isWhole).toBe(true)
})

test('a cashier asks a manager', async () => {
  const shop = await openTestShop(goods)
  const { invoice } = await shop.counter.invoice.issue(shop.sale({ of: { soap: 3 } }))
  const wish = await takeBack(shop, invoice.id, { of: { 1: 1 } })
  const cashier = await (await addPeople(shop)).signIn('cashier')
  await expect(cashier.creditNote.issue(wish)).toBeRefused('not_permitted', { permission: 'take_return' })
})
