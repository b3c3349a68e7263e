// How the stock of one item came to be what it is: movements, the newest first, with what was on hand after each.

import type { MovementCursor, MovementRow } from '../../../shared/contract/counter/stock-calls.ts'
import { present } from '../../../shared/kernel/assert.ts'
import { instantOf } from '../../../shared/kernel/calendar.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { StockCause } from '../../../shared/records/item.ts'
import type { StoredMovement } from '../../ledger/rows/stock/stock-list-rows.ts'
import { idOfBlob } from '../../ledger/statements/id-blob.ts'
import type { Deps } from '../deps.ts'
import { type MovementDocument, movementDocument } from './movement-document.ts'

interface Asked {
  readonly itemId: string
  readonly before: MovementCursor | null
  readonly limit: number
}

const newest = { entrySeq: Number.MAX_SAFE_INTEGER, lineNumber: 0 }

export function findMovementsStock(
  { ledger: { rows } }: Deps,
  { itemId, before, limit }: Asked,
): { rows: MovementRow[]; next: MovementCursor | null } {
  const itemNo = rows.items.numberOf(itemId)
  if (itemNo === undefined) throw new Refusal('not_found', { record: 'item', id: itemId })
  const found = rows.stockList.movements(itemNo, before ?? newest, limit + 1)
  const page = found.slice(0, limit)
  let onHand = before?.onHandThousandths ?? present(rows.items.figures(itemNo), 'figures').onHandThousandths
  const moved = page.map(movement => {
    const document = movementDocument(movement.kind, rows.stockList.bodyOf(movement), movement.lineNumber)
    const row = movementRow(movement, document, onHand)
    onHand -= movement.deltaThousandths
    return row
  })
  const last = page.at(-1)
  if (found.length <= limit || last === undefined) return { rows: moved, next: null }
  return { rows: moved, next: { entrySeq: last.entrySeq, lineNumber: last.lineNumber, onHandThousandths: onHand } }
}

function movementRow(movement: StoredMovement, document: MovementDocument, onHandThousandths: number): MovementRow {
  const { batchCode, expiresOn, mrpPaise } = movement
  return {
    entryId: idOfBlob(movement.entryId),
    lineNumber: movement.lineNumber,
    at: instantOf(movement.atMs),
    by: movement.by,
    cause: movement.cause as StockCause,
    deltaThousandths: movement.deltaThousandths,
    onHandThousandths,
    unitCostPaise: movement.unitCostPaise,
    batch: batchCode === null ? null : { code: batchCode, expiresOn, mrpPaise },
    ...document,
  }
}
