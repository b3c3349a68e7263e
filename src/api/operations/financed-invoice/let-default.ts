// A funded invoice is taken for lost. What has come in goes to those who funded it, as all that comes later does (F12).

import { dayInIndia } from '../../../shared/kernel/calendar.ts'
import type { FinancedInvoice } from '../../store/market/financed-invoice-rows.ts'
import type { Tx } from '../../store/open-store.ts'
import type { ApiDeps } from '../api-deps.ts'
import { handOn } from './money/hand-on.ts'
import { takeStep } from './take-step.ts'

/** `byId` null: the platform itself. The invoice is locked and funded. */
export async function letDefault(
  deps: ApiDeps,
  tx: Tx,
  invoice: FinancedInvoice,
  by: { readonly byId: string | null; readonly notes: string },
): Promise<void> {
  const defaulted = await takeStep(deps, tx, invoice, { to: 'defaulted', ...by })
  const on = dayInIndia(deps.clock.nowMs())
  await handOn(deps, tx, defaulted, { amountPaise: defaulted.receivedPaise - defaulted.sharedPaise, on })
}
