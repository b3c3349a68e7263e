// A new machine at a shop of years: it sells while the books come in, says so calmly, and has them in the end.
import { expect, test } from 'vitest'
import { faultsOf } from '../../support/faults-of.ts'
import { type Journey, openJourney, shareBrowser } from '../../support/open-journey.ts'
import { openLongShop } from '../../support/sync/long-shop.ts'
import { openLine } from '../../support/sync/network-line.ts'

const browser = shareBrowser()

async function joinFromTheStart({ page, press, sees }: Journey, address: string, code: string): Promise<void> {
  await sees('Welcome to Galla')
  await press('F6')
  await page.getByLabel('Code', { exact: true }).fill(`galla-join:${code}@${address}`)
  await page.getByLabel('Name of this counter').fill('Back door')
  await page.getByLabel('Cashier').fill('Ravi')
  await press('Control+Enter')
}

async function sell({ press, sees, type }: Journey): Promise<void> {
  await press('Alt+1')
  await type('lux')
  await sees('Lux Soap')
  await press('Enter', 'F9')
  await sees('Change')
  await press('Enter')
}

test('a machine that joins a shop of years sells at once; what needs its books says that they are coming', async () => {
  const { shop } = await openLongShop()
  const line = openLine()
  const machine = await openJourney(browser, { line, fill: null })
  const { page, press, sees } = machine
  const letBooksCome = [line.hold('/sync/volume'), line.hold('/sync/pull')]
  await joinFromTheStart(machine, shop.address, await shop.newCode())
  await sees(/The shop’s books are coming: 0 of 1,0\d\d\. Sell on, for money at once/)
  const cancel = page.getByRole('button', { name: 'Cancel' })
  await cancel.waitFor()
  expect(await faultsOf(machine, 'light')).toEqual([])
  await press('Alt+0')
  await sees('Home: with the shop’s books')
  await page.goto(`${page.url().replace(/#.*/, '')}#/settings/sync`)
  await sees('Coming in')
  expect(await page.getByText('Counters of the shop').count()).toBe(0)
  await sell(machine)
  await sees(/A2\/\d\d-\d\d\/00001/)
  await expect.poll(() => cancel.count()).toBe(0)
  for (const release of letBooksCome) release()
  await expect.poll(() => page.getByText('The shop’s books are coming').count()).toBe(0)
  await press('Alt+2')
  await sees(/A1\/\d\d-\d\d\/00021/)
  await sees(/A2\/\d\d-\d\d\/00001/)
})

test('who joined the wrong shop goes back to the beginning by one button', async () => {
  const { shop } = await openLongShop()
  const line = openLine()
  const machine = await openJourney(browser, { line, fill: null })
  line.hold('/sync/volume')
  line.hold('/sync/pull')
  await joinFromTheStart(machine, shop.address, await shop.newCode())
  await machine.page.getByRole('button', { name: 'Cancel' }).click()
  await machine.sees('Welcome to Galla')
})
