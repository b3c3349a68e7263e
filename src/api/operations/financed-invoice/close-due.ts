// What time does to invoices of the marketplace: an auction closes; an offer that was not funded before it is due ends, and
// all money goes back; what its buyer has not paid is overdue, and after the days of grace it has defaulted; an offer by
// yearly rate that nobody has put money in costs more each day.

import { isFundable, isUnfunded } from '../../../shared/domain/finance/financed-states.ts'
import { addDays, type Day, dayInIndia } from '../../../shared/kernel/calendar.ts'
import { type FinancedInvoice, financedInvoiceRows } from '../../store/market/financed-invoice-rows.ts'
import { findInvoices } from '../../store/market/find-invoices.ts'
import type { Tx } from '../../store/open-store.ts'
import type { ApiDeps } from '../api-deps.ts'
import { closeAuction } from './auction/close-auction.ts'
import { endOffer } from './end-offer.ts'
import { letDefault } from './let-default.ts'
import { priceAsOfToday } from './price-offer.ts'
import { takeStep } from './take-step.ts'
import { tellPrice } from './tell-parties.ts'

export interface ClosedCounts {
  readonly expiredCount: number
  readonly defaultedCount: number
  readonly overdueCount: number
  /** Auctions that were funded. */
  readonly awardedCount: number
}

type Closed = 'expired' | 'defaulted' | 'overdue' | 'funded' | 'priced' | undefined

interface Days {
  readonly today: Day
  /** What was due before it has defaulted. */
  readonly lastDue: Day
}

/**
 * Each in a transaction of its own. Run by several processes at once, each invoice is closed once. One that cannot be closed
 * does not keep the others from it.
 */
export async function closeDue(deps: ApiDeps): Promise<ClosedCounts> {
  const now = new Date(deps.clock.nowMs())
  const today = dayInIndia(now.getTime())
  const days = { today, lastDue: addDays(today, -deps.market.graceDays) }
  const ids = await deps.store.transact(tx => findInvoices(tx).toClose(now, days))
  const problems: unknown[] = []
  const closed: Closed[] = []
  for (const id of ids)
    try {
      closed.push(await deps.store.transact(tx => closeOne(deps, tx, id, days)))
    } catch (error) {
      problems.push(error)
    }
  if (problems.length > 0) throw new AggregateError(problems, 'invoices that could not be closed')
  const count = (as: Closed) => closed.filter(each => each === as).length
  return {
    ...{ expiredCount: count('expired'), defaultedCount: count('defaulted') },
    ...{ overdueCount: count('overdue'), awardedCount: count('funded') },
  }
}

async function closeOne(deps: ApiDeps, tx: Tx, id: string, days: Days): Promise<Closed> {
  const invoice = await financedInvoiceRows(tx).toChange(id)
  if (invoice === undefined) return undefined
  if (isUnfunded(invoice.state)) return closeOffer(deps, tx, invoice, days)
  // Of what is the seller's alone nothing can default.
  const isOwed = invoice.sharedPaise < invoice.owedPaise + invoice.latePaise
  const isOpen = invoice.state === 'funded' || invoice.state === 'overdue'
  if (isOpen && isOwed && invoice.dueOn < days.lastDue) {
    await letDefault(deps, tx, invoice, { byId: null, notes: 'Not paid in the days of grace.' })
    return 'defaulted'
  }
  if (invoice.state !== 'funded' || invoice.pricing.mode === 'flat' || invoice.dueOn >= days.today) return undefined
  await takeStep(deps, tx, invoice, { to: 'overdue', byId: null, notes: 'Not paid on the day on which it was due.' })
  return 'overdue'
}

async function closeOffer(deps: ApiDeps, tx: Tx, invoice: FinancedInvoice, { today }: Days): Promise<Closed> {
  const { closesAt, dueOn, id, state } = invoice
  const isClosing = closesAt !== null && closesAt.getTime() <= deps.clock.nowMs()
  if (isClosing && isFundable(state)) return closeAuction(deps, tx, id)
  if (dueOn <= today || isClosing) {
    const notes = isClosing ? 'Not confirmed before bidding was to close.' : 'Not funded before it was due.'
    await endOffer(deps, tx, invoice, { to: 'expired', byId: null, notes })
    return 'expired'
  }
  const priced = await priceAsOfToday(deps, tx, invoice)
  if (priced === invoice) return undefined
  await tellPrice(deps, tx, id)
  return 'priced'
}
