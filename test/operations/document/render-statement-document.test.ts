// A customer's statement on paper.
import { expect, test } from 'vitest'
import { ravi, soap } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'
import { allText, pageTexts } from '../../support/paper/read-pdf.ts'

const how = { fromOn: '2026-04-01', toOn: '2026-12-31', paper: 'a4', language: 'en' } as const

async function openShop() {
  const shop = await openTestShop({
    items: { soap: soap() },
    customers: { ravi: ravi() },
    shop: { upiId: 'asha@upi' },
    at: '2026-09-01T06:30:00.000Z',
  })
  const buy = () => shop.counter.invoice.issue(shop.sale({ of: { soap: 2 }, to: 'ravi', onCredit: true }))
  const statement = async (words: Partial<{ language: 'en' | 'hi' | 'ta'; paper: 'a4' | 'a5' }> = {}) => {
    const file = await shop.counter.document.renderStatement({ ...how, customerId: shop.ids.ravi, ...words })
    return { file, pdf: Buffer.from(file.contentBase64, 'base64') }
  }
  return { shop, buy, statement }
}

test.each(['a4', 'a5'] as const)('on %s it tells bills, payments, balances, their age, and how to pay', async paper => {
  const { shop, buy, statement } = await openShop()
  await buy()
  shop.clock.set('2026-11-20T06:30:00.000Z')
  await buy()
  const payment = { id: shop.newId(), customerId: shop.ids.ravi, tender: 'upi' as const, amountPaise: 5_000, note: '' }
  await shop.counter.account.takePayment(payment)
  const { file, pdf } = await statement({ paper })
  expect(file.name).toBe('Statement 2026-12-31.pdf')
  const text = allText(pdf)
  const wanted = [
    'Statement of Account',
    'Ravi Kumar',
    'Balance before',
    'Bill A1/26-27/00001',
    'A1R/26-27/00001',
    '160.00',
    '₹110.00',
    '61–90 days',
    'asha@upi',
  ]
  expect(wanted.filter(part => !text.includes(part))).toEqual([])
})

test('a long statement carries its balance from page to page', async () => {
  const { buy, statement } = await openShop()
  for (let bill = 0; bill < 60; bill++) await buy()
  const pages = pageTexts((await statement()).pdf)
  expect(pages.length).toBeGreaterThan(1)
  const carried = (page: string | undefined, label: string) =>
    new RegExp(`${label}\\s+([\\d,.]+)`).exec(page ?? '')?.[1]
  expect(carried(pages[0], 'Carried forward')).toBeDefined()
  expect(carried(pages[0], 'Carried forward')).toBe(carried(pages[1], 'Brought forward'))
})

test('money to his credit is called so, and no code asks for more', async () => {
  const { shop, statement } = await openShop()
  const payment = { id: shop.newId(), customerId: shop.ids.ravi, tender: 'upi' as const, amountPaise: 5_000, note: '' }
  await shop.counter.account.takePayment(payment)
  const text = allText((await statement()).pdf)
  expect(text).toMatch(/To your credit\s+₹50\.00/)
  expect(text).toContain('50.00 Cr')
  expect(text).not.toContain('asha@upi')
})

test.each([
  ['hi', 'खाता विवरण'],
  ['ta', 'கணக்கு அறிக்கை'],
] as const)('in %s the title stands in both languages', async (language, title) => {
  const { buy, statement } = await openShop()
  await buy()
  const text = allText((await statement({ language })).pdf)
  for (const part of [title, 'Statement of Account']) expect(text).toContain(part)
})

test('an unknown customer has none', async () => {
  const { shop } = await openShop()
  const render = shop.counter.document.renderStatement({ ...how, customerId: shop.newId() })
  await expect(render).toBeRefused('not_found', { record: 'customer' })
})
