// What came against what was ordered: short, or extra.

export interface Came {
  readonly orderedThousandths: number
  readonly receivedThousandths: number
  readonly damagedThousandths: number
}

/** Missing of what was ordered; damaged goods did come. */
export function shortThousandths({ orderedThousandths, receivedThousandths, damagedThousandths }: Came): number {
  return Math.max(0, orderedThousandths - receivedThousandths - damagedThousandths)
}

/** Beyond what was ordered. */
export function extraThousandths({ orderedThousandths, receivedThousandths, damagedThousandths }: Came): number {
  return Math.max(0, receivedThousandths + damagedThousandths - orderedThousandths)
}
