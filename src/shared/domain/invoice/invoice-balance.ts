// What is owed on an invoice, and what was paid beyond it: at two counters money may be taken for one bill.

export interface InvoiceMoney {
  readonly totalPaise: number
  readonly paidAtIssuePaise: number
  /** All that was paid and set against it. */
  readonly paidPaise: number
  /** What credit notes or a void took off. */
  readonly creditedPaise: number
  readonly isVoid: boolean
}

/**
 * 1. What is due is never below zero; what is beyond is the surplus, which belongs to whoever paid it.
 * 2. A void gave back what came with the sale: what was paid after it, at a counter that did not know, is surplus.
 * 3. Both follow from sums alone, so they do not depend on the order in which the parts are heard of.
 */
export function invoiceBalance(money: InvoiceMoney): { duePaise: number; surplusPaise: number } {
  const { totalPaise, paidAtIssuePaise, paidPaise, creditedPaise, isVoid } = money
  if (isVoid) return { duePaise: 0, surplusPaise: paidPaise - paidAtIssuePaise }
  const openPaise = totalPaise - paidPaise - creditedPaise
  return { duePaise: Math.max(0, openPaise), surplusPaise: Math.max(0, -openPaise) }
}
