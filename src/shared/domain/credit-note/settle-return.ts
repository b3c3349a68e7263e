// Where the worth of returned goods goes: what was never paid is no more owed, the rest goes back or to the account.

import type { Paise } from '../../kernel/money.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { ReturnSettlement } from '../../records/credit-note.ts'
import type { Refund } from '../../records/payment.ts'

export interface ReturnWish {
  readonly refunds: readonly Refund[]
  readonly toAccountPaise: Paise
}

/** What is left to hand back or to put on the account. */
export function refundOf(totalPaise: Paise, duePaise: Paise): Paise {
  return totalPaise - Math.min(totalPaise, duePaise)
}

/** Refuses `refund_mismatch` with the sum that has to go back, and `credit_needs_customer`. */
export function settleReturn(
  totalPaise: Paise,
  duePaise: Paise,
  { refunds, toAccountPaise }: ReturnWish,
  hasCustomer: boolean,
): ReturnSettlement {
  const refundPaise = refundOf(totalPaise, duePaise)
  const wishedPaise = refunds.reduce((sum, refund) => sum + refund.amountPaise, toAccountPaise)
  if (wishedPaise !== refundPaise) throw new Refusal('refund_mismatch', { refundPaise, wishedPaise })
  if (toAccountPaise > 0 && !hasCustomer) throw new Refusal('credit_needs_customer', { shortPaise: toAccountPaise })
  return { againstDuePaise: totalPaise - refundPaise, refunds: [...refunds], toAccountPaise }
}
