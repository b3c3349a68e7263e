// Selling with the keyboard alone: typing, scanning, changing, holding, and nothing lost on the way.

import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { rice, soap, tea } from '../support/goods.ts'
import { type Journey, openJourney, shareBrowser } from '../support/open-journey.ts'
import type { Counter } from '../support/open-test-shop.ts'

const browser = shareBrowser()
const soapCode = '8901030865278'

async function fill(counter: Counter): Promise<void> {
  await counter.item.save({ id: v7(), ...soap({ barcodes: [soapCode], openingStockThousandths: 24_000 }) })
  await counter.item.save({ id: v7(), ...rice() })
  await counter.item.save({ id: v7(), ...tea() })
}

const open = () => openJourney(browser, { fill })
const total = ({ page }: Journey) => page.locator('output').first().textContent()
const box = ({ page }: Journey) => page.getByRole('combobox').inputValue()
const lines = ({ page }: Journey) => page.locator('ol li').allInnerTexts()

test('a sale is typed, paid in cash and finished without the mouse', async () => {
  const journey = await open()
  const { type, press, sees } = journey
  await sees('Often sold')
  await type('3* lux')
  await sees('Lux Soap')
  await press('Enter')
  await expect.poll(() => total(journey)).toBe('₹120.00')
  await press('F9')
  await type('500')
  await sees('₹380.00')
  await press('Enter')
  await sees('A1/26-27/00001')
  await expect.poll(() => total(journey)).toBe('₹0.00')
  await sees('1 bill safe')
})

test('any key typed anywhere goes to the box and Esc clears it', async () => {
  const journey = await open()
  await journey.sees('Often sold')
  await journey.page.locator('h1').click()
  await journey.type('soa')
  await expect.poll(() => box(journey)).toBe('soa')
  await journey.press('Escape')
  await expect.poll(() => box(journey)).toBe('')
})

test('a scan while typing adds at once and leaves the half-typed text', async () => {
  const journey = await open()
  await journey.sees('Often sold')
  await journey.type('ric')
  await journey.scan(soapCode)
  await expect.poll(() => lines(journey)).toHaveLength(1)
  expect(await box(journey)).toBe('ric')
  expect((await lines(journey))[0]).toContain('Lux Soap')
})

test('scans faster than the core answers all arrive, in order and counted', async () => {
  const journey = await open()
  await journey.sees('Often sold')
  for (let scan = 0; scan < 12; scan += 1) await journey.scan(soapCode)
  await expect.poll(() => lines(journey)).toEqual([expect.stringContaining('12 nos × 40.00')])
})

test('a quantity in the box is for the scan that follows', async () => {
  const journey = await open()
  await journey.sees('Often sold')
  await journey.type('3*')
  await journey.scan(soapCode)
  await expect.poll(() => lines(journey)).toEqual([expect.stringContaining('3 nos')])
  expect(await box(journey)).toBe('')
})

test('loose goods are asked for their weight', async () => {
  const journey = await open()
  await journey.sees('Often sold')
  await journey.type('rice')
  await journey.sees('Sona Masoori Rice')
  await journey.press('Enter')
  await journey.page.getByLabel('Quantity').waitFor()
  await journey.type('1.25')
  await journey.press('Enter')
  await expect.poll(() => total(journey)).toBe('₹75.00')
})

test('quantity, price, discount and note of a line are changed by their keys', async () => {
  const journey = await open()
  const { press, type, sees, scan } = journey
  await sees('Often sold')
  await scan(soapCode)
  await expect.poll(() => total(journey)).toBe('₹40.00')
  await type('5')
  await press('F2')
  await expect.poll(() => total(journey)).toBe('₹200.00')
  await press('+')
  await expect.poll(() => total(journey)).toBe('₹240.00')
  await press('F6')
  await type('35')
  await press('Enter')
  await sees('list 40.00')
  await press('F4')
  await type('10%')
  await sees('= ₹21.00 off')
  await press('Enter')
  await expect.poll(() => total(journey)).toBe('₹189.00')
  await press('F7')
  await type('gift wrap')
  await press('Enter')
  await sees('· gift wrap')
  await press('Shift+F4')
  await type('9')
  await press('Enter')
  await expect.poll(() => total(journey)).toBe('₹180.00')
})

test('a removed line can be put back', async () => {
  const journey = await open()
  await journey.sees('Often sold')
  await journey.scan(soapCode)
  await expect.poll(() => total(journey)).toBe('₹40.00')
  await journey.press('Delete')
  await journey.sees('The cart is empty')
  await journey.press('Control+z')
  await expect.poll(() => total(journey)).toBe('₹40.00')
})

test('a bill is held, another is made, the first is resumed', async () => {
  const journey = await open()
  const { press, sees, scan } = journey
  await sees('Often sold')
  await scan(soapCode)
  await expect.poll(() => total(journey)).toBe('₹40.00')
  await press('F8')
  await sees('The cart is empty')
  await sees('Cart 2 of 2')
  await scan('TEA1')
  await sees('TEA1 is not in your list')
  await press('Escape', 'F8')
  await sees('Held bills')
  await press('Enter')
  await expect.poll(() => total(journey)).toBe('₹40.00')
})

test('an unknown code becomes a new item in the cart without leaving the sale', async () => {
  const journey = await open()
  const { press, sees, scan, type } = journey
  await sees('Often sold')
  await scan('8901234567894')
  await sees('8901234567894 is not in your list')
  await press('Enter')
  await journey.page.getByRole('dialog').waitFor()
  await type('Parle G 100 g')
  await press('Enter', 'Enter')
  await type('10')
  await press('Control+Enter')
  await expect.poll(() => total(journey)).toBe('₹10.00')
  await scan('8901234567894')
  await expect.poll(() => lines(journey)).toEqual([expect.stringContaining('2 nos × 10.00')])
})

test('a customer is found or made from the box', async () => {
  const journey = await open()
  const { press, sees, type } = journey
  await sees('Often sold')
  await type('@9876543210')
  await sees('New customer “9876543210”')
  await press('Enter')
  await journey.page.getByRole('dialog').waitFor()
  await type('Ravi Kumar')
  await press('Control+Enter')
  await sees('Ravi Kumar')
  await sees('9876543210')
})

test('a field left open for the box gives it its keys back', async () => {
  const journey = await open()
  const { press, sees, type } = journey
  await sees('Often sold')
  await type('rice')
  await sees('Sona Masoori Rice')
  await press('Enter')
  await journey.page.getByLabel('Quantity').waitFor()
  await journey.page.getByRole('combobox').click()
  await type('lux')
  await sees('Lux Soap')
  await press('Enter')
  await expect.poll(() => lines(journey)).toHaveLength(2)
  expect(await journey.page.getByLabel('Quantity').count()).toBe(0)
})

test('after a sale to a customer the box offers goods again', async () => {
  const journey = await open()
  const { press, sees, scan, type } = journey
  await sees('Often sold')
  await scan(soapCode)
  await expect.poll(() => total(journey)).toBe('₹40.00')
  await type('@98')
  await sees('New customer “98”')
  await press('F9')
  await sees('To pay')
  await press('Enter')
  await sees('A1/26-27/00001')
  await sees('Often sold')
  await sees('Sona Masoori Rice')
})
