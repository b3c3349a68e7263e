// A payment on account as it stands in the dialog, and what it would do to each bill. Pure.

import type { UnpaidInvoice } from '../../../../shared/contract/counter/account-calls.ts'
import { allocateOldestFirst } from '../../../../shared/domain/customer/allocate-money.ts'
import { type Paise, parseRupees } from '../../../../shared/kernel/money.ts'
import type { Allocation } from '../../../../shared/records/payment.ts'
import type { PaymentDraft } from '../../../parts/invoice/PaymentFields.tsx'

export interface AccountPaymentDraft extends PaymentDraft {
  /** The bills are chosen by hand; else the oldest are paid first. */
  readonly isChosen: boolean
  /** Rupees as typed, by invoice. */
  readonly parts: Readonly<Record<string, string>>
}

export interface PlannedPayment {
  /** Undefined: no amount. */
  readonly amountPaise: Paise | undefined
  readonly allocations: readonly Allocation[]
  /** Bills whose part is no amount, or more than they owe. */
  readonly wrongParts: ReadonlySet<string>
  /** By how much the parts are more than the payment. */
  readonly overPaise: Paise
  readonly toCreditPaise: Paise
}

export function planPayment(draft: AccountPaymentDraft, unpaid: readonly UnpaidInvoice[]): PlannedPayment {
  const typed = parseRupees(draft.amount)
  const amountPaise = typed === undefined || typed <= 0 ? undefined : typed
  const { allocations, wrongParts } = draft.isChosen
    ? chosenParts(draft.parts, unpaid)
    : { allocations: allocateOldestFirst(amountPaise ?? 0, unpaid), wrongParts: new Set<string>() }
  const sum = allocations.reduce((total, part) => total + part.amountPaise, 0)
  const left = (amountPaise ?? 0) - sum
  return {
    amountPaise,
    allocations,
    wrongParts,
    overPaise: Math.max(0, -left),
    toCreditPaise: Math.max(0, left),
  }
}

export function isGood({ amountPaise, wrongParts, overPaise }: PlannedPayment): boolean {
  return amountPaise !== undefined && wrongParts.size === 0 && overPaise === 0
}

function chosenParts(parts: AccountPaymentDraft['parts'], unpaid: readonly UnpaidInvoice[]) {
  const allocations: Allocation[] = []
  const wrongParts = new Set<string>()
  for (const { invoiceId, duePaise } of unpaid) {
    const text = parts[invoiceId]?.trim() ?? ''
    const amountPaise = text === '' ? 0 : parseRupees(text)
    if (amountPaise === undefined || amountPaise < 0 || amountPaise > duePaise) wrongParts.add(invoiceId)
    else if (amountPaise > 0) allocations.push({ invoiceId, amountPaise })
  }
  return { allocations, wrongParts }
}
