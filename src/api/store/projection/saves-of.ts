// Which records an entry saves.

import { hash } from 'node:crypto'
import { rowsOfEntry } from '../../../shared/posting/rows-of-entry.ts'
import type { NewEntry } from '../../../shared/records/entry.ts'
import { type RecordKind, theOne } from '../record-rows.ts'

export interface RecordEdit {
  readonly kind: RecordKind
  readonly id: string
  readonly fields: Readonly<Record<string, unknown>>
}

export function savesOf(entry: NewEntry): RecordEdit[] {
  switch (entry.kind) {
    case 'shop.saved':
      return [{ kind: 'shop', id: theOne, fields: entry.body.fields }]
    case 'branch.saved':
      return [{ kind: 'branch', id: entry.body.id, fields: entry.body.fields }]
    case 'counter.moved':
      return [{ kind: 'counter', id: entry.body.counterId, fields: { branchId: entry.body.branchId } }]
    case 'item_group.saved':
      return [{ kind: 'item_group', id: entry.body.id, fields: entry.body.fields }]
    case 'items.saved':
      return entry.body.items.map(({ id, fields }) => ({ kind: 'item', id, fields }))
    case 'customer.saved':
      return [{ kind: 'customer', id: entry.body.id, fields: entry.body.fields }]
    case 'dealer.saved': {
      const { fields, id, logoUrl } = entry.body
      return [{ kind: 'dealer', id, fields: { ...fields, logoUrl } }]
    }
    // What came may say what it costs from now on.
    case 'goods.received':
    case 'goods_receipt.reversed':
      return (rowsOfEntry(entry).items ?? []).map(({ id, fields }) => ({ kind: 'item', id, fields }))
    case 'dealer_items.saved':
      return entry.body.links.map(({ dealerId, fields, itemId }) => ({
        kind: 'dealer_item',
        id: linkIdOf(dealerId, itemId),
        fields: { ...fields, dealerId, itemId },
      }))
    case 'person.saved':
      return [{ kind: 'person', id: entry.body.id, fields: entry.body.fields }]
    case 'rights.saved':
      return [{ kind: 'role_rights', id: theOne, fields: entry.body.rights }]
    default:
      return []
  }
}

/** A link has no id of its own: it is one dealer's of one item. */
function linkIdOf(dealerId: string, itemId: string): string {
  const hex = hash('sha256', dealerId + itemId, 'hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`
}

/** By what the entry's saves win or lose against others. */
export function stampOf(entry: NewEntry, atMs: number): number {
  const { stamp } = entry.body as { readonly stamp?: number | undefined }
  return stamp ?? atMs * 1000
}
