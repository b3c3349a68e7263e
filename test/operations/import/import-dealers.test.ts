// Dealers from a file, with what the shop owed them before.
import { expect, test } from 'vitest'
import { openShopOfToday } from './bring-in.ts'
import { bringInKind, checkKind } from './bring-in-kind.ts'

const head = 'Name,Contact person,Phone,City,State,Days to pay,Bill number,Bill date,Opening balance,Paid ahead'
const kaveri = 'Kaveri Traders,Suresh,9900112233,Mysuru,Karnataka,15,KT/881,20-03-2026,18400.00,'
const nandi = 'Nandi Agencies,,9900445566,,,,,,,5000.00'

test('dealers come in with what is payable, which ages and is paid like any bill', async () => {
  const shop = await openShopOfToday()
  const { report } = await bringInKind(shop, 'dealers', [head, kaveri, nandi])
  expect(report).toMatchObject({ createCount: 2, refusedCount: 0 })
  const { rows, payablePaise } = await shop.counter.dealer.find({})
  expect(payablePaise).toBe(18_400_00 - 5_000_00)
  expect(rows.map(({ name, paymentDays, payablePaise: paise }) => [name, paymentDays, paise])).toEqual([
    ['Kaveri Traders', 15, 18_400_00],
    ['Nandi Agencies', 30, -5_000_00],
  ])
  const ageing = await shop.counter.dealer.ageing({})
  expect(ageing.sum).toMatchObject({ over90Paise: 18_400_00, overduePaise: 18_400_00 })
  const dealerId = rows[0]?.id ?? ''
  const statement = await shop.counter.dealer.statement({ dealerId, fromOn: '2026-01-01', toOn: '2027-12-31' })
  expect(statement.rows.map(({ kind, reference, amountPaise }) => [kind, reference, amountPaise])).toEqual([
    ['opening', 'KT/881', 18_400_00],
  ])
  expect(shop.verify()).toMatchObject({ isWhole: true })
})

test('the same file again brings nothing in twice', async () => {
  const shop = await openShopOfToday()
  await bringInKind(shop, 'dealers', [head, kaveri, nandi])
  const { report } = await checkKind(shop, 'dealers', [head, kaveri, nandi])
  expect(report).toMatchObject({ createCount: 0, updateCount: 0, unchangedCount: 2 })
})
