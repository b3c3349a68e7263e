// People at a counter, by keyboard: naming them, signing in, changing who sits there, and a manager's PIN in place.
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { faultsOf } from '../support/faults-of.ts'
import { rice, soap } from '../support/goods.ts'
import { dumpLedger } from '../support/ledger/dump-ledger.ts'
import { type Journey, openJourney, shareBrowser } from '../support/open-journey.ts'
import type { Counter } from '../support/open-test-shop.ts'
import { namePeople, pins } from '../support/people.ts'

const browser = shareBrowser()

async function fillGoods(counter: Counter): Promise<void> {
  await counter.item.save({ id: v7(), ...soap({ openingStockThousandths: 24_000 }) })
  await counter.item.save({ id: v7(), ...rice() })
}

async function fill(counter: Counter): Promise<void> {
  await fillGoods(counter)
  await namePeople(counter, v7)
}

const total = ({ page }: Journey) => page.locator('output').first().textContent()
const box = ({ page }: Journey) => page.getByPlaceholder('Scan, or type a name')
const pin = ({ page }: Journey) => page.getByRole('combobox', { name: 'PIN' })
const chosen = ({ page }: Journey) => page.getByRole('option', { selected: true }).textContent()

async function signIn({ sees, type, press }: Journey, letters: string, digits: string): Promise<void> {
  await sees('Who is here?')
  await type(letters)
  await type(digits)
  await press('Enter')
  await sees('Take payment')
}

/** One soap with a tenth off, paid in cash: more than a cashier's five percent. */
async function sellCheaply({ type, press, sees, page }: Journey): Promise<void> {
  await type('lux')
  await sees('Lux Soap')
  await press('Enter', 'F4')
  await page.getByLabel('Discount').waitFor()
  await type('10%')
  await sees('more than 5 %: somebody will be asked')
  await press('Enter', 'F9')
  await sees('To pay')
  await press('Enter')
}

test('an owner and a cashier are named, and from then on everybody signs in', async () => {
  const journey = await openJourney(browser, { fill: fillGoods })
  const { page, press, type, sees } = journey
  await sees('Often sold')
  await press('Control+k')
  await type('people')
  await press('Enter')
  await sees('Everybody signs in by name')
  await sees('call person.save')
  await type('Meera')
  await press('Enter')
  await type(pins.owner)
  await press('Enter')
  await type('8205')
  await press('Enter')
  await sees('The two PINs are not the same.')
  await press('Shift+Home')
  await type(pins.owner)
  await press('Enter')
  await sees('Who may do what')
  expect(await faultsOf(journey, 'light')).toEqual([])
  await press('Insert')
  await page.locator('[role=dialog] input:focus').waitFor()
  await type('Sunita')
  await press('Enter', 'Enter')
  await type(pins.cashier)
  await press('Enter')
  await type(pins.cashier)
  await press('Enter')
  await sees('Saved: Sunita')
  await page.reload()
  await sees('Who is here?')
  expect(await faultsOf(journey, 'light')).toEqual([])
  await type(`su${pins.cashier}`)
  await press('Enter')
  await sees('People and rights are managed by Meera.')
  await page.getByRole('link', { name: 'Dealers' }).click()
  await sees('Dealers is not open to Sunita')
})

test('a discount beyond the limit waits for the manager’s PIN in place, and the bill says who sold', async () => {
  const journey = await openJourney(browser, { fill })
  const { page, press, type, sees } = journey
  await signIn(journey, 'sun', pins.cashier)
  await sellCheaply(journey)
  await sees('10 % discount on Lux Soap: the limit is 5 %')
  expect(await chosen(journey)).toContain('Anil')
  expect(await faultsOf(journey, 'light')).toEqual([])
  await type('0000')
  await press('Enter')
  await sees('The PIN is wrong. 4 tries are left.')
  await type(pins.manager)
  await press('Enter')
  await sees('A1/26-27/00001')
  await expect.poll(() => total(journey)).toBe('₹0.00')
  await expect.poll(() => box(journey).evaluate(field => field === document.activeElement)).toBe(true)
  await press('Alt+2')
  await sees('1 bill')
  await press('Enter')
  await sees('sold by Sunita')
  expect(await page.getByRole('dialog').count()).toBe(0)
})

test('Esc leaves the sale as it was, and a price and a discount are allowed one after the other', async () => {
  const journey = await openJourney(browser, { fill })
  const { press, type, sees, page } = journey
  await signIn(journey, 'sun', pins.cashier)
  await sellCheaply(journey)
  await sees('10 % discount on Lux Soap')
  await press('Escape')
  await sees('The one signed in may not do this (Discount beyond the limit).')
  await press('Escape', 'F6')
  await page.getByLabel('Price').waitFor()
  await type('30')
  await sees('below the item’s price: somebody will be asked')
  await press('Enter', 'F9')
  await sees('To pay')
  await press('Enter')
  await sees('Lux Soap for ₹30.00: ₹10.00 below the item’s price')
  await type(pins.manager)
  await press('Enter')
  await sees('10 % discount on Lux Soap')
  await type(pins.manager)
  await press('Enter')
  await sees('A1/26-27/00001')
})

test('Alt+P changes the person without touching the sale, and again leaves the window', async () => {
  const journey = await openJourney(browser, { fill })
  const { page, press, type, sees } = journey
  await signIn(journey, 'sun', pins.cashier)
  await type('lux')
  await sees('Lux Soap')
  await press('Enter')
  await expect.poll(() => total(journey)).toBe('₹40.00')
  await type('2* ri')
  await press('Alt+p')
  await sees('Sunita is here now')
  expect(await faultsOf(journey, 'light')).toEqual([])
  await type(`an${pins.manager}`)
  await press('Enter')
  await page.getByRole('button', { name: /Anil/ }).waitFor()
  await expect.poll(() => box(journey).inputValue()).toBe('2* ri')
  await expect.poll(() => box(journey).evaluate(field => field === document.activeElement)).toBe(true)
  await press('Alt+p', 'Alt+p')
  await sees('Who is here?')
  await expect.poll(() => page.getByText('TOTAL', { exact: true }).isVisible()).toBe(false)
  await type(`su${pins.cashier}`)
  await press('Enter')
  await sees('TOTAL')
  expect(await total(journey)).toBe('₹40.00')
  expect(await box(journey).inputValue()).toBe('2* ri')
  expect(await page.getByRole('dialog').count()).toBe(0)
})

test('a window whose wire was lost asks again, and shows what it showed', async () => {
  const journey = await openJourney(browser, { fill })
  const { page, press, type, sees } = journey
  const wires: { close(): Promise<void> }[] = []
  await page.routeWebSocket(/\/wire$/, wire => {
    wires.push(wire)
    wire.connectToServer()
  })
  await page.reload()
  await signIn(journey, 'su', pins.cashier)
  await type('lux')
  await sees('Lux Soap')
  await press('Enter')
  await expect.poll(() => total(journey)).toBe('₹40.00')
  await type('2* ri')
  await wires.at(-1)?.close()
  await sees('Who is here?')
  expect(await chosen(journey)).toContain('Sunita')
  await type(pins.cashier)
  await press('Enter')
  await expect.poll(() => box(journey).inputValue()).toBe('2* ri')
  expect(await total(journey)).toBe('₹40.00')
})

test('a form that was open keeps its draft while somebody else sits here', async () => {
  const journey = await openJourney(browser, { fill })
  const { page, press, type, sees } = journey
  await signIn(journey, 'an', pins.manager)
  await press('Alt+4')
  await sees('No customers yet')
  await press('Insert')
  await page.getByLabel('Name', { exact: true }).fill('Lakshmi')
  await press('Alt+p', 'Alt+p')
  await sees('Who is here?')
  await type(`me${pins.owner}`)
  await press('Enter')
  await expect.poll(() => page.getByLabel('Name', { exact: true }).inputValue()).toBe('Lakshmi')
  await expect
    .poll(() => page.getByLabel('Name', { exact: true }).evaluate(field => field === document.activeElement))
    .toBe(true)
})

test('five wrong PINs make one wait, with a count-down, and a scan is no try', async () => {
  const journey = await openJourney(browser, { fill })
  const { press, type, sees, scan } = journey
  await sees('Who is here?')
  await scan('8901030865278')
  await sees('A PIN has 4 to 8 digits.')
  for (const left of ['4 tries are', '3 tries are', '2 tries are', 'One try is']) {
    await type('0000')
    await press('Enter')
    await sees(`The PIN is wrong. ${left} left.`)
  }
  await type('0000')
  await press('Enter')
  await sees(/Too many wrong tries\. Again in 0:\d\d\./)
  await press('ArrowDown')
  // Anil's, on the number pad with Num Lock off.
  await press('Numpad5', 'Numpad9', 'Numpad1', 'Numpad7', 'NumpadEnter')
  await sees('Often sold')
})

test('a window that lost its core asks again, and the cart is there', async () => {
  const journey = await openJourney(browser, { fill, isProgram: true })
  const { press, type, sees, powerCut } = journey
  await signIn(journey, 'sun', pins.cashier)
  await type('lux')
  await sees('Lux Soap')
  await press('Enter')
  await expect.poll(() => JSON.stringify(dumpLedger(journey.file).cart)).toContain('Lux Soap')
  await powerCut()
  await signIn(journey, 'su', pins.cashier)
  await expect.poll(() => total(journey)).toBe('₹40.00')
})

test('who leaves the counter is signed out after the time set, and what was on the screen waits', async () => {
  const journey = await openJourney(browser, { fill })
  const { page, press, type, sees } = journey
  await page.clock.install()
  await page.reload()
  await signIn(journey, 'me', pins.owner)
  await page.goto(page.url().replace(/#.*|$/, '#/settings/people'))
  await page.getByText('2 min').click()
  await sees('Saved')
  await press('Alt+1')
  await sees('Often sold')
  await type('lux')
  await page.clock.fastForward(119_000)
  await press('ArrowDown')
  await page.clock.fastForward(119_000)
  expect(await pin(journey).count()).toBe(0)
  await page.clock.fastForward(2_000)
  await sees('Who is here?')
  await type(pins.owner)
  await press('Enter')
  await expect.poll(() => box(journey).inputValue()).toBe('lux')
})
