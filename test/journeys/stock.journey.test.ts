// Stock is looked after by keyboard and scanner: counted while the shop sells, written off, labelled, kept by batch.
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { rice, soap, tea } from '../support/goods.ts'
import { openJourney, shareBrowser } from '../support/open-journey.ts'
import type { Counter } from '../support/open-test-shop.ts'

const browser = shareBrowser()
const barcode = '8901030865237'

async function fill(counter: Counter): Promise<void> {
  const lux = soap({
    barcodes: [barcode],
    openingStockThousandths: 24_000,
    costPaise: 3_000,
    lowStockThousandths: 5_000,
  })
  await counter.item.save({ id: v7(), ...lux })
  await counter.item.save({ id: v7(), ...rice({ openingStockThousandths: 9_000 }) })
  const teaId = v7()
  await counter.item.save({ id: teaId, ...tea({ tracksBatches: true }) })
  const batch = { code: 'OLD', expiresOn: '2026-01-31', mrpPaise: null }
  await counter.stock.adjust({ id: v7(), itemId: teaId, deltaThousandths: 5_000, batch, note: '' })
}

test('a shelf is counted by scanning, outlives a power cut, is posted, and the item says so', async () => {
  const { page, powerCut, press, scan, sees, type } = await openJourney(browser, { fill, isProgram: true })
  await sees('Often sold')
  await press('Control+k')
  await type('count')
  await press('Enter')
  await sees('No count is going on')
  await press('Insert')
  await sees('0 of 3 counted')
  await scan(barcode)
  await sees('Lux Soap: 1 nos')
  await scan(barcode)
  await sees('Lux Soap: 2 nos')
  await type('20*')
  await scan(barcode)
  await sees('Lux Soap: 22 nos')
  await press('Control+z')
  await sees('1 of 3 counted')
  await type('SOAP')
  await press('Enter')
  await sees('Lux Soap: 3 nos')
  await powerCut()
  await sees('Often sold')
  await press('Control+k')
  await type('count')
  await press('Enter')
  await page.getByRole('link', { name: 'Everything' }).click()
  await sees('1 of 3 counted')
  await page.getByRole('row', { name: /Lux Soap/ }).waitFor()
  await press('Enter')
  await page.getByLabel('How many of Lux Soap?').waitFor()
  await type('23')
  await press('Enter')
  await sees('Lux Soap: 23 nos')
  await sees('−30.00')
  await press('F10')
  await sees('1 line differs')
  await press('Enter')
  await sees('Posted: 1 difference')
  await press('Alt+3')
  await sees('3 items')
  await type('lux')
  await sees('1 item')
  await press('Enter')
  await sees('23 nos')
  await sees('−1')
  await sees('Count')
})

test('labels for scanned goods are laid out and shown as they will print', async () => {
  const { page, press, scan, sees, type } = await openJourney(browser, { fill })
  await sees('Often sold')
  await press('Control+k')
  await type('labels')
  await press('Enter')
  await sees('No labels yet')
  await scan(barcode)
  await sees('1 label')
  await type('5*sona')
  await sees('Sona Masoori Rice')
  await press('Enter')
  await sees('6 labels')
  await page.getByLabel('Paper').selectOption('roll_50x25')
  await press('F9')
  await page.locator('iframe[title="Labels"]').waitFor()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as PDF' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^labels-.*\.pdf$/)
})

test('a whole group gets its labels with one choice', async () => {
  const groupId = v7()
  const { page, press, sees, type } = await openJourney(browser, {
    fill: async counter => {
      await counter.itemGroup.save({ id: groupId, fields: { name: 'Bath' } })
      await counter.item.save({ id: v7(), ...soap({ groupId }) })
      await counter.item.save({ id: v7(), ...tea({ groupId }) })
      await counter.item.save({ id: v7(), ...rice() })
    },
  })
  await sees('Often sold')
  await press('Control+k')
  await type('labels')
  await press('Enter')
  await sees('No labels yet')
  await page.getByLabel('Add a whole group').selectOption('Bath')
  await sees('2 labels')
  await sees('Lux Soap')
  await sees('Assam Tea')
  await press('F9')
  await page.locator('iframe[title="Labels"]').waitFor()
})

test('an expired batch is said in the status bar and written off', async () => {
  const { press, sees, type, page } = await openJourney(browser, { fill })
  await sees('1 batch expired')
  await page.getByText('1 batch expired').click()
  await sees('31 Jan 2026')
  await press('F8')
  await expect.poll(() => page.getByLabel('How much (pkt)').inputValue()).toBe('5')
  await press('Enter')
  await sees('Posted: 5 pkt')
  await sees('Nothing expires soon')
  await press('Alt+3')
  await sees('3 items')
  await type('tea')
  await sees('1 item')
  await press('Enter')
  await sees('Written off')
  await sees('Expired')
})

test('what falls to its figure is told at once, and goods are brought in with batch and expiry', async () => {
  const { press, sees, type, page } = await openJourney(browser, { fill })
  await sees('Often sold')
  await press('Alt+3')
  await sees('3 items')
  await type('lux')
  await sees('1 item')
  await press('Enter')
  await sees('24 nos')
  await press('F7')
  await page.getByLabel('How much (nos)').waitFor()
  await type('20')
  await page.getByLabel('Other branch').fill('Shivaji Nagar')
  await press('Enter')
  await sees('1 item runs low')
  await sees('Shivaji Nagar')
  await page.getByLabel('Has batches with expiry').check()
  await press('Control+Enter')
  await sees('Saved: Lux Soap')
  await press('F6')
  await page.getByLabel('How much (nos)').waitFor()
  await type('12')
  await page.getByLabel('Batch number').fill('L7')
  await page.getByLabel('Expires on').fill('2027-06-30')
  await press('Enter')
  await sees('expires 30 Jun 2027')
  await sees('16 nos')
})

test('a batch is proposed, chosen and sold; an expired one only after a question', async () => {
  const { page, press, sees, type } = await openJourney(browser, {
    fill: async counter => {
      const itemId = v7()
      await counter.item.save({ id: itemId, ...soap({ tracksBatches: true }) })
      for (const [code, expiresOn] of [
        ['OLD', '2020-01-31'],
        ['B1', '2098-01-31'],
        ['B2', '2099-06-30'],
      ] as const) {
        const batch = { code, expiresOn, mrpPaise: null }
        await counter.stock.adjust({ id: v7(), itemId, deltaThousandths: 5_000, batch, note: '' })
      }
    },
  })
  await sees('Often sold')
  await type('lux')
  await page.getByRole('option', { name: 'Lux Soap' }).waitFor()
  await press('Enter')
  await page.getByRole('button', { name: 'B1 · 31 Jan 2098' }).waitFor()

  await press('Shift+F2')
  await sees('Which batch? Lux Soap')
  await page.locator('[role=dialog] :focus').waitFor()
  await press('ArrowDown', 'Enter')
  await page.getByRole('button', { name: 'OLD · 31 Jan 2020 · expired' }).waitFor()
  await press('F9')
  await sees('Sell expired goods?')
  await press('Enter')
  await press('Shift+F2')
  await sees('Which batch? Lux Soap')
  await page.locator('[role=dialog] :focus').waitFor()
  await press('ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter')
  await page.getByRole('button', { name: 'B2 · 30 Jun 2099' }).waitFor()
  await press('F9', 'Enter')
  await sees('A1/26-27/00001')
  await type('lux')
  await page.getByRole('option', { name: 'Lux Soap' }).waitFor()
  await press('Enter', 'Shift+F2')
  await sees('4 nos left')
})

test('an item with batches is counted batch by batch, one of them new to the books', async () => {
  const strip = '8901030865299'
  const { page, press, scan, sees, type } = await openJourney(browser, {
    fill: async counter => {
      const itemId = v7()
      await counter.item.save({ id: itemId, ...soap({ name: 'Dolo 650', tracksBatches: true, barcodes: [strip] }) })
      for (const [code, expiresOn] of [
        ['B1', '2098-01-31'],
        ['B2', '2099-06-30'],
      ] as const) {
        const batch = { code, expiresOn, mrpPaise: null }
        await counter.stock.adjust({ id: v7(), itemId, deltaThousandths: 5_000, batch, note: '' })
      }
    },
  })
  await sees('Often sold')
  await press('Control+k')
  await type('count')
  await press('Enter')
  await sees('No count is going on')
  await press('Insert')
  await sees('0 of 2 counted')
  await scan(strip)
  await sees('Which batch? Dolo 650')
  await sees('5 in the books')
  await type('b2')
  await press('Enter')
  await sees('Dolo 650, B2: 1 nos')
  await type('3*')
  await scan(strip)
  await sees('Dolo 650, B2: 4 nos')
  await press('F2')
  await sees('Which batch? Dolo 650')
  await type('B7')
  await sees('Batch B7: not known yet')
  await press('Enter')
  await page.getByLabel('Expires on').fill('2097-12-31')
  await press('Enter', 'Enter')
  await sees('Dolo 650, B7: 3 nos')
  await sees('2 of 3 counted')
  await press('F10')
  await sees('2 lines differ. 1 line not counted stay as they are.')
  await press('Enter')
  await sees('Posted: 2 differences')
  await press('Alt+3')
  await type('dolo')
  await press('Enter')
  await sees('9 nos')
  await sees('expires 31 Dec 2097')
})

test('where only expired goods are left the cashier is asked, and the books follow the goods', async () => {
  const { page, press, sees, type } = await openJourney(browser, { fill })
  await sees('Often sold')
  await type('assam')
  await page.getByRole('option', { name: 'Assam Tea' }).waitFor()
  await press('Enter')
  await page.getByRole('button', { name: 'Only expired goods are left' }).waitFor()
  await press('F9')
  await sees('Sell expired goods?')
  await sees('OLD')
  await page.getByRole('button', { name: 'Sell it all the same' }).click()
  await sees('To pay')
  await page.getByRole('button', { name: 'OLD · 31 Jan 2026 · expired' }).waitFor()
  await press('Enter')
  await sees('A1/26-27/00001')
})

test('an item that is new in the middle of a sale says at once that it has batches', async () => {
  const { page, press, scan, sees, type } = await openJourney(browser, { fill })
  await sees('Often sold')
  await scan('8901030999992')
  await sees('8901030999992')
  await press('Insert')
  await sees('New item')
  await type('Cough syrup')
  await page.getByLabel('Price', { exact: true }).fill('85')
  await page.getByLabel('Stock now').fill('10')
  await page.getByLabel('Has batches with expiry').check()
  await page.getByLabel('Batch number').fill('CS7')
  await page.getByLabel('Expires on').fill('2098-03-31')
  await press('Control+Enter')
  await page.getByRole('button', { name: 'CS7 · 31 Mar 2098' }).waitFor()
})
