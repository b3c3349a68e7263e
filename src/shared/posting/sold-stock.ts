// What a sale takes from stock: one movement for each line, and one more for each further batch the line came from.

import type { Invoice, InvoiceLine } from '../records/invoice.ts'
import type { StockMovement } from './posted-rows.ts'

/** A line's first movement has the line's number; those of further batches are numbered after the last line. */
export function soldStock({ lines }: Pick<Invoice, 'lines'>): StockMovement[] {
  const movements: StockMovement[] = []
  let extra = lines.length
  for (const line of lines) {
    const [first, ...others] = partsOf(line)
    movements.push({ ...soldOf(line), ...first })
    for (const other of others) {
      extra += 1
      movements.push({ ...soldOf(line), ...other, lineNumber: extra })
    }
  }
  return movements
}

function soldOf(line: InvoiceLine): StockMovement {
  const { itemId, lineNumber, quantityThousandths } = line
  return { itemId, lineNumber, deltaThousandths: -quantityThousandths, cause: 'sale' }
}

type Part = Pick<StockMovement, 'deltaThousandths' | 'batch'>

/** One part for each batch; what no batch covers goes without one. */
function partsOf({ batches, quantityThousandths }: InvoiceLine): Part[] {
  if (batches === undefined) return []
  const parts: Part[] = batches.map(({ quantityThousandths: taken, ...batch }) => ({ deltaThousandths: -taken, batch }))
  const covered = batches.reduce((sum, batch) => sum + batch.quantityThousandths, 0)
  return covered < quantityThousandths ? [...parts, { deltaThousandths: covered - quantityThousandths }] : parts
}
