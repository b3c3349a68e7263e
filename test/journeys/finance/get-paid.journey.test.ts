// An unpaid bill is offered without a network, and taken back.
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { faultsOf } from '../../support/faults-of.ts'
import { soap, trader } from '../../support/goods.ts'
import { joinShop, openMarketServer, openShopAccount, picture } from '../../support/market/market-journey.ts'
import { type JourneyOptions, openJourney, shareBrowser } from '../../support/open-journey.ts'
import type { Counter } from '../../support/open-test-shop.ts'
import { openLine } from '../../support/sync/network-line.ts'

const browser = shareBrowser()

/** One soap of ₹40 as the Sell screen would send it: a bill of ₹1,00,000.00 on credit. */
async function fill(counter: Counter): Promise<void> {
  const [itemId, customerId] = [v7(), v7()]
  await counter.item.save({ id: itemId, ...soap() })
  await counter.customer.save({ id: customerId, fields: trader() })
  const { code, mrpPaise, name, priceMode, unit } = soap().fields
  await counter.invoice.issue({
    ...{ id: v7(), customerId, deliveryStateCode: null, billDiscount: null, note: '', tenders: [], onCredit: true },
    lines: [
      {
        ...{ itemId, code, name, unit, priceMode, mrpPaise, discount: null, note: '' },
        ...{ quantityThousandths: 2_500_000, unitPricePaise: 40_00 },
      },
    ],
    expectedTotalPaise: 1_00_000_00,
  })
}

const openFinance = async (options: JourneyOptions = {}) => {
  const server = await openMarketServer()
  // The counter goes by the real clock.
  server.api.passTime(Date.now() - server.api.deps.clock.nowMs())
  const line = openLine()
  const journey = await openJourney(browser, { line, hears: true, fill, filledDaysAgo: 0, ...options })
  await journey.sees('Often sold')
  await joinShop(journey, server)
  await openShopAccount(journey, server)
  return { server, line, journey }
}

test('without a network the request waits with its words, and goes out by itself', async () => {
  const { journey, line } = await openFinance({ colorScheme: 'dark' })
  const { press, sees } = journey
  line.state = 'down'
  await press('Enter')
  await sees('Arrives now')
  await picture(journey, 'sheet-dark')
  await press('Enter')
  await sees('is asked for')
  await press('Control+ArrowRight')
  await sees('waiting to be sent')
  await picture(journey, 'waiting-dark')
  expect(await faultsOf(journey, 'dark')).toEqual([])
  line.state = 'up'
  await journey.page.evaluate(() => void window.dispatchEvent(new Event('online')))
  await sees('waits for the buyer')
  await press('ArrowDown', 'Enter')
  await sees('What you agreed to')
  await press('F7')
  await sees('It is no longer offered')
  await press('Enter')
  await sees('You took it back.')
})
