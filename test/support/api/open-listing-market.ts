// A shop with a real counter on a real API, its account on the marketplace, its registered buyer and an investor there.
import { expect } from 'vitest'
import { runDesk } from '../../../src/api/desk/run-desk.ts'
import { putBackAt } from '../../../src/api/store/listing/put-back-at.ts'
import { shopListingRows } from '../../../src/api/store/listing/shop-listing-rows.ts'
import type { AskedPricing } from '../../../src/shared/records/listing.ts'
import { soap, trader } from '../goods.ts'
import type { TestShopOptions } from '../open-test-shop.ts'
import { openJoinedCounter, openSyncedShop, type SyncedCounter, type SyncedShop } from '../sync/open-synced-shop.ts'
import { atRate } from '../trade/listings.ts'
import { meera, registerAccount, type SignedInAccount } from './financing-account.ts'
import type { TestApiOptions } from './open-test-api.ts'

export type ListingCounter = SyncedCounter<'soap', 'trader'>

export interface ListingMarket {
  readonly shop: SyncedShop
  readonly counter: ListingCounter
  /** As the counter speaks on the marketplace. */
  readonly seller: SignedInAccount
  readonly buyer: SignedInAccount
  readonly investor: SignedInAccount
  /** A bill of ₹1,00,000.00 on credit. */
  sell(): Promise<{ readonly id: string; readonly number: string }>
  /** Asks with the figures of now; the request waits at the counter. */
  ask(invoiceId: string, pricing?: AskedPricing): Promise<string>
  /** Everything both ways, the desk, and what it told. */
  settle(): Promise<void>
  /** The marketplace's id of the newest invoice that the seller has there. */
  marketId(): Promise<string>
  standing(listingId: string): Promise<{ readonly state: string; readonly reason: string } | null>
}

const password = 'gold ring 7'

export interface ListingMarketOptions {
  /** Nobody has opened an account for the shop. */
  readonly isLinked?: boolean
  readonly isVerified?: boolean
  readonly market?: TestApiOptions['market']
  readonly counter?: Pick<TestShopOptions<never, never>, 'at'>
}

export async function openListingMarket(options: ListingMarketOptions = {}): Promise<ListingMarket> {
  const { isLinked = true, isVerified = true } = options
  const shop = await openSyncedShop(options.market === undefined ? {} : { market: options.market })
  const counter = await openJoinedCounter(shop, {
    ...{ items: { soap: soap() }, customers: { trader: trader() }, seed: 1 },
    ...options.counter,
  })
  const { buyer, investor } = await joinMarket(shop)
  const seller = isLinked ? await linkShop(shop, counter, isVerified) : buyer
  return {
    ...{ shop, counter, seller, buyer, investor },
    async sell() {
      const of = { soap: { quantity: 2_500, pricePaise: 40_00 } }
      const { invoice } = await counter.counter.invoice.issue(counter.sale({ of, to: 'trader', onCredit: true }))
      return invoice
    },
    async ask(invoiceId, pricing = atRate()) {
      const { quote } = await counter.counter.listing.quote({ invoiceId, pricing })
      const { id } = await counter.counter.listing.request({ id: counter.newId(), invoiceId, pricing, quote })
      return id
    },
    async settle() {
      await shop.exchange(counter)
      await deskOf(shop)
      await shop.exchange(counter)
    },
    async marketId() {
      const { body } = await seller.call<{ data: { id: string }[] }>('GET', '/api/invoices?limit=1')
      return body.data[0]?.id ?? ''
    },
    async standing(listingId) {
      return (await counter.counter.listing.get({ id: listingId })).standing
    },
  }
}

/** Rounds of the desk, beside its own, until nothing waits; none may find anything wrong. */
export async function deskOf(shop: SyncedShop): Promise<void> {
  const { deps } = shop.api
  const round = async () => {
    const problems: unknown[] = []
    await runDesk(deps, problem => void problems.push(problem))
    expect(problems).toEqual([])
    return deps.store.transact(async tx => {
      const rows = shopListingRows(tx)
      const since = await putBackAt(tx, new Date(deps.clock.nowMs()))
      const lists = [await rows.unanswered(since, new Date(0)), await rows.askedBack(), await rows.lowered()]
      return [...lists, await rows.untold()].flat().length
    })
  }
  await expect.poll(round, { interval: 20 }).toBe(0)
}

async function joinMarket(shop: SyncedShop) {
  const join = async (role: 'buyer' | 'investor', email: string, profile: object) => {
    const account = await registerAccount(shop.api, {
      ...meera,
      email,
      role,
      profile: { ...meera.profile, ...profile },
    })
    await account.call('POST', '/api/auth/kyc', { status: 'verified' })
    return account
  }
  const { gstin } = trader()
  return {
    buyer: await join('buyer', 'buyer@pune.example', { company: 'Pune Traders', gstNumber: gstin }),
    investor: await join('investor', 'farah@capital.example', { company: 'Sheikh Capital' }),
  }
}

/** As the counter does it, by its own token. */
export async function linkShop(
  shop: SyncedShop,
  counter: ListingCounter,
  isVerified: boolean,
): Promise<SignedInAccount> {
  await counter.counter.financeAccount.link({ how: 'open', email: 'asha@shop.example', password, contactName: '' })
  const { body } = await shop.api.call<{ token: string }>('POST', '/api/auth/login', {
    ...{ email: 'asha@shop.example', password },
  })
  const headers = { authorization: `Bearer ${body.token}` }
  const call: SignedInAccount['call'] = (method, url, sent, said = {}) =>
    shop.api.call(method, url, sent, { ...said, headers: { ...headers, ...said.headers } })
  if (isVerified) await call('POST', '/api/auth/kyc', { status: 'verified' })
  return { token: body.token, call }
}
