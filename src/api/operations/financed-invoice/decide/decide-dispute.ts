// A buyer says that an invoice is not right after it was funded; an admin decides. It goes on as it was, or its seller gives
// the investors back what they paid for it.

import { type DisputeCause, refundOfDispute } from '../../../../shared/domain/finance/dispute.ts'
import { dayInIndia } from '../../../../shared/kernel/calendar.ts'
import { disputeRows } from '../../../store/market/dispute-rows.ts'
import { type FinancedInvoice, financedInvoiceRows, financedSums } from '../../../store/market/financed-invoice-rows.ts'
import { financedPartRows } from '../../../store/market/financed-part-rows.ts'
import type { FinancingAccount } from '../../../store/market/financing-account-rows.ts'
import { sellerDueRows } from '../../../store/market/money/seller-due-rows.ts'
import type { Tx } from '../../../store/open-store.ts'
import type { ApiDeps } from '../../api-deps.ts'
import { ApiRefusal } from '../../api-refusal.ts'
import { noteDecision } from '../../note-decision.ts'
import { postMoney } from '../../post-money.ts'
import { openWallet } from '../../wallet.ts'
import { lockForInvoice, payoutKinds } from '../money/lock-money.ts'
import { takeDues } from '../money/take-dues.ts'
import { takeStep } from '../take-step.ts'
import type { DecidedInvoice } from './decide-hold.ts'

/** Refuses `not_found`, `not_party`, `not_disputable`. */
export async function disputeInvoice(
  deps: ApiDeps,
  tx: Tx,
  buyer: Pick<FinancingAccount, 'id'>,
  { cause, invoiceId, words }: { readonly invoiceId: string; readonly cause: DisputeCause; readonly words: string },
): Promise<FinancedInvoice> {
  const invoice = await financedInvoiceRows(tx).toChange(invoiceId)
  if (invoice === undefined) throw new ApiRefusal('not_found')
  if (invoice.buyerId !== buyer.id) throw new ApiRefusal('not_party')
  if (invoice.state !== 'funded' && invoice.state !== 'overdue') throw new ApiRefusal('not_disputable')
  const at = new Date(deps.clock.nowMs())
  await disputeRows(tx).insert({ id: deps.newId(), invoiceId, byId: buyer.id, cause, words, at })
  return takeStep(deps, tx, invoice, { to: 'disputed', byId: buyer.id, notes: words })
}

/** Refuses `role_unfit`, `not_found`, `not_disputed`. */
export async function decideDispute(
  deps: ApiDeps,
  tx: Tx,
  admin: FinancingAccount,
  { invoiceId, isRefunded, why }: { readonly invoiceId: string; readonly isRefunded: boolean; readonly why: string },
): Promise<DecidedInvoice> {
  const rows = financedInvoiceRows(tx)
  const invoice = await rows.toChange(invoiceId)
  if (invoice === undefined) throw new ApiRefusal('not_found')
  if (invoice.state !== 'disputed') throw new ApiRefusal('not_disputed')
  const decision = isRefunded ? 'dispute_refunded' : 'dispute_resumed'
  const noted = await noteDecision(deps, tx, admin, { decision, subjectId: invoiceId, subject: invoice.number, why })
  const dispute = (await disputeRows(tx).lastOf([invoiceId])).get(invoiceId)
  if (dispute !== undefined) await disputeRows(tx).saveDecision(dispute.id, noted.id)
  const by = { byId: admin.id, notes: why }
  if (isRefunded) await refund(deps, tx, invoice, by)
  else {
    const isLate = invoice.pricing.mode !== 'flat' && invoice.dueOn < dayInIndia(deps.clock.nowMs())
    await takeStep(deps, tx, invoice, { to: isLate ? 'overdue' : 'funded', ...by })
  }
  return { noted, invoice: (await rows.byId(invoiceId)) ?? invoice }
}

/** Investors are owed no more than they paid, and the seller owes it; what the buyer had paid in and was kept is his again. */
async function refund(
  deps: ApiDeps,
  tx: Tx,
  invoice: FinancedInvoice,
  by: { readonly byId: string; readonly notes: string },
): Promise<void> {
  const { buyerId, id: invoiceId, sellerId } = invoice
  const buyerIds = buyerId === null ? [] : [buyerId]
  for (const ownerId of [...buyerIds, sellerId]) await openWallet(deps, tx, ownerId)
  await lockForInvoice(tx, invoice, payoutKinds, ...buyerIds)
  const parts = await financedPartRows(tx).ofInvoices([invoiceId])
  const returnedPaise = parts.reduce((sum, part) => sum + part.returnedPaise, 0)
  const { fromSellerPaise, owedPaise, toBuyerPaise } = refundOfDispute({ ...invoice, returnedPaise })
  const sums = financedSums(tx)
  await sums.saveOwed(invoiceId, { owedPaise, reservePaise: 0, latePaise: 0 })
  if (toBuyerPaise > 0 && buyerId !== null) {
    const legs = [
      { account: { kind: 'collected', invoiceId }, amountPaise: -toBuyerPaise },
      { account: { kind: 'wallet', ownerId: buyerId }, amountPaise: toBuyerPaise },
    ] as const
    await postMoney(deps, tx, { kind: 'refund', cause: `dispute ${invoiceId}`, legs, invoiceId, byId: by.byId })
    await sums.addReceived(invoiceId, -toBuyerPaise)
  }
  const dues = sellerDueRows(tx)
  const open = (await dues.openOf(invoiceId)).reduce((sum, due) => sum + due.amountPaise - due.takenPaise, 0)
  const amountPaise = fromSellerPaise - open
  const at = new Date(deps.clock.nowMs())
  if (amountPaise > 0)
    await dues.insert({ id: deps.newId(), cause: `dispute ${invoiceId}`, invoiceId, sellerId, amountPaise, at })
  await takeDues(deps, tx, await takeStep(deps, tx, invoice, { to: 'refunded', ...by }))
}
