// The month for Tally: its vouchers hold what the ledger holds, and its masters everything they name.
import { expect, test } from 'vitest'
import { openDealerShop } from '../../support/dealers.ts'
import { childrenNamed, textOf as inside, parseXml, type Tag, tagsNamed } from '../../support/returns/parse-xml.ts'
import { takeBack } from '../../support/returns.ts'
import { openMonth, period, textOf } from './month.ts'

type Shop = Awaited<ReturnType<typeof openMonth>>

async function tallyOf({ counter }: Shop, part: 'masters' | 'vouchers', month = period): Promise<Tag> {
  return parseXml(textOf(await counter.export.tally({ period: month, part })))
}

/** What each account ends at, credits above zero, in paise. */
function accountsOf(file: Tag): Record<string, number> {
  const sums: Record<string, number> = {}
  const entries = ['LEDGERENTRIES.LIST', 'ALLLEDGERENTRIES.LIST', 'ACCOUNTINGALLOCATIONS.LIST']
  for (const entry of entries.flatMap(name => tagsNamed(file, name))) {
    const ledger = inside(entry, 'LEDGERNAME')
    sums[ledger] = (sums[ledger] ?? 0) + Math.round(Number(inside(entry, 'AMOUNT')) * 100)
  }
  return sums
}

test('accounts end where the ledger says: sales, taxes, money, and what customers still owe', async () => {
  const shop = await openMonth()
  expect(accountsOf(await tallyOf(shop, 'vouchers'))).toEqual({
    'Sales 18%': 101_70,
    'Sales exempt': 90_00,
    'Sales 5%': 1_000_00,
    'Sales 5% inter-state': 75_000_00,
    'Output CGST': 34_15,
    'Output SGST': 34_15,
    'Output IGST': 3_750_00,
    'Walk-in customers': 0,
    Cash: -190_00,
    'UPI collections': -20_00,
    'Bank transfers received': -10_000_00,
    'Pune Traders (9822012345)': -1_050_00,
    'Bengaluru Mart (9845000000)': -68_750_00,
  })
})

test('walk-in sales of the day are one voucher and their money another; named customers have their own', async () => {
  const file = await tallyOf(await openMonth(), 'vouchers')
  const vouchers = tagsNamed(file, 'VOUCHER').map(tag =>
    ['VOUCHERTYPENAME', 'VOUCHERNUMBER', 'NARRATION'].map(name => inside(tag, name)),
  )
  expect(vouchers).toEqual([
    ['Sales', 'A1/26-27/00003', ''],
    ['Sales', 'A1/26-27/00004', ''],
    ['Receipt', 'A1/26-27/00004-R', 'For A1/26-27/00004'],
    ['Sales', 'A1/2026-11-20/27', 'A1/26-27/00001 to A1/26-27/00002: 2'],
    ['Receipt', 'A1/2026-11-20-R', 'A1/26-27/00001-R to A1/26-27/00002-R: 2'],
  ])
})

test('money taken in a later month is in that month, against its bill', async () => {
  const shop = await openMonth()
  const { rows } = await shop.counter.invoice.find({ text: 'Pune' })
  shop.clock.advance(20 * 24 * 3_600_000)
  await shop.counter.payment.take({
    id: shop.newId(),
    invoiceId: rows[0]?.id ?? '',
    tender: 'upi',
    amountPaise: 50_000,
    note: '',
  })
  const file = await tallyOf(shop, 'vouchers', '2026-12')
  const [voucher, ...more] = tagsNamed(file, 'VOUCHER')
  expect(more).toEqual([])
  expect(accountsOf(file)).toEqual({ 'Pune Traders (9822012345)': 50_000, 'UPI collections': -50_000 })
  expect(tagsNamed(voucher as Tag, 'BILLALLOCATIONS.LIST').map(bill => inside(bill, 'NAME'))).toEqual([
    'A1/26-27/00003',
  ])
})

test('goods back, money on account, and credit paid out: the party ends at what the ledger says he owes', async () => {
  const shop = await openMonth()
  const { counter, ids, newId } = shop
  const { invoice } = await counter.invoice.issue(shop.sale({ of: { tea: 2 }, to: 'ravi' }))
  await counter.creditNote.issue(await takeBack(shop, invoice.id, { of: { 1: 1 }, toAccount: true }))
  await counter.account.takePayment({ id: newId(), customerId: ids.ravi, tender: 'upi', amountPaise: 70_00, note: '' })
  const refund = { id: newId(), tender: 'cash', amountPaise: 50_00, note: '' } as const
  await counter.account.refundCredit({ id: newId(), customerId: ids.ravi, refund })
  const { duePaise, creditPaise } = await counter.account.get({ customerId: ids.ravi })
  const file = await tallyOf(shop, 'vouchers')
  expect(accountsOf(file)['Ravi Kumar (9876543210)']).toBe(creditPaise - duePaise)
  expect(creditPaise).toBe(283_00)
  const types = tagsNamed(file, 'VOUCHER').map(tag => inside(tag, 'VOUCHERTYPENAME'))
  expect(types.filter(type => type !== 'Sales' && type !== 'Receipt')).toEqual(['Credit Note', 'Payment'])
  const bills = tagsNamed(file, 'BILLALLOCATIONS.LIST').map(bill => inside(bill, 'BILLTYPE'))
  expect(bills.filter(type => type === 'On Account')).toHaveLength(2)
})

test('a void bill is in the books with neither goods nor money', async () => {
  const shop = await openMonth()
  const before = accountsOf(await tallyOf(shop, 'vouchers'))
  const { invoice } = await shop.counter.invoice.issue(shop.sale({ of: { soap: 7 }, to: 'pune' }))
  await shop.counter.invoice.void({ id: shop.newId(), invoiceId: invoice.id, reason: 'typed twice' })
  expect(accountsOf(await tallyOf(shop, 'vouchers'))).toEqual(before)
})

test('the masters make every account, unit and item that the vouchers name', async () => {
  const shop = await openMonth()
  const masters = await tallyOf(shop, 'masters')
  expect(inside(childrenNamed(tagsNamed(masters, 'IMPORTDATA')[0] as Tag, 'REQUESTDESC')[0] as Tag, 'REPORTNAME')).toBe(
    'All Masters',
  )
  const named = (tag: string) => tagsNamed(masters, tag).map(({ attributes }) => attributes.NAME)
  const vouchers = await tallyOf(shop, 'vouchers')
  for (const { text } of tagsNamed(vouchers, 'LEDGERNAME')) expect(named('LEDGER')).toContain(text)
  expect(named('STOCKITEM')).toEqual(['Lux Soap [SOAP]', 'Sona Masoori Rice [RICE]', 'Assam Tea [TEA]'])
  expect(named('UNIT')).toEqual(['NOS', 'KGS', 'PAC'])
})

test('a shop that files no return has its books all the same', async () => {
  const shop = await openMonth({ scheme: 'unregistered', gstin: null })
  const accounts = accountsOf(await tallyOf(shop, 'vouchers'))
  expect(Object.keys(accounts).filter(name => name.startsWith('Output'))).toEqual([])
  expect(accounts['Sales exempt']).toBeGreaterThan(0)
})

test('dealers end at what the shop owes them; what was taken back again cancels out', async () => {
  const { shop, counter, receive, pay, payablePaise } = await openDealerShop()
  await receive({ of: { soap: 6 }, costPaise: 3_000, billNumber: 'K-1', amountPaise: 212_40, taxPaise: 32_40 })
  const wrong = await receive({ of: { rice: 2 }, costPaise: 4_500, billNumber: 'K-2', amountPaise: 90_00 })
  await counter.goodsReceipt.reverse({ id: shop.newId(), receiptId: wrong.receipt.id, reason: 'not ours' })
  await receive({ of: { soap: 1 }, costPaise: 3_000 })
  await pay({ tender: 'bank', amountPaise: 100_00 })
  const typed = await pay({ tender: 'cash', amountPaise: 55_00 })
  await counter.dealerPayment.reverse({ id: shop.newId(), paymentId: typed.payment.id, reason: 'typed wrong' })
  const file = parseXml(textOf(await counter.export.tally({ period, part: 'vouchers' })))
  expect(tagsNamed(file, 'VOUCHER').map(tag => inside(tag, 'VOUCHERTYPENAME'))).toEqual([
    ...['Purchase', 'Purchase', 'Debit Note', 'Payment', 'Payment', 'Receipt'],
  ])
  expect(accountsOf(file)).toEqual({
    'Kaveri Distributors (dealer, 9840012345)': await payablePaise(),
    'Purchases of goods': -180_00,
    'Input CGST': -16_20,
    'Input SGST': -16_20,
    'Bank transfers received': 100_00,
    Cash: 0,
  })
  const masters = parseXml(textOf(await counter.export.tally({ period, part: 'masters' })))
  const known = tagsNamed(masters, 'LEDGER').map(({ attributes }) => attributes.NAME)
  for (const { text } of tagsNamed(file, 'LEDGERNAME')) expect(known).toContain(text)
  const creditor = tagsNamed(masters, 'LEDGER').find(tag => inside(tag, 'PARENT') === 'Sundry Creditors')
  expect(creditor && [inside(creditor, 'PARTYGSTIN'), inside(creditor, 'LEDSTATENAME')]).toEqual([
    '27AAACR5055K1Z7',
    'Maharashtra',
  ])
})

test('goods sent back are a debit note of the books; what was owed before Galla stays out of them', async () => {
  const { shop, counter, dealerId, receive, sendBack } = await openDealerShop()
  const party = { kind: 'dealer', id: dealerId } as const
  await counter.opening.post({ id: shop.newId(), party, billedOn: '2026-10-31', amountPaise: 9_000_00 })
  await receive({ of: { soap: 6 }, costPaise: 3_000, billNumber: 'K-1', amountPaise: 212_40, taxPaise: 32_40 })
  const { goodsReturn } = await sendBack({ of: { soap: 2 }, taxRateBps: 1800 })
  const file = parseXml(textOf(await counter.export.tally({ period, part: 'vouchers' })))
  expect(accountsOf(file)).toEqual({
    'Kaveri Distributors (dealer, 9840012345)': 212_40 - 70_80,
    'Purchases of goods': -120_00,
    'Input CGST': -10_80,
    'Input SGST': -10_80,
  })
  const goods = tagsNamed(file, 'ALLINVENTORYENTRIES.LIST')
  expect(goods.map(tag => [inside(tag, 'STOCKITEMNAME'), inside(tag, 'ACTUALQTY').trim()])).toEqual([
    ['Lux Soap [SOAP]', '6 NOS'],
    ['Lux Soap [SOAP]', '2 NOS'],
  ])
  await counter.goodsReturn.reverse({ id: shop.newId(), returnId: goodsReturn.id, reason: '' })
  const after = parseXml(textOf(await counter.export.tally({ period, part: 'vouchers' })))
  expect(accountsOf(after)).toMatchObject({ 'Kaveri Distributors (dealer, 9840012345)': 212_40 })
})

test('cash in and out of the drawer leaves Cash where the drawer is', async () => {
  const shop = await openMonth()
  const { counter, newId } = shop
  const before = accountsOf(await tallyOf(shop, 'vouchers'))
  await counter.shift.open({ id: newId(), floatPaise: 0 })
  const move = { note: '', direction: 'out' as const }
  await counter.shift.moveCash({ ...move, id: newId(), amountPaise: 60_00, reason: 'expense' })
  await counter.shift.moveCash({ ...move, id: newId(), amountPaise: 40_00, reason: 'bank' })
  await counter.shift.moveCash({ ...move, id: newId(), direction: 'in', amountPaise: 500_00, reason: 'owner' })
  const after = accountsOf(await tallyOf(shop, 'vouchers'))
  expect(after).toEqual({
    ...before,
    ...{ 'Shop expenses': -60_00, Bank: -40_00, Owner: 500_00, Cash: (before.Cash ?? 0) - 400_00 },
  })
})

test('tax of goods that came back after its term is the shop’s cost, not less tax', async () => {
  const shop = await openMonth()
  const { rows } = await shop.counter.invoice.find({ text: 'Pune' })
  shop.clock.advance(376 * 24 * 3_600_000)
  await shop.counter.creditNote.issue(await takeBack(shop, rows[0]?.id ?? '', { of: { 1: 4 } }))
  expect(accountsOf(await tallyOf(shop, 'vouchers', '2027-12'))).toMatchObject({
    'Sales 5%': -1_000_00,
    'GST on late returns': -50_00,
    'Pune Traders (9822012345)': 1_050_00,
  })
})
