// What taking an import back comes to: facts that undo its facts, in parts that stand for themselves. Nothing that was
// posted is removed. What an undoing that was cut off had done already is found in the log, counted, and not done again.

import type { Day } from '../../../../shared/kernel/calendar.ts'
import type { UndoCounts } from '../../../../shared/records/import/import-run.ts'
import type { StockMove } from '../../../../shared/records/stock.ts'
import type { StoredImport } from '../../../ledger/rows/import/import-rows.ts'
import type { LedgerRows } from '../../../ledger/rows/ledger-rows.ts'
import type { ImportedFact } from '../import-kind.ts'
import { historiesOf, type OwnEntry, ownEntriesOf, type RecordHistory, undoneEntriesOf } from './record-histories.ts'
import { undoOpenings } from './undo-openings.ts'
import { type Verdict, verdictOf } from './undo-records.ts'

/** All that is posted about one record, in the order in which it is. */
export type UndoPart = readonly ImportedFact[]

export interface UndoPlan {
  /** Groups come last: they go when no item stands in them any more. */
  readonly parts: readonly UndoPart[]
  readonly counts: UndoCounts
}

export function planUndo(rows: LedgerRows, run: StoredImport, todayOn: Day): UndoPlan {
  // Past sales go by the undoing itself: they count while their import stands.
  if (run.kind === 'sales')
    return { parts: [], counts: { ...nothing, takenBackCount: rows.pastSales.countOf(run.seq) } }
  const own = ownEntriesOf(rows, run)
  const undone = undoneEntriesOf(rows, run)
  const ownSeqs = new Set([...own, ...undone].map(({ seq }) => seq))
  const histories = historiesOf(rows, own, undone)
  const openings = undoOpenings(rows, { own, undone, undoneImportId: run.id, reversedOn: todayOn })
  const verdicts = new Map<string, Verdict>()
  const judge = (kind: RecordHistory['kind'], isUsed: (id: string) => boolean) => {
    for (const history of histories.values())
      if (history.kind === kind) verdicts.set(history.id, verdictOf(history, isUsed(history.id), rows))
  }
  const usedItems = rows.imports.used.itemsSince(run.seq, ownSeqs)
  judge('item', id => usedItems.has(id))
  judge('customer', id => openings.keptPartyIds.has(id) || rows.imports.used.isCustomerUsed(id, ownSeqs))
  judge('dealer', id => openings.keptPartyIds.has(id) || rows.imports.used.isDealerUsed(id, ownSeqs))
  const neededGroups = groupsNeeded(rows, verdicts, todayOn)
  judge('itemGroup', id => neededGroups.has(id))
  const moves = movesBack(own, id => histories.get(id)?.before === undefined && verdicts.get(id)?.kind === 'kept')
  const moved = new Set(undone.flatMap(({ entry }) => movesIn(entry).map(({ itemId }) => itemId)))
  const records = [...histories.values()].filter(({ kind }) => kind !== 'itemGroup')
  const count = (kind: Verdict['kind']) => records.filter(({ id }) => verdicts.get(id)?.kind === kind).length
  const parts = new Map<string, ImportedFact[]>(openings.factsOfParty)
  const add = (id: string, fact: ImportedFact) => {
    const part = parts.get(id)
    if (part === undefined) parts.set(id, [fact])
    else part.push(fact)
  }
  for (const [itemId, back] of moves)
    if (!moved.has(itemId)) add(itemId, { kind: 'stock.moved', body: { moves: back, undoneImportId: run.id } })
  for (const history of groupsLast(histories)) {
    const verdict = verdicts.get(history.id)
    if (verdict !== undefined && verdict.kind !== 'kept' && !history.isUndone)
      add(history.id, saveBack(history, verdict, run.id))
  }
  return {
    parts: [...parts.values()],
    counts: {
      takenBackCount: count('taken_back'),
      restoredCount: count('restored'),
      keptCount: count('kept'),
      openingCount: openings.count,
      openingKeptCount: openings.keptCount,
      stockCount: moves.size,
    },
  }
}

const nothing: UndoCounts = {
  takenBackCount: 0,
  restoredCount: 0,
  keptCount: 0,
  openingCount: 0,
  openingKeptCount: 0,
  stockCount: 0,
}

function groupsLast(histories: ReadonlyMap<string, RecordHistory>): RecordHistory[] {
  const all = [...histories.values()]
  return [...all.filter(({ kind }) => kind !== 'itemGroup'), ...all.filter(({ kind }) => kind === 'itemGroup')]
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

function movesIn(entry: OwnEntry['entry']): readonly StockMove[] {
  return entry.kind === 'stock.moved' ? entry.body.moves : []
}

/** By their items. An item that stays keeps the stock it came with. */
function movesBack(own: readonly OwnEntry[], keepsStock: (itemId: string) => boolean): Map<string, StockMove[]> {
  const moves = own.flatMap(({ entry }) => movesIn(entry))
  const back = moves.map(move => ({ ...move, deltaThousandths: -move.deltaThousandths }))
  return Map.groupBy(
    back.filter(({ itemId }) => !keepsStock(itemId)),
    ({ itemId }) => itemId,
  )
}

function saveBack(
  { kind, id }: RecordHistory,
  verdict: Exclude<Verdict, { kind: 'kept' }>,
  undoneImportId: string,
): ImportedFact {
  const fields = verdict.kind === 'restored' ? verdict.fields : { isActive: false }
  const body = { id, fields, undoneImportId }
  if (kind === 'item') return { kind: 'items.saved', body: { items: [{ id, fields }], undoneImportId } }
  if (kind === 'itemGroup') return { kind: 'item_group.saved', body }
  return { kind: kind === 'customer' ? 'customer.saved' : 'dealer.saved', body }
}
