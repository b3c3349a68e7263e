// What a bill of another program was: a sale, goods taken back, or goods written off.

import type { PastSaleKind } from '../../records/past-sale.ts'
import { amountOfPastLine, type PastFigures } from './sum-past-sales.ts'

/** Said by the number's prefix (`C536379`) or by a column of the file; null when neither says it. */
export type SaidKind = 'sale' | 'return' | null

/** Goods out for nothing on a bill that is no return. Such lines stand apart from what was sold. */
export function isWriteOff(line: PastFigures, said: SaidKind): boolean {
  return said !== 'return' && line.quantityThousandths < 0 && amountOfPastLine(line) === 0
}

/**
 * A bill without a word on it is a return when all its goods came back; goods that came back within a sale stay in it
 * with their minus.
 */
export function kindOfBill(lines: readonly PastFigures[], said: SaidKind): PastSaleKind {
  if (said === 'return') return 'return'
  if (!lines.every(({ quantityThousandths }) => quantityThousandths < 0)) return 'sale'
  if (lines.every(line => isWriteOff(line, said))) return 'write_off'
  return said === null ? 'return' : 'sale'
}

/** Some programs write what came back without a minus: then all of the return's lines are turned. */
export function isWrittenWithoutMinus(lines: readonly PastFigures[], said: SaidKind): boolean {
  return said === 'return' && lines.every(line => line.quantityThousandths > 0 && amountOfPastLine(line) >= 0)
}
