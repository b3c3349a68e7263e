// A shop with one customer and one dealer of whom nothing is known yet.
import type { Party, PostOpening } from '../../../src/shared/contract/counter/account/opening-calls.ts'
import { kaveri } from '../../support/dealers.ts'
import { ravi } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'

export async function openOpeningShop() {
  const shop = await openTestShop({ customers: { ravi: ravi() } })
  const { counter, ids, newId } = shop
  const dealerId = newId()
  await counter.dealer.save({ id: dealerId, fields: kaveri() })
  return Object.assign(shop, {
    customer: { kind: 'customer', id: ids.ravi } satisfies Party as Party,
    dealer: { kind: 'dealer', id: dealerId } satisfies Party as Party,
    post: (party: Party, amountPaise: number, words: Partial<PostOpening> = {}) =>
      counter.opening.post({ id: newId(), party, billedOn: '2026-10-31', amountPaise, ...words }),
  })
}
