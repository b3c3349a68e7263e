// An offer ends without having been funded: every hold is voided and each investor has his money back.

import type { FinancedState } from '../../../shared/domain/finance/financed-states.ts'
import { auctionBidRows } from '../../store/market/auction/auction-bid-rows.ts'
import { type FinancedInvoice, financedSums } from '../../store/market/financed-invoice-rows.ts'
import { financedPartRows } from '../../store/market/financed-part-rows.ts'
import { walletRows } from '../../store/market/wallet-rows.ts'
import type { Tx } from '../../store/open-store.ts'
import type { ApiDeps } from '../api-deps.ts'
import { postMoney } from '../post-money.ts'
import { tellOutcomes } from './auction/tell-bids.ts'
import { takeStep } from './take-step.ts'
import { tellPortfolios } from './tell-parties.ts'

export interface OfferEnd {
  readonly to: Extract<FinancedState, 'expired' | 'cancelled'>
  /** Null: the platform itself. */
  readonly byId: string | null
  /** Why, for its parties. */
  readonly notes: string
}

/** The invoice is locked and not funded yet. */
export async function endOffer(
  deps: ApiDeps,
  tx: Tx,
  invoice: FinancedInvoice,
  end: OfferEnd,
): Promise<FinancedInvoice> {
  const invoiceId = invoice.id
  for (const { amountPaise, id, investorId } of await walletRows(tx).openHolds(invoiceId)) {
    const legs = [
      { account: { kind: 'escrow', invoiceId }, amountPaise: -amountPaise },
      { account: { kind: 'wallet', ownerId: investorId }, amountPaise },
    ] as const
    await postMoney(deps, tx, { kind: 'refund', cause: `end ${id}`, endsId: id, legs, invoiceId })
  }
  const rows = financedPartRows(tx)
  const parts = await rows.ofInvoices([invoiceId])
  for (const { id } of parts) await rows.addReturned(id, 0, 'refunded')
  financedSums(tx).addFunded(invoiceId, -invoice.fundedPaise)
  const bids = await auctionBidRows(tx).openOf(invoiceId)
  const at = new Date(deps.clock.nowMs())
  if (bids.length > 0)
    await auctionBidRows(tx).end(
      bids.map(({ id }) => ({ id, state: 'refunded' })),
      at,
    )
  const ended = await takeStep(deps, tx, invoice, end)
  tellOutcomes(
    deps,
    tx,
    ended,
    bids.map(bid => ({ bid, wonPaise: 0, outcome: 'refunded' as const })),
  )
  await tellPortfolios(
    deps,
    tx,
    parts.map(({ investorId }) => investorId),
  )
  return ended
}
