// Goods of an item that tracks batches leave by batch: where nobody says which, from the one that expires first.

import { pickBatches, withoutPicked } from '../../shared/domain/stock/pick-batches.ts'
import { present } from '../../shared/kernel/assert.ts'
import type { StockMove } from '../../shared/records/stock.ts'
import type { LedgerRows } from '../ledger/rows/ledger-rows.ts'

/** Each move that takes goods away without naming a batch becomes one for each batch it takes from; expired ones first. */
export function overBatches(rows: LedgerRows, moves: readonly StockMove[]): StockMove[] {
  const left = new Map<number, ReturnType<typeof rows.batches.held>>()
  return moves.flatMap(move => {
    if (move.deltaThousandths >= 0 || move.batch !== undefined) return [move]
    if (rows.items.get(move.itemId)?.tracksBatches !== true) return [move]
    const itemNo = present(rows.items.numberOf(move.itemId), `item ${move.itemId}`)
    const batches = left.get(itemNo) ?? rows.batches.held(itemNo)
    const picks = pickBatches(batches, -move.deltaThousandths)
    left.set(itemNo, withoutPicked(batches, picks))
    const covered = picks.reduce((sum, { quantityThousandths }) => sum + quantityThousandths, 0)
    const rest = move.deltaThousandths + covered
    return [
      ...picks.map(({ quantityThousandths, ...batch }) => ({ ...move, deltaThousandths: -quantityThousandths, batch })),
      ...(rest === 0 ? [] : [{ ...move, deltaThousandths: rest }]),
    ]
  })
}
