// What a seller has to give back for an invoice is taken from his wallet as far as it reaches; the rest waits for what comes
// to him later. It is a receipt of the invoice like any of its buyer's.

import { takesMoney } from '../../../../shared/domain/finance/financed-states.ts'
import { dayInIndia } from '../../../../shared/kernel/calendar.ts'
import { type FinancedInvoice, financedInvoiceRows } from '../../../store/market/financed-invoice-rows.ts'
import { sellerDueRows } from '../../../store/market/money/seller-due-rows.ts'
import type { Tx } from '../../../store/open-store.ts'
import type { ApiDeps } from '../../api-deps.ts'
import { openWallet } from '../../wallet.ts'
import { lockForInvoice, payoutKinds } from './lock-money.ts'
import { takeReceipt } from './take-receipt.ts'

/** The invoice is locked. */
export async function takeDues(deps: ApiDeps, tx: Tx, invoice: FinancedInvoice): Promise<void> {
  const rows = sellerDueRows(tx)
  const { sellerId } = invoice
  await openWallet(deps, tx, sellerId)
  await lockForInvoice(tx, invoice, payoutKinds)
  const from = { kind: 'wallet', ownerId: sellerId } as const
  const on = dayInIndia(deps.clock.nowMs())
  const latest = { invoice }
  for (const due of await rows.openOf(invoice.id)) {
    const amountPaise = Math.min(await openWallet(deps, tx, sellerId), due.amountPaise - due.takenPaise)
    if (amountPaise === 0) return
    const cause = `due ${due.id} ${due.takenPaise}`
    const receipt = { from, amountPaise, cause, method: 'wallet', byId: sellerId, on }
    const after = await takeReceipt(deps, tx, latest.invoice, receipt)
    if (after === undefined) throw new Error('what was not taken yet has no receipt')
    latest.invoice = after
    await rows.addTaken(due.id, amountPaise)
  }
}

/**
 * Of every seller to whom something came. Each invoice in a transaction of its own, none kept from it by another; how many
 * there were.
 */
export async function collectDues(deps: ApiDeps): Promise<number> {
  const ids = await deps.store.transact(tx => sellerDueRows(tx).collectable())
  const taking = (id: string) =>
    deps.store.transact(async tx => {
      const invoice = await financedInvoiceRows(tx).toChange(id)
      if (invoice !== undefined && takesMoney(invoice.state)) await takeDues(deps, tx, invoice)
    })
  const problems: unknown[] = []
  for (const id of ids) await taking(id).catch(error => problems.push(error))
  if (problems.length > 0) throw new AggregateError(problems, 'dues that could not be taken')
  return ids.length
}
