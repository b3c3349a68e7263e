// Goods that came back without their bill.
import { expect, test } from 'vitest'
import { outstation, ravi, rice, soap } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'
import { addPeople } from '../../support/people.ts'
import { expectUnchanged } from '../expect-no-trace.ts'

const goods = { items: { soap: soap(), rice: rice() }, customers: { ravi: ravi() } }

async function openShop() {
  const shop = await openTestShop(goods)
  const wish = {
    id: shop.newId(),
    customerId: null as string | null,
    lines: [
      {
        itemId: shop.ids.soap,
        quantityThousandths: 2_000,
        unitPricePaise: 3_500,
        priceMode: 'inclusive' as const,
        isRestocked: true,
      },
    ],
    reason: 'not_wanted' as const,
    note: 'no bill',
    refunds: [{ id: shop.newId(), tender: 'cash' as const, amountPaise: 7_000, note: '' }],
    toAccountPaise: 0,
    expectedTotalPaise: 7_000,
  }
  return { shop, wish }
}

test('what is paid is what was said, with the tax of today inside it', async () => {
  const { shop, wish } = await openShop()
  const { creditNote } = await shop.counter.creditNote.issueBlind(wish)
  expect(creditNote).toMatchObject({
    number: 'A1C/26-27/00001',
    against: null,
    buyer: null,
    supplyType: 'intra',
    lines: [
      {
        invoiceLineNumber: null,
        name: 'Lux Soap',
        taxRateBps: 1_800,
        taxablePaise: 5_932,
        cgstPaise: 534,
        totalPaise: 7_000,
      },
    ],
    totalPaise: 7_000,
  })
  expect((await shop.counter.item.get({ id: shop.ids.soap })).onHandThousandths).toBe(2_000)
  expect(shop.verify().checks.filter(check => !check.isGood)).toEqual([])
})

test('for a customer of another state the tax is IGST, as his sale’s was', async () => {
  const shop = await openTestShop({ items: { soap: soap() }, customers: { outstation: outstation() } })
  const { creditNote } = await shop.counter.creditNote.issueBlind({
    id: shop.newId(),
    customerId: shop.ids.outstation,
    lines: [
      {
        itemId: shop.ids.soap,
        quantityThousandths: 1_000,
        unitPricePaise: 11_800,
        priceMode: 'inclusive',
        isRestocked: true,
      },
    ],
    reason: 'not_wanted',
    note: '',
    refunds: [],
    toAccountPaise: 11_800,
    expectedTotalPaise: 11_800,
  })
  expect(creditNote).toMatchObject({ supplyType: 'inter', placeOfSupply: '29', igstPaise: 1_800, cgstPaise: 0 })
})

test('it may go to a customer’s account', async () => {
  const { shop, wish } = await openShop()
  const onAccount = { ...wish, customerId: shop.ids.ravi, refunds: [], toAccountPaise: 7_000 }
  await shop.counter.creditNote.issueBlind(onAccount)
  expect(await shop.counter.account.get({ customerId: shop.ids.ravi })).toMatchObject({
    duePaise: 0,
    creditPaise: 7_000,
  })
})

test('nothing, unknown goods, fractions of a piece, unknown people: refused, nothing changed', async () => {
  const { shop, wish } = await openShop()
  const [line] = wish.lines
  await expectUnchanged(shop, async () => {
    await expect(shop.counter.creditNote.issueBlind({ ...wish, lines: [] })).toBeRefused('return_empty')
    const strange = { ...wish, lines: [{ ...line, itemId: shop.newId() }] as typeof wish.lines }
    await expect(shop.counter.creditNote.issueBlind(strange)).toBeRefused('not_found', { record: 'item' })
    const half = { ...wish, lines: [{ ...line, quantityThousandths: 500 }] as typeof wish.lines }
    await expect(shop.counter.creditNote.issueBlind(half)).toBeRefused('quantity_decimals')
    const nobody = { ...wish, customerId: shop.newId() }
    await expect(shop.counter.creditNote.issueBlind(nobody)).toBeRefused('not_found', { record: 'customer' })
    await expect(shop.counter.creditNote.issueBlind({ ...wish, expectedTotalPaise: 1 })).toBeRefused('total_changed')
  })
})

test('only somebody who may takes goods back blindly', async () => {
  const { shop, wish } = await openShop()
  const people = await addPeople(shop)
  const cashier = await people.signIn('cashier')
  await expect(cashier.creditNote.issueBlind(wish)).toBeRefused('not_permitted', { permission: 'blind_return' })
  const manager = await people.signIn('manager')
  expect((await manager.creditNote.issueBlind(wish)).creditNote.issuedBy).toBe('Anil')
})
