// The words of the protocol's `notification`: for one account each.

import type { FinancedState } from '../../../shared/domain/finance/financed-states.ts'
import type { FinancedInvoice } from '../../store/market/financed-invoice-rows.ts'
import type { BankPayout } from '../../store/market/money/bank-payout-rows.ts'
import { objectIdOf } from '../object-id.ts'
import { rupeesOf } from '../rupees.ts'
import type { MarketNews } from './market-news.ts'

interface Notice {
  readonly accountId: string
  readonly payload: {
    readonly type: string
    readonly title: string
    readonly message: string
    readonly invoiceId: string | null
    /** A person's own words. */
    readonly said?: string
  }
}

/** To each whom it troubles. */
export function noticesOf(news: MarketNews): Notice[] {
  if (news.kind === 'bid') return [bidNotice(news)]
  if (news.kind === 'payout') return [payoutNotice(news.payout)]
  const notice = noticeOf(news)
  const ended = news.kind === 'stepped' ? [...endedNotices(news), ...troubleNotices(news)] : []
  return [...(notice === undefined ? [] : [notice]), ...ended]
}

/** Undefined: neither the seller nor the buyer. */
function noticeOf(news: MarketNews): Notice | undefined {
  if (news.kind === 'message') {
    const { invoiceId, message, toId } = news.message
    const title = `${news.from} wrote about invoice ${news.number}`
    return { accountId: toId, payload: { type: 'new_message', title, message, invoiceId: objectIdOf(invoiceId) } }
  }
  if (news.kind === 'preferences') {
    const words = { title: 'Preferences kept', message: 'Your preferences were changed.' }
    return { accountId: news.accountId, payload: { type: 'preferences_updated', ...words, invoiceId: null } }
  }
  if (news.kind === 'kyc') return kycNotice(news)
  if (news.kind !== 'asked' && news.kind !== 'stepped') return undefined
  const { invoice } = news
  const [number, invoiceId] = [invoice.number, objectIdOf(invoice.id)]
  if (news.kind === 'asked') {
    if (invoice.buyerId === null) return undefined
    const message = `${invoice.sellerCompany} asks you to confirm invoice ${number}.`
    const title = 'An invoice to confirm'
    return { accountId: invoice.buyerId, payload: { type: 'invoice_confirmation_request', title, message, invoiceId } }
  }
  const said = wordsOf(news, invoice.buyerName)
  if (said === undefined) return undefined
  const { type, title, ends } = said
  return { accountId: invoice.sellerId, payload: { type, title, message: `Invoice ${number} ${ends}.`, invoiceId } }
}

/** Undefined: nothing was decided. */
function kycNotice({ accountId, status, why }: Extract<MarketNews, { kind: 'kyc' }>): Notice | undefined {
  if (status !== 'verified' && status !== 'rejected') return undefined
  const title = status === 'verified' ? 'You are verified' : 'Your papers were not accepted'
  return { accountId, payload: { type: `kyc_${status}`, title, message: `${title}: ${why}`, invoiceId: null } }
}

/** To those whose money goes back. */
function endedNotices({ invoice, parts }: Extract<MarketNews, { kind: 'stepped' }>): Notice[] {
  if (invoice.state !== 'cancelled' && invoice.state !== 'expired') return []
  const of = { type: 'invoice_ended', title: 'Your money is back', invoiceId: objectIdOf(invoice.id) }
  const message = `Invoice ${invoice.number} is off the market; what you had put in is in your wallet again.`
  return [...new Set(parts.map(({ investorId }) => investorId))].map(accountId => ({
    accountId,
    payload: { ...of, message },
  }))
}

/** What is disputed, decided and given up: to all whose money it touches. The buyer's words are for the seller. */
function troubleNotices({ from, invoice, parts, said }: Extract<MarketNews, { kind: 'stepped' }>): Notice[] {
  const trouble = troubleOf(from, invoice)
  if (trouble === undefined) return []
  const { ends, title, type } = trouble
  const { buyerId, sellerId } = invoice
  const isWord = type === 'invoice_disputed'
  const investorIds = [...new Set(parts.map(({ investorId }) => investorId))]
  const readers = [sellerId, ...(buyerId === null || isWord || type === 'invoice_written_off' ? [] : [buyerId])]
  const of = { type, title, message: `Invoice ${invoice.number} ${ends}.`, invoiceId: objectIdOf(invoice.id) }
  const tell = (accountId: string, words: string) => ({ accountId, payload: { ...of, said: words } })
  return [
    ...readers.map(accountId => tell(accountId, said)),
    ...investorIds.map(accountId => tell(accountId, isWord ? '' : said)),
  ]
}

function troubleOf(from: FinancedState, { buyerName, state }: FinancedInvoice) {
  if (state === 'disputed')
    return { type: 'invoice_disputed', title: 'Invoice disputed', ends: `is disputed by ${buyerName}` }
  if (state === 'refunded')
    return {
      type: 'dispute_upheld',
      title: 'Dispute decided',
      ends: 'was disputed rightly; its seller gives the money back',
    }
  if (state === 'written_off') return { type: 'invoice_written_off', title: 'Invoice given up', ends: 'was given up' }
  if (from === 'disputed' && (state === 'funded' || state === 'overdue'))
    return { type: 'dispute_dismissed', title: 'Dispute decided', ends: 'stands as it is; the dispute is over' }
  return undefined
}

function bidNotice({ bid, invoice, outcome, wonPaise }: Extract<MarketNews, { kind: 'bid' }>): Notice {
  const left = wonPaise > 0 ? 'wins less than it did' : 'would win nothing now'
  const [title, ends] = {
    outbid: ['You were outbid', `A better bid came: yours ${left}`],
    won: ['Your bid won', 'Your bid won'],
    lost: ['Your bid did not win', 'Others bid lower; what was held for your bid is in your wallet again'],
    refunded: ['Your money is back', 'The auction ended without being funded; what was held is in your wallet again'],
  }[outcome] as [string, string]
  const message = `${ends}: invoice ${invoice.number}.`
  return {
    accountId: bid.investorId,
    payload: { type: `bid_${outcome}`, title, message, invoiceId: objectIdOf(invoice.id) },
  }
}

function payoutNotice({ accountNumber, amountPaise, answer, ownerId, state }: BankPayout): Notice {
  const money = `₹${rupeesOf(amountPaise)} to the account ending in ${accountNumber.slice(-4)}`
  const [title, message] =
    state === 'paid'
      ? ['Money sent', `${money}: sent (${answer}).`]
      : ['Money not sent', `${money}: refused, and in your wallet again. ${answer}`]
  return { accountId: ownerId, payload: { type: `withdrawal_${state}`, title, message, invoiceId: null } }
}

function wordsOf({ from, invoice }: Extract<MarketNews, { kind: 'stepped' }>, buyer: string) {
  if (invoice.state === 'confirmed')
    return { type: 'invoice_confirmed', title: 'Invoice confirmed', ends: `was confirmed by ${buyer}` }
  if (invoice.state === 'cancelled' && from === 'pending_buyer_confirmation')
    return { type: 'invoice_rejected', title: 'Invoice turned down', ends: `was turned down by ${buyer}` }
  if (invoice.state === 'funded' && from !== 'disputed')
    return { type: 'invoice_funded', title: 'Invoice funded', ends: 'is funded in full' }
  return undefined
}
