// How money on a customer's account is set against his invoices.

import type { Paise } from '../../kernel/money.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Allocation } from '../../records/payment.ts'

export interface Unpaid {
  readonly invoiceId: string
  readonly number: string
  readonly duePaise: Paise
}

/** Oldest first, as far as the money goes. `unpaid` is in the order of issue. */
export function allocateOldestFirst(amountPaise: Paise, unpaid: readonly Unpaid[]): Allocation[] {
  const allocations: Allocation[] = []
  let leftPaise = amountPaise
  for (const { invoiceId, duePaise } of unpaid) {
    const partPaise = Math.min(leftPaise, duePaise)
    if (partPaise <= 0) break
    allocations.push({ invoiceId, amountPaise: partPaise })
    leftPaise -= partPaise
  }
  return allocations
}

/** Refuses `payment_over` (more than an invoice owes) and `allocation_over` (more than there is). */
export function checkAllocations(
  amountPaise: Paise,
  allocations: readonly Allocation[],
  unpaid: readonly Unpaid[],
): void {
  const leftOf = new Map(unpaid.map(each => [each.invoiceId, each]))
  let sumPaise = 0
  for (const { invoiceId, amountPaise: partPaise } of allocations) {
    const invoice = leftOf.get(invoiceId)
    if (invoice === undefined || partPaise > invoice.duePaise)
      throw new Refusal('payment_over', { duePaise: invoice?.duePaise ?? 0, number: invoice?.number ?? '' })
    leftOf.set(invoiceId, { ...invoice, duePaise: invoice.duePaise - partPaise })
    sumPaise += partPaise
  }
  if (sumPaise > amountPaise) throw new Refusal('allocation_over', { amountPaise, allocatedPaise: sumPaise })
}
