// Accounts, their money and what they were told, as the app reads them.

import type { KycPaper, MarketAccount, MarketPreferences } from '../../../shared/contract/market/account.ts'
import type { BuyerInvoice } from '../../../shared/contract/market/buying.ts'
import type { Portfolio, WalletMovement } from '../../../shared/contract/market/money.ts'
import { announcementEvent, type MarketNotice, noticeTypes } from '../../../shared/contract/market/notices.ts'
import { portfolioFigures } from '../../../shared/domain/finance/portfolio.ts'
import type { Day } from '../../../shared/kernel/calendar.ts'
import type { KycPaperRow } from '../../store/market/app/kyc-paper-rows.ts'
import type { ToldNotice } from '../../store/market/app/notice-rows.ts'
import type { InvoicedPart } from '../../store/market/app/portfolio-rows.ts'
import type { InvoiceDispute } from '../../store/market/dispute-rows.ts'
import type { FinancedView } from '../../store/market/financed-view.ts'
import type { FinancingAccount } from '../../store/market/financing-account-rows.ts'
import type { WalletLine } from '../../store/market/wallet-rows.ts'
import { usualPreferences } from '../financing/preferences.ts'
import { objectIdOf } from '../object-id.ts'
import { disputeAnswerOf } from './dispute-answers.ts'
import { marketDocumentOf, marketInvoiceOf } from './listing-answers.ts'

export function marketAccountOf({ createdAt, email, id, kycStatus, profile, role }: FinancingAccount): MarketAccount {
  const { company, firstName, lastName } = profile
  const memberSince = createdAt.toISOString()
  return { id: objectIdOf(id), email, role, name: `${firstName} ${lastName}`, company, kycStatus, memberSince }
}

export function kycPaperOf({ at, id, name, sizeBytes, type }: KycPaperRow): KycPaper {
  return { id: objectIdOf(id), type, name, sizeBytes, at: at.toISOString() }
}

export function marketPreferencesOf({ preferences }: Pick<FinancingAccount, 'preferences'>): MarketPreferences {
  return {
    notifications: { ...usualPreferences.notifications, ...preferences.notifications },
    limits: { ...usualPreferences.investmentLimits, ...preferences.investmentLimits },
  }
}

export function movementOf({
  amountPaise,
  at,
  balancePaise,
  entryId,
  invoiceId,
  invoiceNumber,
  kind,
}: WalletLine): WalletMovement {
  return {
    ...{ id: objectIdOf(entryId), kind, amountPaise, balancePaise, invoiceNumber, at: at.toISOString() },
    invoiceId: invoiceId === null ? null : objectIdOf(invoiceId),
  }
}

export function portfolioAnswerOf(
  parts: readonly InvoicedPart[],
  flows: readonly { readonly invoiceId: string; readonly on: Day; readonly amountPaise: number }[],
  today: Day,
): Portfolio {
  const shares = parts.map(({ invoice, part }) => ({ ...part, dueOn: invoice.dueOn }))
  const figures = portfolioFigures(shares, flows, today)
  return {
    ...figures,
    ...{ asOf: today, agesPaise: [...figures.agesPaise], months: [...figures.months] },
    parts: parts.map(({ invoice, part: { expectedPaise, fundedAt, paidPaise, returnedPaise, state } }) => ({
      ...{ invoice: marketInvoiceOf(invoice), paidPaise, expectedPaise, returnedPaise },
      ...{ partState: state, fundedAt: fundedAt.toISOString() },
    })),
  }
}

export function buyerInvoiceOf(
  { documents, invoice }: FinancedView,
  disputes: ReadonlyMap<string, InvoiceDispute>,
): BuyerInvoice {
  const { buyerConfirmedAt, buyerNotes: notes, description, receivedPaise } = invoice
  return {
    ...{ ...marketInvoiceOf(invoice), description, receivedPaise, notes },
    ...{ confirmedAt: buyerConfirmedAt?.toISOString() ?? null, documents: documents.map(marketDocumentOf) },
    dispute: disputeAnswerOf(disputes.get(invoice.id), invoice.state),
  }
}

const ofEnding = { expired: 'invoice_expired', cancelled: 'invoice_expired', defaulted: 'invoice_defaulted' } as const
const ofName = {
  investmentSuccess: 'own_part_funded',
  invoiceFunded: 'part_funded',
  invoiceRepaid: 'invoice_repaid',
} as const
const isOneOf = <T extends string>(names: readonly T[], name: unknown): name is T => names.some(each => each === name)

/** Of which invoice it speaks. */
export function noticedId({ payload }: Pick<ToldNotice, 'payload'>): string | undefined {
  const id = payload.invoiceId ?? ((payload.invoice ?? {}) as Record<string, unknown>).id
  return typeof id === 'string' ? id : undefined
}

/** What events of the protocol say, as one kind of notice; with the number of its invoice. */
export function noticeAnswerOf(notice: ToldNotice, invoiceNumber: string): MarketNotice {
  const { at, name, payload, sequence } = notice
  const invoice = (payload.invoice ?? {}) as Record<string, unknown>
  const amount = typeof payload.amount === 'number' ? Math.round(payload.amount * 100) : null
  return {
    ...{ cursor: String(sequence), type: noticeTypeOf(name, payload, invoice), amountPaise: amount },
    ...{ invoiceId: noticedId(notice) ?? null, invoiceNumber },
    ...{ said: saidWith(name, payload), at: at.toISOString() },
  }
}

/** A letter and an announcement are their own message; of the rest that is the platform's sentence. */
function saidWith(name: string, { message, said, type }: ToldNotice['payload']): string {
  const words = type === 'new_message' || name === announcementEvent ? message : said
  return typeof words === 'string' ? words : ''
}

function noticeTypeOf(name: string, payload: ToldNotice['payload'], invoice: Record<string, unknown>) {
  if (name === announcementEvent) return 'announcement'
  if (name === 'notification') return isOneOf(noticeTypes, payload.type) ? payload.type : 'other'
  if (name in ofName) return ofName[name as keyof typeof ofName]
  const ending = ofEnding[invoice.status as keyof typeof ofEnding]
  return ending ?? 'other'
}
