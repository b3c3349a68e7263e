// What waits for an admin, and what was decided, as the app reads it.

import type {
  DisputedInvoice,
  HeldInvoice,
  KycCase,
  LateInvoice,
  MarketDecision,
  SuspenseItem,
} from '../../../shared/contract/market/admin.ts'
import { refundOfDispute } from '../../../shared/domain/finance/dispute.ts'
import { type Day, daysBetween } from '../../../shared/kernel/calendar.ts'
import type { SuspenseRow } from '../../store/market/admin/back-office-rows.ts'
import type { ToldDecision } from '../../store/market/admin/decision-rows.ts'
import type { KycPaperRow } from '../../store/market/app/kyc-paper-rows.ts'
import type { InvoiceDispute } from '../../store/market/dispute-rows.ts'
import type { FinancedInvoice } from '../../store/market/financed-invoice-rows.ts'
import type { FinancedPart } from '../../store/market/financed-part-rows.ts'
import type { FinancingAccount } from '../../store/market/financing-account-rows.ts'
import { objectIdOf } from '../object-id.ts'
import { kycPaperOf, marketAccountOf } from './account-answers.ts'
import { disputeAnswerOf } from './dispute-answers.ts'
import { marketInvoiceOf } from './listing-answers.ts'

export function kycCaseOf(account: FinancingAccount, papers: readonly KycPaperRow[]): KycCase {
  const { gstNumber, panNumber, phone } = account.profile
  const own = papers.filter(({ accountId }) => accountId === account.id)
  return { ...marketAccountOf(account), gstNumber, panNumber, phone, papers: own.map(kycPaperOf) }
}

export function heldInvoiceOf(invoice: FinancedInvoice): HeldInvoice {
  return { ...marketInvoiceOf(invoice), riskScore: invoice.riskScore, flags: [...invoice.fraudFlags] }
}

export function lateInvoiceOf(invoice: FinancedInvoice, investorCount: number, today: Day): LateInvoice {
  const daysLate = Math.max(0, daysBetween(invoice.dueOn, today))
  return { ...marketInvoiceOf(invoice), receivedPaise: invoice.receivedPaise, daysLate, investorCount }
}

/** `parts`: all of them. */
export function disputedInvoiceOf(
  invoice: FinancedInvoice,
  dispute: InvoiceDispute | undefined,
  parts: readonly FinancedPart[],
): DisputedInvoice {
  const own = parts.filter(({ invoiceId }) => invoiceId === invoice.id)
  const returnedPaise = own.reduce((sum, part) => sum + part.returnedPaise, 0)
  const { fromSellerPaise, toBuyerPaise } = refundOfDispute({ ...invoice, returnedPaise })
  const answer = disputeAnswerOf(dispute, invoice.state)
  if (answer === null) throw new Error('an invoice that is disputed has a dispute')
  return {
    ...{ ...marketInvoiceOf(invoice), receivedPaise: invoice.receivedPaise, dispute: answer },
    ...{ investorCount: new Set(own.map(({ investorId }) => investorId)).size, fromSellerPaise, toBuyerPaise },
  }
}

/** `awaiting`: those that wait for money at all. */
export function suspenseItemOf(item: SuspenseRow, awaiting: readonly FinancedInvoice[]): SuspenseItem {
  const { amountPaise, invoiceNumber, paidAt, reference, toldAt } = item
  const isLike = ({ facePaise, number, receivedPaise }: FinancedInvoice) =>
    number.toUpperCase() === invoiceNumber.toUpperCase() || facePaise - receivedPaise === amountPaise
  return {
    ...{ reference, invoiceNumber, amountPaise, paidAt: paidAt.toISOString(), toldAt: toldAt.toISOString() },
    candidates: awaiting.filter(isLike).map(marketInvoiceOf),
  }
}

export function decisionOf({ at, byName, decision, id, subject, why }: ToldDecision): MarketDecision {
  return { id: objectIdOf(id), decision, subject, byName, why, at: at.toISOString() }
}
