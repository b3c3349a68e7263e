// What taking an import back comes to: facts that undo its facts. Nothing that was posted is removed.

import type { Day } from '../../../../shared/kernel/calendar.ts'
import type { UndoCounts } from '../../../../shared/records/import/import-run.ts'
import type { StockMove } from '../../../../shared/records/stock.ts'
import type { StoredImport } from '../../../ledger/rows/import/import-rows.ts'
import type { LedgerRows } from '../../../ledger/rows/ledger-rows.ts'
import type { ImportedFact } from '../import-kind.ts'
import { historiesOf, type OwnEntry, ownEntriesOf, type RecordHistory } from './record-histories.ts'
import { undoOpenings } from './undo-openings.ts'
import { type Verdict, verdictOf } from './undo-records.ts'

export interface UndoPlan {
  readonly facts: readonly ImportedFact[]
  readonly counts: UndoCounts
}

/** Small enough to travel between counters one by one. */
const perEntry = 200

export function planUndo(rows: LedgerRows, run: StoredImport, todayOn: Day): UndoPlan {
  const own = ownEntriesOf(rows, run)
  const histories = historiesOf(rows, own)
  const openings = undoOpenings(rows, own, run.id, todayOn)
  const verdicts = new Map<string, Verdict>()
  const judge = (kind: RecordHistory['kind'], isUsed: (id: string) => boolean) => {
    for (const history of histories.values())
      if (history.kind === kind) verdicts.set(history.id, verdictOf(history, isUsed(history.id), rows))
  }
  const ownSeqs = new Set(own.map(({ seq }) => seq))
  const usedItems = rows.imports.used.itemsSince(run.seq, ownSeqs)
  judge('item', id => usedItems.has(id))
  judge('customer', id => openings.keptPartyIds.has(id) || rows.imports.used.isCustomerUsed(id, ownSeqs))
  judge('dealer', id => openings.keptPartyIds.has(id) || rows.imports.used.isDealerUsed(id, ownSeqs))
  const neededGroups = groupsNeeded(rows, verdicts, todayOn)
  judge('itemGroup', id => neededGroups.has(id))
  const moves = movesBack(own, id => histories.get(id)?.before === undefined && verdicts.get(id)?.kind === 'kept')
  const records = [...histories.values()].filter(({ kind }) => kind !== 'itemGroup')
  const count = (kind: Verdict['kind']) => records.filter(({ id }) => verdicts.get(id)?.kind === kind).length
  return {
    facts: [
      ...openings.facts,
      ...inSlices(moves).map((slice): ImportedFact => stockFact(slice, run.id)),
      ...savesBack(histories, verdicts, run.id),
    ],
    counts: {
      takenBackCount: count('taken_back') + pastSaleCount(own),
      restoredCount: count('restored'),
      keptCount: count('kept'),
      openingCount: openings.facts.length,
      openingKeptCount: openings.keptCount,
      stockCount: new Set(moves.map(({ itemId }) => itemId)).size,
    },
  }
}

/** Past sales go by the undoing itself: they count while their import stands. */
function pastSaleCount(own: readonly OwnEntry[]): number {
  return own.reduce((sum, { entry }) => sum + (entry.kind === 'past_sales.added' ? entry.body.sales.length : 0), 0)
}

/** Groups that an item still stands in when all is undone. */
function groupsNeeded(rows: LedgerRows, verdicts: ReadonlyMap<string, Verdict>, todayOn: Day): Set<string | null> {
  const needed = new Set<string | null>()
  for (const { id, groupId, isActive } of rows.itemList.all(todayOn)) {
    const verdict = verdicts.get(id)
    if (!isActive || verdict?.kind === 'taken_back') continue
    const restored = verdict?.kind === 'restored' && 'groupId' in verdict.fields ? verdict.fields.groupId : groupId
    needed.add(restored as string | null)
  }
  return needed
}

/** An item that stays keeps the stock it came with. */
function movesBack(own: readonly OwnEntry[], keepsStock: (itemId: string) => boolean): StockMove[] {
  return own
    .flatMap(({ entry }) => (entry.kind === 'stock.moved' ? entry.body.moves : []))
    .filter(({ itemId }) => !keepsStock(itemId))
    .map(move => ({ ...move, deltaThousandths: -move.deltaThousandths }))
}

function stockFact(moves: StockMove[], undoneImportId: string): ImportedFact {
  return { kind: 'stock.moved', body: { moves, undoneImportId } }
}

function savesBack(
  histories: ReadonlyMap<string, RecordHistory>,
  verdicts: ReadonlyMap<string, Verdict>,
  undoneImportId: string,
): ImportedFact[] {
  const saves = [...histories.values()].flatMap(({ kind, id }) => {
    const verdict = verdicts.get(id)
    if (verdict === undefined || verdict.kind === 'kept') return []
    return [{ kind, id, fields: verdict.kind === 'restored' ? verdict.fields : { isActive: false } }]
  })
  const items = saves.filter(({ kind }) => kind === 'item').map(({ id, fields }) => ({ id, fields }))
  return [
    ...inSlices(items).map((slice): ImportedFact => ({ kind: 'items.saved', body: { items: slice, undoneImportId } })),
    ...saves.flatMap(({ kind, id, fields }): ImportedFact[] => {
      const body = { id, fields, undoneImportId }
      if (kind === 'itemGroup') return [{ kind: 'item_group.saved', body }]
      if (kind === 'customer') return [{ kind: 'customer.saved', body }]
      return kind === 'dealer' ? [{ kind: 'dealer.saved', body }] : []
    }),
  ]
}

function inSlices<T>(things: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(things.length / perEntry) }, (_, n) =>
    things.slice(n * perEntry, (n + 1) * perEntry),
  )
}
