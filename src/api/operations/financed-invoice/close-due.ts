// What time does to invoices of the marketplace: an offer that was not funded before it is due ends, and all money goes
// back; what its buyer has not paid after the days of grace has defaulted.

import { isFundable } from '../../../shared/domain/finance/financed-states.ts'
import { addDays, type Day, dayInIndia } from '../../../shared/kernel/calendar.ts'
import { type FinancedInvoice, financedInvoiceRows } from '../../store/market/financed-invoice-rows.ts'
import { financedPartRows } from '../../store/market/financed-part-rows.ts'
import { findInvoices } from '../../store/market/find-invoices.ts'
import { walletRows } from '../../store/market/wallet-rows.ts'
import type { Tx } from '../../store/open-store.ts'
import type { ApiDeps } from '../api-deps.ts'
import { postMoney } from '../post-money.ts'
import { payOut } from './pay-out.ts'
import { takeStep } from './take-step.ts'
import { tellPortfolios } from './tell-parties.ts'

export interface ClosedCounts {
  readonly expiredCount: number
  readonly defaultedCount: number
}

/** Each in a transaction of its own. Run by several processes at once, each invoice is closed once. */
export async function closeDue(deps: ApiDeps): Promise<ClosedCounts> {
  const today = dayInIndia(deps.clock.nowMs())
  const lastDue = addDays(today, -deps.market.graceDays)
  const ids = await deps.store.transact(tx => findInvoices(tx).toClose(today, lastDue))
  const counts = { expiredCount: 0, defaultedCount: 0 }
  for (const id of ids) {
    const closed = await deps.store.transact(tx => closeOne(deps, tx, id, { today, lastDue }))
    if (closed === 'expired') counts.expiredCount += 1
    if (closed === 'defaulted') counts.defaultedCount += 1
  }
  return counts
}

async function closeOne(deps: ApiDeps, tx: Tx, id: string, days: { today: Day; lastDue: Day }) {
  const invoice = await financedInvoiceRows(tx).toChange(id)
  if (invoice === undefined) return undefined
  const isUnfunded = isFundable(invoice.state) || invoice.state === 'pending_buyer_confirmation'
  if (isUnfunded && invoice.dueOn <= days.today) return expire(deps, tx, invoice)
  if (invoice.state === 'funded' && invoice.dueOn < days.lastDue) return letDefault(deps, tx, invoice)
  return undefined
}

/** Every hold is voided: each investor has his money back. */
async function expire(deps: ApiDeps, tx: Tx, invoice: FinancedInvoice): Promise<'expired'> {
  const invoiceId = invoice.id
  for (const { amountPaise, id, investorId } of await walletRows(tx).openHolds(invoiceId)) {
    const legs = [
      { account: { kind: 'escrow', invoiceId }, amountPaise: -amountPaise },
      { account: { kind: 'wallet', ownerId: investorId }, amountPaise },
    ] as const
    await postMoney(deps, tx, { kind: 'refund', cause: `end ${id}`, endsId: id, legs, invoiceId })
  }
  const rows = financedPartRows(tx)
  const parts = await rows.ofInvoices([invoiceId])
  for (const { id } of parts) await rows.addReturned(id, 0, 'refunded')
  await financedInvoiceRows(tx).addFunded(invoiceId, -invoice.fundedPaise)
  await takeStep(deps, tx, invoice, { to: 'expired', byId: null, notes: 'Not funded before it was due.' })
  const investorIds = parts.map(({ investorId }) => investorId)
  await tellPortfolios(deps, tx, investorIds)
  return 'expired'
}

/** What has come in goes to those who funded it, as all that comes later does (F12). */
async function letDefault(deps: ApiDeps, tx: Tx, invoice: FinancedInvoice): Promise<'defaulted'> {
  const defaulted = await takeStep(deps, tx, invoice, {
    to: 'defaulted',
    byId: null,
    notes: 'Not paid in the days of grace.',
  })
  await payOut(deps, tx, defaulted, defaulted.receivedPaise)
  return 'defaulted'
}
