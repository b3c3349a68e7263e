// What of a receipt can still be sent back: its good goods from stock, its damaged ones from the write-off or, when they
// were not accepted, from the bill alone.

import type { GoodsReceipt } from '../../records/dealer/goods-receipt.ts'
import type { GoodsReturn, ReturnedFrom } from '../../records/dealer/goods-return.ts'

export interface ReturnablePart {
  readonly receiptLineNumber: number
  readonly source: ReturnedFrom
  readonly leftThousandths: number
}

/** `returns`: those of this receipt that stand. Parts of which nothing came are left out, those sent back are at 0. */
export function leftToReturn(
  { lines, keepsDamaged }: Pick<GoodsReceipt, 'lines' | 'keepsDamaged'>,
  returns: readonly Pick<GoodsReturn, 'lines'>[],
): ReturnablePart[] {
  const sent = returns.flatMap(({ lines: returned }) => returned)
  const part = (receiptLineNumber: number, source: ReturnedFrom, came: number): ReturnablePart[] => {
    if (came === 0) return []
    const gone = sent
      .filter(line => line.receiptLineNumber === receiptLineNumber && line.source === source)
      .reduce((sum, line) => sum + line.quantityThousandths, 0)
    return [{ receiptLineNumber, source, leftThousandths: came - gone }]
  }
  return lines.flatMap(({ lineNumber, receivedThousandths, damagedThousandths }) => [
    ...part(lineNumber, 'stock', receivedThousandths),
    ...part(lineNumber, keepsDamaged ? 'written_off' : 'not_accepted', damagedThousandths),
  ])
}
