// The marketplace as investors, a buyer and the platform meet it: real windows, the real API, and what one does seen by the
// others.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { meera, registerAccount } from '../../support/api/financing-account.ts'
import { type ListeningMarket, openListeningMarket } from '../../support/api/market-counter.ts'
import { direct } from '../../support/api/open-market.ts'
import { faultsOf } from '../../support/faults-of.ts'
import { openMarketWindow } from '../../support/market/market-journey.ts'
import { type Journey, type JourneyOptions, shareBrowser } from '../../support/open-journey.ts'
import { openLine } from '../../support/sync/network-line.ts'

const browser = shareBrowser()

const openWindow = (market: ListeningMarket, email: string, options: JourneyOptions = {}) =>
  openMarketWindow(browser, market.address, email, options)

const rowOf = ({ page }: Journey, number: string) => page.getByRole('row').filter({ hasText: number })

async function putIn({ page, press, sees }: Journey, rupees: string): Promise<void> {
  await sees(/How safe/)
  await press('F9')
  await page.getByLabel('You put in').fill(rupees)
  await press('Enter')
  await sees(/put into/)
}

async function adminOf(market: ListeningMarket): Promise<string> {
  await registerAccount(market.api, { ...meera, email: 'admin@galla.example', role: 'buyer' })
  const client = await direct(market.api)
  await client.query(`update financing_account set role = 'admin' where email = 'admin@galla.example'`)
  return 'admin@galla.example'
}

test('what is funded in full goes, and stays in its place while somebody looks at it; who is cut off still sees what was known', async () => {
  const market = await openListeningMarket()
  const { id } = await market.list({ invoiceNumber: 'FIRST' })
  await market.list({ invoiceNumber: 'SECOND', amount: 90_000 })
  const line = openLine()
  const window = await openWindow(market, 'investor@shop.example', { line })
  await expect.poll(() => window.page.getByRole('row').count()).toBe(3)
  await rowOf(window, 'FIRST').hover()
  await market.investor.call('POST', `/api/invoices/${id}/fund`, { amount: 90_000 })
  await expect.poll(() => rowOf(window, 'FIRST').textContent()).toContain('gone')
  await market.list({ invoiceNumber: 'THIRD', amount: 80_000 })
  await window.sees('1 new – show')
  expect(await rowOf(window, 'THIRD').count()).toBe(0)
  await window.page.mouse.move(0, 0)
  await expect.poll(() => rowOf(window, 'THIRD').count()).toBe(1)
  expect(await rowOf(window, 'FIRST').count()).toBe(0)
  line.state = 'down'
  await market.api.close()
  await window.sees('offline')
  await window.sees(/No connection. This is what was known/)
  await expect.poll(() => rowOf(window, 'THIRD').count()).toBe(1)
})

test('a buyer confirms by keys, and pays; the investor’s money is back', async () => {
  const market = await openListeningMarket()
  const { id } = await market.offer()
  market.api.passTime(10 * 60 * 1000)
  const buyer = await openWindow(market, 'buyer@shop.example')
  await buyer.sees('1 invoice waits for your word')
  await buyer.press('Enter')
  await buyer.sees('Seller and Sons says that you owe this.')
  await buyer.press('F9')
  await buyer.sees('This invoice is right')
  await buyer.press('Enter')
  await buyer.sees('The invoice is confirmed.')
  await buyer.page.getByRole('row').filter({ hasText: 'On offer' }).waitFor()
  const investor = await openWindow(market, 'investor@shop.example')
  await investor.sees('NW/26-27/0017')
  await investor.press('Enter')
  await putIn(investor, '90000')
  await buyer.page.getByRole('row').filter({ hasText: 'to pay' }).waitFor()
  await buyer.press('F9')
  await buyer.sees('Pay ₹1,00,000.00')
  await buyer.press('Enter')
  await buyer.page.getByRole('row').filter({ hasText: 'Paid' }).waitFor()
  // Said at once, whatever is looked at.
  await investor.sees('Invoice NW/26-27/0017 is paid: ₹1,00,000.00 came back')
  await investor.press('Alt+2')
  await investor.sees('came back')
  await investor.press('Alt+4')
  await investor.sees('Invoice NW/26-27/0017 is paid: ₹1,00,000.00 came back')
  expect((await market.investor.call('GET', `/api/invoices/${id}`)).status).toBe(200)
  await market.journal()
})

test('an investor hands in a paper, the platform verifies it with a reason, and the investor reads it', async () => {
  const market = await openListeningMarket()
  const email = await adminOf(market)
  await registerAccount(market.api, { ...meera, email: 'pia@shop.example', role: 'investor' })
  const pia = await openWindow(market, 'pia@shop.example')
  const paper = join(mkdtempSync(join(tmpdir(), 'galla-paper-')), 'pan.pdf')
  writeFileSync(paper, '%PDF-1.7 of a PAN card')
  await pia.press('Alt+5')
  await pia.page.getByLabel('PAN', { exact: true }).fill('ABCDE1234F')
  await pia.page.locator('input[type=file]').first().setInputFiles(paper)
  await pia.page.getByRole('button', { name: 'Hand in' }).click()
  await pia.sees('Handed in: we look at it')
  const office = await openWindow(market, email)
  await office.sees('pia@shop.example')
  await office.page.getByRole('button', { name: 'Verify' }).click()
  await office.page.getByLabel('Why').fill('The card is hers')
  await office.page.getByRole('dialog').getByRole('button', { name: 'Verify' }).click()
  await office.sees('Decided so far')
  await office.sees('The card is hers')
  await pia.press('Alt+4', 'Alt+5')
  await pia.sees('We said: The card is hers')
})

test.each(['light', 'dark'] as const)(
  'no screen of the marketplace has a fault in %s',
  async colorScheme => {
    const market = await openListeningMarket()
    const email = await adminOf(market)
    const first = await market.list({ invoiceNumber: 'REPAID', amount: 60_000 })
    await market.investor.call('POST', `/api/invoices/${first.id}/fund`, { amount: 54_000 })
    await market.buyer.call('POST', `/api/invoices/${first.id}/repay`, {})
    const { id } = await market.list()
    await market.investor.call('POST', `/api/invoices/${id}/fund`, { amount: 30_000 })
    await market.offer({ invoiceNumber: 'WAITS', amount: 70_000 })
    const faults: Record<string, string[]> = {}
    const look = async (journey: Journey, name: string) => {
      const found = await faultsOf(journey, colorScheme)
      if (found.length > 0) faults[name] = found
    }
    const visit = async (who: string, steps: readonly (readonly [keys: readonly string[], sight: string])[]) => {
      const journey = await openWindow(market, who, { colorScheme })
      for (const [keys, sight] of steps) {
        await journey.press(...keys)
        await journey.sees(sight)
        await look(journey, `${who}: ${sight}`)
      }
    }
    await visit('investor@shop.example', [
      [[], 'on offer'],
      [['Enter'], 'How safe'],
      [['F9'], 'Your gain'],
      [['Escape', 'Alt+2'], 'Expected, by month'],
      [['Alt+3'], 'Put in'],
      [['Alt+4'], 'You put'],
      [['Alt+5'], 'Your own limits'],
    ])
    await visit('buyer@shop.example', [
      [[], 'waits for your word'],
      [['Enter'], 'says that you owe this'],
      [['F9'], 'This invoice is right'],
    ])
    await visit(email, [[[], 'Accounts to verify']])
    expect(faults).toEqual({})
  },
  180_000,
)
