// Creates an item or changes the fields named; opening stock is a movement of its own.

import { present } from '../../../shared/kernel/assert.ts'
import { dayInIndia } from '../../../shared/kernel/calendar.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { ItemFields, ItemView } from '../../../shared/records/item.ts'
import type { Batch, StockMove } from '../../../shared/records/stock.ts'
import { timeToPost } from '../../ledger/chain/post-entry.ts'
import type { LedgerRows } from '../../ledger/rows/ledger-rows.ts'
import { idOfBlob } from '../../ledger/statements/id-blob.ts'
import { transact } from '../../ledger/transact.ts'
import { definedFields } from '../defined-fields.ts'
import type { Deps } from '../deps.ts'
import { requireShop } from '../shop-state.ts'
import { requireFittingStock } from './require-fitting-stock.ts'
import { requirePriceWithinMrp } from './require-price-within-mrp.ts'

interface SaveItem {
  readonly id: string
  readonly fields: { [K in keyof ItemFields]?: ItemFields[K] | undefined }
  readonly openingStockThousandths?: number | undefined
  readonly openingBatch?: Batch | undefined
}

export function saveItem({ ledger, clock, newId, session }: Deps, input: SaveItem): ItemView {
  return transact(ledger, tx => {
    const { poster, shop } = requireShop(tx.rows, session)
    const fields = definedFields<ItemFields>(input.fields)
    const before = tx.rows.items.get(input.id)
    if (before === undefined && fields.name === undefined)
      throw new Refusal('not_found', { record: 'item', id: input.id })
    const merged = { ...before, ...fields }
    if (merged.isActive !== false) refuseTakenCodes(tx.rows, input.id, merged)
    if (fields.groupId) requireGroup(tx.rows, fields.groupId)
    const opening = before === undefined ? (input.openingStockThousandths ?? 0) : 0
    requireFittingStock(opening, merged)
    const atMs = timeToPost(tx.rows, clock, poster.counterNo)
    requirePriceWithinMrp(tx.rows, { saved: fields, item: merged, on: dayInIndia(atMs), scheme: shop.scheme })
    tx.post(poster, { id: newId(), kind: 'items.saved', body: { items: [{ id: input.id, fields }] } }, atMs)
    if (opening !== 0) {
      const move: StockMove = { itemId: input.id, deltaThousandths: opening, cause: 'opening', note: '' }
      if (typeof merged.costPaise === 'number') move.unitCostPaise = merged.costPaise
      if (input.openingBatch !== undefined) move.batch = input.openingBatch
      tx.post(poster, { id: newId(), kind: 'stock.moved', body: { moves: [move] } }, atMs)
    }
    tx.changed('item', input.id)
    return present(tx.rows.itemList.get(input.id, dayInIndia(atMs)), 'item just saved')
  })
}

/** An inactive item holds no code: another may have it. */
function refuseTakenCodes(rows: LedgerRows, id: string, fields: Partial<ItemFields>): void {
  const otherOwner = (code: string): { id: string; name: string } | undefined => {
    const owner = rows.itemList.ownerOfCode(code)
    const ownerId = owner === undefined ? id : idOfBlob(owner)
    return ownerId === id ? undefined : { id: ownerId, name: present(rows.items.get(ownerId), 'owner of a code').name }
  }
  const codeOwner = fields.code ? otherOwner(fields.code) : undefined
  if (codeOwner !== undefined) throw new Refusal('item_code_taken', { code: fields.code, ...codeOwner })
  for (const barcode of fields.barcodes ?? []) {
    const owner = otherOwner(barcode)
    if (owner !== undefined) throw new Refusal('barcode_taken', { barcode, ...owner })
  }
}

function requireGroup(rows: LedgerRows, id: string): void {
  if (rows.itemGroups.get(id) === undefined) throw new Refusal('not_found', { record: 'itemGroup', id })
}
