// Orders to dealers from a phone: found, and placed. What becomes of them: settle-dealer-order.ts.

import { nextDocumentNumber, seriesOf } from '../../../shared/domain/invoice/document-type.ts'
import { dayInIndia, financialYearOf, instantOf } from '../../../shared/kernel/calendar.ts'
import { type DealerFields, emptyDealer } from '../../../shared/records/dealer/dealer.ts'
import type { DealerOrder, DealerOrderLine, OrderedFrom } from '../../../shared/records/dealer/dealer-order.ts'
import { emptyItem, type ItemFields } from '../../../shared/records/item.ts'
import { boundsOf, objectIdOf } from '../../protocol/object-id.ts'
import { dealerOrderRows, type StoredDealerOrder } from '../../store/dealer/dealer-order-rows.ts'
import type { ShopTx } from '../../store/open-store.ts'
import { recordRows, type StoredRecord } from '../../store/record-rows.ts'
import type { ApiDeps } from '../api-deps.ts'
import { ApiRefusal } from '../api-refusal.ts'
import { linksOfDealer, requireActiveDealer } from '../dealer-links.ts'
import { findRecord } from '../find-record.ts'
import { openCloudCounter, postFacts } from '../post-facts.ts'
import { shopOnPaper } from '../shop-on-paper.ts'
import { requireDealer } from './dealers.ts'

export interface PhoneOrder {
  readonly dealerId: string
  readonly items: readonly { readonly itemId: string; readonly quantity: number }[]
  readonly notes: string
  readonly deliveryInstructions: string
  readonly isUrgent: boolean
  readonly pdfUrl: string
  /** Empty: the phone gives none. */
  readonly orderNumber: string
}

/**
 * Refuses `dealer_unknown`, `item_unknown`, `item_of_other_dealer` and `dealer_order_number_taken`. It has a number of
 * the cloud counter's series as well, for that is what counters list it by; they show the phone's with the note.
 */
export async function placeDealerOrder(
  deps: ApiDeps,
  tx: ShopTx,
  by: string,
  said: PhoneOrder,
): Promise<StoredDealerOrder> {
  const { code, id: counterId } = await openCloudCounter(deps, tx, by)
  const dealer = await requireActiveDealer(tx, said.dealerId)
  const lines = await readLines(tx, dealer.id, said.items)
  const nowMs = deps.clock.nowMs()
  const known = await numberFor(tx, said.orderNumber, nowMs)
  const shop = await shopOnPaper(deps, tx, counterId)
  const id = deps.newId()
  const order: DealerOrder = {
    id,
    ...(await nextNumber(tx, code, nowMs)),
    counterId,
    shopVersion: shop.version,
    orderedAt: instantOf(nowMs),
    orderedOn: dayInIndia(nowMs),
    orderedBy: by,
    dealer: orderedFrom(dealer),
    lines,
    isUrgent: said.isUrgent,
    wantedOn: null,
    instructions: said.deliveryInstructions,
    note: [known, said.notes].filter(Boolean).join(' · ').slice(0, 500),
    phone: { number: known, note: said.notes, pdfUrl: said.pdfUrl },
  }
  await postFacts(deps, tx, by, [...shop.facts, { id, kind: 'dealer_order.placed', body: { order } }])
  return getOrder(tx, id)
}

/** Newest first. Refuses `not_found`. */
export async function findOrders(tx: ShopTx, dealerObjectId: string): Promise<StoredDealerOrder[]> {
  const { id } = await requireDealer(tx, dealerObjectId)
  return dealerOrderRows(tx).find({ dealerId: id })
}

/** Refuses `not_found`. */
export async function requireOrder(tx: ShopTx, objectId: string): Promise<StoredDealerOrder> {
  const near = await dealerOrderRows(tx).find({ between: boundsOf(objectId) })
  const order = near.find(({ fact }) => objectIdOf(fact.id) === objectId)
  if (order === undefined) throw new ApiRefusal('not_found')
  return order
}

/** One that is known to be there. */
export async function getOrder(tx: ShopTx, id: string): Promise<StoredDealerOrder> {
  const [order] = await dealerOrderRows(tx).find({ ids: [id] })
  if (order === undefined) throw new Error(`order ${id} was just posted`)
  return order
}

async function nextNumber(tx: ShopTx, code: string, nowMs: number) {
  const day = dayInIndia(nowMs)
  const last = await dealerOrderRows(tx).lastSerial(seriesOf(code, 'dealer_order'), financialYearOf(day))
  return nextDocumentNumber(code, 'dealer_order', day, () => last + 1)
}

/** As the phone says, else `DORD-` and the time; two orders of one millisecond have not the same. */
async function numberFor(tx: ShopTx, said: string, nowMs: number): Promise<string> {
  const rows = dealerOrderRows(tx)
  if (said !== '') {
    if (await rows.isTaken(said)) throw new ApiRefusal('dealer_order_number_taken')
    return said
  }
  let ms = nowMs
  while (await rows.isTaken(`DORD-${ms}`)) ms += 1
  return `DORD-${ms}`
}

/** An item that is named twice is ordered once, both quantities together. */
async function readLines(tx: ShopTx, dealerId: string, said: PhoneOrder['items']): Promise<DealerOrderLine[]> {
  const wanted = new Map<string, number>()
  for (const { itemId, quantity } of said) wanted.set(itemId, (wanted.get(itemId) ?? 0) + quantity)
  const links = await linksOfDealer(tx, dealerId)
  const items = await recordRows(tx).these<Partial<ItemFields>>('item', [...links.keys()])
  const byObjectId = new Map(items.map(item => [objectIdOf(item.id), item]))
  const lines: DealerOrderLine[] = []
  for (const [objectId, quantity] of wanted) {
    const item = byObjectId.get(objectId)
    if (item === undefined) throw await refusalOf(tx, objectId)
    const link = links.get(item.id)
    const { code, decimals, name, unit } = { ...emptyItem, ...item.fields }
    const what = { itemId: item.id, code, name, unit, decimals, quantityThousandths: quantity * 1000 }
    const ofDealer = { dealerCode: link?.code ?? '', pricePaise: link?.pricePaise ?? null }
    lines.push({ lineNumber: lines.length + 1, ...what, ...ofDealer })
  }
  return lines
}

async function refusalOf(tx: ShopTx, itemObjectId: string): Promise<ApiRefusal> {
  const item = await findRecord<ItemFields>(tx, 'item', itemObjectId)
  return item === undefined
    ? new ApiRefusal('item_unknown')
    : new ApiRefusal('item_of_other_dealer', `This dealer does not sell ${item.fields.name} to the shop.`)
}

function orderedFrom({ fields, id }: StoredRecord<Partial<DealerFields>>): OrderedFrom {
  const { address, contactPerson, email, gstin, name, phone, stateCode } = { ...emptyDealer, ...fields }
  return { dealerId: id, name, contactPerson, phone, email, address, gstin, stateCode }
}
