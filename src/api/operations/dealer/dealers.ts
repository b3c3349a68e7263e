// Dealers from a phone: what the counters know of them and the phone does not, stays.

import { nextStamp, noRecord } from '../../../shared/domain/merge/merge-save.ts'
import { type DealerFields, emptyDealer } from '../../../shared/records/dealer/dealer.ts'
import type { ItemFields } from '../../../shared/records/item.ts'
import { addressOf } from '../../protocol/billing/address.ts'
import type { ItemWithStock } from '../../protocol/billing/catalogue.ts'
import type { StoredDealer } from '../../protocol/billing/dealers.ts'
import type { ShopTx } from '../../store/open-store.ts'
import { recordRows } from '../../store/record-rows.ts'
import type { ApiDeps } from '../api-deps.ts'
import { ApiRefusal } from '../api-refusal.ts'
import { linksOfDealer } from '../dealer-links.ts'
import { findRecord } from '../find-record.ts'
import { postFacts } from '../post-facts.ts'
import { withStock } from '../stocked-items.ts'

export interface PhoneDealer {
  readonly name?: string | undefined
  readonly contactPerson?: string | undefined
  readonly phoneNumber?: string | undefined
  readonly email?: string | undefined
  readonly address?: string | undefined
  readonly logoUrl?: string | undefined
}

export async function makeDealer(deps: ApiDeps, tx: ShopTx, by: string, said: PhoneDealer): Promise<StoredDealer> {
  const id = deps.newId()
  const stamp = nextStamp(noRecord, deps.clock.nowMs())
  const fields: DealerFields = { ...emptyDealer, ...fieldsOf(said) }
  const { logoUrl } = said
  await postFacts(deps, tx, by, [{ id: deps.newId(), kind: 'dealer.saved', body: { id, fields, logoUrl, stamp } }])
  return getDealer(tx, id)
}

/** Those that were not set aside, newest first. */
export async function findDealers(tx: ShopTx): Promise<StoredDealer[]> {
  const dealers = await recordRows(tx).all<StoredDealer['fields']>('dealer')
  return dealers.filter(({ fields }) => fields.isActive !== false).reverse()
}

/** Refuses `not_found`, for one that was set aside too. */
export async function changeDealer(deps: ApiDeps, tx: ShopTx, by: string, objectId: string, said: PhoneDealer) {
  const dealer = await activeDealer(tx, objectId)
  if (Object.values(said).some(value => value !== undefined))
    await save(deps, tx, by, dealer, { fields: fieldsOf(said), logoUrl: said.logoUrl })
  return getDealer(tx, dealer.id)
}

/** What was ordered from him, and is owed to him, stays. Refuses `not_found`. */
export async function removeDealer(deps: ApiDeps, tx: ShopTx, by: string, objectId: string): Promise<void> {
  await save(deps, tx, by, await activeDealer(tx, objectId), { fields: { isActive: false } })
}

/** The items he sells to the shop and the shop sells. */
export async function findItemsOfDealer(tx: ShopTx, objectId: string): Promise<ItemWithStock[]> {
  const { id } = await requireDealer(tx, objectId)
  const links = await linksOfDealer(tx, id)
  const items = await recordRows(tx).these<ItemFields>('item', [...links.keys()])
  const active = items.filter(({ fields }) => fields.isActive !== false)
  return withStock(
    tx,
    active.toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1)),
  )
}

/** Refuses `not_found`. One that was set aside still has his account. */
export async function requireDealer(tx: ShopTx, objectId: string): Promise<StoredDealer> {
  const dealer = await findRecord<StoredDealer['fields']>(tx, 'dealer', objectId)
  if (dealer === undefined) throw new ApiRefusal('not_found')
  return dealer
}

async function activeDealer(tx: ShopTx, objectId: string): Promise<StoredDealer> {
  const dealer = await requireDealer(tx, objectId)
  if (dealer.fields.isActive === false) throw new ApiRefusal('not_found')
  return dealer
}

interface DealerSave {
  readonly fields: Partial<DealerFields>
  readonly logoUrl?: string | undefined
}

async function save(deps: ApiDeps, tx: ShopTx, by: string, dealer: StoredDealer, said: DealerSave): Promise<void> {
  const body = { id: dealer.id, ...said, stamp: nextStamp(dealer, deps.clock.nowMs()) }
  await postFacts(deps, tx, by, [{ id: deps.newId(), kind: 'dealer.saved', body }])
}

function fieldsOf({ address, contactPerson, email, name, phoneNumber }: PhoneDealer): Partial<DealerFields> {
  return {
    ...(name === undefined ? {} : { name }),
    ...(contactPerson === undefined ? {} : { contactPerson }),
    ...(phoneNumber === undefined ? {} : { phone: phoneNumber === '' ? null : phoneNumber }),
    ...(email === undefined ? {} : { email }),
    ...(address === undefined ? {} : { address: addressOf(address) }),
  }
}

async function getDealer(tx: ShopTx, id: string): Promise<StoredDealer> {
  const dealer = await recordRows(tx).get<StoredDealer['fields']>('dealer', id)
  if (dealer === undefined) throw new Error(`dealer ${id} was just saved`)
  return dealer
}
