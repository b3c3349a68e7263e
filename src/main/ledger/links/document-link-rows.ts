// From an id, or an entry, to the document or record that a screen can open, and what it is called.

import type { Database } from 'better-sqlite3'
import { type EntrySubject, subjectOfEntry } from '../../../shared/domain/entry/subject-of-entry.ts'
import { type DocumentLink, type LinkedRecord, linkedRecords } from '../../../shared/records/attention/document-link.ts'
import { type EntryKind, entryBodies } from '../../../shared/records/entry.ts'
import type { EntryRows } from '../rows/entry-rows.ts'
import { blobOfId } from '../statements/id-blob.ts'
import { createStatementCache } from '../statements/statement-cache.ts'

const paper = (table: string) =>
  `select p.series || '/' || p.financial_year || '/' || printf('%05d', p.serial)
   from ${table} p join entry e on e.seq = p.seq where e.id = ?`

const labels: Readonly<Record<LinkedRecord, string>> = {
  invoice: paper('invoice'),
  creditNote: paper('credit_note'),
  dealerOrder: paper('dealer_order'),
  customer: 'select name from customer where id = ?',
  item: 'select name from item where id = ?',
  person: 'select name from person where id = ?',
  dealer: 'select name from dealer where id = ?',
  shift: `select '' from shift s join entry e on e.seq = s.seq where e.id = ?`,
}

/** Their ids are not those of entries. */
const recordsById = linkedRecords.filter(record => ['customer', 'item', 'person', 'dealer'].includes(record))

export function prepareDocumentLinkRows(db: Database, entries: EntryRows) {
  // Asked for once in a while: prepared then, so that no start waits for it.
  const prepare = createStatementCache(db)
  const labelOf = (record: LinkedRecord, id: string) =>
    prepare<[Buffer], Record<string, string>>(labels[record]).get(blobOfId(id))
  const linkTo = ({ id, label, record }: EntrySubject): DocumentLink => {
    const row = labelOf(record, id)
    return { record, id, label: row === undefined ? label : (Object.values(row)[0] ?? ''), isHere: row !== undefined }
  }
  const linkOfEntry = (kind: string, bodyText: string, entryId: string): DocumentLink | null => {
    if (!Object.hasOwn(entryBodies, kind)) return null
    const body = entryBodies[kind as EntryKind].safeParse(jsonOf(bodyText))
    const subject = body.success ? subjectOfEntry(kind as EntryKind, body.data, entryId) : null
    return subject === null ? null : linkTo(subject)
  }
  return {
    linkOfEntry,
    /** Of an entry or a record. Null: it has no page of its own. */
    linkOf(id: string): DocumentLink | null {
      const entry = entries.byId(id)
      if (entry !== undefined) return linkOfEntry(entry.kind, entry.body, entry.id)
      const record = recordsById.find(known => labelOf(known, id) !== undefined)
      return record === undefined ? null : linkTo({ record, id, label: '' })
    },
  }
}
export type DocumentLinkRows = ReturnType<typeof prepareDocumentLinkRows>

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
