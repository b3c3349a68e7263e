// An admin gives a defaulted invoice up. What a person matches to it later still goes to those who funded it (F12).

import { financedInvoiceRows } from '../../../store/market/financed-invoice-rows.ts'
import type { FinancingAccount } from '../../../store/market/financing-account-rows.ts'
import type { Tx } from '../../../store/open-store.ts'
import type { ApiDeps } from '../../api-deps.ts'
import { ApiRefusal } from '../../api-refusal.ts'
import { noteDecision } from '../../note-decision.ts'
import { takeStep } from '../take-step.ts'
import type { DecidedInvoice } from './decide-hold.ts'

/** Refuses `role_unfit`, `not_found`, `not_late`. */
export async function writeOff(
  deps: ApiDeps,
  tx: Tx,
  admin: FinancingAccount,
  { invoiceId, why }: { readonly invoiceId: string; readonly why: string },
): Promise<DecidedInvoice> {
  const invoice = await financedInvoiceRows(tx).toChange(invoiceId)
  if (invoice === undefined) throw new ApiRefusal('not_found')
  if (invoice.state !== 'defaulted') throw new ApiRefusal('not_late')
  const decision = 'written_off'
  const noted = await noteDecision(deps, tx, admin, { decision, subjectId: invoiceId, subject: invoice.number, why })
  return { noted, invoice: await takeStep(deps, tx, invoice, { to: 'written_off', byId: admin.id, notes: why }) }
}
