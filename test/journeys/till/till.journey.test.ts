// A day at the drawer, by keyboard: opened with a float, sold, paid out, counted and closed.

import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { soap } from '../../support/goods.ts'
import { openJourney, shareBrowser } from '../../support/open-journey.ts'
import type { Counter } from '../../support/open-test-shop.ts'

const browser = shareBrowser()
const fill = (counter: Counter) => counter.item.save({ id: v7(), ...soap() })

test('a drawer is opened with a float, sells, pays out, is counted, and its Z report adds up', async () => {
  const { page, type, press, sees } = await openJourney(browser, { fill })
  await sees('Often sold')
  await press('Alt+6')
  await sees('Float in the drawer')
  await type('1000')
  await press('Enter')
  await sees('The shift is open.')
  await sees(/Shift open since/)

  await press('Alt+1')
  await sees('Often sold')
  await type('3*lux')
  await sees('Lux Soap')
  await press('Enter')
  await press('F9')
  await type('500')
  await press('Enter')
  await sees('A1/26-27/00001')

  await press('Alt+6')
  await sees('₹1,120.00')
  await press('F7')
  await page.getByRole('dialog', { name: 'Cash out' }).waitFor()
  await type('20')
  await press('Enter', 'Enter')
  await type('tea')
  await press('Enter')
  await sees('₹20.00 booked.')
  await sees('₹1,100.00')
  await sees('Expense · tea')

  await press('F9')
  await page.locator(':focus[aria-label="₹500: Pieces"]').waitFor()
  await type('2')
  await press('Enter', 'Enter')
  await type('1')
  await sees('Exact')
  await press('Enter')
  await type('1')
  await press('Control+Enter')
  await sees('Shift closed, report A1Z/26-27/00001')
  await sees('₹1,150.00')
  await sees(/Over\s+₹50.00/)
  await sees('No shift open')
  expect(await page.getByRole('grid', { name: 'Drawer' }).innerText()).toContain('A1Z/26-27/00001')
})

test('where a shift must be open, payment asks for one, and goes on when Enter has opened it', async () => {
  const { type, press, sees } = await openJourney(browser, {
    fill: async counter => {
      await fill(counter)
      await counter.shop.save({ fields: { shiftRules: { mustBeOpen: true, countsBlind: false } } })
    },
  })
  await sees('No shift is open. Open one to sell.')
  await type('lux')
  await sees('Lux Soap')
  await press('Enter', 'F9')
  await sees('Your shop sells with an open shift only.')
  await press('Enter')
  await sees('To pay')
  await press('Enter')
  await sees('A1/26-27/00001')
})

test('a blind count shows what should have been there only after it', async () => {
  const { page, type, press, sees } = await openJourney(browser, {
    fill: async counter => {
      await fill(counter)
      await counter.shop.save({ fields: { shiftRules: { mustBeOpen: false, countsBlind: true } } })
      await counter.shift.open({ id: v7(), floatPaise: 777_00 })
    },
  })
  await sees('Often sold')
  await press('Alt+6')
  await sees(/Counted blind/)
  await press('F9')
  await page.locator(':focus[aria-label="₹500: Pieces"]').waitFor()
  await type('1')
  expect(await page.locator('body').innerText()).not.toContain('Expected in the drawer')
  await press('Control+Enter')
  await sees(/Short\s+₹277.00/)
})
