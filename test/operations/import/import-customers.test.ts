// Customers from a file, with what they owed before: dues of their accounts that no sale stands behind.
import { expect, test } from 'vitest'
import { soap } from '../../support/goods.ts'
import { openShopOfToday } from './bring-in.ts'
import { bringInKind, checkKind, problemsIn, readKind } from './bring-in-kind.ts'

const head = 'Name,Phone,GSTIN,City,State,Credit limit,Bill number,Bill date,Due date,Opening balance,Paid ahead'
const ravi = 'Ravi Kumar,98450 12345,,Bengaluru,Karnataka,5000,B-1,31-03-2026,30-04-2026,"1,250.00",'
const raviAgain = 'Ravi Kumar,9845012345,,,,,B-2,15/06/2026,,480.00,'
const meena = 'Meena Stores,,,,,,,,,,2000.00'

async function customerNamed(shop: Awaited<ReturnType<typeof openShopOfToday>>, text: string) {
  const [customer] = (await shop.counter.customer.find({ text })).rows
  if (customer === undefined) throw new Error(`${text} came in`)
  return customer
}

test('who they are and what each owes comes in, bill by bill', async () => {
  const shop = await openShopOfToday()
  const { report } = await bringInKind(shop, 'customers', [head, ravi, raviAgain, meena])
  expect(report).toMatchObject({ createCount: 2, updateCount: 1, refusedCount: 0 })
  expect(report?.totals).toEqual([
    { code: 'openings', value: 3 },
    { code: 'due_paise', value: 1_730_00 },
    { code: 'advance_paise', value: 2_000_00 },
  ])
  const customer = await customerNamed(shop, 'ravi')
  expect(customer).toMatchObject({
    phone: '9845012345',
    stateCode: '29',
    creditLimitPaise: 5_000_00,
    duePaise: 1_730_00,
    invoiceCount: 0,
    lastPurchaseAt: null,
  })
  const account = await shop.counter.account.get({ customerId: customer.id })
  expect(
    account.unpaid.map(({ number, issuedOn, dueOn, duePaise, isOpening }) => [
      number,
      issuedOn,
      dueOn,
      duePaise,
      isOpening,
    ]),
  ).toEqual([
    ['B-1', '2026-03-31', '2026-04-30', 1_250_00, true],
    ['B-2', '2026-06-15', '2026-07-15', 480_00, true],
  ])
  expect(account.ageing).toMatchObject({ upTo30Paise: 0, over90Paise: 1_730_00 })
  expect(await customerNamed(shop, 'meena')).toMatchObject({ duePaise: 0, creditPaise: 2_000_00 })
  expect(shop.verify()).toMatchObject({ isWhole: true })
})

test('a payment takes the oldest opening first, its receipt names it, and the statement sums up', async () => {
  const shop = await openShopOfToday({ items: { soap: soap() } })
  await bringInKind(shop, 'customers', [head, ravi, raviAgain])
  const { id: customerId } = await customerNamed(shop, 'ravi')
  shop.clock.set(new Date(Date.now() + 1000).toISOString())
  const id = shop.newId()
  const taken = await shop.counter.account.takePayment({
    id,
    customerId,
    tender: 'upi',
    amountPaise: 1_300_00,
    note: '',
  })
  expect(taken.allocations.map(({ amountPaise }) => amountPaise)).toEqual([1_250_00, 50_00])
  expect(taken.account).toMatchObject({ duePaise: 430_00, creditPaise: 0 })
  const statement = await shop.counter.account.statement({ customerId, fromOn: '2026-01-01', toOn: '2027-12-31' })
  expect(statement.lines.map(({ kind, number, balancePaise }) => [kind, number, balancePaise])).toEqual([
    ['opening', 'B-1', 1_250_00],
    ['opening', 'B-2', 1_730_00],
    ['payment', taken.payment.receiptNumber, 430_00],
  ])
  const paper = await shop.counter.document.renderPayment({ paymentId: id, paper: 'a5', language: 'en' })
  expect(paper.mediaType).toBe('application/pdf')
  expect(shop.verify()).toMatchObject({ isWhole: true })
})

test('money paid ahead pays an opening when it is set against it', async () => {
  const shop = await openShopOfToday()
  await bringInKind(shop, 'customers', [head, 'Asha,,,,,,A-1,01-04-2026,,300.00,', 'Asha,,,,,,ADV,01-05-2026,,,500.00'])
  const { id: customerId } = await customerNamed(shop, 'asha')
  const account = await shop.counter.account.applyCredit({ id: shop.newId(), customerId })
  expect(account).toMatchObject({ duePaise: 0, creditPaise: 200_00, unpaid: [] })
  expect(shop.verify()).toMatchObject({ isWhole: true })
})

test('the same file again brings nothing in twice', async () => {
  const shop = await openShopOfToday()
  await bringInKind(shop, 'customers', [head, ravi, raviAgain, meena])
  const { report } = await checkKind(shop, 'customers', [head, ravi, raviAgain, meena])
  expect(report).toMatchObject({ createCount: 0, updateCount: 0, unchangedCount: 3, totals: [] })
})

test('an opening is a pending bill of the reports, and is in no sale and no month', async () => {
  const shop = await openShopOfToday()
  await bringInKind(shop, 'customers', [head, ravi, raviAgain])
  const today = new Date().toISOString().slice(0, 10)
  const ask = { fromOn: '2026-01-01', toOn: today }
  const pending = await shop.counter.report.run({ report: 'pending_invoices', ...ask })
  const at = (key: string) => pending.columns.findIndex(column => column.key === key)
  expect(pending.rows.map(({ cells, lead }) => [cells[at('number')], cells[at('due')], lead?.to])).toEqual([
    ['B-2', 480_00, 'customers'],
    ['B-1', 1_250_00, 'customers'],
  ])
  for (const report of [
    'sales',
    'sales_by_customer',
    'tax_summary',
    'top_items',
    'profit',
    'purchase_history',
  ] as const)
    expect([report, (await shop.counter.report.run({ report, ...ask })).rows]).toEqual([report, []])
})

test('what is not clear is refused with its line and column, and the rest comes in', async () => {
  const shop = await openShopOfToday()
  await bringInKind(shop, 'customers', [head, 'Old Friend,9845000001,,,,,X-1,01-04-2026,,100,'])
  const rows = [
    ...[
      ',9845000009,,,,,,,,5,',
      'A,12,,,,,,,,,',
      'B,,29ABCDE1234F1Z5,,,,,,,,',
      'C,,,,Atlantis,,,,,,',
      'D,,,,,,,31-31-2026,,5,',
    ],
    ...[
      'E,,,,,,,01-01-2090,,5,',
      'F,,,,,,F1,01-05-2026,01-04-2026,5,',
      'G,,,,,,,,,5,6',
      'H,,,,,,,,,5,',
      'H,,,,,,,,,7,',
    ],
    ...['I,,,,,,I1,,,5,', 'I,,,,,,I1,,,7,', 'Old Friend,9845000001,,,,,X-1,01-04-2026,,200,', 'J,,,,,abc,,,,,'],
    ...['K,9845000002,,Delhi,,,,,,,', 'K,9845000002,,Agra,,,,,,,', 'L,,,,,,,,,12x,'],
  ]
  const state = await checkKind(shop, 'customers', [head, ...rows])
  expect(problemsIn(state)).toEqual([
    '2 Name name_missing',
    '3 Phone phone_unclear',
    '4 GSTIN gstin_wrong',
    '5 State state_unclear',
    '6 Bill date day_unclear',
    '7 Bill date day_ahead',
    '8 Due date due_before_bill',
    '9 Paid ahead balance_both',
    '11 Opening balance balance_twice',
    '13 Opening balance bill_twice',
    '14 Opening balance opening_known',
    '15 Credit limit amount_unclear',
    '17 - party_contradicts',
    '18 Opening balance amount_unclear',
  ])
})

test('Dr and Cr say on which side a balance stands', async () => {
  const shop = await openShopOfToday()
  await bringInKind(shop, 'customers', ['Particulars,Closing Balance', 'Ravi,500.00 Dr', 'Meena,200.00 Cr', 'Asha,-50'])
  const { rows } = await shop.counter.customer.find({})
  expect(rows.map(({ name, duePaise, creditPaise }) => [name, duePaise, creditPaise]).sort()).toEqual([
    ['Asha', 0, 50_00],
    ['Meena', 0, 200_00],
    ['Ravi', 500_00, 0],
  ])
})

test('a list of open bills as Tally writes it is understood', async () => {
  const shop = await openShopOfToday()
  const tally = ["Date,Ref. No.,Party's Name,Pending Amount,Due on", '1-Apr-26,101,Ravi,250.00,1-May-26']
  const { mapping } = await readKind(shop, 'customers', tally)
  expect(mapping.columns).toEqual({ billed_on: 0, bill: 1, name: 2, due: 3, due_on: 4 })
})

test('two who may be meant are not mixed up', async () => {
  const shop = await openShopOfToday()
  await bringInKind(shop, 'customers', ['Name,Phone', 'Ravi,9845000001', 'Ravi,9845000002'])
  expect((await shop.counter.customer.find({})).total).toBe(2)
  const state = await checkKind(shop, 'customers', ['Name,Balance', 'Ravi,100'])
  expect(problemsIn(state)).toEqual(['2 Name several_parties'])
})

test('what the shop asks of everybody a new or changed customer must have, else his row is left out', async () => {
  const shop = await openShopOfToday()
  const asked = { address: true, gstin: false, email: true }
  await shop.counter.shop.save({ fields: { customerFields: asked, requiredCustomerFields: asked } })
  const head = 'Name,Phone,Address,E-mail,GSTIN,Bill number,Opening balance'
  const full = 'Ravi,9845000001,4 MG Road,ravi@example.com,,B-1,10'
  const rows = [head, full, 'Ravi,9845000001,,,,B-2,20', 'Meena,9845000002,,,,B-3,30', 'Kamal,9845000003,1 Fort,,,,']
  const state = await bringInKind(shop, 'customers', rows)
  expect(problemsIn(state)).toEqual(['4 Address address_missing', '4 E-mail email_missing', '5 E-mail email_missing'])
  expect((await shop.counter.customer.find({})).rows.map(({ name, duePaise }) => [name, duePaise])).toEqual([
    ['Ravi', 30_00],
  ])
  const later = await bringInKind(shop, 'customers', [
    'Name,Phone,Bill number,Opening balance',
    'Ravi,9845000001,B-4,5',
  ])
  expect(problemsIn(later)).toEqual([])
})

test('a GSTIN is asked for like the rest', async () => {
  const shop = await openShopOfToday()
  const asked = { address: false, gstin: true, email: false }
  await shop.counter.shop.save({ fields: { customerFields: asked, requiredCustomerFields: asked } })
  const state = await bringInKind(shop, 'customers', ['Name,Phone', 'Ravi,9845000001'])
  expect(problemsIn(state)).toEqual(['2 - gstin_missing'])
})

test('particulars that the shop does not ask for are not kept, nor the state that only a GSTIN told', async () => {
  const shop = await openShopOfToday()
  await shop.counter.shop.save({ fields: { customerFields: { address: false, gstin: false, email: false } } })
  await bringInKind(shop, 'customers', ['Name,Address,E-mail,GSTIN', 'Ravi,4 MG Road,ravi@example.com,29AAGCB7383J1Z4'])
  expect(await customerNamed(shop, 'ravi')).toMatchObject({
    ...{ gstin: null, email: '', stateCode: null },
    address: { line1: '', line2: '', city: '', pin: '' },
  })
})
