// What past sales come to, as lines for a terminal.

import type { PastSalesFound } from '../../shared/contract/counter/import/sales-mapping.ts'
import { wholeOf } from '../../shared/domain/past-sale/sum-past-sales.ts'
import { formatMills, groupThousands } from '../../shared/kernel/mills.ts'
import { groupIndian } from '../../shared/kernel/money.ts'
import { formatQuantity } from '../../shared/kernel/quantity.ts'

export function printPastSums({ currency, totals }: PastSalesFound, print: (line: string) => void): void {
  const group = currency === 'INR' ? groupIndian : groupThousands
  const rows = [
    ['sales', totals.sale],
    ['returns', totals.return],
    ['write-offs', totals.write_off],
    ['all', wholeOf(totals)],
  ] as const
  for (const [word, { bills, lines, quantityThousandths, amountMills }] of rows) {
    print(
      `${word}: ${bills} bills, ${lines} lines, quantity ${formatQuantity(quantityThousandths)}, ${currency} ${formatMills(amountMills, group)}`,
    )
  }
}
