// Customers from a phone, known by their number. Which particulars are kept, and must be given, the shop's settings say.

import { nextStamp, noRecord } from '../../../shared/domain/merge/merge-save.ts'
import { type CustomerFields, emptyCustomer } from '../../../shared/records/customer.ts'
import { addressOf } from '../../protocol/billing/address.ts'
import type { ShopTx } from '../../store/open-store.ts'
import { recordRows, type StoredRecord } from '../../store/record-rows.ts'
import { type CustomerFieldRules, shopRows } from '../../store/shop-rows.ts'
import type { ApiDeps } from '../api-deps.ts'
import { ApiRefusal } from '../api-refusal.ts'
import { findRecord } from '../find-record.ts'
import { postFacts } from '../post-facts.ts'

type Customer = StoredRecord<CustomerFields>

export interface PhoneCustomer {
  readonly name?: string | undefined
  readonly phone?: string | undefined
  readonly address?: string | undefined
  readonly emailId?: string | undefined
  readonly gstNo?: string | undefined
}

/** A number that is known is that customer, changed; one that was set aside comes back. */
export async function keepCustomer(
  deps: ApiDeps,
  tx: ShopTx,
  by: string,
  said: PhoneCustomer & { readonly phone: string },
): Promise<{ customer: Customer; isNew: boolean }> {
  const fields = await fieldsOf(tx, said, undefined)
  const known = await byPhone(tx, said.phone)
  if (known !== undefined) {
    const customer = await save(deps, tx, by, known, { ...fields, isActive: true })
    return { customer, isNew: false }
  }
  const id = deps.newId()
  const stamp = nextStamp(noRecord, deps.clock.nowMs())
  const whole = { ...emptyCustomer, ...fields }
  await postFacts(deps, tx, by, [{ id: deps.newId(), kind: 'customer.saved', body: { id, fields: whole, stamp } }])
  return { customer: await getCustomer(tx, id), isNew: true }
}

/** Newest first; those set aside only when asked for. */
export async function findCustomers(tx: ShopTx, hasInactive: boolean): Promise<Customer[]> {
  const customers = await recordRows(tx).all<CustomerFields>('customer')
  return customers.filter(({ fields }) => hasInactive || fields.isActive).reverse()
}

export async function findByPhone(tx: ShopTx, phone: string): Promise<Customer | undefined> {
  const customer = await byPhone(tx, phone)
  return customer?.fields.isActive === true ? customer : undefined
}

/** Refuses `phone_of_other`: a number is one customer's. */
export async function changeCustomer(deps: ApiDeps, tx: ShopTx, by: string, objectId: string, said: PhoneCustomer) {
  const known = await activeCustomer(tx, objectId)
  const other = said.phone === undefined ? undefined : await byPhone(tx, said.phone)
  if (other !== undefined && other.id !== known.id) throw new ApiRefusal('phone_of_other')
  return save(deps, tx, by, known, await fieldsOf(tx, said, known))
}

export async function removeCustomer(deps: ApiDeps, tx: ShopTx, by: string, objectId: string): Promise<void> {
  await save(deps, tx, by, await activeCustomer(tx, objectId), { isActive: false })
}

async function save(deps: ApiDeps, tx: ShopTx, by: string, known: Customer, fields: Partial<CustomerFields>) {
  const stamp = nextStamp(known, deps.clock.nowMs())
  const body = { id: known.id, fields, stamp }
  await postFacts(deps, tx, by, [{ id: deps.newId(), kind: 'customer.saved', body }])
  return getCustomer(tx, known.id)
}

/** A particular that the settings ask for must be there, now or from before; one they do not ask for is not kept. */
async function fieldsOf(
  tx: ShopTx,
  said: PhoneCustomer,
  known: Customer | undefined,
): Promise<Partial<CustomerFields>> {
  const rules = (await shopRows(tx).byId(tx.shopId))?.customerFields ?? { address: false, gstNo: false, emailId: false }
  const before = known?.fields
  const asked: Readonly<Record<keyof CustomerFieldRules, string | undefined>> = {
    address: said.address ?? before?.address.line1,
    gstNo: said.gstNo ?? before?.gstin ?? undefined,
    emailId: said.emailId ?? before?.email,
  }
  const missing = (Object.keys(asked) as (keyof CustomerFieldRules)[]).filter(
    field => rules[field] && (asked[field] ?? '') === '',
  )
  if (missing.length > 0) throw new ApiRefusal('customer_field_missing', `Missing: ${missing.join(', ')}`)
  return {
    ...(said.name === undefined ? {} : { name: said.name }),
    ...(said.phone === undefined ? {} : { phone: said.phone }),
    ...(said.address === undefined || !rules.address ? {} : { address: addressOf(said.address) }),
    ...(said.gstNo === undefined || !rules.gstNo ? {} : { gstin: said.gstNo === '' ? null : said.gstNo }),
    ...(said.emailId === undefined || !rules.emailId ? {} : { email: said.emailId }),
  }
}

async function byPhone(tx: ShopTx, phone: string): Promise<Customer | undefined> {
  const found = await recordRows(tx).having<CustomerFields>('customer', 'phone', phone)
  return found.find(({ fields }) => fields.isActive) ?? found[0]
}

async function activeCustomer(tx: ShopTx, objectId: string): Promise<Customer> {
  const customer = await findRecord<CustomerFields>(tx, 'customer', objectId)
  if (customer?.fields.isActive !== true) throw new ApiRefusal('not_found')
  return customer
}

async function getCustomer(tx: ShopTx, id: string): Promise<Customer> {
  const customer = await recordRows(tx).get<CustomerFields>('customer', id)
  if (customer === undefined) throw new Error(`customer ${id} was just saved`)
  return customer
}
