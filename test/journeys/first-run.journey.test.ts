// From a fresh start to the first bill, with the keyboard alone.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { ravi, soap } from '../support/goods.ts'
import { openJourney, shareBrowser } from '../support/open-journey.ts'
import { openTestShop } from '../support/open-test-shop.ts'

const browser = shareBrowser()

test('a shop is set up with Enter alone and sells', async () => {
  const { page, type, press, sees } = await openJourney(browser, { fill: null })
  await sees('Welcome to Galla')
  await type('Asha General Store')
  await press('Enter')
  await type('Asha')
  await press('Enter', 'Enter')
  await type('27aapfu0939f1zv')
  await sees('Correct. Registered in Maharashtra.')
  await press('Control+Enter')
  await sees('No items yet')
  await sees('Main · A1')
  await sees('Cashier: Asha')
  await type('Tea')
  await sees('Nothing found')
  await press('Enter')
  await page.getByRole('dialog').waitFor()
  await press('Enter', 'Enter')
  await type('15')
  await press('Control+Enter')
  await expect.poll(() => page.locator('output').first().textContent()).toBe('₹15.00')
  await press('F9')
  await sees('To pay')
  await press('Enter')
  await sees('A1B/26-27/00001')
})

test('what is wrong with a GSTIN is said while it is typed, and what is missing when the form is sent', async () => {
  const { page, sees, press } = await openJourney(browser, { fill: null })
  await sees('Welcome to Galla')
  const gstin = page.getByLabel('GSTIN')
  await gstin.fill('27AAPFU0939F1ZX')
  await sees('The last character does not fit the rest')
  await gstin.fill('77AAPFU0939F1ZV')
  await sees('The first two digits are not a state')
  await gstin.fill('27AAPFU0939FAAA')
  await sees('A GSTIN looks like')
  await gstin.fill('27AAP')
  await press('Control+Enter')
  await sees('A GSTIN has 15 characters')
  await sees('Please look at the marked fields')
})

test('the first page speaks Hindi and Tamil', async () => {
  const { page, sees } = await openJourney(browser, { fill: null })
  await sees('Welcome to Galla')
  await page.getByText('हिन्दी').click()
  await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('hi')
  await page.getByText('தமிழ்').click()
  await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('ta')
})

test('a new machine begins with a backup: where it is, which moment, and the shop is there', async () => {
  const stick = mkdtempSync(join(tmpdir(), 'galla-stick-'))
  onTestFinished(() => rmSync(stick, { recursive: true, force: true }))
  const old = await openTestShop({ items: { soap: soap() }, customers: { ravi: ravi() } })
  await old.counter.invoice.issue(old.sale({ of: { soap: 2 }, to: 'ravi' }))
  await old.counter.backup.chooseFolder({ folder: stick })
  await old.counter.ledger.backUp({})
  await expect.poll(() => readdirSync(stick).some(name => name.endsWith('.sqlite'))).toBe(true)
  const { page, type, press, sees } = await openJourney(browser, { fill: null })
  await sees('Welcome to Galla')
  await page.getByRole('button', { name: 'I have a backup' }).click()
  await sees('Begin with a backup')
  await type(join(stick, 'not-here'))
  await press('Enter')
  await sees('This folder is not there.')
  await page.getByLabel('Where the backups are').fill(stick)
  await press('Enter')
  await sees('made by you')
  await page.locator('[data-restore]:focus').first().waitFor()
  await press('Enter')
  await sees('This machine takes the place of the old one.')
  await press('Enter')
  await sees('Often sold')
  await press('Alt+2')
  await sees('A1/26-27/00001')
})
