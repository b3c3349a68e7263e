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

/** What PostgreSQL keeps in no column can only have come into a body as an escape. */
const unkeptEscape = /\\u(0000|[dD][89a-fA-F])/

/** The entry stays as it was hashed; its rows do without what no database keeps. */
function parsed(body: string): unknown {
  try {
    return unkeptEscape.test(body) ? JSON.parse(body, (_, value) => keptValue(value)) : JSON.parse(body)
  } catch {
    return undefined
  }
}

function keptValue(value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '') : value
}
