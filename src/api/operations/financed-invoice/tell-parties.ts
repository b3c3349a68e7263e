// What becomes of an invoice is told to its parties, each as far as he may see it, and to the market.

import type { FinancedState } from '../../../shared/domain/finance/financed-states.ts'
import type { MarketNews, PartyView } from '../../protocol/financing/market-news.ts'
import { accountFigures, type PartFigures } from '../../store/market/account-figures.ts'
import { type FinancedInvoice, financedInvoiceRows } from '../../store/market/financed-invoice-rows.ts'
import type { FinancedView } from '../../store/market/financed-view.ts'
import type { FinancingAccount } from '../../store/market/financing-account-rows.ts'
import type { Tx } from '../../store/open-store.ts'
import type { ApiDeps } from '../api-deps.ts'
import { tellMarket } from '../tell-market.ts'
import { readView, viewFor } from './find-financed.ts'

/** With the balances after it. */
type PartFunded = Pick<
  Extract<MarketNews, { kind: 'part_funded' }>,
  'invoice' | 'part' | 'sellerBalancePaise' | 'investorBalancePaise'
>

/** The invoice as it is after the step. */
export async function tellStep(
  deps: ApiDeps,
  tx: Tx,
  { from, invoice, said }: { readonly from: FinancedState; readonly invoice: FinancedInvoice; readonly said: string },
): Promise<void> {
  const view = await readView(tx, invoice)
  const { parts } = view
  const investorIds = [...new Set(parts.map(({ investorId }) => investorId))]
  const parties = partiesOf(view, investorIds)
  if (from === 'draft') return tellMarket(deps, tx, [{ kind: 'offered', invoice, parties }])
  tellMarket(deps, tx, [{ kind: 'stepped', from, said, invoice, parties, parts }])
}

/** What is left to pay of it has changed, and with it the price. */
export async function tellPrice(deps: ApiDeps, tx: Tx, invoiceId: string): Promise<void> {
  const invoice = await financedInvoiceRows(tx).byId(invoiceId)
  if (invoice === undefined) throw new Error('an invoice that is locked is there')
  tellMarket(deps, tx, [{ kind: 'priced', invoice, parties: partiesOf(await readView(tx, invoice), []) }])
}

/** Something about it was found to be odd. */
export async function tellChecked(deps: ApiDeps, tx: Tx, invoiceId: string): Promise<void> {
  const invoice = await financedInvoiceRows(tx).byId(invoiceId)
  if (invoice === undefined) throw new Error('an invoice that is locked is there')
  tellMarket(deps, tx, [{ kind: 'checked', parties: partiesOf(await readView(tx, invoice), []) }])
}

/**
 * To the seller, the buyer and whose part it is; what all have together everybody sees. Of the parts it is told with this one
 * alone: an invoice that many fund would be told with all of them again each time.
 */
export function tellPart(deps: ApiDeps, tx: Tx, investor: FinancingAccount, funded: PartFunded): void {
  const { invoice, investorBalancePaise, part, sellerBalancePaise } = funded
  const parts = [{ ...part, returnedPaise: 0, state: 'active' as const }]
  const view = { invoice, parts, steps: [], messages: [], documents: [], feePaise: 0 }
  const parties = partiesOf(view, [investor.id])
  const balances = { sellerBalancePaise, investorBalancePaise }
  const investorName = investor.profile.company
  tellMarket(deps, tx, [{ kind: 'part_funded', invoice, parties, part, investorName, ...balances }])
}

/** To each of them once: what he has out by now, and what came back. */
export async function tellPortfolios(deps: ApiDeps, tx: Tx, investorIds: readonly string[]): Promise<void> {
  for (const investorId of new Set(investorIds))
    tellPortfolio(deps, tx, investorId, await accountFigures(tx).ofParts(investorId))
}

export function tellPortfolio(deps: ApiDeps, tx: Tx, investorId: string, figures: PartFigures): void {
  tellMarket(deps, tx, [{ kind: 'portfolio', investorId, figures }])
}

function partiesOf(view: FinancedView, investorIds: readonly string[]): PartyView[] {
  const { buyerId, sellerId } = view.invoice
  const readers = [
    { id: sellerId, role: 'seller' as const },
    ...(buyerId === null ? [] : [{ id: buyerId, role: 'buyer' as const }]),
    ...investorIds.map(id => ({ id, role: 'investor' as const })),
  ]
  return readers.map(reader => ({ accountId: reader.id, view: viewFor(reader, view) }))
}
