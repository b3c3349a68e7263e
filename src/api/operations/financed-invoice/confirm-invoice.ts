// The buyer says whether an invoice is right. What he confirms is listed by itself when it is safe enough and nothing about
// it is gravely odd.

import { type FraudFlag, isHeld } from '../../../shared/domain/finance/fraud-flags.ts'
import { listedFromScore } from '../../../shared/domain/finance/risk-score.ts'
import { sellerFacts } from '../../store/market/checks/seller-facts.ts'
import { type FinancedInvoice, financedInvoiceRows } from '../../store/market/financed-invoice-rows.ts'
import type { FinancingAccount } from '../../store/market/financing-account-rows.ts'
import type { Tx } from '../../store/open-store.ts'
import type { ApiDeps } from '../api-deps.ts'
import { ApiRefusal } from '../api-refusal.ts'
import { takeStep } from './take-step.ts'

/** Sooner than anybody reads an invoice. */
const hastyMs = 5 * 60 * 1000

export interface BuyerWord {
  readonly isConfirmed: boolean
  readonly notes: string
}

/** Refuses `not_found`, `not_party`, `not_pending`. */
export async function confirmInvoice(
  deps: ApiDeps,
  tx: Tx,
  buyer: FinancingAccount,
  { id, ...word }: BuyerWord & { readonly id: string },
): Promise<FinancedInvoice> {
  const invoice = await financedInvoiceRows(tx).toChange(id)
  if (invoice === undefined) throw new ApiRefusal('not_found')
  if (invoice.buyerId !== buyer.id) throw new ApiRefusal('not_party')
  return takeBuyerWord(deps, tx, invoice, { ...word, byId: buyer.id })
}

/** `byId`: null for a buyer without an account. The invoice is locked by the caller. Refuses `not_pending`. */
export async function takeBuyerWord(
  deps: ApiDeps,
  tx: Tx,
  invoice: FinancedInvoice,
  { byId, isConfirmed, notes }: BuyerWord & { readonly byId: string | null },
): Promise<FinancedInvoice> {
  if (invoice.state !== 'pending_buyer_confirmation') throw new ApiRefusal('not_pending')
  const flags = isConfirmed ? oddAboutWord(invoice, await sellerFacts(tx).confirmedBy(invoice), deps.clock.nowMs()) : []
  await financedInvoiceRows(tx).saveBuyerWord(invoice.id, notes, flags)
  const by = { byId, notes }
  if (!isConfirmed) return takeStep(deps, tx, invoice, { to: 'cancelled', ...by })
  const confirmed = await takeStep(deps, tx, invoice, { to: 'confirmed', ...by })
  const isListed = confirmed.riskScore >= listedFromScore && !isHeld(confirmed.fraudFlags)
  return isListed ? takeStep(deps, tx, confirmed, { to: 'listed', byId: null }) : confirmed
}

function oddAboutWord({ createdAt }: FinancedInvoice, confirmedBefore: number, nowMs: number): FraudFlag[] {
  return [
    confirmedBefore === 0 && 'The first invoice that this buyer confirms.',
    nowMs - createdAt.getTime() < hastyMs && 'Confirmed within five minutes of being made.',
  ]
    .filter(message => message !== false)
    .map(message => ({ type: 'buyer_authenticity', severity: 'medium', message }))
}
