// An unpaid bill becomes money now, in Chromium against the real API: agreed to, funded by an investor through the API, and
// watched as it moves.
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { meera, registerAccount } from '../../support/api/financing-account.ts'
import { openTestApi } from '../../support/api/open-test-api.ts'
import { faultsOf } from '../../support/faults-of.ts'
import { soap, trader } from '../../support/goods.ts'
import { type Journey, type JourneyOptions, openJourney, shareBrowser } from '../../support/open-journey.ts'
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

async function openServer() {
  const api = await openTestApi()
  // The counter's door goes by the real clock.
  api.passTime(Date.now() - api.deps.clock.nowMs())
  const address = await api.app.listen({ host: '127.0.0.1', port: 0 })
  await api.register('9876543210')
  const join = async (role: 'buyer' | 'investor', profile: object) => {
    const account = await registerAccount(api, {
      ...{ ...meera, email: `${role}@pune.example`, role, profile: { ...meera.profile, ...profile } },
    })
    await account.call('POST', '/api/auth/kyc', { status: 'verified' })
    return account
  }
  return {
    ...{ api, address },
    buyer: await join('buyer', { company: 'Pune Traders', gstNumber: trader().gstin }),
    investor: await join('investor', { company: 'Sheikh Capital' }),
  }
}
type Server = Awaited<ReturnType<typeof openServer>>

async function joinShop({ page, press, sees, type }: Journey, { address }: Server): Promise<void> {
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

/** By keys alone. */
async function openAccount({ press, sees, type }: Journey, { api }: Server): Promise<void> {
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

async function look({ page }: Journey, name: string): Promise<void> {
  const folder = process.env.GALLA_PICTURES
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png` })
}

const openFinance = async (options: JourneyOptions = {}) => {
  const server = await openServer()
  const line = openLine()
  const journey = await openJourney(browser, { line, hears: true, fill, filledDaysAgo: 0, ...options })
  await journey.sees('Often sold')
  await joinShop(journey, server)
  await openAccount(journey, server)
  return { server, line, journey }
}

test('from Get paid now to the buyer’s money: what is on the screen moves by itself', async () => {
  const { server, journey } = await openFinance()
  const { page, press, sees } = journey
  await sees('Pune Traders')
  await look(journey, 'eligible')
  expect(await faultsOf(journey, 'light')).toEqual([])
  await press('Enter')
  await sees('Arrives now')
  await sees('₹1,109.59')
  await page.locator('button[type=submit]:focus').waitFor()
  await look(journey, 'sheet')
  expect(await faultsOf(journey, 'light')).toEqual([])
  await press('Enter')
  await sees('is asked for')
  await press('Control+ArrowRight')
  await sees('waits for the buyer')
  const { body } = await server.buyer.call<{ data: { _id: string }[] }>('GET', '/api/invoices')
  const id = body.data[0]?._id ?? ''
  await server.buyer.call('POST', `/api/invoices/${id}/confirm`, { confirmed: true })
  await sees('on offer')
  await press('ArrowDown', 'Enter')
  await sees('What you agreed to')
  await server.investor.call('POST', `/api/invoices/${id}/fund`, { amount: 40_000 })
  await sees('₹40,000')
  await look(journey, 'funding')
  expect(await faultsOf(journey, 'light')).toEqual([])
  const left = await server.investor.call<{ data: { financing: { requestedAmount: number } } }>(
    'GET',
    `/api/invoices/${id}`,
  )
  await server.investor.call('POST', `/api/invoices/${id}/fund`, {
    amount: Math.round((left.body.data.financing.requestedAmount - 40_000) * 100) / 100,
  })
  await sees('paid to you')
  await sees('Reached your wallet')
  await server.buyer.call('POST', `/api/invoices/${id}/repay`)
  await sees('closed, all paid')
  await look(journey, 'repaid')
  await page.getByRole('link', { name: 'Bill', exact: true }).click()
  await sees('Marketplace')
  await page.getByLabel('Payments').getByText('₹1,00,000.00').waitFor()
  await look(journey, 'invoice')
})

test('a buyer without an account confirms by the link that the shop shows him', async () => {
  const { server, journey } = await openFinance()
  const { page, press, sees } = journey
  await press('Enter')
  await page.locator('button[type=submit]:focus').waitFor()
  await press('Enter')
  await sees('is asked for')
  await press('Control+ArrowRight')
  await sees('waits for the buyer')
  await press('ArrowDown', 'Enter')
  await sees('What you agreed to')
  await press('F6')
  await sees('He needs no account')
  await page.locator('button[data-autofocus]:focus').waitFor()
  await look(journey, 'buyer-link')
  expect(await faultsOf(journey, 'light')).toEqual([])
  const url = await page.getByText(`${server.address}/api/buyer/`).innerText()
  const phone = await page.context().newPage()
  await phone.setViewportSize({ width: 390, height: 844 })
  await phone.goto(url)
  await phone.getByRole('button', { name: 'Send the code' }).click()
  await phone.locator('input[name=otp]:focus').fill('1234')
  if (process.env.GALLA_PICTURES !== undefined)
    await phone.screenshot({ path: `${process.env.GALLA_PICTURES}/buyer-page.png` })
  await phone.getByRole('button', { name: 'Yes, it is right' }).click()
  await phone.getByText('You confirmed this invoice').waitFor()
  await press('Escape')
  await sees('on offer')
})

test('the shop’s wallet and papers are one link away, and money goes to its bank', async () => {
  const { journey } = await openFinance({ hearsMarket: true })
  const { page, press, sees, type } = journey
  await page.getByRole('link', { name: 'Wallet' }).click()
  await sees('₹10,00,000.00')
  await page.locator('[data-line=live]').waitFor()
  await look(journey, 'shop-wallet')
  expect(await faultsOf(journey, 'light')).toEqual([])
  await press('F9')
  await sees('It leaves the wallet at once')
  await page.getByLabel('Amount in rupees').fill('1500.50')
  await press('Enter')
  await type('Asha General Store')
  await press('Enter')
  await type('123456789012')
  await press('Enter')
  await type('SBIN0001234')
  await look(journey, 'withdraw')
  expect(await faultsOf(journey, 'light')).toEqual([])
  await press('Enter')
  await sees('is on its way to the bank')
  await sees('₹9,98,499.50')
  await page.getByText('Papers', { exact: true }).click()
  await sees('Verification')
  await look(journey, 'shop-papers')
  expect(await faultsOf(journey, 'light')).toEqual([])
})

test('without a network the request waits with its words, and goes out by itself', async () => {
  const { journey, line } = await openFinance({ colorScheme: 'dark' })
  const { press, sees } = journey
  line.state = 'down'
  await press('Enter')
  await sees('Arrives now')
  await look(journey, 'sheet-dark')
  await press('Enter')
  await sees('is asked for')
  await press('Control+ArrowRight')
  await sees('waiting to be sent')
  await look(journey, 'waiting-dark')
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
