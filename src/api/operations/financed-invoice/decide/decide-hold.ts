// An admin looks at an invoice that its buyer confirmed and that was not listed by itself.

import type { ToldDecision } from '../../../store/market/admin/decision-rows.ts'
import { type FinancedInvoice, financedInvoiceRows } from '../../../store/market/financed-invoice-rows.ts'
import type { FinancingAccount } from '../../../store/market/financing-account-rows.ts'
import type { Tx } from '../../../store/open-store.ts'
import type { ApiDeps } from '../../api-deps.ts'
import { ApiRefusal } from '../../api-refusal.ts'
import { noteDecision } from '../../note-decision.ts'
import { endOffer } from '../end-offer.ts'
import { takeStep } from '../take-step.ts'

export interface DecidedInvoice {
  readonly noted: ToldDecision
  readonly invoice: FinancedInvoice
}

/** Refuses `role_unfit`, `not_found`, `not_held`. */
export async function decideHold(
  deps: ApiDeps,
  tx: Tx,
  admin: FinancingAccount,
  { invoiceId, isReleased, why }: { readonly invoiceId: string; readonly isReleased: boolean; readonly why: string },
): Promise<DecidedInvoice> {
  const invoice = await financedInvoiceRows(tx).toChange(invoiceId)
  if (invoice === undefined) throw new ApiRefusal('not_found')
  if (invoice.state !== 'confirmed') throw new ApiRefusal('not_held')
  const decision = isReleased ? 'hold_released' : 'hold_cancelled'
  const noted = await noteDecision(deps, tx, admin, { decision, subjectId: invoice.id, subject: invoice.number, why })
  const by = { byId: admin.id, notes: why }
  const decided = isReleased
    ? await takeStep(deps, tx, invoice, { to: 'listed', ...by })
    : await endOffer(deps, tx, invoice, { to: 'cancelled', ...by })
  return { noted, invoice: decided }
}
