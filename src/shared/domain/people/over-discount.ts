// What a discount asks for.

interface Discounted {
  readonly grossPaise: number
  readonly lineDiscountPaise: number
  readonly billDiscountSharePaise: number
}

/**
 * What was discounted by more than the limit: a line, or (`line: null`) all lines together with what was taken off the
 * bill. Undefined within the limit.
 */
export function findOverDiscount<L extends Discounted>(
  lines: readonly L[],
  limitBps: number,
): { readonly line: L | null; readonly discountBps: number } | undefined {
  const isOver = (discountPaise: number, grossPaise: number) => discountPaise * 10_000 > grossPaise * limitBps
  let [grossPaise, discountPaise] = [0, 0]
  for (const line of lines) {
    if (isOver(line.lineDiscountPaise, line.grossPaise))
      return { line, discountBps: shareBps(line.lineDiscountPaise, line.grossPaise) }
    grossPaise += line.grossPaise
    discountPaise += line.lineDiscountPaise + line.billDiscountSharePaise
  }
  if (!isOver(discountPaise, grossPaise)) return undefined
  return { line: null, discountBps: shareBps(discountPaise, grossPaise) }
}

/** Upwards, so that what is over a limit also reads as more. */
function shareBps(partPaise: number, wholePaise: number): number {
  return wholePaise === 0 ? 10_000 : Math.ceil((partPaise * 10_000) / wholePaise)
}
