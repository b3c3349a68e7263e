// What becomes of each record when its import is taken back: it goes, its fields go back to what they were, or it stays
// because somebody has used or changed it since.

import { emptyCustomer } from '../../../../shared/records/customer.ts'
import { emptyDealer } from '../../../../shared/records/dealer/dealer.ts'
import { emptyItem } from '../../../../shared/records/item.ts'
import type { LedgerRows } from '../../../ledger/rows/ledger-rows.ts'
import { idOfBlob } from '../../../ledger/statements/id-blob.ts'
import type { RecordHistory, RecordKind } from './record-histories.ts'

export type Verdict =
  | { readonly kind: 'taken_back' }
  | { readonly kind: 'restored'; readonly fields: Readonly<Record<string, unknown>> }
  | { readonly kind: 'kept' }

const emptyRecords: Readonly<Record<RecordKind, Readonly<Record<string, unknown>>>> = {
  item: { ...emptyItem },
  itemGroup: { name: '', hsn: null, taxRates: [], isActive: true },
  customer: { ...emptyCustomer },
  dealer: { ...emptyDealer },
}

/** `isUsed`: something other than the import refers to the record. */
export function verdictOf(history: RecordHistory, isUsed: boolean, rows: LedgerRows): Verdict {
  if (history.isUndone) return history.before === undefined ? { kind: 'taken_back' } : { kind: 'restored', fields: {} }
  if (history.before === undefined) return isUsed || history.later.size > 0 ? { kind: 'kept' } : { kind: 'taken_back' }
  const before: Readonly<Record<string, unknown>> = { ...emptyRecords[history.kind], ...history.before }
  const fields = Object.keys(history.own)
    .filter(field => !history.later.has(field) && !isTaken(field, before[field], history, rows))
    .map(field => [field, before[field]] as const)
  return fields.length === 0 ? { kind: 'kept' } : { kind: 'restored', fields: Object.fromEntries(fields) }
}

/** A code or phone that belongs to somebody else by now is not taken from him. */
function isTaken(field: string, value: unknown, { id }: RecordHistory, rows: LedgerRows): boolean {
  const owners = field === 'code' ? [value] : field === 'barcodes' ? (value as string[]) : []
  const isOfOther = (code: unknown) => {
    const owner = typeof code === 'string' ? rows.itemList.ownerOfCode(code) : undefined
    return owner !== undefined && idOfBlob(owner) !== id
  }
  if (field !== 'phone') return owners.some(isOfOther)
  const namesake = typeof value === 'string' ? rows.customers.byPhone(value) : undefined
  return namesake !== undefined && namesake.id !== id
}
