// What there is to hear on the marketplace.

import { objectIdOf } from '../../protocol/object-id.ts'
import { activeAmong, type FinancingAccount } from '../../store/market/financing-account-rows.ts'
import { keptEvents, marketEventRows, type NumberedEvent } from '../../store/market/market-event-rows.ts'
import type { Tx } from '../../store/open-store.ts'
import type { SilentDeps } from '../api-deps.ts'
import { ApiRefusal } from '../api-refusal.ts'

type Listener = Pick<FinancingAccount, 'id' | 'role'>

/** As callers know it, too. */
export interface MarketAccount extends FinancingAccount {
  readonly userId: string
}

/** What an account may see behind a place, in order; of what is committed, nothing is left out. 0: of all that is kept.
 * Refuses `cursor_over`. */
export async function readEvents(tx: Tx, account: Listener, after: number, limit: number): Promise<NumberedEvent[]> {
  const rows = marketEventRows(tx)
  if (after > 0 && after < (await keptEvents(tx).floor())) throw new ApiRefusal('cursor_over')
  rows.number()
  return rows.ofAccount(account, after, limit)
}

/** For sockets. */
export function marketReader(
  deps: SilentDeps,
  callingAccount: (token: string) => Promise<FinancingAccount | undefined>,
) {
  return {
    /** Undefined: the token is of no use. */
    async accountOf(token: string): Promise<MarketAccount | undefined> {
      const account = await callingAccount(token)
      return account === undefined ? undefined : { ...account, userId: objectIdOf(account.id) }
    },
    /** Those of the tokens, each with its account, that are still good. */
    async standing(lines: readonly { readonly token: string; readonly id: string }[]): Promise<Set<string>> {
      const read = await Promise.all(lines.map(async ({ token }) => deps.financingTokens.read(token)))
      const ids = [...new Set(lines.map(({ id }) => id))]
      const active = new Set(await deps.store.transact(tx => activeAmong(tx, ids)))
      return new Set(lines.filter(({ id }, index) => read[index] === id && active.has(id)).map(({ token }) => token))
    },
    last: () => deps.store.transact(tx => marketEventRows(tx).last()),
    floor: () => deps.store.transact(tx => keptEvents(tx).floor()),
    /** To whomever, behind this place. */
    after: (sequence: number, limit: number): Promise<NumberedEvent[]> =>
      deps.store.transact(async tx => {
        const rows = marketEventRows(tx)
        rows.number()
        return rows.after(sequence, limit)
      }),
    number: () => deps.store.transact(async tx => marketEventRows(tx).number()),
    ofAccount: (account: Listener, sequence: number, limit: number) =>
      deps.store.transact(async tx => {
        const rows = marketEventRows(tx)
        rows.number()
        return rows.ofAccount(account, sequence, limit)
      }),
  }
}
