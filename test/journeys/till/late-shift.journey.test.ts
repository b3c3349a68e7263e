// The morning after a shift nobody closed: the manager looks how the drawer stands, sells, and closes it late.
import type { Page } from 'playwright-core'
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { dayInIndia } from '../../../src/shared/kernel/calendar.ts'
import { shopFields, soap } from '../../support/goods.ts'
import { dumpLedger } from '../../support/ledger/dump-ledger.ts'
import { openJourney, shareBrowser } from '../../support/open-journey.ts'
import type { Counter } from '../../support/open-test-shop.ts'
import { downloaded } from '../../support/paper/downloaded.ts'
import { allText } from '../../support/paper/read-pdf.ts'
import { namePeople, pins } from '../../support/people.ts'
import { ringUp } from '../../support/ring-up.ts'

const browser = shareBrowser()
const yesterday = dayInIndia(Date.now() - 24 * 60 * 60 * 1000)

/** A float of ₹500, one soap for ₹40 in cash, and everybody went home. */
async function leaveOpen(counter: Counter): Promise<void> {
  const item = { id: v7(), ...soap() }
  const known = { newId: v7, shop: shopFields(), today: yesterday, itemOf: () => item, customerOf: expect.unreachable }
  await counter.item.save(item)
  await counter.shift.open({ id: v7(), floatPaise: 500_00 })
  await counter.invoice.issue(ringUp(known, { of: { soap: 1 } }))
  await namePeople(counter, v7)
}

async function paperOf(page: Page): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as PDF' }).click(),
  ])
  return allText(await downloaded(download))
}

test('a manager looks at the X report, which posts nothing, and closes yesterday’s shift today', async () => {
  const { file, page, press, sees, type } = await openJourney(browser, { fill: leaveOpen, filledDaysAgo: 1 })
  await sees('Who is here?')
  await type(`an${pins.manager}`)
  await press('Enter')
  await sees(/The shift of .+ is still open/)
  await type('2*lux')
  await sees('Lux Soap')
  await press('Enter', 'F9')
  await sees('To pay')
  await press('Enter')
  await sees(/A1\/\d\d-\d\d\/0000[12]/)

  await press('Alt+6')
  await sees('₹620.00')
  const entries = () => dumpLedger(file).entry?.length
  const before = entries()
  for (const _ of ['once', 'and again']) {
    await press('Control+o')
    await page.getByRole('dialog', { name: 'Report X' }).waitFor()
    const paper = await paperOf(page)
    for (const words of ['X Report', '2 bills', '620.00']) expect(paper).toContain(words)
    await press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
  expect(entries()).toBe(before)

  await press('F9')
  await page.getByLabel('More, as an amount').fill('600')
  await sees(/Short\s+₹20.00/)
  await page.getByLabel('More, as an amount').fill('620')
  await sees('Exact')
  await press('Control+Enter')
  await sees(/Shift closed, report A1Z\/\d\d-\d\d\/00001/)
  await sees('No shift open')
  await press('Control+o')
  await page.getByRole('dialog', { name: /^Report A1Z/ }).waitFor()
  const paper = await paperOf(page)
  for (const words of ['Z Report', '2 bills', '620.00', 'Anil']) expect(paper).toContain(words)
  await press('Escape')
  await press('Alt+1')
  await sees('Often sold')
  expect(await page.getByText('is still open').count()).toBe(0)
})
