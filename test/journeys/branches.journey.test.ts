// Several places of one shop: one more is added, the first is given its own address, and the counter goes there.
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { faultsOf } from '../support/faults-of.ts'
import { soap } from '../support/goods.ts'
import { openJourney, shareBrowser } from '../support/open-journey.ts'

const browser = shareBrowser()

test('a branch is added by keys, and the counter moved there from its own page; what stands in the way is said', async () => {
  const journey = await openJourney(browser, { fill: counter => counter.item.save({ id: v7(), ...soap() }) })
  const { page, press, sees, type } = journey
  await sees('Often sold')
  await press('Control+k')
  await type('counters')
  await press('Enter')
  await page.getByRole('button', { name: 'Add a branch' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').waitFor()
  await type('main')
  await dialog.getByLabel('PIN code').fill('12')
  await press('Control+Enter')
  await sees('A PIN code has 6 digits.')
  await dialog.getByLabel('PIN code').fill('411001')
  await press('Control+Enter')
  await sees('There is a branch main already.')
  await dialog.getByLabel('Name').fill('Camp')
  await dialog.getByLabel('Address', { exact: true }).fill('4 East Street')
  await dialog.getByLabel('City or town').fill('Pune')
  await press('Control+Enter')
  await sees('4 East Street, Pune 411001')
  expect(await faultsOf(journey, 'light')).toEqual([])

  await page.getByRole('link', { name: 'Counter', exact: true }).click()
  await page.getByRole('button', { name: 'Move to another branch' }).click()
  await sees('Move A1 to another branch')
  expect(await faultsOf(journey, 'light')).toEqual([])
  await page.locator('select:focus').waitFor()
  await page.getByRole('button', { name: 'Move the counter' }).click()
  await sees('Camp · A1')
})
