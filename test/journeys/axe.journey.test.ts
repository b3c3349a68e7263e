// Every screen, in light and dark, without a fault that axe can find.
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { kaveri } from '../support/dealers.ts'
import { faultsInBothOf } from '../support/faults-of.ts'
import { ravi, rice, soap } from '../support/goods.ts'
import { type Journey, openJourney, shareBrowser } from '../support/open-journey.ts'
import type { Counter } from '../support/open-test-shop.ts'

const browser = shareBrowser()
const code = '8901030865275'

async function fill(counter: Counter): Promise<void> {
  const [itemId, dealerId] = [v7(), v7()]
  await counter.item.save({ id: itemId, ...soap({ barcodes: [code], openingStockThousandths: 24_000 }) })
  await counter.item.save({ id: v7(), ...rice() })
  await counter.customer.save({ id: v7(), fields: ravi() })
  await counter.dealer.save({ id: dealerId, fields: kaveri() })
  await counter.dealer.saveItems({ links: [{ dealerId, itemId, fields: { pricePaise: 3_000 } }] })
}

type Step = readonly [name: string, go: (journey: Journey) => Promise<unknown>]

const sellSteps: readonly Step[] = [
  ['sell', ({ sees }) => sees('Often sold')],
  ['results', ({ type, sees }) => type('lux').then(() => sees('Lux Soap'))],
  ['cart', ({ press, sees }) => press('Enter').then(() => sees('1 nos'))],
  ['editor', ({ press, page }) => press('F4').then(() => page.getByLabel('Discount').waitFor())],
  [
    'unknown code',
    async ({ press, scan, sees }) => {
      await press('Escape')
      await scan('8901234567890')
      await sees('is not in your list')
    },
  ],
  ['new item', ({ press, page }) => press('Insert').then(() => page.getByRole('dialog').waitFor())],
  [
    'keys',
    async ({ press, sees }) => {
      await press('Escape', 'F1')
      await sees('Keys: Sell')
    },
  ],
  [
    'find anything',
    async ({ press, page }) => {
      await press('Escape', 'Control+k')
      await page.getByRole('dialog').waitFor()
    },
  ],
  [
    'payment',
    async ({ press, sees }) => {
      await press('Escape', 'F9')
      await sees('To pay')
    },
  ],
  ['upi', ({ press, page }) => press('u').then(() => page.getByAltText('The customer scans this to pay').waitFor())],
  [
    'last bill',
    async ({ press, sees }) => {
      await press('Enter')
      await sees('Last bill')
    },
  ],
]

const recordSteps: readonly Step[] = [
  ['home', ({ press, sees }) => press('Alt+0').then(() => sees('Customers owe'))],
  ['invoices', ({ press, sees }) => press('Alt+2').then(() => sees('1 bill'))],
  ['invoice', ({ press, sees }) => press('Enter').then(() => sees('sold by'))],
  ['items', ({ press, sees }) => press('Alt+3').then(() => sees('2 items'))],
  ['item', ({ press, page }) => press('Enter').then(() => page.getByLabel('Barcodes').waitFor())],
  ['customers', ({ press, sees }) => press('Alt+4').then(() => sees('1 customer'))],
  ['customer', ({ press, sees }) => press('Enter').then(() => sees('customer since'))],
  [
    'payment on account',
    ({ press, page }) => press('F9').then(() => page.getByRole('dialog', { name: /^Payment from/ }).waitFor()),
  ],
  ['statement', ({ press, sees }) => press('Escape', 'F6').then(() => sees('Balance before'))],
  ['customer, details', ({ press, page }) => press('F2').then(() => page.getByLabel('Credit limit').waitFor())],
  ['dealers', ({ press, sees }) => press('Alt+5').then(() => sees('1 dealer'))],
  ['dealer', ({ press, sees }) => press('Enter').then(() => sees('Nothing on this account yet'))],
  [
    'dealer, items',
    ({ press, page }) => press('F2', 'F2').then(() => page.getByLabel('His price: Lux Soap').waitFor()),
  ],
  ['dealer, particulars', ({ press, page }) => press('F2').then(() => page.getByLabel('Contact person').waitFor())],
  ['goods that came', ({ press, page }) => press('F7').then(() => page.getByLabel('His bill number').waitFor())],
  ['paying a dealer', ({ press, page }) => press('Escape', 'F9').then(() => page.getByLabel('Paid on').waitFor())],
  ['new dealer order', ({ press, sees }) => press('Escape', 'F8').then(() => sees('Nothing ordered yet'))],
  [
    'dealer order',
    async ({ press, page, sees }) => {
      await page.getByRole('option', { name: 'Lux Soap' }).waitFor()
      await press('Enter', 'F9')
      await sees('No bill yet')
    },
  ],
  [
    'dealers, all movements',
    async ({ press, page, sees }) => {
      await press('Escape')
      await sees('Nothing on this account yet')
      await press('F4')
      await page.getByText('Order placed').waitFor()
    },
  ],
  ['drawer', ({ press, sees }) => press('Alt+6').then(() => sees('Float in the drawer'))],
  ['open shift', ({ press, sees }) => press('Enter').then(() => sees('Expected in the drawer'))],
  ['count', ({ press, sees }) => press('F9').then(() => sees('More, as an amount'))],
  ['leaving the drawer', ({ press }) => press('Escape')],
  ...['low', 'expiring', 'below', 'value', 'counts', 'labels'].map(
    (tab): Step => [
      `stock, ${tab}`,
      async ({ page }) => {
        await page.goto(page.url().replace(/#.*|$/, `#/stock/${tab}`))
        await page.locator('nav a[aria-current=page]').last().waitFor()
      },
    ],
  ),
  [
    'import',
    ({ page, sees }) => page.goto(page.url().replace(/#.*|$/, '#/import')).then(() => sees('Drop your item list here')),
  ],
  [
    'reports',
    ({ press, page }) => press('Alt+8').then(() => page.getByRole('heading', { name: 'Sales', exact: true }).waitFor()),
  ],
  ['day book', ({ press, page }) => press('d').then(() => page.getByRole('grid', { name: 'Day book' }).waitFor())],
  ['month-end', ({ press, sees }) => press('F6').then(() => sees('4 · Registered buyers, bill by bill'))],
  [
    'what needs a look',
    ({ page, sees }) => page.goto(page.url().replace(/#.*|$/, '#/attention')).then(() => sees('Nothing needs a look')),
  ],
  ...[
    'shop',
    'tax',
    'returns',
    'stock',
    'counter',
    'sync',
    'people',
    'printing',
    'looks',
    'backups',
    'data',
    'file',
    'prints',
  ].map(
    (section): Step => [
      `settings, ${section}`,
      async ({ page }) => {
        await page.goto(page.url().replace(/#.*|$/, `#/settings/${section}`))
        await page.getByRole('heading', { level: 2 }).first().waitFor()
      },
    ],
  ),
]

test('the first run has no fault', async () => {
  const journey = await openJourney(browser, { fill: null })
  await journey.sees('Welcome to Galla')
  expect(await faultsInBothOf(journey)).toEqual([])
  await journey.press('F6')
  await journey.sees('Your shop runs Galla on another counter.')
  expect(await faultsInBothOf(journey)).toEqual([])
})

test('no screen has a fault', async () => {
  const journey = await openJourney(browser, { fill })
  const faults: Record<string, string[]> = {}
  for (const [name, go] of [...sellSteps, ...recordSteps]) {
    await go(journey)
    const found = await faultsInBothOf(journey)
    if (found.length > 0) faults[name] = found
  }
  expect(faults).toEqual({})
}, 180_000)
