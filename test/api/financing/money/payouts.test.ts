// Money between wallets and banks: once, whatever the bank says and whenever the program is killed.
import { expect, test } from 'vitest'
import type { BankAnswer, BankPort } from '../../../../src/api/bank/bank-port.ts'
import { simulatedBank } from '../../../../src/api/bank/simulated-bank.ts'
import { orderPayout } from '../../../../src/api/operations/bank-payout/order-payout.ts'
import { sendPayouts } from '../../../../src/api/operations/bank-payout/send-payouts.ts'
import { lowerBalance } from '../../../../src/api/operations/financed-invoice/lower-balance.ts'
import type { SignedInAccount } from '../../../support/api/financing-account.ts'
import { openMarket } from '../../../support/api/open-market.ts'
import { openTestApi } from '../../../support/api/open-test-api.ts'

const account = { name: 'Meera Nair', number: '123456789012', ifsc: 'HDFC0001234' }
const withdraw = ({ call }: SignedInAccount, amount: number, number = account.number) =>
  call<{ data: { id: string } }>('POST', '/api/wallet/withdrawals', { amount, account: { ...account, number } })
const payouts = async ({ call }: SignedInAccount) =>
  (await call<{ payInTo: string; data: { status: string; answer: string }[] }>('GET', '/api/wallet/withdrawals')).body

test('it leaves the wallet at once, and the world when the bank has paid', async () => {
  const market = await openMarket()
  expect(await withdraw(market.seller, 400_000)).toMatchObject({
    status: 201,
    body: { data: { amount: 400_000, accountEnding: '9012', status: 'ordered' } },
  })
  expect(await market.balanceOf(market.seller)).toBe(600_000)
  expect((await market.journal()).sums.transit).toBe(400_000_00)
  expect(await sendPayouts(market.api.deps)).toBe(1)
  expect(await sendPayouts(market.api.deps)).toBe(0)
  expect((await market.journal()).sums.transit).toBe(0)
  expect((await payouts(market.seller)).data).toMatchObject([
    { status: 'paid', answer: expect.stringMatching(/^SIM[0-9A-F]{16}$/) },
  ])
  expect(await market.differences()).toEqual([])
})

test('what the bank refuses is in the wallet again, with its reason', async () => {
  const market = await openMarket()
  await withdraw(market.seller, 400_000, '123400000000')
  expect(await sendPayouts(market.api.deps)).toBe(1)
  expect(await market.balanceOf(market.seller)).toBe(1_000_000)
  expect((await payouts(market.seller)).data).toMatchObject([
    { status: 'refused', answer: 'The bank knows no such account.' },
  ])
  expect(await market.differences()).toEqual([])
})

test('an account that its bank has under another name gets nothing, and nobody is told whose it is', async () => {
  const market = await openMarket()
  await withdraw(market.seller, 400_000, '123400002222')
  expect(await sendPayouts(market.api.deps)).toBe(1)
  expect(await market.balanceOf(market.seller)).toBe(1_000_000)
  const [refused] = (await payouts(market.seller)).data
  expect(refused).toMatchObject({ status: 'refused', answer: expect.stringContaining('under another name') })
  expect(JSON.stringify(refused)).not.toMatch(/somebody/i)
  expect(await market.differences()).toEqual([])
})

test('whose an account is, its bank is asked once in half a year; another name for it is refused', async () => {
  const asked: string[] = []
  const bank: BankPort = {
    async holder({ account: { name } }) {
      asked.push(name)
      return { kind: 'held', name: 'MRS NAIR MEERA' }
    },
    pay: async () => ({ kind: 'paid', bankReference: 'UTR1' }),
  }
  const market = await openMarket({ bank })
  await withdraw(market.seller, 100)
  await withdraw(market.seller, 200)
  await market.seller.call('POST', '/api/wallet/withdrawals', {
    amount: 300,
    account: { ...account, name: 'Ravi Iyer' },
  })
  expect(await sendPayouts(market.api.deps)).toBe(3)
  expect(asked).toEqual(['Meera Nair'])
  expect((await payouts(market.seller)).data.map(({ status }) => status)).toEqual(['refused', 'paid', 'paid'])
  await withdraw(market.seller, 100)
  market.api.passTime(181 * 24 * 60 * 60 * 1000)
  expect(await sendPayouts(market.api.deps)).toBe(1)
  expect(asked).toEqual(['Meera Nair', 'Meera Nair'])
})

test('while the bank does not say whose it is, the money waits, and the wallet does not have it twice', async () => {
  const says = { isThere: false }
  const bank: BankPort = {
    holder: async ({ account: { name } }) => (says.isThere ? { kind: 'held', name } : { kind: 'later' }),
    pay: async () => ({ kind: 'paid', bankReference: 'UTR1' }),
  }
  const market = await openMarket({ bank })
  await withdraw(market.seller, 100)
  expect(await sendPayouts(market.api.deps)).toBe(0)
  expect((await market.journal()).sums.transit).toBe(100_00)
  says.isThere = true
  expect(await sendPayouts(market.api.deps)).toBe(1)
  expect((await market.journal()).sums.transit).toBe(0)
})

test('what the bank pays later is asked for again', async () => {
  const market = await openMarket()
  await withdraw(market.seller, 100, '123411111111')
  expect(await sendPayouts(market.api.deps)).toBe(0)
  market.api.passTime(61_000)
  expect(await sendPayouts(market.api.deps)).toBe(1)
})

test('killed after the bank has paid, or run by several at once, it is paid and booked once', async () => {
  const paid = new Map<string, number>()
  const says: { bank: BankPort } = { bank: simulatedBank({ clock: { nowMs: () => 0 } }) }
  const answers: (() => Promise<BankAnswer>)[] = [() => Promise.reject(new Error('the line is cut'))]
  const bank: BankPort = {
    holder: question => says.bank.holder(question),
    async pay(order) {
      // The bank has done it; whether we hear of it is another matter.
      paid.set(order.reference, order.amountPaise)
      return (await answers.shift()?.()) ?? says.bank.pay(order)
    },
  }
  const market = await openMarket({ bank })
  await withdraw(market.seller, 100)
  await expect(sendPayouts(market.api.deps)).rejects.toThrow('not asked for')
  expect((await market.journal()).sums.transit).toBe(100_00)
  const other = await openTestApi({ databaseUrl: market.api.databaseUrl, bank })
  const counts = await Promise.all([sendPayouts(market.api.deps), sendPayouts(other.deps), sendPayouts(other.deps)])
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1)
  expect([...paid.values()]).toEqual([100_00])
  expect((await market.journal()).sums.transit).toBe(0)
  expect(await market.differences()).toEqual([])
})

test('nobody sends more than he has, or what he owes, or before he is verified', async () => {
  const market = await openMarket()
  expect(await withdraw(market.seller, 1_000_000.01)).toMatchObject({ body: { code: 'wallet_short' } })
  const { id } = await market.list()
  await market.investor.call('POST', `/api/invoices/${id}/fund`, { amount: 90_000 })
  await market.spend(market.seller, 1_090_000)
  await market.api.within(async (deps, tx) => {
    const [invoice] = await tx.rows<{ id: string }>('select id from financed_invoice')
    return lowerBalance(deps, tx, { invoiceId: invoice?.id ?? '', balancePaise: 0, cause: 'void' })
  })
  const { payInTo } = await payouts(market.seller)
  await market.tell({ transactionId: 'D', invoiceNumber: payInTo, amount: 100_500 })
  expect(await market.balanceOf(market.seller)).toBe(100_500)
  expect(await withdraw(market.seller, 501)).toMatchObject({ body: { code: 'dues_open' } })
  expect(await withdraw(market.seller, 500)).toMatchObject({ status: 201 })
  await market.investor.call('POST', '/api/auth/kyc', { status: 'pending' })
  expect(await withdraw(market.investor, 1)).toMatchObject({ status: 403, body: { code: 'kyc_missing' } })
})

test('without a bank nothing leaves', async () => {
  const market = await openMarket()
  const refused = market.api.within(async (deps, tx) => {
    const owner = { kycStatus: 'verified' } as Parameters<typeof orderPayout>[2]
    const asked = { amountPaise: 1, accountName: '', accountNumber: '', ifsc: '' }
    return orderPayout({ ...deps, bank: undefined }, tx, owner, asked)
  })
  await expect(refused).rejects.toMatchObject({ code: 'bank_missing', status: 503 })
})

test('who pays to the number of a wallet pays into it, once', async () => {
  const market = await openMarket()
  const { payInTo } = await payouts(market.investor)
  const word = { transactionId: 'D', invoiceNumber: payInTo, amount: 2_500 }
  expect(await market.tell(word)).toMatchObject({ body: { status: 'processed' } })
  expect(await market.tell(word)).toMatchObject({ body: { status: 'processed' } })
  await market.tell({ ...word, transactionId: 'E', status: 'failed' })
  expect(await market.balanceOf(market.investor)).toBe(1_002_500)
  expect((await market.journal()).kinds).toContain('deposit')
})
