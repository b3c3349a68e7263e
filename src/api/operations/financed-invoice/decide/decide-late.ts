// An admin handles an invoice that its buyer has not paid: takes it for lost before its days of grace are over, or writes
// down what was done to get the money.

import { dayInIndia } from '../../../../shared/kernel/calendar.ts'
import { financedInvoiceRows } from '../../../store/market/financed-invoice-rows.ts'
import type { FinancingAccount } from '../../../store/market/financing-account-rows.ts'
import type { Tx } from '../../../store/open-store.ts'
import type { ApiDeps } from '../../api-deps.ts'
import { ApiRefusal } from '../../api-refusal.ts'
import { noteDecision } from '../../note-decision.ts'
import { letDefault } from '../let-default.ts'
import type { DecidedInvoice } from './decide-hold.ts'

/** Refuses `role_unfit`, `not_found`, `not_late`. */
export async function decideLate(
  deps: ApiDeps,
  tx: Tx,
  admin: FinancingAccount,
  { invoiceId, isDeclared, why }: { readonly invoiceId: string; readonly isDeclared: boolean; readonly why: string },
): Promise<DecidedInvoice> {
  const rows = financedInvoiceRows(tx)
  const invoice = await rows.toChange(invoiceId)
  if (invoice === undefined) throw new ApiRefusal('not_found')
  const isOverdue = ['funded', 'overdue'].includes(invoice.state) && invoice.dueOn < dayInIndia(deps.clock.nowMs())
  if (!isOverdue && (isDeclared || invoice.state !== 'defaulted')) throw new ApiRefusal('not_late')
  const decision = isDeclared ? 'default_declared' : 'recovery_noted'
  const noted = await noteDecision(deps, tx, admin, { decision, subjectId: invoice.id, subject: invoice.number, why })
  if (isDeclared) await letDefault(deps, tx, invoice, { byId: admin.id, notes: why })
  return { noted, invoice: (await rows.byId(invoiceId)) ?? invoice }
}
