// Posts an order to a dealer under the next number of its series. Items that were not linked to him yet are from now on.

import type { DealerOrderView, PlaceDealerOrder } from '../../../shared/contract/counter/dealer-calls.ts'
import { nextDocumentNumber } from '../../../shared/domain/invoice/document-type.ts'
import { present } from '../../../shared/kernel/assert.ts'
import { dayInIndia, instantOf } from '../../../shared/kernel/calendar.ts'
import { fitsDecimals } from '../../../shared/kernel/quantity.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { DealerItemSave } from '../../../shared/records/dealer/dealer.ts'
import type { DealerOrder, DealerOrderLine } from '../../../shared/records/dealer/dealer-order.ts'
import { timeToPost } from '../../ledger/chain/post-entry.ts'
import type { LedgerRows } from '../../ledger/rows/ledger-rows.ts'
import { transact } from '../../ledger/transact.ts'
import { dealerOrderView } from '../dealer-order-view.ts'
import type { Deps } from '../deps.ts'
import { orderedFrom, postedBefore, requireDealer, requireDealerOrderSeq } from '../require-dealer.ts'
import { requireShop, stateShop } from '../shop-state.ts'

export function placeDealerOrder({ ledger, clock, newId, session }: Deps, input: PlaceDealerOrder): DealerOrderView {
  return transact(ledger, tx => {
    const before = postedBefore(tx.rows, 'dealer_order.placed', input.id)
    if (before !== undefined) return placedBefore(tx.rows, before.order, input)
    if (input.lines.length === 0) throw new Refusal('dealer_order_empty')
    const { shop, poster, counterCode } = requireShop(tx.rows, session)
    const dealer = requireDealer(tx.rows, input.dealerId)
    const { lines, links } = readLines(tx.rows, input)
    const atMs = timeToPost(tx.rows, clock, poster.counterNo)
    const orderedOn = dayInIndia(atMs)
    const { number, series, financialYear, serial } = nextDocumentNumber(
      counterCode,
      'dealer_order',
      orderedOn,
      tx.rows.dealerOrders.nextSerial,
    )
    const order: DealerOrder = {
      id: input.id,
      number,
      counterId: poster.counterId,
      series,
      financialYear,
      serial,
      shopVersion: shop.version,
      orderedAt: instantOf(atMs),
      orderedOn,
      orderedBy: poster.by,
      dealer: orderedFrom(dealer),
      lines,
      isUrgent: input.isUrgent,
      wantedOn: input.wantedOn,
      instructions: input.instructions,
      note: input.note,
    }
    stateShop(tx, { newId }, poster, atMs)
    if (links.length > 0) tx.post(poster, { id: newId(), kind: 'dealer_items.saved', body: { links } }, atMs)
    const seq = tx.post(poster, { id: input.id, kind: 'dealer_order.placed', body: { order } }, atMs)
    tx.changed('dealerOrder', input.id)
    tx.changed('dealer', input.dealerId)
    return dealerOrderView(tx.rows, seq)
  })
}

/** The same id again is the same order; with another dealer or other goods it is not. */
function placedBefore(rows: LedgerRows, order: DealerOrder, input: PlaceDealerOrder): DealerOrderView {
  const same = mergedLines(input).every(line =>
    order.lines.some(known => known.itemId === line.itemId && known.quantityThousandths === line.quantityThousandths),
  )
  if (!same || order.dealer.dealerId !== input.dealerId) throw new Refusal('entry_conflict', { number: order.number })
  return dealerOrderView(rows, requireDealerOrderSeq(rows, order.id))
}

/** An item named twice is ordered once, both quantities together. */
function mergedLines({ lines }: PlaceDealerOrder): PlaceDealerOrder['lines'] {
  const merged = new Map<string, PlaceDealerOrder['lines'][number]>()
  for (const line of lines) {
    const known = merged.get(line.itemId)
    const quantityThousandths = line.quantityThousandths + (known?.quantityThousandths ?? 0)
    merged.set(line.itemId, { ...line, quantityThousandths })
  }
  return [...merged.values()]
}

/** Refuses `not_found` and `quantity_decimals`. A price that is not said is the link's. */
function readLines(rows: LedgerRows, input: PlaceDealerOrder): { lines: DealerOrderLine[]; links: DealerItemSave[] } {
  const dealerNo = present(rows.dealers.numberOf(input.dealerId), 'dealer')
  const links: DealerItemSave[] = []
  const lines = mergedLines(input).map(({ itemId, quantityThousandths, pricePaise }, index): DealerOrderLine => {
    const lineNumber = index + 1
    const item = rows.items.get(itemId)
    if (item === undefined) throw new Refusal('not_found', { record: 'item', id: itemId, lineNumber })
    const { name, code, unit, decimals } = item
    if (!fitsDecimals(quantityThousandths, decimals))
      throw new Refusal('quantity_decimals', { lineNumber, name, decimals, unit })
    const link = rows.dealerItems.link(dealerNo, present(rows.items.numberOf(itemId), name))
    if (link?.isActive !== true)
      links.push({
        dealerId: input.dealerId,
        itemId,
        fields: { isActive: true, ...(pricePaise === null ? {} : { pricePaise }) },
      })
    return {
      lineNumber,
      itemId,
      code,
      dealerCode: link?.code ?? '',
      name,
      unit,
      decimals,
      quantityThousandths,
      pricePaise: pricePaise ?? link?.pricePaise ?? null,
    }
  })
  return { lines, links }
}
