// Settings hold at once: language, colours, the shop's own data, backups, the check of the file.
import { expect, test } from 'vitest'
import { openJourney, shareBrowser } from '../support/open-journey.ts'

const browser = shareBrowser()

test('language and colours change at once and stay', async () => {
  const journey = await openJourney(browser)
  const { page, press, sees } = journey
  await sees('No items yet')
  await press('Alt+9')
  await page.getByText('Looks and sound').click()
  await page.getByText('Dark', { exact: true }).click()
  await expect.poll(() => page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('dark')
  await page.getByText('தமிழ்').click()
  await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('ta')
  await page.reload()
  await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('ta')
  await expect.poll(() => page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('dark')
})

test('the shop corrects its name and learns when its GSTIN does not fit', async () => {
  const { page, press, sees } = await openJourney(browser)
  await sees('No items yet')
  await press('Alt+9')
  await page.getByLabel('Shop name').fill('Asha Super Store')
  await page.getByRole('button', { name: 'Save' }).click()
  await sees('Saved')
  await page.getByText('Tax and bill').click()
  await page.getByRole('textbox', { name: 'GSTIN' }).fill('27AAPFU0939F1ZX')
  await sees('The last character does not fit the rest')
})

test('a backup is made, and the file checked from its first entry', async () => {
  const { page, press, sees } = await openJourney(browser)
  await sees('No items yet')
  await press('Alt+9')
  await page.getByRole('link', { name: 'Safety' }).click()
  await page.getByRole('button', { name: 'Back up now' }).first().click()
  await sees('Backed up and checked')
  await page.getByText('Shop file', { exact: true }).first().click()
  await page.getByRole('button', { name: 'Check the shop file' }).click()
  await sees('The shop file is whole')
})

test('a printer that does not answer leaves a job that can be tried again or cancelled', async () => {
  const { page, press, sees } = await openJourney(browser)
  await sees('No items yet')
  await press('Alt+9')
  await page.getByRole('link', { name: 'Printing' }).click()
  await page.getByLabel('Use a receipt printer').check()
  await page.getByLabel('Address of the printer').fill('127.0.0.1')
  await page.getByLabel('Port').fill('9')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('button', { name: 'Print a test' }).click()
  await sees('The test is with the printer')
  await page.getByRole('link', { name: 'Print jobs' }).click()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await sees('Cancelled')
})
