// The owner's morning: Home by Alt+0, a look, from card to card by arrows, into what a card speaks of and back.
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { ravi, shopFields, soap, tea } from '../../support/goods.ts'
import { openJourney, shareBrowser } from '../../support/open-journey.ts'
import type { Counter } from '../../support/open-test-shop.ts'
import { namePeople, pins } from '../../support/people.ts'
import { ringUp } from '../../support/ring-up.ts'

const browser = shareBrowser()

async function fill(counter: Counter): Promise<void> {
  const goods = { openingStockThousandths: 2_000, lowStockThousandths: 10_000 }
  const items = { soap: { id: v7(), ...soap(goods) }, tea: { id: v7(), ...tea() } }
  const person = { id: v7(), fields: ravi() }
  for (const item of Object.values(items)) await counter.item.save(item)
  await counter.customer.save(person)
  const known = {
    newId: v7,
    shop: shopFields(),
    today: new Date().toISOString().slice(0, 10),
    itemOf: (name: string) => items[name as keyof typeof items],
    customerOf: () => person,
  }
  await counter.invoice.issue(ringUp(known, { of: { soap: { quantity: 3, pricePaise: 30_00 } } }))
  await counter.invoice.issue(ringUp(known, { of: { tea: 1 }, to: 'ravi', onCredit: true }))
}

const chosenCard = () => (document.activeElement as HTMLElement | null)?.dataset.stop

test('Alt+0 opens it, arrows go from card to card, Enter opens what one speaks of, and one comes back to it', async () => {
  const { page, press, sees } = await openJourney(browser, { fill })
  await sees('Often sold')
  await press('Alt+0')
  await sees('Today so far')
  await sees('2 bills')
  await sees('Customers owe')
  await sees('on 1 bill')
  expect(await page.evaluate(chosenCard)).toBe('today')
  await press('ArrowRight')
  expect(await page.evaluate(chosenCard)).toBe('yesterday')
  await press('Home', 'ArrowDown')
  expect(await page.evaluate(chosenCard)).toBe('owed')
  await press('Enter')
  await page.getByRole('heading', { name: 'Pending bills' }).waitFor()
  await page.getByRole('grid', { name: 'Pending bills' }).getByText('Ravi Kumar').waitFor()
  await press('Alt+0')
  await page.locator('[data-stop=owed]:focus').waitFor()
  await press('ArrowDown')
  expect(await page.evaluate(chosenCard)).toBe('unusual-price')
  await press('Enter')
  await page.getByRole('heading', { name: 'Unusual things' }).waitFor()
  await page.getByRole('grid', { name: 'Unusual things' }).getByText('Lux Soap').waitFor()
  await press('Escape')
  await page.locator('[data-stop=unusual-price]:focus').waitFor()
  await press('Escape')
  await sees('Often sold')
})

test('a shop that has just begun is told what to do next, and Enter leads there', async () => {
  const { page, press, sees } = await openJourney(browser)
  await sees('Alt+0')
  await press('Alt+0')
  await sees('Your shop is ready')
  expect(await page.evaluate(chosenCard)).toBe('first-items')
  await press('Enter')
  await sees('Drop your item list here')
})

test('a cashier is told calmly who may look at it', async () => {
  const { page, press, sees, type } = await openJourney(browser, {
    fill: async counter => {
      await fill(counter)
      await namePeople(counter, v7)
    },
  })
  await sees('Who is here?')
  await type('Sun')
  await type(pins.cashier)
  await press('Enter')
  await sees('Often sold')
  await press('Alt+0')
  await sees('Home is not open to Sunita')
  expect(await page.getByText('Today so far').count()).toBe(0)
})
