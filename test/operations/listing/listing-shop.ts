// A shop with a registered buyer who owes: what the tests of listings begin with; and the server's word, posted as if it had come.
import { joinLedger } from '../../../src/main/ledger/open-ledger.ts'
import { transact } from '../../../src/main/ledger/transact.ts'
import { present } from '../../../src/shared/kernel/assert.ts'
import type { NewEntry } from '../../../src/shared/records/entry.ts'
import type { AskedPricing, ListingMove } from '../../../src/shared/records/listing.ts'
import { ravi, rice, soap, trader } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'
import { atRate, listingMove } from '../../support/trade/listings.ts'

export async function openOwedShop(fields: { readonly dueDays?: number } = {}) {
  const shop = await openTestShop({
    items: { soap: soap(), rice: rice() },
    customers: { ravi: ravi(), trader: trader() },
    shop: fields,
  })
  const sell = (to: 'ravi' | 'trader', of: Parameters<typeof shop.sale>[0]['of'], paidPaise = 0) => {
    const paid = paidPaise === 0 ? {} : { paid: { cash: paidPaise } }
    return shop.counter.invoice.issue(shop.sale({ of, to, onCredit: true, ...paid }))
  }
  const ask = async (invoiceId: string, pricing: AskedPricing = atRate()) => {
    const { quote } = await shop.counter.listing.quote({ invoiceId, pricing })
    return { id: shop.newId(), invoiceId, pricing, quote }
  }
  /** Posted by this counter: to the ledger it is the same whose chain an answer comes in. */
  const hear = (said: Pick<ListingMove, 'listingId' | 'invoiceId'> & Partial<ListingMove>) =>
    postHere(shop.file, shop.newId(), shop.clock.nowMs(), { kind: 'listing.moved', body: listingMove(said) })
  return { shop, counter: shop.counter, sell, ask, hear }
}

export function postHere(file: string, id: string, atMs: number, fact: Pick<NewEntry, 'kind' | 'body'>): void {
  const ledger = joinLedger(file)
  try {
    transact(ledger, tx => {
      const { counterNo, id: counterId } = present(tx.rows.shops.thisCounter(), 'counter')
      tx.post({ counterNo, counterId, by: 'test' }, { ...fact, id } as NewEntry, atMs)
    })
  } finally {
    ledger.close()
  }
}
