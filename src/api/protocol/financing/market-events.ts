// What happened on the marketplace as the events of the protocol, of both of its families (protocols/financing-realtime,
// section 10; F-R16), each with whom it is for.

import { announcementEvent } from '../../../shared/contract/market/notices.ts'
import { isFundable } from '../../../shared/domain/finance/financed-states.ts'
import { dayInIndia } from '../../../shared/kernel/calendar.ts'
import type { FinancedInvoice } from '../../store/market/financed-invoice-rows.ts'
import type { FinancedPart } from '../../store/market/financed-part-rows.ts'
import type { MarketAudience, MarketEvent } from '../../store/market/market-event-rows.ts'
import { objectIdOf } from '../object-id.ts'
import { rupeesOf } from '../rupees.ts'
import { shownBookOf } from './bids.ts'
import { portfolioOf } from './dashboard.ts'
import { financedInvoiceOf, listingOf } from './invoice.ts'
import type { MarketNews, PartyView } from './market-news.ts'
import { noticesOf } from './notices.ts'
import { transactionOf } from './transaction.ts'

const everybody: MarketAudience = {}
const investors: MarketAudience = { role: 'investor' }

export function eventsOf(news: MarketNews, now: Date): MarketEvent[] {
  const timestamp = now.toISOString()
  const notices = noticesOf(news).map(({ accountId, payload }) => ({
    ...{ to: { accountId }, name: 'notification', payload: { ...payload, timestamp } },
  }))
  const events = mainEventsOf(news, now).map(event => ({ ...event, payload: { ...event.payload, timestamp } }))
  return [...events, ...notices]
}

function mainEventsOf(news: MarketNews, now: Date): MarketEvent[] {
  switch (news.kind) {
    case 'offered':
      return toParties('invoice-created', news.parties, now)
    case 'stepped':
      return steppedEvents(news, now)
    case 'priced':
      return pricedEvents(news, now)
    case 'checked':
      return toParties('invoice-checked', news.parties, now)
    case 'part_funded':
      return partEvents(news, now)
    case 'book': {
      const { fundedAmount, requestedAmount, status } = listing(news.invoice, now)
      const of = { invoiceId: objectIdOf(news.invoice.id), status, requestedAmount, fundedAmount }
      return [{ to: everybody, name: 'marketUpdate', payload: { ...of, auction: shownBookOf(news) } }]
    }
    case 'bid': {
      const { bid, invoice, outcome, wonPaise } = news
      const of = { invoiceId: objectIdOf(invoice.id), invoiceNumber: invoice.number, outcome }
      const payload = { ...of, slice: rupeesOf(bid.slicePaise), wonAmount: rupeesOf(wonPaise) }
      return [{ to: { accountId: bid.investorId }, name: 'bidUpdate', payload }]
    }
    // For whoever decides.
    case 'kyc':
      return [{ to: { role: 'admin' }, name: 'back-office-update', payload: { type: `kyc-${news.status}` } }]
    case 'announced':
      return [{ to: everybody, name: announcementEvent, payload: { message: news.message } }]
    case 'portfolio': {
      const [to, payload] = [{ accountId: news.investorId }, portfolioOf(news.figures)]
      return [
        { to, name: 'portfolioUpdate', payload },
        { to, name: 'portfolio-update', payload },
      ]
    }
    case 'transaction': {
      const payload = { type: 'transaction-update', transaction: transactionOf(news.transaction) }
      return [{ to: { accountId: news.accountId }, name: 'transaction-update', payload }]
    }
    default:
      return []
  }
}

function steppedEvents(news: Extract<MarketNews, { kind: 'stepped' }>, now: Date): MarketEvent[] {
  const { invoice, parties, parts } = news
  const { state: status, number: invoiceNumber } = invoice
  const id = objectIdOf(invoice.id)
  const change = { type: 'invoice-status-changed', invoiceId: id, status }
  const isListed = status === 'listed'
  const inMarket = isListed ? { type: 'new-invoice', invoiceId: id, invoice: listing(invoice, now) } : change
  return [
    ...toParties('invoice-status-updated', parties, now),
    { to: everybody, name: 'invoiceUpdated', payload: { id, invoiceId: id, invoiceNumber, status } },
    { to: everybody, name: 'marketplace-update', payload: inMarket },
    ...(isListed ? [{ to: investors, name: 'newInvoiceListed', payload: newlyListed(invoice) }] : []),
    ...(status === 'repaid' ? repaidEvents(id, parts) : []),
  ]
}

/** Before it is on the market its parties alone hear of it. */
function pricedEvents({ invoice, parties }: Extract<MarketNews, { kind: 'priced' }>, now: Date): MarketEvent[] {
  const payload = { type: 'invoice-priced', invoiceId: objectIdOf(invoice.id), invoice: listing(invoice, now) }
  const inMarket = { to: everybody, name: 'marketplace-update', payload }
  return [...toParties('invoice-priced', parties, now), ...(isFundable(invoice.state) ? [inMarket] : [])]
}

function newlyListed(invoice: FinancedInvoice) {
  const id = objectIdOf(invoice.id)
  return {
    ...{ id, invoiceNumber: invoice.number, amount: rupeesOf(invoice.facePaise) },
    ...{ seller: invoice.sellerCompany, buyer: invoice.buyerName, dueDate: invoice.dueOn, status: invoice.state },
    ...{ discountedAmount: rupeesOf(invoice.targetPaise), riskScore: invoice.riskScore },
  }
}

/** What an investor got back for all of his parts. */
function repaidEvents(invoiceId: string, parts: readonly FinancedPart[]): MarketEvent[] {
  return [...new Set(parts.map(part => part.investorId))].map(accountId => {
    const own = parts.filter(part => part.investorId === accountId)
    const [returned, paid] = [sumOf(own, 'returnedPaise'), sumOf(own, 'paidPaise')]
    const payload = { invoiceId, amount: rupeesOf(returned), profit: rupeesOf(returned - paid) }
    return { to: { accountId }, name: 'invoiceRepaid', payload }
  })
}

function partEvents(news: Extract<MarketNews, { kind: 'part_funded' }>, now: Date): MarketEvent[] {
  const { invoice, part } = news
  const of = { invoiceId: objectIdOf(invoice.id), invoiceNumber: invoice.number, amount: rupeesOf(part.paidPaise) }
  const { fundedAmount, fundingProgress, requestedAmount, status } = listing(invoice, now)
  return [
    {
      to: { accountId: invoice.sellerId },
      name: 'invoiceFunded',
      payload: { ...of, investor: news.investorName, newBalance: rupeesOf(news.sellerBalancePaise) },
    },
    {
      to: { accountId: part.investorId },
      name: 'investmentSuccess',
      payload: {
        ...{ ...of, expectedReturn: rupeesOf(part.expectedPaise) },
        profit: rupeesOf(part.expectedPaise - part.paidPaise),
        newBalance: rupeesOf(news.investorBalancePaise),
      },
    },
    ...toParties('invoice-funded', news.parties, now),
    {
      to: everybody,
      name: 'marketUpdate',
      payload: { invoiceId: of.invoiceId, status, requestedAmount, fundedAmount, fundingProgress },
    },
  ]
}

const listing = (invoice: FinancedInvoice, now: Date) => listingOf(invoice, dayInIndia(now.getTime()))

function toParties(type: string, parties: readonly PartyView[], now: Date): MarketEvent[] {
  const today = dayInIndia(now.getTime())
  return parties.map(({ accountId, view }) => ({
    to: { accountId },
    name: 'invoice-update',
    payload: { type, invoice: financedInvoiceOf(view, today) },
  }))
}

function sumOf(parts: readonly FinancedPart[], field: 'paidPaise' | 'returnedPaise'): number {
  return parts.reduce((sum, part) => sum + part[field], 0)
}
