// Posts goods that went back to a dealer, under the next number of the debit notes: stock down, payable down.

import type { SendBackGoods } from '../../../shared/contract/counter/dealer/goods-return-calls.ts'
import { sumOfReturn } from '../../../shared/domain/dealer-order/value-return.ts'
import { nextDocumentNumber } from '../../../shared/domain/invoice/document-type.ts'
import { dayInIndia, instantOf } from '../../../shared/kernel/calendar.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { DealerView } from '../../../shared/records/dealer/dealer.ts'
import type { GoodsReturn } from '../../../shared/records/dealer/goods-return.ts'
import { timeToPost } from '../../ledger/chain/post-entry.ts'
import type { LedgerRows } from '../../ledger/rows/ledger-rows.ts'
import { transact } from '../../ledger/transact.ts'
import type { Deps } from '../deps.ts'
import {
  orderedFrom,
  postedBefore,
  requireDealer,
  requireStandingReceipt,
  type StandingReceipt,
} from '../require-dealer.ts'
import { requireShop, stateShop } from '../shop-state.ts'
import { readReturnLines } from './read-return-lines.ts'

export function sendGoodsReturn(
  { ledger, clock, newId, session }: Deps,
  input: SendBackGoods,
): { goodsReturn: GoodsReturn; dealer: DealerView } {
  return transact(ledger, tx => {
    const before = postedBefore(tx.rows, 'goods.returned', input.id)
    if (before !== undefined)
      return { goodsReturn: sameReturn(before.goodsReturn, input), dealer: requireDealer(tx.rows, input.dealerId) }
    const { shop, poster, counterCode } = requireShop(tx.rows, session)
    const dealer = requireDealer(tx.rows, input.dealerId)
    const receipt = input.receiptId === null ? undefined : requireReceipt(tx.rows, input.receiptId, dealer.id)
    const atMs = timeToPost(tx.rows, clock, poster.counterNo)
    const returnedOn = dayInIndia(atMs)
    const isInterState = dealer.stateCode !== null && dealer.stateCode !== shop.stateCode
    const lines = readReturnLines(tx.rows, input.lines, { receipt, isInterState, today: returnedOn })
    const { number, series, financialYear, serial } = nextDocumentNumber(
      counterCode,
      'debit_note',
      returnedOn,
      tx.rows.goodsReturns.nextSerial,
    )
    const goodsReturn: GoodsReturn = {
      id: input.id,
      number,
      counterId: poster.counterId,
      series,
      financialYear,
      serial,
      shopVersion: shop.version,
      dealer: orderedFrom(dealer),
      ...cameWith(receipt),
      lines,
      isInterState,
      ...sumOfReturn(lines),
      reason: input.reason,
      note: input.note,
      returnedOn,
      returnedAt: instantOf(atMs),
      returnedBy: poster.by,
    }
    stateShop(tx, { newId }, poster, atMs)
    tx.post(poster, { id: input.id, kind: 'goods.returned', body: { goodsReturn } }, atMs)
    tx.changed('dealer', dealer.id)
    if (goodsReturn.orderId !== null) tx.changed('dealerOrder', goodsReturn.orderId)
    for (const { itemId } of lines) tx.changed('item', itemId)
    return { goodsReturn, dealer: requireDealer(tx.rows, dealer.id) }
  })
}

/** The same id again is the same debit note; with other goods, or to another dealer, it is not. */
function sameReturn(goodsReturn: GoodsReturn, input: SendBackGoods): GoodsReturn {
  const goodsOf = (lines: SendBackGoods['lines'] | GoodsReturn['lines']) =>
    lines.map(line => `${line.itemId} ${line.source} ${line.quantityThousandths} ${line.unitPricePaise}`).join()
  const isSame =
    goodsReturn.dealer.dealerId === input.dealerId &&
    goodsReturn.receiptId === input.receiptId &&
    goodsOf(goodsReturn.lines) === goodsOf(input.lines)
  if (!isSame) throw new Refusal('entry_conflict', { number: goodsReturn.number })
  return goodsReturn
}

function requireReceipt(rows: LedgerRows, receiptId: string, dealerId: string): StandingReceipt {
  const standing = requireStandingReceipt(rows, receiptId)
  const { dealerName, billNumber } = standing.receipt
  if (standing.receipt.dealerId !== dealerId) throw new Refusal('dealer_return_other', { name: dealerName, billNumber })
  return standing
}

function cameWith(
  standing: StandingReceipt | undefined,
): Pick<GoodsReturn, 'receiptId' | 'billNumber' | 'billOn' | 'orderId' | 'orderNumber'> {
  if (standing === undefined) return { receiptId: null, billNumber: '', billOn: null, orderId: null, orderNumber: null }
  const { id, billNumber, billOn, orderId, orderNumber } = standing.receipt
  return { receiptId: id, billNumber, billOn, orderId, orderNumber }
}
