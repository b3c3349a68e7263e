// Whether the server understands an entry. One that it does not is kept aside, so that its counter's chain goes on.

import type { EntryRefusal } from '../../../shared/contract/sync/sync-calls.ts'
import type { SyncEntry } from '../../../shared/contract/sync/sync-entry.ts'
import { type EntryKind, entryBodies, type NewEntry } from '../../../shared/records/entry.ts'

export type ReadEntry =
  | { readonly refusal: EntryRefusal; readonly fact?: undefined }
  | { readonly refusal: null; readonly fact: NewEntry }

export function readEntry({ body, id, kind }: Pick<SyncEntry, 'body' | 'id' | 'kind'>): ReadEntry {
  if (!Object.hasOwn(entryBodies, kind)) return { refusal: 'entry_unknown_kind' }
  const said = parsed(body)
  const checked = said === undefined ? undefined : entryBodies[kind as EntryKind].safeParse(said)
  if (checked?.success !== true) return { refusal: 'entry_invalid' }
  return { refusal: null, fact: { id, kind, body: checked.data } as NewEntry }
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
