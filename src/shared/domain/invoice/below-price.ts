// How much less lines came to than at the prices their items had then.

import { mulDivRoundHalfUp, type Paise } from '../../kernel/money.ts'
import type { InvoiceLine } from '../../records/invoice.ts'

type PricedLine = Pick<InvoiceLine, 'unitPricePaise' | 'itemPricePaise' | 'quantityThousandths'>

/** Before discounts; 0 when no line was sold below its item's price. */
export function belowPricePaise(lines: readonly PricedLine[]): Paise {
  let sum = 0
  for (const { unitPricePaise, itemPricePaise, quantityThousandths } of lines)
    if (itemPricePaise !== undefined)
      sum += mulDivRoundHalfUp(itemPricePaise - unitPricePaise, quantityThousandths, 1000)
  return sum
}
