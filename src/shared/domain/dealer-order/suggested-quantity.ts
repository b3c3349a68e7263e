// How much of an item that runs low to order: up to twice its low-stock mark, at least one, less what is on its way,
// in whole packs.

export interface RunningItem {
  readonly onHandThousandths: number
  /** Null: nobody said when it runs low. */
  readonly lowStockThousandths: number | null
  /** Ordered, with any dealer, and not come yet. */
  readonly onOrderThousandths: number
  readonly packThousandths: number | null
  readonly decimals: number
}

function isRunningLow({ onHandThousandths, lowStockThousandths }: RunningItem): boolean {
  return lowStockThousandths !== null && onHandThousandths <= lowStockThousandths
}

/** 0 when it does not run low, or when enough of it is on its way. */
export function suggestedQuantity(item: RunningItem): number {
  if (!isRunningLow(item)) return 0
  const wanted = Math.max(2 * (item.lowStockThousandths ?? 0) - item.onHandThousandths, 1000)
  const missing = wanted - item.onOrderThousandths
  if (missing <= 0) return 0
  const step = item.packThousandths ?? 10 ** (3 - item.decimals)
  return Math.ceil(missing / step) * step
}

/** What is suggested, lowest stock first. */
export function recommend<I extends RunningItem>(items: readonly I[]): (I & { suggestedThousandths: number })[] {
  return items
    .map(item => ({ ...item, suggestedThousandths: suggestedQuantity(item) }))
    .filter(item => item.suggestedThousandths > 0)
    .sort((a, b) => a.onHandThousandths - b.onHandThousandths)
}
