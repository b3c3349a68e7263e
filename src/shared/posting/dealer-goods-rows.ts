// What goods that came from a dealer, or went back to him, add to a ledger.

import type { Day } from '../kernel/calendar.ts'
import type { GoodsReceipt } from '../records/dealer/goods-receipt.ts'
import type { GoodsReturn, GoodsReturnLine } from '../records/dealer/goods-return.ts'
import type { EntryBody } from '../records/entry.ts'
import type { ItemFields } from '../records/item.ts'
import type { AccountRow } from './posted-dealer-rows.ts'
import type { PostedRows, Save, StockMovement } from './posted-rows.ts'

type Move = Omit<StockMovement, 'lineNumber'>

export function plainLine(dealerId: string, orderId: string | null, happenedOn: Day) {
  const nothing = { dueOn: null, tender: null, amountPaise: 0, taxPaise: 0, reversesId: null }
  return { dealerId, orderId, happenedOn, ...nothing }
}

/** A receipt without `costsBefore` was posted before damaged goods were written off at their own cost. */
export function receivedRows({ receipt, costsBefore }: EntryBody<'goods.received'>): PostedRows {
  const { dealerId, orderId, billOn, dueOn, billNumber, amountPaise, taxPaise, restComes } = receipt
  const line = { ...plainLine(dealerId, orderId, billOn), dueOn, reference: billNumber, amountPaise, taxPaise }
  const account: AccountRow = { ...line, kind: 'receipt' }
  const settles = orderId !== null && !restComes
  return {
    items: receipt.updatesCost ? newCosts(receipt) : [],
    stockMovements: numbered(costsBefore === undefined ? receivedMoves(receipt, 1) : receivedAtCost(receipt)),
    dealers: { account, ...(settles ? { standing: { orderId, status: 'delivered' } } : {}) },
  }
}

/**
 * The goods go out of stock again, the bill off the account, the order back to pending, and items cost again what they
 * did. What was written off comes back first. A reversal without `costsBack` was posted before costs went back: it leaves them, and its movements, as they are.
 */
export function reversedReceiptRows({
  receipt,
  reversedOn,
  costsBack,
}: EntryBody<'goods_receipt.reversed'>): PostedRows {
  const { dealerId, orderId, billNumber, amountPaise, taxPaise, restComes } = receipt
  const line = plainLine(dealerId, orderId, reversedOn)
  const undone = { reference: billNumber, amountPaise: -amountPaise, taxPaise: -taxPaise, reversesId: receipt.id }
  const account: AccountRow = { ...line, ...undone, kind: 'receipt_reversal' }
  const reopens = orderId !== null && !restComes
  const moves =
    costsBack === undefined ? receivedMoves(receipt, -1) : receivedAtCost(receipt).toReversed().map(opposite)
  return {
    ...(costsBack === undefined
      ? {}
      : { items: costsBack.map(({ itemId, costPaise }) => ({ id: itemId, fields: { costPaise } })) }),
    stockMovements: numbered(moves),
    dealers: { account, ...(reopens ? { standing: { orderId, status: 'pending' } } : {}) },
  }
}

export function returnedRows({ goodsReturn }: EntryBody<'goods.returned'>): PostedRows {
  const { series, financialYear, serial, receiptId } = goodsReturn
  return {
    stockMovements: numbered(goodsReturn.lines.flatMap(line => sentBack(line))),
    dealers: { account: returnLine(goodsReturn), goodsReturn: { series, financialYear, serial, receiptId } },
  }
}

export function reversedReturnRows({ goodsReturn, reversedOn }: EntryBody<'goods_return.reversed'>): PostedRows {
  const { amountPaise, taxPaise, id } = goodsReturn
  const moves = goodsReturn.lines.flatMap(line => sentBack(line).toReversed().map(opposite))
  const undone = { kind: 'return_reversal', happenedOn: reversedOn, amountPaise, taxPaise, reversesId: id } as const
  return {
    stockMovements: numbered(moves),
    dealers: { account: { ...returnLine(goodsReturn), ...undone } },
  }
}

function newCosts({ lines }: GoodsReceipt): Save<ItemFields>[] {
  return lines.flatMap(line => {
    const hasCost = line.unitCostPaise !== null && line.receivedThousandths > 0
    return hasCost ? [{ id: line.itemId, fields: { costPaise: line.unitCostPaise } }] : []
  })
}

/** Damaged goods that were kept come in and go out again, so that both can be counted; others never came. */
function receivedMoves({ lines, keepsDamaged }: GoodsReceipt, sign: 1 | -1): Move[] {
  return lines.flatMap(({ itemId, receivedThousandths, damagedThousandths, unitCostPaise, batch }) => {
    const damaged = keepsDamaged ? damagedThousandths : 0
    const goods = { itemId, ...(batch === null ? {} : { batch }) }
    const cost = unitCostPaise === null ? {} : { unitCostPaise }
    return [
      { ...goods, deltaThousandths: sign * (receivedThousandths + damaged), cause: 'receipt' as const, ...cost },
      { ...goods, deltaThousandths: -sign * damaged, cause: 'write_off' as const },
    ].filter(move => move.deltaThousandths !== 0)
  })
}

/** Goods that were written off as they came go at what they cost, not at what others of the item do. */
function receivedAtCost(receipt: GoodsReceipt): Move[] {
  return receipt.lines.flatMap(line => {
    const cost = line.unitCostPaise === null ? {} : { unitCostPaise: line.unitCostPaise }
    return receivedMoves({ ...receipt, lines: [line] }, 1).map(move => ({ ...move, ...cost }))
  })
}

function returnLine({ dealer, orderId, returnedOn, number, amountPaise, taxPaise }: GoodsReturn): AccountRow {
  const line = plainLine(dealer.dealerId, orderId, returnedOn)
  return { ...line, kind: 'return', reference: number, amountPaise: -amountPaise, taxPaise: -taxPaise }
}

/** From their batches, and what those do not cover from none. What was written off comes back to stock first. */
function sentBack(line: GoodsReturnLine): Move[] {
  const { itemId, source, quantityThousandths, batches, boughtAtPaise, unitPricePaise } = line
  if (source === 'not_accepted') return []
  const cost = { unitCostPaise: boughtAtPaise ?? unitPricePaise }
  const covered = batches.reduce((sum, pick) => sum + pick.quantityThousandths, 0)
  const parts: { taken: number; batch?: Move['batch'] }[] = batches.map(({ quantityThousandths: taken, ...batch }) => ({
    taken,
    batch,
  }))
  if (covered < quantityThousandths) parts.push({ taken: quantityThousandths - covered })
  return parts.flatMap(({ taken, ...of }): Move[] => {
    const goes: Move = { itemId, ...of, deltaThousandths: -taken, cause: 'dealer_return', ...cost }
    return source === 'stock' ? [goes] : [{ ...goes, deltaThousandths: taken, cause: 'write_off' }, goes]
  })
}

function opposite({ deltaThousandths, ...move }: Move): Move {
  return { ...move, deltaThousandths: -deltaThousandths }
}

function numbered(moves: readonly Move[]): StockMovement[] {
  return moves.map((move, index) => ({ ...move, lineNumber: index + 1 }))
}
