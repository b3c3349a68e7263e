// The marketplace's server and its people, as journeys of shops and investors meet them: a shop that joins by keys and opens
// its account, and windows of whoever signs in.
import type { Browser } from 'playwright-core'
import { meera, registerAccount, type SignedInAccount } from '../api/financing-account.ts'
import { openTestApi, type TestApi, type TestApiOptions } from '../api/open-test-api.ts'
import { type Journey, type JourneyOptions, openJourney } from '../open-journey.ts'

export interface MarketServer {
  readonly api: TestApi
  readonly address: string
  /** Registered and verified. */
  join(role: 'buyer' | 'investor', email: string, profile: object): Promise<SignedInAccount>
}

/** It listens, and its shop's owner has registered by phone. */
export async function openMarketServer(options: TestApiOptions = {}): Promise<MarketServer> {
  const api = await openTestApi(options)
  const address = await api.app.listen({ host: '127.0.0.1', port: 0 })
  await api.register('9876543210')
  return {
    ...{ api, address },
    async join(role, email, profile) {
      const said = { ...meera, email, role, profile: { ...meera.profile, ...profile } }
      const account = await registerAccount(api, said)
      await account.call('POST', '/api/auth/kyc', { status: 'verified' })
      return account
    },
  }
}

export async function joinShop({ page, press, sees, type }: Journey, { address }: MarketServer): Promise<void> {
  await press('Control+k')
  await type('counters')
  await press('Enter')
  await page.getByLabel('Address of the server').fill(address)
  await page.getByLabel('Owner’s phone', { exact: true }).fill('9876543210')
  await press('Enter')
  await sees('A code is on its way to 9876543210.')
  await page.locator('input[inputmode=numeric]:focus').waitFor()
  await type('1234')
  await page.getByLabel('Name of this counter').fill('Front')
  await press('Enter', 'Enter')
  await sees('Everything is exchanged')
}

/** By keys alone; and it is verified. */
export async function openShopAccount({ press, sees, type }: Journey, { api }: MarketServer): Promise<void> {
  await press('Alt+m')
  await sees('Open a marketplace account')
  await press('F4')
  await sees('Who is asked about it')
  await type('asha@shop.example')
  await press('Enter')
  await type('gold ring 7')
  await press('Enter', 'Enter')
  await sees('asha@shop.example · not verified yet')
  const { body } = await api.call<{ token: string }>('POST', '/api/auth/login', {
    ...{ email: 'asha@shop.example', password: 'gold ring 7' },
  })
  const headers = { authorization: `Bearer ${body.token}` }
  await api.call('POST', '/api/auth/kyc', { status: 'verified' }, { headers })
}

/** A machine at its very first start, where somebody signs in. */
export async function openMarketWindow(
  browser: () => Promise<Browser>,
  address: string,
  email: string,
  options: JourneyOptions = {},
): Promise<Journey> {
  const journey = await openJourney(browser, { fill: null, hearsMarket: true, ...options })
  const { page, press, sees } = journey
  page.setDefaultTimeout(12_000)
  await sees('Welcome to Galla')
  await press('F7')
  await page.getByLabel('Server').fill(address)
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password').first().fill(meera.password)
  await press('Enter')
  await page.getByText('live', { exact: true }).waitFor()
  return journey
}

/** Kept where `GALLA_PICTURES` names a folder. */
export async function picture({ page }: Pick<Journey, 'page'>, name: string): Promise<void> {
  const folder = process.env.GALLA_PICTURES
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png` })
}
