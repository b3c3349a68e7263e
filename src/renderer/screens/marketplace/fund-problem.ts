// What stands against an amount before it is sent: what the marketplace would refuse, and what the investor himself had set.

export interface FundProblem {
  readonly kind: 'none' | 'aboveRest' | 'aboveWallet' | 'belowLimit' | 'aboveLimit'
  /** It cannot be sent; else it only makes one look twice. */
  readonly isFinal: boolean
  /** Of the investor's own limits. */
  readonly limitPaise: number
}

interface Against {
  readonly restPaise: number
  readonly walletPaise: number
  readonly limits: { readonly minPaise: number; readonly maxPaise: number } | undefined
}

export function fundProblem(amountPaise: number | undefined, against: Against): FundProblem | undefined {
  const { limits, restPaise, walletPaise } = against
  const final = (kind: FundProblem['kind']) => ({ kind, isFinal: true, limitPaise: 0 })
  if (amountPaise === undefined || amountPaise < 1) return final('none')
  if (amountPaise > restPaise) return final('aboveRest')
  if (amountPaise > walletPaise) return final('aboveWallet')
  if (limits === undefined) return undefined
  const { maxPaise, minPaise } = limits
  if (amountPaise < minPaise) return { kind: 'belowLimit', isFinal: false, limitPaise: minPaise }
  return amountPaise > maxPaise ? { kind: 'aboveLimit', isFinal: false, limitPaise: maxPaise } : undefined
}
