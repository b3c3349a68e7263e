// The one way by which an invoice of the marketplace changes its state: along the arrows, written down and
// told.

import {
  type FinancedState,
  isFundable,
  isReleased,
  mayBecome,
} from '../../../shared/domain/finance/financed-states.ts'
import { financedClaimRows } from '../../store/market/checks/financed-claim-rows.ts'
import { type FinancedInvoice, financedInvoiceRows } from '../../store/market/financed-invoice-rows.ts'
import type { Tx } from '../../store/open-store.ts'
import type { ApiDeps } from '../api-deps.ts'
import { beginBidding } from './auction/begin-bidding.ts'
import { tellStep } from './tell-parties.ts'

/** `byId`: whose doing it is; null: the platform's own. The invoice is locked by the caller. */
export async function takeStep(
  deps: ApiDeps,
  tx: Tx,
  invoice: FinancedInvoice,
  { to, byId, notes = '' }: { readonly to: FinancedState; readonly byId: string | null; readonly notes?: string },
): Promise<FinancedInvoice> {
  if (!mayBecome(invoice.state, to)) throw new Error(`an invoice that is ${invoice.state} does not become ${to}`)
  const rows = financedInvoiceRows(tx)
  const at = new Date(deps.clock.nowMs())
  if (isFundable(to)) await beginBidding(deps, tx, invoice)
  await rows.saveState(invoice.id, to, { at, byId, notes })
  if (isReleased(to)) await financedClaimRows(tx).release(invoice.id, at)
  const changed = await rows.byId(invoice.id)
  if (changed === undefined) throw new Error('an invoice that is locked is there')
  await tellStep(deps, tx, { from: invoice.state, invoice: changed, said: notes })
  return changed
}
