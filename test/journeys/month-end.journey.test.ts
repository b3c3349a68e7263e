// The end of the month: what blocks the return is seen and mended, and the files are taken, all by keys.
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { ravi, shopFields, soap, trader } from '../support/goods.ts'
import { openJourney, shareBrowser } from '../support/open-journey.ts'
import type { Counter } from '../support/open-test-shop.ts'
import { downloaded } from '../support/paper/downloaded.ts'
import { ringUp } from '../support/ring-up.ts'

const browser = shareBrowser()

/** A bill to a registered buyer for an item that has no HSN code, and one over the counter. */
async function fill(counter: Counter): Promise<void> {
  const items = { pen: { id: v7(), ...soap({ name: 'Pen', code: 'PEN', hsn: null }) }, soap: { id: v7(), ...soap() } }
  const people = { pune: { id: v7(), fields: trader() }, ravi: { id: v7(), fields: ravi() } }
  for (const item of Object.values(items)) await counter.item.save(item)
  for (const person of Object.values(people)) await counter.customer.save(person)
  const known = {
    newId: v7,
    shop: shopFields(),
    today: new Date().toISOString().slice(0, 10),
    itemOf: (name: string) => items[name as keyof typeof items],
    customerOf: (name: string) => people[name as keyof typeof people],
  }
  await counter.invoice.issue(ringUp(known, { of: { pen: 2 }, to: 'pune', onCredit: true }))
  await counter.invoice.issue(ringUp(known, { of: { soap: 3 } }))
}

test('a missing HSN code stops the return, is mended from there, and the file is taken', async () => {
  const { page, press, sees, type } = await openJourney(browser, { fill })
  await sees('Often sold')
  await press('Control+k')
  await type('Go to Month')
  await press('Enter')
  await sees('4 · Registered buyers, bill by bill')
  if (new Date().getUTCDate() <= 11) await press('ArrowRight')
  await sees('1 bill lacks an HSN code')
  await press('1')
  await sees('Something still blocks this file')
  await press('Enter')
  await page.getByRole('combobox', { name: 'HSN / SAC code' }).fill('9608')
  await page.getByRole('option', { name: '9608 ·' }).first().click()
  await press('Control+Enter')
  await sees('Saved: Pen')
  await press('Control+k')
  await type('Go to Month')
  await press('Enter')
  if (new Date().getUTCDate() <= 11) await press('ArrowRight')
  await sees('Nothing blocks this month.')
  const [json] = await Promise.all([page.waitForEvent('download'), press('1')])
  expect(json.suggestedFilename()).toMatch(/^GSTR1_27AAPFU0939F1ZV_\d{6}\.json$/)
  const file = JSON.parse((await downloaded(json)).toString('utf8'))
  expect(file).toMatchObject({ b2b: [{ ctin: '27AAACR5055K1Z7' }], hsn: { hsn_b2b: [{ hsn_sc: '9608', qty: 2 }] } })
  await sees('Saved: GSTR1_27AAPFU0939F1ZV')
  const [book] = await Promise.all([page.waitForEvent('download'), press('2')])
  expect(book.suggestedFilename()).toMatch(/\.xlsx$/)
  const [vouchers] = await Promise.all([page.waitForEvent('download'), press('6')])
  expect((await downloaded(vouchers)).toString('utf8')).toContain('<VOUCHERTYPENAME>Sales</VOUCHERTYPENAME>')
})

test('e-invoices are turned on in the settings, and the buyer without an address is named', async () => {
  const { page, press, sees } = await openJourney(browser, { fill })
  await sees('Often sold')
  await page.goto(`${page.url().split('#')[0]}#/month-end`)
  await sees('not for this shop')
  await press('F2')
  await page.getByRole('switch').check()
  await page.getByLabel('Turnover last year').focus()
  await press('Enter')
  await page.getByRole('button', { name: 'Save' }).click()
  await sees('Saved')
  await page.goto(`${page.url().split('#')[0]}#/month-end`)
  if (new Date().getUTCDate() <= 11) await press('ArrowRight')
  await sees('Buyer’s street, city or PIN missing in 1 bill')
})
