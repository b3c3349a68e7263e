// What was kept aside, as a person is told of it: why, and of which document.

import { type KeptEntryView, mostKeptTold } from '../../../shared/contract/counter/sync/sync-calls.ts'
import { SyncChange } from '../../../shared/contract/sync/sync-entry.ts'
import { instantOf } from '../../../shared/kernel/calendar.ts'
import type { LedgerRows } from '../../ledger/rows/ledger-rows.ts'

/** Those that do not belong to the chains here first, then links of them without rows, which say when they were posted. */
export function keptViews(rows: LedgerRows): KeptEntryView[] {
  const codes = new Map(rows.shops.counters().map(({ code, id }) => [id, code]))
  const viewOf = (
    kept: Pick<KeptEntryView, 'id' | 'counterId' | 'number' | 'reason' | 'code'>,
    keptAtMs: number,
    content: string | null,
  ): KeptEntryView => {
    const entry = content === null ? rows.entries.byId(kept.id) : SyncChange.parse(JSON.parse(content))
    return {
      ...kept,
      counterCode: codes.get(kept.counterId) ?? null,
      keptAt: instantOf(keptAtMs),
      kind: entry?.kind ?? '',
      document: entry === undefined ? null : rows.documentLinks.linkOfEntry(entry.kind, entry.body, entry.id),
    }
  }
  const kept = rows.sync.kept(mostKeptTold).map(({ content, keptAtMs, ...said }) => viewOf(said, keptAtMs, content))
  const aside = rows.asides.notUnderstood(mostKeptTold - kept.length).map(({ atMs, reason, ...said }) => {
    const code = reason === 'unknown_kind' || reason === 'invalid' ? reason : 'unfit'
    return viewOf({ ...said, reason: 'not_applied', code }, atMs, null)
  })
  return [...kept, ...aside]
}
