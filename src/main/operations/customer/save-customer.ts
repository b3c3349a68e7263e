// Creates a customer or changes the fields named. One active customer per phone. His credit limit is set by who may sell
// beyond it; else a limit would hold nobody.

import { checkGstin } from '../../../shared/domain/customer/gstin.ts'
import { keptFields } from '../../../shared/domain/customer/kept-fields.ts'
import { missingFields } from '../../../shared/domain/customer/missing-fields.ts'
import { present } from '../../../shared/kernel/assert.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { CustomerFields, CustomerView } from '../../../shared/records/customer.ts'
import type { ShopFields } from '../../../shared/records/shop.ts'
import { timeToPost } from '../../ledger/chain/post-entry.ts'
import { transact } from '../../ledger/transact.ts'
import { definedFields } from '../defined-fields.ts'
import type { Deps } from '../deps.ts'
import { requirePermission } from '../session.ts'
import { requireShop } from '../shop-state.ts'

type SaveCustomer = { id: string; fields: { [K in keyof CustomerFields]?: CustomerFields[K] | undefined } }

export function saveCustomer({ ledger, clock, newId, session }: Deps, input: SaveCustomer): CustomerView {
  return transact(ledger, tx => {
    const { shop, poster } = requireShop(tx.rows, session)
    const before = tx.rows.customers.get(input.id)
    // Ahead of the shop's books nothing is changed that another counter may have changed.
    if (before !== undefined && tx.rows.local.booksAreComing()) throw new Refusal('books_coming')
    const told = definedFields<CustomerFields>(input.fields)
    const fields = withStateOfGstin(keptFields(shop.customerFields, before, told))
    const merged = { ...before, ...fields }
    if (merged.name === undefined) throw new Refusal('not_found', { record: 'customer', id: input.id })
    checkFields(shop, merged)
    refuseMissingFields(shop, merged)
    const namesake = merged.phone ? tx.rows.customers.byPhone(merged.phone) : undefined
    if (namesake !== undefined && namesake.id !== input.id && merged.isActive !== false) {
      throw new Refusal('customer_phone_taken', { phone: merged.phone, name: namesake.name, id: namesake.id })
    }
    const atMs = timeToPost(tx.rows, clock, poster.counterNo)
    const limitBefore = before?.creditLimitPaise ?? null
    if ((merged.creditLimitPaise ?? null) !== limitBefore)
      requirePermission(tx.rows.people, session, 'over_credit_limit', atMs, { customer: merged.name })
    tx.post(poster, { id: newId(), kind: 'customer.saved', body: { id: input.id, fields } }, atMs)
    tx.changed('customer', input.id)
    return present(tx.rows.customers.get(input.id), 'customer just saved')
  })
}

/** A registered buyer's state is the one in the GSTIN. */
function withStateOfGstin(fields: Partial<CustomerFields>): Partial<CustomerFields> {
  if (!fields.gstin) return fields.gstin === '' ? { ...fields, gstin: null } : fields
  return { ...fields, stateCode: fields.stateCode ?? fields.gstin.slice(0, 2) }
}

/** Refuses `customer_field_missing`: what the shop wants to know of everybody. */
function refuseMissingFields({ requiredCustomerFields }: ShopFields, fields: Partial<CustomerFields>): void {
  const [field] = missingFields(requiredCustomerFields, fields)
  if (field !== undefined) throw new Refusal('customer_field_missing', { field })
}

/** Refuses `gstin_invalid` and `customer_gstin_mismatch`. */
function checkFields(shop: ShopFields, fields: Partial<CustomerFields>): void {
  if (!fields.gstin) return
  const check = checkGstin(fields.gstin)
  if (!check.ok) throw new Refusal('gstin_invalid', { error: check.error, gstin: fields.gstin })
  if (check.stateCode !== fields.stateCode && check.stateCode !== '97' && check.stateCode !== '99') {
    throw new Refusal('customer_gstin_mismatch', { gstin: fields.gstin, stateCode: check.stateCode })
  }
  if (shop.gstin === fields.gstin)
    throw new Refusal('customer_gstin_mismatch', { gstin: fields.gstin, stateCode: null })
}
