// Who buys on a phone's bill: by id, else by phone number, made on the way when it is new; neither is a walk-in.

import { checkGstin } from '../../../shared/domain/customer/gstin.ts'
import { nextStamp, noRecord } from '../../../shared/domain/merge/merge-save.ts'
import { type CustomerFields, emptyCustomer } from '../../../shared/records/customer.ts'
import type { NewEntry } from '../../../shared/records/entry.ts'
import type { Buyer } from '../../../shared/records/invoice.ts'
import type { ShopTx } from '../../store/open-store.ts'
import { recordRows, type StoredRecord } from '../../store/record-rows.ts'
import type { ApiDeps } from '../api-deps.ts'
import { ApiRefusal } from '../api-refusal.ts'
import { findRecord } from '../find-record.ts'
import type { PhoneBuyer } from './phone-invoice.ts'

export interface ReadBuyer {
  readonly buyer: Buyer | null
  /** Of a customer who is made on the way, or comes back. */
  readonly facts: readonly NewEntry[]
}

const nameless = 'clientCustomer'

/** Refuses `customer_unknown`. */
export async function readBuyer(deps: ApiDeps, tx: ShopTx, said: PhoneBuyer): Promise<ReadBuyer> {
  if (said.objectId !== undefined) {
    const known = await findRecord<CustomerFields>(tx, 'customer', said.objectId)
    if (known === undefined) throw new ApiRefusal('customer_unknown')
    return { buyer: buyerOf(known), facts: [] }
  }
  if (said.phone === undefined) return { buyer: null, facts: [] }
  const found = await recordRows(tx).having<CustomerFields>('customer', 'phone', said.phone)
  const known = found.find(({ fields }) => fields.isActive) ?? found[0]
  if (known?.fields.isActive === true) return { buyer: buyerOf(known), facts: [] }
  const name = said.name !== undefined && said.name.length >= 2 ? said.name : nameless
  const saved =
    known === undefined
      ? { id: deps.newId(), fields: { ...emptyCustomer, name, phone: said.phone } }
      : { id: known.id, fields: { ...known.fields, isActive: true } }
  const fields = known === undefined ? saved.fields : { isActive: true }
  const body = { id: saved.id, fields, stamp: nextStamp(known ?? noRecord, deps.clock.nowMs()) }
  return { buyer: buyerOf(saved), facts: [{ id: deps.newId(), kind: 'customer.saved', body }] }
}

/** A GSTIN that a phone took by its form alone stands on a bill only when its check digit is right. */
function buyerOf({ fields, id }: Pick<StoredRecord<CustomerFields>, 'id' | 'fields'>): Buyer {
  const { address, gstin, isSez, name, phone, stateCode } = fields
  const isGstin = gstin !== null && checkGstin(gstin).ok
  return { customerId: id, name, phone, gstin: isGstin ? gstin : null, address, stateCode, isSez }
}
