// A regular customer's account, by keyboard: bills on account, one payment for all of them, the rest used on the next.

import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { ravi, soap } from '../support/goods.ts'
import { openJourney, shareBrowser } from '../support/open-journey.ts'
import type { Counter } from '../support/open-test-shop.ts'

const browser = shareBrowser()

async function fill(counter: Counter): Promise<void> {
  await counter.shop.save({ fields: { upiId: 'asha@upi' } })
  await counter.item.save({ id: v7(), ...soap() })
  await counter.customer.save({ id: v7(), fields: ravi({ creditLimitPaise: 300_00 }) })
}

test('three bills on account, one payment for all with an advance, the advance on the next bill, and a statement that adds up', async () => {
  const { page, press, sees, type } = await openJourney(browser, { fill })
  await sees('Often sold')
  const sellToRavi = async (quantity: number) => {
    await type('@98765')
    await sees('Ravi Kumar')
    await press('Enter')
    await type(`${quantity}*lux`)
    await sees('Lux Soap')
    await press('Enter', 'F9')
    await sees('To pay')
  }
  for (const bill of [1, 2, 3]) {
    await sellToRavi(bill)
    await press('k')
    if (bill === 3) await sees(/owes ₹120.00 now · limit ₹300.00/)
    await press('Enter')
    await sees(`A1/26-27/0000${bill}`)
  }

  await press('Alt+4')
  await sees('Owed in all ₹240.00')
  await press('F9')
  await sees('Payment from Ravi Kumar')
  await page.locator('[role=dialog] input:focus').waitFor()
  await type('300')
  await sees('Pays 3 bills. He then owes nothing.')
  await sees('₹60.00 stays to his credit.')
  await press('Control+Enter')
  await page.getByTitle('Receipt A1R/26-27/00001').waitFor()
  await press('Escape')
  await sees('Has to his credit')

  await press('Alt+1')
  await sellToRavi(2)
  await sees('Use his credit: ₹60.00')
  await press('a')
  await sees('From his credit')
  await press('Enter')
  await sees('A1/26-27/00004')

  await press('Alt+4')
  await press('Enter')
  await sees('Nothing due')
  await press('F6')
  const statement = page.getByRole('region', { name: 'Statement' })
  await statement.getByText('Payment A1R/26-27/00001').waitFor()
  const closing = await statement.getByRole('row').last().innerText()
  expect(closing.split(/\s*\t\s*|\n/).filter(Boolean)).toEqual(['Balance after', '320.00', '320.00', '0.00'])
})

test('a reminder is copied, and credit is paid back', async () => {
  const { page, press, sees, type } = await openJourney(browser, { fill })
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await sees('Often sold')
  await type('@98765')
  await sees('Ravi Kumar')
  await press('Enter')
  await type('10*lux')
  await sees('Lux Soap')
  await press('Enter', 'F9', 'k')
  await sees('This bill goes ₹100.00 beyond the limit. A manager has to allow it.')
  await press('Enter')
  await sees('A1/26-27/00001')
  await press('Alt+4')
  await sees('1 customer')
  await press('Enter')
  await sees('₹100.00 over the limit')
  await press('F7')
  await page.getByRole('button', { name: 'Copy' }).click()
  await sees('Copied')
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain('₹400.00 is still to be paid')
  expect(copied).toContain('upi://pay?pa=asha@upi')
  const link = await page.getByRole('link', { name: 'WhatsApp' }).getAttribute('href')
  expect(link).toMatch(/^https:\/\/wa\.me\/919876543210\?text=Namaste%20Ravi/)
  await press('Escape', 'F9')
  await sees('Payment from Ravi Kumar')
  await page.locator('[role=dialog] input:focus').waitFor()
  await type('450')
  await press('Control+Enter')
  await page.getByTitle('Receipt A1R/26-27/00001').waitFor()
  await press('Escape', 'F8')
  await sees('His credit: ₹50.00')
  await page.getByRole('button', { name: 'Pay back' }).click()
  await sees('₹50.00 paid back')
  await sees('Nothing due')
})

test('a particular that the shop wants of everybody is asked for, and has to be given', async () => {
  const { page, press, sees, type } = await openJourney(browser, { fill })
  await sees('Often sold')
  await press('Control+k')
  await type('settings')
  await press('Enter')
  await page
    .getByRole('link', { name: /Tax|GST|bill/i })
    .first()
    .click()
  await page.getByLabel('Email: must be given').check()
  await page.getByRole('button', { name: 'Save' }).click()
  await sees('Saved')
  await press('Alt+4')
  await press('Insert')
  await type('Meena')
  await press('Control+Enter')
  await sees('Please fill this in.')
  await page.getByLabel('Email').fill('meena@example.in')
  await press('Control+Enter')
  await sees('Saved: Meena')
})
