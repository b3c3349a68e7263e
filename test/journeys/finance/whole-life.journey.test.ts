// From goods sold on credit to money back with investors, of a bill at a fixed yearly rate and of an auctioned one: the
// shop's counter, two investors and the buyer's phone, each in a window of its own, see the same invoice; and at the end the
// journal is added up by SQL of its own. `GALLA_PICTURES=FOLDER` keeps a picture of each step.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { instantOf } from '../../../src/shared/kernel/calendar.ts'
import { formatRupees } from '../../../src/shared/kernel/money.ts'
import { journalText, sumJournal } from '../../support/api/journal-sum.ts'
import { tell } from '../../support/api/open-market.ts'
import { faultsOf } from '../../support/faults-of.ts'
import { picture } from '../../support/market/market-journey.ts'
import { type Life, openLife } from '../../support/market/market-life.ts'
import { type Journey, shareBrowser } from '../../support/open-journey.ts'

const browser = shareBrowser()
async function isSound(journey: Journey): Promise<void> {
  expect(await faultsOf(journey, 'light')).toEqual([])
}

async function sellOnCredit({ shop: { press, sees, type } }: Life, number: string): Promise<void> {
  await press('Alt+1')
  await sees('Often sold')
  await type('@98220')
  await sees('Pune Traders')
  await press('Enter')
  await type('2500*lux')
  await sees('Lux Soap')
  await press('Enter', 'F9')
  await sees('To pay')
  await press('k')
  await press('Enter')
  await sees(number)
}

/** What is asked for waits for its buyer, and stands open. */
async function ask({ look, shop }: Life, step: string, way: 'rate' | 'auction'): Promise<void> {
  const { page, press, sees } = shop
  await press('Alt+m')
  await sees('Pune Traders')
  await look(`${step}-1-eligible`, 'shop')
  if (way === 'rate') await isSound(shop)
  await press('Enter')
  await sees('Arrives now')
  if (way === 'auction') await page.getByText('Auction', { exact: true }).click()
  await look(`${step}-2-sheet`, 'shop')
  if (way === 'auction') await isSound(shop)
  await page.locator('button[type=submit]').focus()
  await press('Enter')
  await sees('is asked for')
  await press('Control+ArrowRight')
  await sees('waits for the buyer')
  await press('ArrowDown', 'Enter')
  await sees('What you agreed to')
}

/** On his own phone, without an account. */
async function confirmByLink({ look, server, shop }: Life, step: string): Promise<void> {
  const { page, press, sees } = shop
  await press('F6')
  await sees('He needs no account')
  await look(`${step}-3-link`, 'shop')
  const url = await page.getByText(`${server.address}/api/buyer/`).innerText()
  const phone = await page.context().newPage()
  await phone.setViewportSize({ width: 390, height: 844 })
  await phone.goto(url)
  await picture({ page: phone }, `${step}-4-buyer-link`)
  await phone.getByRole('button', { name: 'Send the code' }).click()
  await phone.locator('input[name=otp]:focus').fill('1234')
  await picture({ page: phone }, `${step}-4-buyer-code`)
  await phone.getByRole('button', { name: 'Yes, it is right' }).click()
  await phone.getByText('You confirmed this invoice').waitFor()
  await picture({ page: phone }, `${step}-5-buyer-said`)
  await phone.close()
  await page.locator('button[data-autofocus]').focus()
  await press('Escape')
  await sees('on offer')
}

const rowOf = ({ page }: Journey, number: string) => page.getByRole('row').filter({ hasText: number })

/** One in part, seen by the other; the other the rest, and the shop is paid at that moment. */
async function fundInParts({ dev, farah, look, shop }: Life, step: string, number: string): Promise<void> {
  await farah.sees(number)
  await dev.sees(number)
  await look(`${step}-6-offered`, 'shop', 'farah', 'dev')
  await farah.press('Enter')
  await farah.sees(/How safe/)
  await farah.press('F9')
  await farah.page.getByLabel('You put in').fill('40000')
  await look(`${step}-7-fund`, 'farah')
  await farah.press('Enter')
  await farah.sees(/put into/)
  await expect.poll(() => rowOf(dev, number).textContent()).toContain('44 %')
  await shop.sees('₹40,000')
  await dev.press('Enter')
  await dev.sees('An investor')
  await look(`${step}-8-part`, 'shop', 'farah', 'dev')
  await isSound(shop)
  await dev.press('F9')
  await dev.sees('This funds the rest')
  await look(`${step}-8-rest`, 'dev')
  await dev.press('Enter')
  await dev.sees(/put into/)
  await shop.sees('paid to you')
  await shop.sees('Reached your wallet')
  await look(`${step}-9-settled`, 'shop', 'farah', 'dev')
}

async function moneyToBank({ look, shop }: Life, step: string): Promise<void> {
  const { page, press, sees, type } = shop
  await page.getByRole('link', { name: 'Wallet' }).click()
  await sees('₹10,87,828.41')
  await page.locator('[data-line=live]').waitFor()
  await press('F9')
  await sees('It leaves the wallet at once')
  await page.getByLabel('Amount in rupees').fill('87828.41')
  await press('Enter')
  await type('Asha General Store')
  await press('Enter')
  await type('123456789012')
  await press('Enter')
  await type('SBIN0001234')
  await look(`${step}-10-to-bank`, 'shop')
  await isSound(shop)
  await press('Enter')
  await sees('is on its way to the bank')
  await sees('₹10,00,000.00')
  await look(`${step}-11-wallet`, 'shop')
  await page.getByText('Papers', { exact: true }).click()
  await sees('Verification')
  await isSound(shop)
}

async function bankTells({ server }: Life, number: string, rupees: number): Promise<void> {
  const paidAt = instantOf(server.api.deps.clock.nowMs())
  const word = { transactionId: `UTR-${v7()}`, invoiceNumber: number, amount: rupees, paidAt }
  expect(await tell(server.api, word)).toMatchObject({ status: 200, body: { status: 'processed' } })
}

/** Dev bids for a part; Farah, who goes down by herself as far as twelve, outbids him; below that he has it, and her bid is cut. */
async function bidAndOutbid({ dev, farah, look }: Life, step: string): Promise<void> {
  const bid = async ({ page, press, sees }: Journey, said: Readonly<Record<string, string>>, name: 'dev' | 'farah') => {
    await press('F9')
    for (const [label, text] of Object.entries(said)) await page.getByLabel(label).fill(text)
    await look(`${step}-bid-${said['Yearly rate']}`, name)
    if (name === 'farah') await isSound(farah)
    await press('Control+Enter')
    await sees('Your bid stands')
  }
  for (const { press, sees } of [farah, dev]) {
    await press('Escape', 'Alt+1')
    await sees('A1/26-27/00002')
    await press('Enter')
    await sees('Nobody has bid yet.')
  }
  const part = { 'For so much of the advance': '50000' }
  await bid(dev, { ...part, 'Yearly rate': '13' }, 'dev')
  await bid(farah, { 'Yearly rate': '14.5', 'Goes down by itself to': '12' }, 'farah')
  await dev.sees('It would win nothing now.')
  await look(`${step}-7-outbid`, 'farah', 'dev')
  await isSound(dev)
  await dev.page.getByRole('button', { name: 'Take back' }).click()
  await dev.sees('Your bid was taken back.')
  await bid(dev, { ...part, 'Yearly rate': '11.5' }, 'dev')
  await dev.sees('₹50,000.00 of it would win now')
  await farah.sees('₹40,000.00 of it would win now')
  await look(`${step}-8-cut`, 'shop', 'farah', 'dev')
}

/** The bill's record on Finance, in whichever list it stands. */
async function openListing({ shop }: Life, list: 'On the marketplace' | 'Ended', number: string): Promise<void> {
  await shop.press('Alt+m')
  await shop.page.getByText(list, { exact: true }).click()
  await rowOf(shop, number).first().click()
  await shop.sees('What you agreed to')
}

async function visit({ press, sees }: Journey, keys: string, text: string | RegExp): Promise<void> {
  await press('Escape', keys)
  await sees(text)
}

/** The journal added up by SQL of its own; and each wallet as its owner sees it. */
async function balances({ dev, farah, look, server, shop }: Life): Promise<void> {
  const sum = () => sumJournal(server.api)
  const of = async (account: string) => (await sum()).accounts.find(each => each.account === account)
  // The bank has answered.
  await expect.poll(async () => (await of('transit'))?.balancePaise, { timeout: 15_000 }).toBe(0)
  const journal = await sum()
  expect(journal).toMatchObject({ faults: [], totalPaise: 0 })
  for (const number of ['A1/26-27/00001', 'A1/26-27/00002'])
    for (const kind of ['escrow', 'collected'])
      expect(journal.accounts).toContainEqual(
        expect.objectContaining({ account: `${kind} ${number}`, balancePaise: 0 }),
      )
  await visit(farah, 'Alt+3', 'In the wallet')
  await visit(dev, 'Alt+3', 'In the wallet')
  const owners = { 'asha@shop.example': shop, 'farah@capital.example': farah, 'dev@funds.example': dev }
  for (const [owner, { sees }] of Object.entries(owners))
    await sees(formatRupees((await of(`wallet ${owner}`))?.balancePaise ?? 0))
  await look('b-13-wallet', 'shop', 'farah', 'dev')
  const folder = process.env.GALLA_PICTURES
  if (folder !== undefined) writeFileSync(join(folder, 'journal.txt'), `${journalText(journal)}\n`)
}

test('from sale to portfolio: at a fixed rate in parts, and by auction repaid late', { timeout: 300_000 }, async () => {
  const life = await openLife(browser)
  const { dev, farah, look, shop } = life
  const first = 'A1/26-27/00001'
  await sellOnCredit(life, first)
  await look('a-0-sold', 'shop')
  await ask(life, 'a', 'rate')
  await confirmByLink(life, 'a')
  await fundInParts(life, 'a', first)
  await moneyToBank(life, 'a')
  await life.pass(20 * 24)
  await bankTells(life, first, 40_000)
  await openListing(life, 'On the marketplace', first)
  await shop.sees('Paid by the buyer')
  await visit(farah, 'Alt+2', 'Expected, by month')
  await look('a-12-part-repaid', 'shop', 'farah')
  await life.pass(10 * 24)
  await bankTells(life, first, 60_000)
  await shop.sees('closed, all paid')
  await farah.sees(/is paid: .* came back/)
  await look('a-13-repaid', 'shop', 'farah')
  await openListing(life, 'Ended', first)
  await shop.page.getByRole('link', { name: 'Bill', exact: true }).click()
  await shop.page.getByLabel('Payments').getByText('₹60,000.00').waitFor()
  await shop.sees('Marketplace')
  await visit(dev, 'Alt+2', 'came back')
  await look('a-14-ended', 'shop', 'dev')

  const second = 'A1/26-27/00002'
  await sellOnCredit(life, second)
  await ask(life, 'b', 'auction')
  await confirmByLink(life, 'b')
  await look('b-6-offered', 'shop', 'farah', 'dev')
  await bidAndOutbid(life, 'b')
  await life.pass(25)
  await shop.sees('paid to you')
  await look('b-9-settled', 'shop', 'farah', 'dev')
  await life.pass(35 * 24)
  await shop.sees('buyer is late')
  await look('b-10-late', 'shop', 'farah', 'dev')
  await bankTells(life, second, 50_000)
  await shop.sees('₹50,000.00')
  await life.pass(24)
  await bankTells(life, second, 50_000)
  await shop.sees('closed, all paid')
  // All that it cost, the days after the due day too.
  await shop.sees('So far: ₹4,382.49 for 2 bills paid early')
  await look('b-11-repaid', 'shop')
  await visit(farah, 'Alt+2', 'on what came back')
  await visit(dev, 'Alt+2', 'on what came back')
  await look('b-12-portfolio', 'farah', 'dev')
  await shop.page.getByRole('link', { name: 'Wallet' }).click()
  await balances(life)
})
