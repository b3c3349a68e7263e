// A whole sale taken back on its own day: a reversal, never a deletion.
import { expect, test } from 'vitest'
import { ravi, soap, tea } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'
import { addPeople } from '../../support/people.ts'
import { takeBack } from '../../support/returns.ts'
import { expectUnchanged } from '../expect-no-trace.ts'

const goods = { items: { soap: soap(), tea: tea() }, customers: { ravi: ravi() } }

test('goods, money and debt go back; the invoice and its number stay', async () => {
  const shop = await openTestShop(goods)
  const sale = shop.sale({ of: { soap: 3, tea: 1 }, to: 'ravi', onCredit: true, paid: { cash: 10_000, upi: 5_000 } })
  const { invoice } = await shop.counter.invoice.issue(sale)
  const voided = await shop.counter.invoice.void({ id: shop.newId(), invoiceId: invoice.id, reason: 'wrong customer' })
  expect(voided).toMatchObject({
    invoice: { number: 'A1/26-27/00001', totalPaise: invoice.totalPaise },
    state: 'void',
    duePaise: 0,
    paidPaise: 15_000,
    aftermath: {
      void: {
        voidedBy: 'Asha',
        reason: 'wrong customer',
        refunds: [
          { tender: 'cash', amountPaise: 10_000 },
          { tender: 'upi', amountPaise: 5_000 },
        ],
      },
    },
  })
  expect((await shop.counter.item.get({ id: shop.ids.soap })).onHandThousandths).toBe(0)
  expect(await shop.counter.customer.get({ id: shop.ids.ravi })).toMatchObject({ duePaise: 0, invoiceCount: 0 })
  const next = await shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
  expect(next.invoice.number).toBe('A1/26-27/00002')
  expect(shop.verify().checks.filter(check => !check.isGood)).toEqual([])
})

test('a void is listed, opens, and says its entries', async () => {
  const shop = await openTestShop(goods)
  const { invoice } = await shop.counter.invoice.issue(shop.sale({ of: { soap: 3 } }))
  await shop.counter.invoice.void({ id: shop.newId(), invoiceId: invoice.id, reason: 'typed twice' })
  expect((await shop.counter.invoice.find({ state: 'void' })).rows).toMatchObject([{ id: invoice.id, state: 'void' }])
  expect((await shop.counter.invoice.find({ state: 'paid' })).rows).toEqual([])
  const kinds = (await shop.counter.invoice.getEntries({ id: invoice.id })).map(entry => entry.kind)
  expect(kinds).toEqual(['invoice.issued', 'invoice.voided'])
})

test('once: again with the same id is the same, with another it is refused; nothing more can be done with it', async () => {
  const shop = await openTestShop(goods)
  const { invoice } = await shop.counter.invoice.issue(shop.sale({ of: { soap: 3 } }))
  const wish = { id: shop.newId(), invoiceId: invoice.id, reason: 'typed twice' }
  const back = await takeBack(shop, invoice.id, { of: { 1: 1 } })
  const first = await shop.counter.invoice.void(wish)
  expect(await shop.counter.invoice.void(wish)).toEqual(first)
  await expectUnchanged(shop, async () => {
    const number = invoice.number
    await expect(shop.counter.invoice.void({ ...wish, id: shop.newId() })).toBeRefused('invoice_void', { number })
    await expect(shop.counter.creditNote.issue(back)).toBeRefused('invoice_void', { number })
    const payment = { id: shop.newId(), invoiceId: invoice.id, tender: 'cash' as const, amountPaise: 1, note: '' }
    await expect(shop.counter.payment.take(payment)).toBeRefused('invoice_void', { number })
  })
})

test('not on another day, and not after money or goods have moved', async () => {
  const shop = await openTestShop(goods)
  const returned = (await shop.counter.invoice.issue(shop.sale({ of: { soap: 3 } }))).invoice
  await shop.counter.creditNote.issue(await takeBack(shop, returned.id, { of: { 1: 1 } }))
  const paid = (await shop.counter.invoice.issue(shop.sale({ of: { soap: 3 }, to: 'ravi', onCredit: true }))).invoice
  const payment = { invoiceId: paid.id, tender: 'cash' as const, amountPaise: 500, note: '' }
  await shop.counter.payment.take({ ...payment, id: shop.newId() })
  const old = (await shop.counter.invoice.issue(shop.sale({ of: { soap: 3 } }))).invoice
  const wish = (invoiceId: string) => ({ id: shop.newId(), invoiceId, reason: 'mistake' })
  await expectUnchanged(shop, async () => {
    await expect(shop.counter.invoice.void(wish(returned.id))).toBeRefused('invoice_has_payments')
    await expect(shop.counter.invoice.void(wish(paid.id))).toBeRefused('invoice_has_payments')
    shop.clock.set('2026-11-20T18:30:00.000Z')
    await expect(shop.counter.invoice.void(wish(old.id))).toBeRefused('void_too_late', { issuedOn: '2026-11-20' })
  })
})

test('not once the shift it was sold in is closed; in the next shift a new bill can be', async () => {
  const shop = await openTestShop(goods)
  const { counter, newId } = shop
  const wish = (invoiceId: string) => ({ id: newId(), invoiceId, reason: 'mistake' })
  const open = () => counter.shift.open({ id: newId(), floatPaise: 0 })
  const first = await open()
  const old = (await counter.invoice.issue(shop.sale({ of: { soap: 1 } }))).invoice
  await counter.shift.close({ id: newId(), shiftId: first.id, count: { notes: [], loosePaise: 4_000 }, note: '' })
  await open()
  const fresh = (await counter.invoice.issue(shop.sale({ of: { soap: 1 } }))).invoice
  await expectUnchanged(shop, () =>
    expect(counter.invoice.void(wish(old.id))).toBeRefused('void_too_late', { number: old.number }),
  )
  expect(await counter.invoice.void(wish(fresh.id))).toMatchObject({ state: 'void' })
})

test('a cashier asks a manager', async () => {
  const shop = await openTestShop(goods)
  const { invoice } = await shop.counter.invoice.issue(shop.sale({ of: { soap: 3 } }))
  const cashier = await (await addPeople(shop)).signIn('cashier')
  const wish = { id: shop.newId(), invoiceId: invoice.id, reason: 'mistake' }
  await expect(cashier.invoice.void(wish)).toBeRefused('not_permitted', { permission: 'void_invoice' })
})
