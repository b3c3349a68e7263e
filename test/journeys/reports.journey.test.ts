// The owner looks at the day by keys: sales, by group and down to its items, the day book, the documents behind a figure, and back.
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { dayInIndia } from '../../src/shared/kernel/calendar.ts'
import { faultsOf } from '../support/faults-of.ts'
import { ravi, shopFields, soap, tea } from '../support/goods.ts'
import { openJourney, shareBrowser } from '../support/open-journey.ts'
import type { Counter } from '../support/open-test-shop.ts'
import { downloaded } from '../support/paper/downloaded.ts'
import { ringUp } from '../support/ring-up.ts'
import { contentOf, withDefaults } from '../support/trade/bring-in-past.ts'
import { counterIdsOf } from '../support/trade/counters.ts'

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

async function fillWithPast(counter: Counter): Promise<void> {
  await fill(counter)
  const today = dayInIndia(Date.now())
  for (const currency of ['INR', 'GBP']) {
    const id = v7()
    const content = contentOf([`${currency}-1,${today},X1,Old Lamp,2,50,Meena,`])
    const { mapping } = await counter.import.read({
      id,
      kind: 'sales',
      fileName: `${currency}.csv`,
      contentBase64: content.toString('base64'),
    })
    await counter.import.run({ id, mapping: withDefaults(mapping, { currency }), skipRefused: false })
  }
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
  expect((await downloaded(file)).toString('utf8')).toContain('Net sales')
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

test('past bills are counted on a wish, lead to their page, and belong to no counter', async () => {
  const { file, page, press, sees } = await openJourney(browser, { fill: fillWithPast })
  await sees('Often sold')
  counterIdsOf({ file, clock: { nowMs: Date.now } })
  await page.reload()
  await sees('Often sold')
  await press('Alt+8')
  await sees('1 past bill, ₹100.00, not in these figures.')
  await sees('Never added to rupees: GBP (1).')
  await press('ArrowDown', 'ArrowDown', 'F10')
  await sees('1 past bill, ₹100.00, counted in these figures, without tax.')
  const items = page.getByRole('grid', { name: 'Sales by item' })
  await items.getByText('Old Lamp').waitFor()
  await press('Enter', 'ArrowDown', 'ArrowDown', 'Enter')
  await page.getByRole('button', { name: /Documents: X1 · with past bills/ }).waitFor()
  await page.getByText('Past bill', { exact: true }).waitFor()
  await press('Enter')
  await page.getByRole('heading', { name: /INR-1/ }).waitFor()
  await page.goBack()
  await press('Escape')
  await items.getByText('Old Lamp').waitFor()
  await press('F3', 'ArrowDown')
  await sees('Past bills belong to no counter and no branch.')
  await items.getByText('Old Lamp').waitFor({ state: 'detached' })
  await items.getByText('Lux Soap').waitFor()
  await press('ArrowDown')
  await sees('Nothing in these days')
})

async function fillTwoBranches(counter: Counter): Promise<void> {
  await fill(counter)
  const campId = v7()
  await counter.branch.save({ id: campId, fields: { name: 'Camp' } })
  await counter.branch.moveCounter({ counterId: (await counter.shop.get({})).counter?.id ?? '', branchId: campId })
  const tea2 = { id: v7(), ...tea({ code: 'T2', name: 'Green Tea' }) }
  await counter.item.save(tea2)
  const today = new Date().toISOString().slice(0, 10)
  const known = {
    newId: v7,
    shop: shopFields(),
    today,
    itemOf: () => tea2,
    customerOf: () => ({ id: v7(), fields: ravi() }),
  }
  await counter.invoice.issue(ringUp(known, { of: { tea: 2 } }))
}

test('what each branch sold is seen on Home and leads to its days; F3 asks any report for one branch', async () => {
  const journey = await openJourney(browser, { fill: fillTwoBranches })
  const { page, press, sees } = journey
  await sees('Often sold')
  await press('Alt+0')
  await page.locator('[data-stop=branches]').getByText('Camp').waitFor()
  expect(await faultsOf(journey, 'light')).toEqual([])
  await page.locator('[data-stop=branches]').focus()
  await press('Enter')
  await page.getByRole('grid', { name: 'Sales by branch' }).getByText('Main').waitFor()
  await press('Enter')
  await page.getByRole('heading', { name: 'Sales', exact: true }).waitFor()
  expect(
    await page.getByRole('combobox', { name: 'Branch or counter' }).locator('option:checked').textContent(),
  ).toMatch(/^All of (Main|Camp)$/)
  await press('Escape')
  await page.getByRole('grid', { name: 'Sales by branch' }).getByText('Camp').waitFor()
  await press('ArrowLeft', 'Home', 'ArrowDown', 'ArrowDown')
  await page.getByRole('grid', { name: 'Sales by item' }).getByText('Lux Soap').waitFor()
  await press('F3')
  await page.locator('select:focus').selectOption({ label: 'All of Camp' })
  await page.getByRole('grid', { name: 'Sales by item' }).getByText('Lux Soap').waitFor({ state: 'detached' })
  await sees('Green Tea')
  expect(await faultsOf(journey, 'light')).toEqual([])
  const [download] = await Promise.all([page.waitForEvent('download'), press('F7')])
  expect(download.suggestedFilename()).toContain(', Camp.csv')
  expect((await downloaded(download)).toString('utf8')).toContain('Branch,Camp')
})
