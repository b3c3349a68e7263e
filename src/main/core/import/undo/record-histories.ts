// What an import saved of each record, what was there before, and what somebody saved since: read from the entries.

import { rowsOfEntry } from '../../../../shared/posting/rows-of-entry.ts'
import type { EntryKind, NewEntry } from '../../../../shared/records/entry.ts'
import type { StoredImport } from '../../../ledger/rows/import/import-rows.ts'
import type { LedgerRows } from '../../../ledger/rows/ledger-rows.ts'

export type RecordKind = 'item' | 'itemGroup' | 'customer' | 'dealer'
type Fields = Readonly<Record<string, unknown>>

export interface RecordHistory {
  readonly kind: RecordKind
  readonly id: string
  /** Undefined: the import brought it. */
  before: Fields | undefined
  own: Fields
  /** Fields that somebody saved after the import. */
  readonly later: Set<string>
  /** This undoing saved it already. */
  isUndone: boolean
}

export interface OwnEntry {
  readonly seq: number
  readonly entry: NewEntry
}

/** The entries that the import posted, between the ones that started and finished it. */
export function ownEntriesOf(rows: LedgerRows, run: StoredImport): OwnEntry[] {
  const own: OwnEntry[] = []
  for (const { seq, counterNo, id, kind, body } of rows.entries.inOrder(run.seq)) {
    if (run.finishedSeq !== null && seq >= run.finishedSeq) break
    if (counterNo !== run.counterNo || !body.includes(run.id)) continue
    const entry = { id, kind, body: JSON.parse(body) } as NewEntry
    if ('importId' in entry.body && entry.body.importId === run.id) own.push({ seq, entry })
  }
  return own
}

/** What its undoing posted so far. */
export function undoneEntriesOf(rows: LedgerRows, { id: importId, undoingSeq }: StoredImport): OwnEntry[] {
  if (undoingSeq === null) return []
  return [...rows.entries.inOrder(undoingSeq)]
    .filter(({ body }) => body.includes(importId))
    .map(({ seq, id, kind, body }) => ({ seq, entry: { id, kind, body: JSON.parse(body) } as NewEntry }))
    .filter(({ entry: { body } }) => 'undoneImportId' in body && body.undoneImportId === importId)
}

/** Every kind of fact that can change a field of a record that an import saves. */
const savingKinds: readonly EntryKind[] = [
  'items.saved',
  'item_group.saved',
  'customer.saved',
  'dealer.saved',
  'goods.received',
  'goods_receipt.reversed',
]

export function historiesOf(
  rows: LedgerRows,
  own: readonly OwnEntry[],
  undone: readonly OwnEntry[],
): Map<string, RecordHistory> {
  const histories = new Map<string, RecordHistory>()
  for (const { entry } of own)
    for (const { kind, id } of savesOf(entry))
      histories.set(id, { kind, id, before: undefined, own: {}, later: new Set(), isUndone: false })
  const ownSeqs = new Set(own.map(({ seq }) => seq))
  const undoneSeqs = new Set(undone.map(({ seq }) => seq))
  const firstSeq = own[0]?.seq ?? 0
  for (const { seq, kind, body } of rows.entries.ofKinds(savingKinds)) {
    for (const { id, fields } of savesOf({ kind, body: JSON.parse(body) } as NewEntry)) {
      const history = histories.get(id)
      if (history === undefined) continue
      if (undoneSeqs.has(seq)) history.isUndone = true
      else if (ownSeqs.has(seq)) history.own = { ...history.own, ...fields }
      else if (seq < firstSeq) history.before = { ...history.before, ...fields }
      else for (const field of Object.keys(fields)) history.later.add(field)
    }
  }
  return histories
}

function savesOf(entry: Pick<NewEntry, 'kind' | 'body'>): { kind: RecordKind; id: string; fields: Fields }[] {
  const { items = [], itemGroup, customer, dealers } = rowsOfEntry(entry)
  const dealer = dealers?.dealer
  return [
    ...items.map(({ id, fields }) => ({ kind: 'item' as const, id, fields })),
    ...(itemGroup === undefined ? [] : [{ kind: 'itemGroup' as const, ...itemGroup }]),
    ...(customer === undefined ? [] : [{ kind: 'customer' as const, ...customer }]),
    ...(dealer === undefined ? [] : [{ kind: 'dealer' as const, ...dealer }]),
  ]
}
