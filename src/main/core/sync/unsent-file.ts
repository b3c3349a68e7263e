// What the server does not have, and what was kept aside, as text to take away: entries as they would travel, so that
// whoever mends it has all of them.

import { SyncChange } from '../../../shared/contract/sync/sync-entry.ts'
import type { LedgerRows } from '../../ledger/rows/ledger-rows.ts'
import { travelling } from '../../sync/push-entries.ts'

export function unsentText(rows: LedgerRows): string {
  const counter = rows.shops.thisCounter()
  const acknowledged = rows.sync.place()?.acknowledged ?? 0
  const waiting = counter === undefined ? [] : rows.sync.entriesOf(counter.counterNo, acknowledged, everyEntry)
  const kept = rows.sync.kept(everyEntry).map(({ code, content, id, reason }) => {
    const entry = content === null ? storedAs(rows, id) : SyncChange.parse(JSON.parse(content))
    return { reason, code, entry }
  })
  const aside = rows.asides
    .notUnderstood(everyEntry)
    .map(({ id, reason }) => ({ reason: 'not_applied', code: reason, entry: storedAs(rows, id) }))
  const about = { shop: rows.shops.shop()?.name ?? '', counter: counter?.code ?? '' }
  return JSON.stringify({ ...about, waiting: waiting.map(travelling), kept: [...kept, ...aside] }, undefined, 1)
}

const everyEntry = 1_000_000_000

function storedAs(rows: LedgerRows, id: string) {
  const stored = rows.entries.byId(id)
  return stored === undefined ? null : travelling(stored)
}
