// The owner looks at the day by keys: sales, by group and down to its items, the day book, the documents behind a figure, and back.
import { readFileSync } from 'node:fs'
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { ravi, shopFields, soap, tea } from '../support/goods.ts'
import { openJourney, shareBrowser } from '../support/open-journey.ts'
import type { Counter } from '../support/open-test-shop.ts'
import { ringUp } from '../support/ring-up.ts'

const browser = shareBrowser()

async function fill(counter: Counter): Promise<void> {
  const items = { soap: { id: v7(), ...soap() }, tea: { id: v7(), ...tea() } }
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
  await counter.invoice.issue(ringUp(known, { of: { soap: 3 } }))
  await counter.invoice.issue(ringUp(known, { of: { tea: 1 }, to: 'ravi', onCredit: true }))
}

test('reports are chosen by arrows and letters, a row leads to its documents, and a file is taken', async () => {
  const { page, press, sees } = await openJourney(browser, { fill })
  await sees('Often sold')
  await press('Alt+8')
  await page.getByRole('heading', { name: 'Sales', exact: true }).waitFor()
  await page.getByRole('img', { name: 'Sales: Net sales' }).waitFor()
  await press('ArrowDown', 'ArrowDown')
  await page.getByRole('grid', { name: 'Sales by item' }).getByText('Lux Soap').waitFor()
  await press('d')
  await page.getByRole('grid', { name: 'Day book' }).getByText('Sale on credit').waitFor()
  await press('Home')
  await page.getByRole('heading', { name: 'Sales', exact: true }).waitFor()
  await press('F4')
  await page.getByRole('combobox', { name: 'Rows' }).waitFor()
  await press('F4', 'F4', 'F4')
  const [file] = await Promise.all([page.waitForEvent('download'), press('F7')])
  expect(readFileSync(await file.path(), 'utf8')).toContain('Net sales')
  await sees(/Saved: Sales/)
  await press('Enter', 'Enter')
  await page.getByRole('button', { name: /Documents/ }).waitFor()
  const documents = page.getByRole('grid', { name: 'Sales', exact: true })
  await documents.getByText('A1/26-27/00002').waitFor()
  await press('ArrowDown', 'Enter')
  await page.getByRole('heading', { name: /A1\/26-27\/00002/ }).waitFor()
  await page.goBack()
  await documents.getByText('A1/26-27/00001').waitFor()
  await press('Escape')
  await page.getByRole('button', { name: /Documents/ }).waitFor({ state: 'detached' })
})
