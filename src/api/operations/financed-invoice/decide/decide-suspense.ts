// An admin says whose money it is that a bank told of and no invoice waited for.

import { awaitsMoney } from '../../../../shared/domain/finance/financed-states.ts'
import { dayInIndia } from '../../../../shared/kernel/calendar.ts'
import { backOfficeRows } from '../../../store/market/admin/back-office-rows.ts'
import type { ToldDecision } from '../../../store/market/admin/decision-rows.ts'
import { type FinancedInvoice, financedInvoiceRows } from '../../../store/market/financed-invoice-rows.ts'
import type { FinancingAccount } from '../../../store/market/financing-account-rows.ts'
import type { Tx } from '../../../store/open-store.ts'
import type { ApiDeps } from '../../api-deps.ts'
import { ApiRefusal } from '../../api-refusal.ts'
import { noteDecision } from '../../note-decision.ts'
import { postMoney } from '../../post-money.ts'
import { takeReceipt } from '../money/take-receipt.ts'

const suspense = { kind: 'suspense' } as const

/** `invoiceId` undefined: it goes back to where it came from. Refuses `role_unfit`, `not_found`, `not_awaiting_money`. */
export async function decideSuspense(
  deps: ApiDeps,
  tx: Tx,
  admin: FinancingAccount,
  asked: { readonly reference: string; readonly invoiceId: string | undefined; readonly why: string },
): Promise<{ readonly noted: ToldDecision; readonly invoice: FinancedInvoice | undefined }> {
  const { invoiceId, reference, why } = asked
  // The invoice first, then the money, as everywhere.
  const invoice = invoiceId === undefined ? undefined : await financedInvoiceRows(tx).toChange(invoiceId)
  if (invoiceId !== undefined && invoice === undefined) throw new ApiRefusal('not_found')
  if (invoice !== undefined && !isPaidFor(invoice)) throw new ApiRefusal('not_awaiting_money')
  const item = await backOfficeRows(tx).suspenseToDecide(reference)
  if (item === undefined) throw new ApiRefusal('not_found')
  const decision = invoice === undefined ? 'suspense_returned' : 'suspense_matched'
  const noted = await noteDecision(deps, tx, admin, { decision, subjectId: reference, subject: reference, why })
  const { amountPaise, paidAt } = item
  const cause = `suspense ${reference}`
  if (invoice !== undefined) {
    const on = dayInIndia(paidAt.getTime())
    const receipt = { from: suspense, amountPaise, cause, method: 'bank_transfer', byId: admin.id, on }
    return { noted, invoice: await takeReceipt(deps, tx, invoice, receipt) }
  }
  const legs = [
    { account: suspense, amountPaise: -amountPaise },
    { account: { kind: 'outside' } as const, amountPaise },
  ]
  await postMoney(deps, tx, { kind: 'refund', cause, legs, method: 'bank_transfer', byId: admin.id })
  return { noted, invoice: undefined }
}

/** A bank's word does not reach what was written off; a person's does. */
function isPaidFor({ state }: FinancedInvoice): boolean {
  return awaitsMoney(state) || state === 'written_off'
}
