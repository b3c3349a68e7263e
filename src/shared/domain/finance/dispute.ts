// A buyer says that a funded invoice is not right: of which kind, and what it means to the money where he is right.

export const disputeCauses = [
  'goods_missing',
  'goods_bad',
  'amount_wrong',
  'not_ordered',
  'paid_already',
  'other',
] as const
export type DisputeCause = (typeof disputeCauses)[number]

/** `paid`: nobody had to decide, the buyer paid it. */
export const disputeOutcomes = ['open', 'dismissed', 'upheld', 'paid'] as const
export type DisputeOutcome = (typeof disputeOutcomes)[number]

interface Standing {
  readonly fundedPaise: number
  /** What investors have back so far. */
  readonly returnedPaise: number
  readonly receivedPaise: number
  /** Of what came in: handed on. */
  readonly sharedPaise: number
}

export interface DisputeRefund {
  /** Investors get no more than they paid. */
  readonly owedPaise: number
  /** Of it, what the seller gives back. */
  readonly fromSellerPaise: number
  /** What the buyer had paid in and was kept is his again. */
  readonly toBuyerPaise: number
}

export function refundOfDispute({ fundedPaise, receivedPaise, returnedPaise, sharedPaise }: Standing): DisputeRefund {
  const owedPaise = Math.max(returnedPaise, fundedPaise)
  const toBuyerPaise = Math.max(0, receivedPaise - sharedPaise)
  return { owedPaise, fromSellerPaise: owedPaise - returnedPaise, toBuyerPaise }
}
