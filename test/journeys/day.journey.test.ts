// A day as a shop lives it, by keyboard: the drawer opened, twenty sales of every kind, goods taken back, old bills paid,
// goods ordered and received short, a shelf counted, the drawer closed. Its Z report must be what the ledger's entries
// say, summed up here without the program's own sums. One long journey, since each hour builds on the one before.

import Database from 'better-sqlite3'
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import type { NewEntry } from '../../src/shared/records/entry.ts'
import { kaveri } from '../support/dealers.ts'
import { ravi, rice, soap, tea } from '../support/goods.ts'
import { type Journey, openJourney, shareBrowser } from '../support/open-journey.ts'
import type { Counter } from '../support/open-test-shop.ts'

const browser = shareBrowser()
const [soapCode, riceCode, teaCode] = ['8901030865278', '8901030865285', '8901030865292']

async function fill(counter: Counter): Promise<void> {
  const [dealerId, soapId] = [v7(), v7()]
  const low = { lowStockThousandths: 20_000, openingStockThousandths: 60_000 }
  await counter.item.save({ id: soapId, ...soap({ ...low, barcodes: [soapCode], costPaise: 3_000 }) })
  await counter.item.save({ id: v7(), ...rice({ barcodes: [riceCode], openingStockThousandths: 90_000 }) })
  await counter.item.save({ id: v7(), ...tea({ barcodes: [teaCode], openingStockThousandths: 30_000 }) })
  await counter.customer.save({ id: v7(), fields: ravi() })
  await counter.dealer.save({ id: dealerId, fields: kaveri() })
  await counter.dealer.saveItems({ links: [{ dealerId, itemId: soapId, fields: { pricePaise: 3_000 } }] })
}

test('a whole day adds up to the paisa', { timeout: 240_000 }, async () => {
  const day = await openJourney(browser, { fill })
  await openDrawer(day)
  await sellTwenty(day)
  await takeBack(day)
  await bePaid(day)
  await buy(day)
  await count(day)
  await closeDrawer(day)
  expect(await shownCash(day)).toEqual(cashOfEntries(day.file))
})

async function openDrawer({ press, sees, type }: Journey): Promise<void> {
  await sees('Often sold')
  await press('Alt+6')
  await sees('Float in the drawer')
  await type('1000')
  await press('Enter')
  await sees('The shift is open.')
  await press('Alt+1')
  await sees('Often sold')
}

interface Sale {
  readonly goods: readonly (readonly [times: string, code: string])[]
  /** Keys in the cart before payment, and at the sheet before the last Enter. */
  readonly before?: (day: Journey) => Promise<void>
  readonly pay?: (day: Journey) => Promise<void>
}

const cash: Sale[] = [1, 2, 3, 4, 5].map(pieces => ({ goods: [[`${pieces}*`, soapCode]] }))
const withChange: Sale[] = ['0.75*', '1.2*', '2.335*'].map(kilos => ({
  goods: [
    [kilos, riceCode],
    ['1*', teaCode],
  ],
  pay: ({ type }) => type('500'),
}))
const byMeans: Sale[] = ['u', 'u', 'd', 'd', 'b', 'o'].map(key => ({
  goods: [['2*', teaCode]],
  pay: ({ press }) => press(key),
}))
const split: Sale[] = [
  {
    goods: [['3*', teaCode]],
    pay: async ({ press, sees, type }) => {
      await type('200')
      await press('Enter')
      await sees('Still to pay')
      await type('d100')
      await press('Enter')
      await sees('Card')
      await press('u')
    },
  },
]
const discounted: Sale[] = [
  {
    goods: [['5*', soapCode]],
    before: async ({ press, sees, type }) => {
      await press('F4')
      await type('10%')
      await sees('= ₹20.00 off')
      await press('Enter')
    },
  },
  {
    goods: [['4*', soapCode]],
    before: async ({ page, press, type }) => {
      await press('Shift+F4')
      await type('7')
      await press('Enter')
      await expect.poll(() => page.locator('output').first().textContent()).toBe('₹153.00')
    },
  },
]
const onAccount: Sale[] = ['2*', '3*', '1*'].map(times => ({
  goods: [[times, soapCode]],
  before: async ({ press, sees, type }) => {
    await type('@ravi')
    await sees('9876543210')
    await press('Enter')
    await sees('Ravi Kumar')
  },
  pay: ({ press }) => press('k'),
}))

async function sellTwenty(day: Journey): Promise<void> {
  const sales = [...cash, ...withChange, ...byMeans, ...split, ...discounted, ...onAccount]
  expect(sales).toHaveLength(20)
  for (const [index, sale] of sales.entries()) {
    await sell(day, sale)
    await day.sees(`A1/26-27/000${String(index + 1).padStart(2, '0')}`)
  }
}

async function sell(day: Journey, { goods, before, pay }: Sale): Promise<void> {
  const { page, press, scan, sees, type } = day
  for (const [index, [times, code]] of goods.entries()) {
    await type(times)
    await scan(code)
    await expect.poll(() => page.locator('ol li').count()).toBe(index + 1)
  }
  await before?.(day)
  await press('F9')
  await sees('To pay')
  await pay?.(day)
  await press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

/** Two of the five soaps of the fifth bill, one of which cannot be sold again. */
async function takeBack({ page, press, sees, type }: Journey): Promise<void> {
  await press('Alt+2')
  await sees('20 bills')
  await type('00005')
  await sees('1 bill')
  await press('Enter')
  await sees('5 nos')
  await press('F8')
  await sees('Goods back from bill A1/26-27/00005')
  await type('2')
  await sees('₹80.00')
  await page.getByLabel('Then: Lux Soap').uncheck()
  await press('Control+Enter')
  await sees('Credit note A1C/26-27/00001 made')
}

async function bePaid({ page, press, sees, type }: Journey): Promise<void> {
  await press('Alt+4')
  await sees('Owed in all ₹240.00')
  await press('F9')
  await sees('Payment from Ravi Kumar')
  await page.locator('[role=dialog] input:focus').waitFor()
  await type('200')
  await press('Control+Enter')
  await page.getByTitle('Receipt A1R/26-27/00001').waitFor()
  await press('Escape')
}

async function buy({ page, press, sees, type }: Journey): Promise<void> {
  await press('Alt+5')
  await sees('1 dealer')
  await press('Enter')
  await sees('Nothing on this account yet')
  await press('F8')
  await sees('Runs low')
  await type('24* lux')
  await page.getByRole('option', { name: 'Lux Soap' }).waitFor()
  await press('Enter', 'F9')
  await sees('A1D/26-27/00001 · Kaveri Distributors')
  await press('F7')
  await page.getByLabel('Came good: Lux Soap').fill('20')
  await sees('4 nos short')
  await page.getByLabel('His bill number').fill('KD/17')
  await page.getByLabel('Bill total with tax').fill('600')
  await press('Control+Enter')
  await sees('Goods from Kaveri Distributors received')
  await press('F9')
  await page.getByLabel('Amount').fill('150')
  await press('Control+Enter')
  await sees('₹150.00 paid to Kaveri Distributors')
}

async function count({ press, sees, type }: Journey): Promise<void> {
  await press('Control+k')
  await type('count')
  await press('Enter')
  await sees('No count is going on')
  await press('Insert')
  await sees('0 of 3 counted')
  await type('55*SOAP')
  await press('Enter')
  await sees('Lux Soap: 55 nos')
  await press('F10')
  await sees('1 line differs')
  await press('Enter')
  await sees('Posted: 1 difference')
}

async function closeDrawer({ page, press, sees, type }: Journey): Promise<void> {
  await press('Alt+6')
  await press('F9')
  await page.locator(':focus[aria-label="₹500: Pieces"]').waitFor()
  await type('3')
  await press('Control+Enter')
  await sees('Shift closed, report A1Z/26-27/00001')
}

/** The drawer's sums as the closed shift shows them. */
async function shownCash({ page }: Journey): Promise<Record<string, string>> {
  const rows = await page.locator('dl > div').allInnerTexts()
  const amountOf = (label: string) => {
    const row = rows.find(text => text.startsWith(label))
    return row?.match(/[\d,]+\.\d\d/)?.[0] ?? `no row ${label} in ${rows.join(' | ')}`
  }
  return { expected: amountOf('Expected'), counted: amountOf('Counted') }
}

/** From the bodies of the entries alone. */
function cashOfEntries(file: string): Record<string, string> {
  const db = new Database(file, { readonly: true })
  const rows = db.prepare<[], { kind: string; body: string }>('select kind, body from entry order by seq').all()
  db.close()
  let paise = 0
  for (const row of rows) {
    const entry = { kind: row.kind, body: JSON.parse(row.body) } as NewEntry
    if (entry.kind === 'shift.opened') paise += entry.body.floatPaise
    if (entry.kind === 'invoice.issued')
      for (const paid of entry.body.payments) if (paid.tender === 'cash') paise += paid.amountPaise
    if (entry.kind === 'payment.taken' && entry.body.payment.tender === 'cash') paise += entry.body.payment.amountPaise
    if (entry.kind === 'credit_note.issued')
      for (const refund of entry.body.settlement.refunds) if (refund.tender === 'cash') paise -= refund.amountPaise
    if (entry.kind === 'dealer_payment.made' && entry.body.payment.tender === 'cash')
      paise -= entry.body.payment.amountPaise
  }
  const shown = (sum: number) => (sum / 100).toLocaleString('en-IN', { minimumFractionDigits: 2 })
  return { expected: shown(paise), counted: shown(1_500_00) }
}
