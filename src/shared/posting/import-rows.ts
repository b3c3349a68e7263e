// Where an import stands, and the records that it brought and its undoing took back.

import type { EntryKind, NewEntry } from '../records/entry.ts'
import type { importBodies } from '../records/import/import-entries.ts'
import type { PostedRows } from './posted-rows.ts'

type ImportEntry = Extract<NewEntry, { kind: keyof typeof importBodies | 'past_sales.added' }>

const importKinds: ReadonlySet<EntryKind> = new Set<ImportEntry['kind']>([
  'import.started',
  'import.finished',
  'import.undo_started',
  'import.undone',
  'past_sales.added',
])

export function isImportEntry(entry: NewEntry): entry is ImportEntry {
  return importKinds.has(entry.kind)
}

export function rowsOfImportEntry(entry: ImportEntry): PostedRows {
  if (entry.kind === 'past_sales.added') return { pastSales: entry.body }
  if (entry.kind === 'import.started') return { importStep: { step: 'started', ...entry.body } }
  if (entry.kind === 'import.finished') return { importStep: { step: 'finished', ...entry.body } }
  if (entry.kind === 'import.undo_started') return { importStep: { step: 'undo_started', ...entry.body } }
  return { importStep: { step: 'undone', ...entry.body } }
}

interface Marked {
  readonly undoneImportId?: string | undefined
}
interface OneSave {
  readonly id: string
  readonly fields: { readonly isActive?: boolean | undefined }
}

/** A save without the marks of its import. */
export function saveIn<F>({ id, fields }: { readonly id: string; readonly fields: F }): { id: string; fields: F } {
  return { id, fields }
}

/** What an undoing makes inactive has gone with its import: a later file does not find it again. */
export function takenBackBy(
  body: Marked & (OneSave | { readonly items: readonly OneSave[] }),
): Pick<PostedRows, 'takenBackIds'> {
  if (body.undoneImportId === undefined) return {}
  const saves = 'items' in body ? body.items : [body]
  const ids = saves.filter(({ fields }) => fields.isActive === false).map(({ id }) => id)
  return ids.length === 0 ? {} : { takenBackIds: ids }
}
