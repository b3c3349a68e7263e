// The account by which the shop sells on the marketplace: how it stands, and how the shop comes to have one.

import * as z from 'zod'
import { instantField } from '../../../records/fields.ts'
import { command, query } from '../../../rpc/contract.ts'
import { LinkShopAccount, MarketTermsSaid, ShopAccount } from '../../sync/shop-account.ts'

export const FinanceAccountState = z.object({
  /** `notJoined`: this counter has no server. */
  link: z.enum(['notJoined', 'unknown', 'none', 'linked']),
  account: ShopAccount.nullable(),
  terms: MarketTermsSaid.nullable(),
  /** When the server said so. */
  heardAt: instantField.nullable(),
  /** It said so just now. */
  isHeard: z.boolean(),
})
export type FinanceAccountState = z.output<typeof FinanceAccountState>

export const financeAccountCalls = {
  /** Asks the server; where it is not reached, as it was heard last. */
  get: query(z.object({}), FinanceAccountState),
  /** Refuses `sync_not_joined`, `sync_unreachable`, `sync_refused` with what the server said. */
  link: command(LinkShopAccount, FinanceAccountState),
}
