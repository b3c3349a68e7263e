// Posts a checked catalogue: groups, then items in entries of a few hundred, then opening stock; all or nothing.

import type { Clock } from '../../shared/kernel/calendar.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import type { StockMove } from '../../shared/records/stock.ts'
import type { CheckedImport, ItemSave } from '../import/check-rows.ts'
import { type Poster, timeToPost } from '../ledger/chain/post-entry.ts'
import type { Ledger } from '../ledger/open-ledger.ts'
import type { LedgerRows } from '../ledger/rows/ledger-rows.ts'
import { type LedgerWriter, transact } from '../ledger/transact.ts'
import { requireCounter } from '../operations/shop-state.ts'

/** Small enough to travel between counters one by one. */
const itemsPerEntry = 200

export interface PostControl {
  readonly clock: Clock
  readonly newId: () => string
  /** Who brings it in. */
  readonly by: string
  readonly onProgress: (done: number, total: number) => void
  readonly isCancelled: () => boolean
}

/**
 * Refuses `import_cancelled`, with nothing posted. Returns how many items were saved; undefined, with nothing posted,
 * when somebody saved an item or a group after the entry `checkedSeq`, so that the check no longer holds.
 */
export function postImport(
  ledger: Ledger,
  checked: CheckedImport,
  checkedSeq: number,
  control: PostControl,
): number | undefined {
  return transact(ledger, tx => {
    if (isCatalogueChanged(tx.rows, checkedSeq)) return undefined
    const { counter } = requireCounter(tx.rows)
    const poster = { counterNo: counter.counterNo, counterId: counter.id, by: control.by }
    const atMs = timeToPost(tx.rows, control.clock, poster.counterNo)
    for (const { id, fields } of checked.newGroups) {
      tx.post(poster, { id: control.newId(), kind: 'item_group.saved', body: { id, fields } }, atMs)
    }
    const { saves } = checked
    for (let start = 0; start < saves.length; start += itemsPerEntry) {
      if (control.isCancelled()) throw new Refusal('import_cancelled')
      postSlice(tx, poster, saves.slice(start, start + itemsPerEntry), control.newId, atMs)
      control.onProgress(Math.min(start + itemsPerEntry, saves.length), saves.length)
    }
    return saves.length
  })
}

function isCatalogueChanged(rows: LedgerRows, afterSeq: number): boolean {
  for (const { kind } of rows.entries.inOrder(afterSeq))
    if (kind === 'items.saved' || kind === 'item_group.saved') return true
  return false
}

function postSlice(
  tx: LedgerWriter,
  poster: Poster,
  saves: readonly ItemSave[],
  newId: () => string,
  atMs: number,
): void {
  const items = saves.map(({ id, fields }) => ({ id, fields }))
  tx.post(poster, { id: newId(), kind: 'items.saved', body: { items } }, atMs)
  const moves = saves.flatMap(({ id, fields, openingStockThousandths }) =>
    openingStockThousandths === undefined ? [] : [openingMove(id, openingStockThousandths, fields.costPaise)],
  )
  if (moves.length > 0) tx.post(poster, { id: newId(), kind: 'stock.moved', body: { moves } }, atMs)
}

/** What stands on the shelf on the first day is taken to have cost what the catalogue says. */
function openingMove(itemId: string, deltaThousandths: number, costPaise: number | null | undefined): StockMove {
  const move: StockMove = { itemId, deltaThousandths, cause: 'opening', note: '' }
  return typeof costPaise === 'number' ? { ...move, unitCostPaise: costPaise } : move
}
