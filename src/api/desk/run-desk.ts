// One round between the logs of shops and the marketplace: what was asked back is taken back, what was paid at a counter
// lowers what is financed, requests are answered, and shops are told how their invoices stand.

import type { ApiDeps } from '../operations/api-deps.ts'
import { ApiRefusal } from '../operations/api-refusal.ts'
import { lowerBalance } from '../operations/financed-invoice/lower-balance.ts'
import { withdrawInvoice } from '../operations/financed-invoice/withdraw-invoice.ts'
import { putBackAt } from '../store/listing/put-back-at.ts'
import { type ListedInvoice, type LowerBalanceFound, shopListingRows } from '../store/listing/shop-listing-rows.ts'
import { financedInvoiceRows } from '../store/market/financed-invoice-rows.ts'
import { answerRequest } from './answer-request.ts'
import { postMove, type Told } from './post-move.ts'
import { toldOf } from './told-of.ts'

/** So long a request from before a store was put back waits for its answer to come back. */
const comeBackMs = 60 * 60 * 1000

/**
 * Each step in a transaction of its own, and each of them may be done twice: what decides is what is in the store. One that
 * fails keeps no other from its turn.
 */
export async function runDesk(deps: ApiDeps, onProblem: (error: unknown) => void): Promise<void> {
  const { store } = deps
  const each = async <T>(found: readonly T[], act: (one: T) => Promise<unknown>) => {
    for (const one of found) await act(one).catch(onProblem)
  }
  await each(await store.transact(tx => shopListingRows(tx).askedBack()), one => takeBack(deps, one))
  await each(await store.transact(tx => shopListingRows(tx).lowered()), one => lower(deps, one))
  const now = new Date(deps.clock.nowMs())
  const unanswered = await store.transact(async tx => {
    const rows = shopListingRows(tx)
    return rows.unanswered(await putBackAt(tx, now), new Date(now.getTime() - comeBackMs))
  })
  await each(unanswered, one => answerRequest(deps, one))
  await each(await store.transact(tx => shopListingRows(tx).untold()), one => tell(deps, one))
}

async function takeBack(deps: ApiDeps, { invoiceId }: ListedInvoice): Promise<void> {
  await deps.store.transact(async tx => {
    const invoice = await financedInvoiceRows(tx).byId(invoiceId)
    if (invoice === undefined) return
    // Funded meanwhile: that is told instead.
    await withdrawInvoice(deps, tx, { id: invoice.sellerId }, { invoiceId }).catch(unless('not_withdrawable'))
  })
}

/** A balance counts once, however often it is seen. */
async function lower(deps: ApiDeps, { balancePaise, invoiceId }: LowerBalanceFound): Promise<void> {
  const cause = `balance ${balancePaise}`
  await deps.store.transact(tx => lowerBalance(deps, tx, { invoiceId, balancePaise, cause }))
}

/** The market's invoice is locked first and the shop's log after it, as everywhere. */
async function tell(deps: ApiDeps, { invoiceId, listingId, shopId }: ListedInvoice): Promise<void> {
  const found: { told?: Told } = {}
  await deps.store.transactForFound(
    async tx => {
      const invoice = await financedInvoiceRows(tx).toChange(invoiceId)
      if (invoice !== undefined) found.told = await toldOf(tx, invoice)
      return shopId
    },
    async tx => {
      if (found.told !== undefined) await postMove(deps, tx, listingId, found.told)
    },
  )
}

function unless(code: ApiRefusal['code']) {
  return (error: unknown) => {
    if (!(error instanceof ApiRefusal) || error.code !== code) throw error
  }
}
