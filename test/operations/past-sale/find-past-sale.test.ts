// Past bills are found by what a person remembers of them.
import { expect, test } from 'vitest'
import { ravi, soap } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'
import { bringInPast, contentOf, oddBills } from '../../support/trade/bring-in-past.ts'

const bills = [
  '41,2026-01-05,S1,Lux Soap,2,10,Ravi Kumar,9876543210',
  '41,2026-01-05,R1,Basmati,1,60,Ravi Kumar,9876543210',
  '42,2026-01-06,S1,Lux Soap,-1,10,Ravi Kumar,9876543210',
  '43,2026-02-01,C1,Comb,1,5,Sita,',
  '1043,2026-02-02,C1,Comb,3,5,,',
]

async function openWithBills() {
  const shop = await openTestShop()
  await bringInPast(shop, contentOf(bills))
  return shop
}

const numbersOf = (page: { rows: readonly { number: string }[] }) => page.rows.map(({ number }) => number)

test('the newest stands first, with what all of them come to in each currency', async () => {
  const shop = await openWithBills()
  await bringInPast(shop, oddBills, { currency: 'GBP' })
  const page = await shop.counter.pastSale.find({})
  expect(page.total).toBe(11)
  expect(numbersOf(page).slice(0, 2)).toEqual(['C7007', '7006'])
  expect(page.sums).toEqual([
    { currency: 'GBP', bills: 7, lines: 11, quantityThousandths: -2_750, amountMills: 306_606 },
    { currency: 'INR', bills: 4, lines: 5, quantityThousandths: 6_000, amountMills: 90_000 },
  ])
})

test.for<[text: string, numbers: readonly string[]]>([
  ['41', ['41']],
  ['4', ['43', '42', '41']],
  ['ravi', ['42', '41']],
  ['98765', ['42', '41']],
  ['R1', ['41']],
  ['comb', ['1043', '43']],
  ['100%', []],
])('%j finds %j', async ([text, numbers]) => {
  const shop = await openWithBills()
  expect(numbersOf(await shop.counter.pastSale.find({ text }))).toEqual(numbers)
})

test('days and kinds narrow the list, and pages go on where the last ended', async () => {
  const { counter } = await openWithBills()
  expect(numbersOf(await counter.pastSale.find({ fromOn: '2026-01-06', toOn: '2026-02-01' }))).toEqual(['43', '42'])
  expect(numbersOf(await counter.pastSale.find({ kind: 'return' }))).toEqual(['42'])
  const second = await counter.pastSale.find({ offset: 1, limit: 2 })
  expect([second.total, numbersOf(second)]).toEqual([4, ['43', '42']])
})

test("a customer's and an item's past bills are those the shop could tell were theirs", async () => {
  const shop = await openTestShop({
    items: { soap: soap({ code: 'S1' }) },
    customers: { ravi: ravi({ name: 'Ravi', phone: '+919876543210' }) },
  })
  await bringInPast(shop, contentOf(bills))
  const ofRavi = await shop.counter.pastSale.find({ customerId: shop.ids.ravi })
  expect(ofRavi.rows.map(({ number, customer }) => [number, customer])).toEqual([
    ['42', 'Ravi'],
    ['41', 'Ravi'],
  ])
  expect(numbersOf(await shop.counter.pastSale.find({ itemId: shop.ids.soap }))).toEqual(['42', '41'])
})
