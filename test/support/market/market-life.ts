// Three windows on one marketplace whose clock the test turns for all of them: a shop's counter with its account, and two
// investors.
import type { Browser } from 'playwright-core'
import { v7 } from 'uuid'
import { soap, trader } from '../goods.ts'
import { type Journey, openJourney } from '../open-journey.ts'
import type { Counter } from '../open-test-shop.ts'
import {
  joinShop,
  type MarketServer,
  openMarketServer,
  openMarketWindow,
  openShopAccount,
  picture,
} from './market-journey.ts'

const hourMs = 3_600_000

export interface Life {
  readonly server: MarketServer
  readonly shop: Journey
  readonly farah: Journey
  readonly dev: Journey
  /** A picture of each window. */
  look(step: string, ...windows: ('shop' | 'farah' | 'dev')[]): Promise<void>
  pass(hours: number): Promise<void>
}

async function fill(counter: Counter): Promise<void> {
  await counter.item.save({ id: v7(), ...soap({ openingStockThousandths: 10_000_000 }) })
  await counter.customer.save({ id: v7(), fields: trader() })
}

export async function openLife(browser: () => Promise<Browser>): Promise<Life> {
  const server = await openMarketServer({ market: { feeBps: 100 }, tokenDays: 400 })
  const { clock } = server.api.deps
  await server.join('investor', 'farah@capital.example', { company: 'Sheikh Capital' })
  await server.join('investor', 'dev@funds.example', { company: 'Rao Funds' })
  const shop = await openJourney(browser, { clock, fill, hears: true, hearsMarket: true })
  await shop.sees('Often sold')
  await joinShop(shop, server)
  await openShopAccount(shop, server)
  const farah = await openMarketWindow(browser, server.address, 'farah@capital.example', { clock })
  const dev = await openMarketWindow(browser, server.address, 'dev@funds.example', { clock })
  const windows = { shop, farah, dev }
  return {
    ...{ server, ...windows },
    async look(step, ...names) {
      for (const name of names) await picture(windows[name], `${step}-${name}`)
    },
    async pass(hours) {
      server.api.passTime(hours * hourMs)
      // At once, and not with the server's next round.
      const headers = { 'x-admin-token': 'an admin token for tests' }
      await server.api.call('POST', '/api/v1/upkeep/close-due', undefined, { headers })
      for (const { page } of Object.values(windows)) await page.clock.setFixedTime(clock.nowMs())
    },
  }
}
