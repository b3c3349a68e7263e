// Which save set each field last, reckoned from the entries: a file from before there were stamps holds none of the saves that
// were made again then, and an older save of a counter whose clock is behind would win there and lose elsewhere.

import type Database from 'better-sqlite3'
import { rowsOfEntry } from '../../shared/posting/rows-of-entry.ts'
import type { EntryKind, NewEntry } from '../../shared/records/entry.ts'
import { stampOf } from './chain/stamp-save.ts'
import { prepareFieldStampRows, type SaveMark } from './rows/merge/field-stamp-rows.ts'
import { recordKey } from './rows/merge/record-key.ts'
import { idOfBlob } from './statements/id-blob.ts'
import { createRemembered } from './statements/remembered.ts'

/** Kinds of entries that save fields. */
const savingKinds: readonly EntryKind[] = [
  'shop.saved',
  'rights.saved',
  'item_group.saved',
  'items.saved',
  'customer.saved',
  'person.saved',
  'dealer.saved',
  'dealer_items.saved',
  'goods.received',
  'goods_receipt.reversed',
  'dealer_order.cancelled',
]

interface SavingRow {
  readonly seq: number
  readonly id: Buffer
  readonly kind: EntryKind
  readonly atMs: number
  readonly body: string
}

/** Inside a transaction; what is there is left out of account. */
export function fillFieldStamps(db: Database.Database): void {
  db.exec('delete from field_stamp')
  const save = prepareSaves(db)
  const saving = db.prepare<EntryKind[], SavingRow>(
    `select seq, id, kind, at_ms as atMs, body from entry where kind in (${savingKinds.map(() => '?').join(', ')})
       and seq not in (select seq from entry_aside where reason <> 'second') order by seq`,
  )
  // Read first: a connection that is reading along cannot write.
  for (const { atMs, body, id, kind, seq } of saving.all(...savingKinds)) {
    const entry = { kind, body: JSON.parse(body) } as Pick<NewEntry, 'kind' | 'body'>
    save(entry, { seq, atMs, entryId: idOfBlob(id), stamp: stampOf(entry, atMs) })
  }
}

/** In the order in which the rows of an entry are written. */
function prepareSaves(db: Database.Database): (entry: Pick<NewEntry, 'kind' | 'body'>, mark: SaveMark) => void {
  const stamps = prepareFieldStampRows(db, createRemembered(db))
  const known = new Set<string>()
  return (entry, mark) => {
    const { customer, dealers, itemGroup, items = [], person, roleRights, shopFields } = rowsOfEntry(entry)
    const always = (record: Buffer, fields: object | undefined) => {
      if (fields !== undefined) stamps.winners(record, fields, mark)
    }
    const afterFirst = (saved: { readonly id: string; readonly fields: object } | undefined) => {
      if (saved === undefined) return
      if (known.has(saved.id)) stamps.winners(recordKey.ofId(saved.id), saved.fields, mark)
      else stamps.keepOfFirst(recordKey.ofId(saved.id), saved.fields, mark)
      known.add(saved.id)
    }
    always(recordKey.shop, shopFields)
    for (const saved of [itemGroup, ...items, customer, person, dealers?.dealer]) afterFirst(saved)
    always(recordKey.rights, roleRights)
    for (const { dealerId, fields, itemId } of dealers?.items ?? []) always(recordKey.ofLink(dealerId, itemId), fields)
    const { standing } = dealers ?? {}
    if (standing !== undefined) always(recordKey.ofId(standing.orderId), { status: standing.status })
  }
}
