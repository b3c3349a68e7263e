// From entries to rows: what the API reads from. They are written in the transaction that takes the entries, for all of
// them at once; the rows of an entry are those that `shared/posting` names, as on a counter.

import { mergeSave, noRecord } from '../../../shared/domain/merge/merge-save.ts'
import { rowsOfEntry } from '../../../shared/posting/rows-of-entry.ts'
import { addStock } from '../item-stock-rows.ts'
import type { ShopTx } from '../open-store.ts'
import { type RecordToWrite, recordRows, writeRecords } from '../record-rows.ts'
import type { Write } from '../write-together.ts'
import { projectDealers } from './dealer-facts.ts'
import type { PostedFact, ReadFact } from './posted-fact.ts'
import { projectInvoices } from './project-invoices.ts'
import { projectListings } from './project-listings.ts'
import { withoutSaidBefore } from './said-before.ts'
import { type RecordEdit, savesOf, stampOf } from './saves-of.ts'

export async function projectEntries(tx: ShopTx, facts: readonly PostedFact[]): Promise<Write[]> {
  const all = facts.map(posted => ({ ...posted, rows: rowsOfEntry(posted.fact) }))
  const read = await withoutSaidBefore(tx, all)
  return [
    ...(await projectSaves(tx, facts)),
    ...projectStock(read),
    ...projectDealers(read),
    ...projectInvoices(read),
    ...projectListings(read),
  ]
}

async function projectSaves(tx: ShopTx, facts: readonly PostedFact[]): Promise<Write[]> {
  const edits = facts.flatMap(posted => savesOf(posted.fact).map(edit => ({ ...edit, ...posted })))
  if (edits.length === 0) return []
  const keyOf = ({ kind, id }: Pick<RecordEdit, 'kind' | 'id'>) => `${kind} ${id}`
  const wanted = [...new Map(edits.map(edit => [keyOf(edit), { kind: edit.kind, id: edit.id }])).values()]
  const merged = new Map<string, RecordToWrite>()
  for (const { kind, id, fields, stamps, updatedAt } of await recordRows(tx).lock(wanted))
    merged.set(keyOf({ kind, id }), { kind, id, fields, stamps, savedAt: updatedAt })
  for (const { at, fact, fields, id, kind } of edits) {
    const before = merged.get(keyOf({ kind, id })) ?? noRecord
    const save = { entryId: fact.id, stamp: stampOf(fact, at.getTime()), fields }
    merged.set(keyOf({ kind, id }), { ...mergeSave(before, save), kind, id, savedAt: at })
  }
  return writeRecords([...merged.values()])
}

function projectStock(facts: readonly ReadFact[]): Write[] {
  const moved = new Map<string, number>()
  for (const { rows } of facts)
    for (const { itemId, deltaThousandths } of rows.stockMovements ?? [])
      moved.set(itemId, (moved.get(itemId) ?? 0) + deltaThousandths)
  return addStock([...moved].map(([itemId, deltaThousandths]) => ({ itemId, deltaThousandths })))
}
