// What a phone says of a sale, and what it is told when goods were short.

/** Money in paise, quantities in whole units, ids as the phone knows them. */
export interface PhoneSale {
  readonly lines: readonly PhoneLine[]
  readonly customer: PhoneBuyer
  readonly number?: string | undefined
  readonly invoiceOn?: string | undefined
  readonly dueOn?: string | undefined
  readonly taxPaise?: number | undefined
  readonly discountPaise?: number | undefined
  /** Wins over what the lines come to. */
  readonly totalPaise?: number | undefined
  readonly paidPaise: number
  readonly note: string
}

export interface PhoneLine {
  readonly itemObjectId?: string | undefined
  readonly name?: string | undefined
  readonly groupName?: string | undefined
  readonly unitPricePaise?: number | undefined
  readonly quantity: number
}

export interface PhoneBuyer {
  readonly objectId?: string | undefined
  readonly phone?: string | undefined
  readonly name?: string | undefined
}
