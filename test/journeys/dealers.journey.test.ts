// Buying, by keyboard: order what runs low, hand the paper over, receive it short with one damaged, pay a part.
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { kaveri } from '../support/dealers.ts'
import { rice, soap, tea } from '../support/goods.ts'
import { openJourney, shareBrowser } from '../support/open-journey.ts'
import type { Counter } from '../support/open-test-shop.ts'

const browser = shareBrowser()

async function fill(counter: Counter): Promise<void> {
  const [dealerId, soapId, riceId] = [v7(), v7(), v7()]
  await counter.item.save({ id: soapId, ...soap({ lowStockThousandths: 10_000, openingStockThousandths: 4_000 }) })
  await counter.item.save({ id: riceId, ...rice({ lowStockThousandths: 5_000, openingStockThousandths: 9_500 }) })
  await counter.item.save({ id: v7(), ...tea({ openingStockThousandths: 20_000 }) })
  await counter.dealer.save({ id: dealerId, fields: kaveri() })
  await counter.dealer.saveItems({
    links: [
      { dealerId, itemId: soapId, fields: { code: 'K-77', pricePaise: 3_000, packThousandths: 6_000 } },
      { dealerId, itemId: riceId, fields: { pricePaise: 4_500 } },
    ],
  })
}

test('what runs low is ordered, printed, received short with one damaged, and paid in part', async () => {
  const { page, press, sees, type } = await openJourney(browser, { fill })
  await sees('Often sold')
  await press('Control+k')
  await type('Go to Dealers')
  await press('Enter')
  await sees('1 dealer')
  await press('Enter')
  await sees('Nothing on this account yet')

  await press('F8')
  await sees('Runs low')
  await press('F6')
  await page.getByLabel('Quantity of Lux Soap').waitFor()
  expect(await page.getByLabel('Quantity of Lux Soap').inputValue()).toBe('18')
  await type('3* assam')
  await page.getByRole('option', { name: 'Assam Tea' }).waitFor()
  await press('Enter')
  expect(await page.getByLabel('Quantity of Assam Tea').inputValue()).toBe('3')
  await press('F9')
  await sees('A1D/26-27/00001 · Kaveri Distributors')

  await press('Control+o')
  await page.locator('iframe[title="Order A1D/26-27/00001"]').waitFor()
  await press('Escape')

  await press('F7')
  await page.getByLabel('Came good: Lux Soap').fill('15')
  await page.getByLabel('Damaged: Lux Soap').fill('1')
  await sees('2 nos short')
  await page.getByLabel('His bill number').fill('KD/881')
  await page.getByLabel('Bill total with tax').fill('1200')
  await press('Control+Enter')
  await sees('Goods from Kaveri Distributors received')
  await sees('Delivered')
  await sees('Unpaid')

  await press('F9')
  await page.getByLabel('Amount').fill('500')
  await press('Control+Enter')
  await sees('₹500.00 paid to Kaveri Distributors')
  await sees('Part paid')
  await sees('₹700.00')

  await press('Escape')
  await sees('Goods and bill KD/881')
  await press('F2', 'F2')
  await sees('19 nos')
})

test('goods of a bill go back with a debit note, which is printed, and taken back again', async () => {
  const { page, press, sees, type } = await openJourney(browser, {
    fill: async counter => {
      await fill(counter)
      const [dealer] = (await counter.dealer.find({})).rows
      const items = await counter.dealer.findItems({ dealerId: dealer?.id ?? '' })
      const bill = { billNumber: 'KD/881', billOn: '2026-11-20', dueOn: null, amountPaise: 42_480, taxPaise: 6_480 }
      const soapCame = { receivedThousandths: 12_000, damagedThousandths: 1_000, unitCostPaise: 3_000, batch: null }
      await counter.goodsReceipt.receive({
        ...bill,
        ...{ id: v7(), dealerId: dealer?.id ?? '', orderId: null, deliveredBy: '', note: '' },
        ...{ keepsDamaged: true, restComes: false, updatesCost: true },
        lines: items.filter(item => item.name === 'Lux Soap').map(({ itemId }) => ({ itemId, ...soapCame })),
      })
    },
  })
  await sees('Often sold')
  await press('Control+k')
  await type('Go to Dealers')
  await press('Enter')
  await sees('1 dealer')
  await press('Enter')
  await sees('Goods and bill KD/881')
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Send goods back' }).click()
  const quantity = page.getByLabel('Goes back: Lux Soap')
  await quantity.nth(1).waitFor()
  expect(await quantity.nth(1).inputValue()).toBe('1')
  await quantity.nth(0).fill('13')
  expect(await page.getByRole('button', { name: 'Send back' }).isDisabled()).toBe(true)
  await quantity.nth(0).fill('2')
  await press('Control+Enter')
  await sees('Debit note A1N/26-27/00001 written')
  await page.locator('iframe[title="Debit note A1N/26-27/00001"]').waitFor()
  await press('Escape')
  await sees('Sent back A1N/26-27/00001')
  await page.getByRole('button', { name: 'More' }).nth(1).click()
  await page.getByRole('menuitem', { name: 'Reverse' }).click()
  await page.getByLabel('Reason').fill('He replaced them')
  await press('Enter')
  await sees('Sending back reversed')
  await sees('₹424.80')
  await page.getByRole('button', { name: 'More' }).first().click()
  await page.getByRole('menuitem', { name: 'Labels' }).click()
  await sees('12 labels')
})

test('what the shop owed a dealer before Galla is written down on his page', async () => {
  const { page, press, sees, type } = await openJourney(browser, { fill })
  await sees('Often sold')
  await press('Control+k')
  await type('Go to Dealers')
  await press('Enter')
  await sees('1 dealer')
  await press('Enter')
  await sees('Nothing on this account yet')
  await press('Control+b')
  await sees('What the shop owed him')
  await type('9000')
  await page.getByLabel('Bill number, if it was one bill').fill('771')
  await press('Control+Enter')
  await sees('Opening balance posted: ₹9,000.00')
  await sees('Opening balance 771')
  expect(await page.getByRole('row', { name: /Opening balance 771/ }).innerText()).toMatch(/9,000\.00\s+9,000\.00/)
})
