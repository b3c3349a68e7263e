// The shop's own account on the marketplace at its counter: let in by the counter's place in the shop, without a password.
import { expect, test } from 'vitest'
import { openListingMarket } from '../../support/api/open-listing-market.ts'

test('the counter enters as the shop, sees its wallet, and sends money to a bank', async () => {
  const market = await openListingMarket()
  const { counter, newId } = market.counter
  expect(await counter.market.enterAsShop({})).toMatchObject({
    account: { email: 'asha@shop.example', role: 'seller' },
    address: market.shop.address,
  })
  const { balancePaise } = (await counter.market.wallet({})).value
  expect(balancePaise).toBe(10_00_000_00)
  const order = {
    ...{ key: newId(), amountPaise: 25_000_50, accountName: 'Asha General Store' },
    ...{ accountNumber: '123456789012', ifsc: 'sbin0001234' },
  }
  const after = { balancePaise: balancePaise - 25_000_50, heldPaise: 0 }
  expect(await counter.market.withdraw(order)).toEqual(after)
  // Sent once more, as after an answer that was lost.
  expect(await counter.market.withdraw(order)).toEqual(after)
  expect((await counter.market.wallet({})).value).toEqual(after)
  const { rows } = (await counter.market.movements({})).value
  expect(rows[0]).toMatchObject({ kind: 'withdrawal', amountPaise: -25_000_50 })
})

test.each([
  ['more than there is', { amountPaise: 10_00_000_01 }, 'market_wallet_short'],
  ['an account number of letters', { accountNumber: 'A12345678' }, 'invalid_input'],
  ['an IFSC that is none', { ifsc: 'SBIN1001234' }, 'invalid_input'],
  ['less than a rupee', { amountPaise: 99 }, 'invalid_input'],
] as const)('%s leaves the wallet as it was', async (_what, fields, code) => {
  const market = await openListingMarket()
  const { counter, newId } = market.counter
  await counter.market.enterAsShop({})
  const order = {
    key: newId(),
    amountPaise: 500_00,
    accountName: 'Asha',
    accountNumber: '123456789',
    ifsc: 'SBIN0001234',
  }
  await expect(counter.market.withdraw({ ...order, ...fields })).toBeRefused(code)
  expect((await counter.market.wallet({})).value.balancePaise).toBe(10_00_000_00)
})

test('its papers are handed in at the counter', async () => {
  const market = await openListingMarket({ isVerified: false })
  const { counter } = market.counter
  await counter.market.enterAsShop({})
  expect((await counter.market.kyc({})).value.status).toBe('pending')
  const paper = { name: 'pan.pdf', contentBase64: Buffer.from('%PDF-1.7').toString('base64') }
  await counter.market.submitKyc({ panNumber: 'AAPFU0939F', papers: [{ type: 'pan', ...paper }] })
  expect((await counter.market.kyc({})).value.status).toBe('submitted')
})

test('a shop without an account is told so, and one without a server too', async () => {
  const unlinked = await openListingMarket({ isLinked: false })
  await expect(unlinked.counter.counter.market.enterAsShop({})).toBeRefused('sync_refused')
  unlinked.counter.line.state = 'down'
  await expect(unlinked.counter.counter.market.enterAsShop({})).toBeRefused('sync_unreachable')
})
