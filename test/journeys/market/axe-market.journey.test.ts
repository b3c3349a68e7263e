// Every screen of the marketplace and of Finance, in light and dark, without a fault that axe can find: empty, full, and its
// sheets.
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { meera, registerAccount } from '../../support/api/financing-account.ts'
import { type ListeningMarket, openListeningMarket } from '../../support/api/market-counter.ts'
import { joinAsAdmin, offered } from '../../support/api/open-market.ts'
import { faultsInBothOf } from '../../support/faults-of.ts'
import { soap, trader } from '../../support/goods.ts'
import { openMarketWindow } from '../../support/market/market-journey.ts'
import { type Journey, openJourney, shareBrowser } from '../../support/open-journey.ts'
import type { Counter } from '../../support/open-test-shop.ts'

const browser = shareBrowser()
type Step = readonly [keys: readonly string[], sight: string | RegExp]

/** Something of every kind: repaid, partly funded, disputed, lost, to be confirmed, held, in suspense, to be verified. */
async function fillMarket(): Promise<ListeningMarket> {
  const market = await openListeningMarket()
  await joinAsAdmin(market)
  const fund = (id: string, amount: number) => market.investor.call('POST', `/api/invoices/${id}/fund`, { amount })
  const repaid = await market.list({ invoiceNumber: 'REPAID', amount: 60_000 })
  await fund(repaid.id, 54_000)
  await market.buyer.call('POST', `/api/invoices/${repaid.id}/repay`, {})
  const wrong = await market.list({ invoiceNumber: 'WRONG', amount: 50_000, dueDate: '2026-12-26' })
  await fund(wrong.id, 45_000)
  const words = 'Half of the bags were wet'
  await market.buyer.call('POST', `/api/market/buying/${wrong.id}/dispute`, { cause: 'goods_bad', words })
  const { id } = await market.list()
  await fund(id, 30_000)
  const owed = await market.list({ invoiceNumber: 'OWED', amount: 30_000, dueDate: '2026-12-24' })
  await fund(owed.id, 27_000)
  await market.offer({ invoiceNumber: 'WAITS', amount: 70_000 })
  await market.tell({ transactionId: 'UTR1', invoiceNumber: offered.invoiceNumber, amount: 77 })
  const papers = [{ type: 'pan', name: 'pan.pdf', contentBase64: Buffer.from('%PDF-1.7').toString('base64') }]
  const pia = await registerAccount(market.api, { ...meera, email: 'pia@shop.example', role: 'investor' })
  await pia.call('POST', '/api/market/kyc', { panNumber: 'ABCDE1234F', papers })
  return market
}

const stepsOf: Readonly<Record<string, readonly Step[]>> = {
  'investor@shop.example': [
    [[], 'on offer'],
    [['F1'], 'Keys: Market'],
    [['Escape', 'Enter'], 'How safe'],
    [['F9'], 'Your gain'],
    [['Escape', 'Alt+2'], 'Expected, by month'],
    [['ArrowDown', 'ArrowDown', 'Enter'], 'Disputed by the buyer'],
    [['Alt+3'], 'Put in'],
    [['Alt+4'], 'You put'],
    [['ArrowDown'], 'Put all away'],
    [['Alt+5'], 'Your own limits'],
  ],
  'buyer@shop.example': [
    [[], 'waits for your word'],
    [['Enter'], 'says that you owe this'],
    [['F9'], 'This invoice is right'],
    [['Escape', 'Escape', 'ArrowDown', 'Enter'], 'OWED'],
    [['F8'], 'What is wrong'],
    [['Escape', 'Escape', 'ArrowDown', 'Enter'], 'Disputed by the buyer'],
  ],
  'admin@shop.example': [[[], 'Accounts to verify']],
  'pia@shop.example': [
    [[], 'on offer'],
    [['Alt+2'], 'You have not funded anything yet'],
    [['Alt+3'], 'Nothing is held'],
    [['Alt+4'], 'No news yet'],
  ],
}

test('no screen of the marketplace has a fault', async () => {
  const market = await fillMarket()
  const faults: Record<string, string[]> = {}
  const look = async (journey: Journey, name: string) => {
    const found = await faultsInBothOf(journey)
    if (found.length > 0) faults[name] = found
  }
  for (const [who, steps] of Object.entries(stepsOf)) {
    const journey = await openMarketWindow(browser, market.address, who)
    for (const [keys, sight] of steps) {
      await journey.press(...keys)
      await journey.sees(sight)
      await look(journey, `${who}: ${sight}`)
    }
    if (who !== 'admin@shop.example') continue
    for (const act of ['Buyer is right', 'It stands', 'Verify', 'Send back']) {
      await journey.page.getByRole('button', { name: act }).first().click()
      await journey.page.getByLabel('Why').waitFor()
      await look(journey, `back office: ${act}`)
      await journey.press('Escape')
      await journey.page.getByLabel('Why').waitFor({ state: 'detached' })
    }
  }
  expect(faults).toEqual({})
}, 240_000)

/** A bill of ₹1,00,000.00 on credit, to a registered buyer. */
async function sellOnCredit(counter: Counter): Promise<void> {
  const [itemId, customerId] = [v7(), v7()]
  await counter.item.save({ id: itemId, ...soap() })
  await counter.customer.save({ id: customerId, fields: trader() })
  const { code, mrpPaise, name, priceMode, unit } = soap().fields
  const line = { itemId, code, name, unit, priceMode, mrpPaise, discount: null, note: '' }
  await counter.invoice.issue({
    ...{ id: v7(), customerId, deliveryStateCode: null, billDiscount: null, note: '', tenders: [], onCredit: true },
    lines: [{ ...line, quantityThousandths: 2_500_000, unitPricePaise: 40_00 }],
    expectedTotalPaise: 1_00_000_00,
  })
}

test('no screen of Finance has a fault', async () => {
  const journey = await openJourney(browser, { fill: sellOnCredit, filledDaysAgo: 0 })
  const faults: Record<string, string[]> = {}
  const steps: readonly Step[] = [
    [['Alt+m'], 'Pune Traders'],
    [['F1'], 'Keys: Finance'],
    [['Escape', 'Enter'], 'Arrives now'],
    [['Escape', 'Control+ArrowRight'], 'Nothing is on the marketplace'],
    [['Control+ArrowRight'], 'Nothing has ended yet'],
  ]
  await journey.sees('Often sold')
  for (const [keys, sight] of steps) {
    await journey.press(...keys)
    await journey.sees(sight)
    const found = await faultsInBothOf(journey)
    if (found.length > 0) faults[String(sight)] = found
  }
  expect(faults).toEqual({})
})
