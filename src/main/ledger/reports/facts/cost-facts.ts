// What goods that went to customers had cost, movement by movement, by the shop's way of valuing stock. Each item's stock is
// kept as it stood, so that the next sale is valued from there; an item whose cost price was changed is walked again.

import type { Database } from 'better-sqlite3'
import { startValuing, type ValuedStock } from '../../../../shared/domain/stock/value-stock.ts'
import { present } from '../../../../shared/kernel/assert.ts'
import type { StockValuation } from '../../../../shared/records/shop.ts'
import { entryPlaceSql } from '../../rows/merge/entry-place.ts'
import { movementCostSql, movementOrders } from '../../rows/stock/movement-cost.ts'
import { movedItemsSql, paperSql, papersSql } from './cost-sources.ts'
import type { Posted } from './fact-store.ts'
import { createFactTable } from './fact-table.ts'

type Movement = [
  itemNo: number,
  entrySeq: number,
  deltaThousandths: number,
  unitCostPaise: number | null,
  cause: string,
]
type Paper = [entrySeq: number, paperSeq: number, day: number, stand: number]

const columns = `item_no, entry_seq, delta_thousandths, ${movementCostSql}, cause`
const allSqls = movementOrders.map(order => `select ${columns} from stock_movement ${order}`)
const ofItemSql = `select ${columns} from stock_movement where item_no = ? and entry_seq > ? order by entry_seq, line_number`
const ofItemInPlaceSql = `select ${columns} from stock_movement join entry e on e.seq = entry_seq
  where item_no = ? order by ${entryPlaceSql}, line_number`
/** Whether any movement of the item heard of since is earlier than one known before. */
const isEarlierSql = `select (select min(e.at_ms) from stock_movement m join entry e on e.seq = m.entry_seq where m.item_no = :itemNo and m.entry_seq > :after)
  <= (select max(e.at_ms) from stock_movement m join entry e on e.seq = m.entry_seq where m.item_no = :itemNo and m.entry_seq <= :after)`

const soldCauses: ReadonlySet<string> = new Set(['sale', 'return', 'void'])

export type CostFacts = ReturnType<typeof createCostFacts>['table']

export function createCostFacts(db: Database, valuation: StockValuation) {
  const table = createFactTable({ day: 'u16', stand: 'i32', seq: 'i32', itemNo: 'i32', paise: 'f64' })
  const stocks = new Map<number, ValuedStock>()
  let assumed = new Map<number, number | null>()
  const paperOf = db.prepare<[Posted & { seq: number }], Paper>(paperSql).raw()
  const { isHeardLate, movementsOf } = prepareMovements(db)
  const value = (movement: Movement, find: (seq: number) => Paper | undefined): void => {
    const [itemNo, entrySeq, deltaThousandths, unitCostPaise, cause] = movement
    const stock = stocks.get(itemNo) ?? startValuing(valuation, assumed.get(itemNo) ?? null)
    stocks.set(itemNo, stock)
    const { cameInPaise, wentPaise } = stock.move({ deltaThousandths, unitCostPaise })
    const isSold = soldCauses.has(cause)
    // Goods that had been sold before they came, or before they were sent back: what they really cost takes the place of
    // what was assumed.
    const isCorrected = !isSold && (deltaThousandths > 0 || unitCostPaise !== null) && wentPaise !== 0
    if (!isSold && !isCorrected) return
    const [, paperSeq, day, stand] = present(find(entrySeq), `paper of entry ${entrySeq}`)
    table.add([day, stand, paperSeq, itemNo, isSold ? wentPaise - cameInPaise : wentPaise])
  }
  const takeAll = (posted: Posted): void => {
    const papers = new Map<number, Paper>()
    for (const paper of db.prepare(papersSql).raw().iterate(posted) as Iterable<Paper>) papers.set(paper[0], paper)
    const find = (seq: number) => papers.get(seq) ?? paperOf.get({ ...posted, seq })
    for (const movement of db
      .prepare(allSqls[posted.onlyCounterNo === null ? 1 : 0] ?? '')
      .raw()
      .iterate() as Iterable<Movement>)
      value(movement, find)
  }
  const walkAgain = (itemNos: ReadonlySet<number>): void => {
    const [items, paise] = [table.column('itemNo'), table.column('paise')]
    for (let at = 0; at < table.length(); at += 1) if (itemNos.has(items[at] as number)) paise[at] = 0
    for (const itemNo of itemNos) stocks.delete(itemNo)
  }
  return {
    table,
    take(posted: Posted): void {
      const costs = new Map(db.prepare('select item_no, cost_paise from item').raw().all() as [number, number | null][])
      const changed = new Set(
        [...costs]
          .filter(([itemNo, cost]) => stocks.has(itemNo) && assumed.get(itemNo) !== cost)
          .map(([itemNo]) => itemNo),
      )
      assumed = costs
      if (posted.after === 0) {
        takeAll(posted)
        return
      }
      const moved = db.prepare<[Posted], number>(movedItemsSql(db, posted)).pluck().all(posted)
      for (const itemNo of moved) if (isHeardLate(itemNo, posted)) changed.add(itemNo)
      walkAgain(changed)
      const find = (seq: number) => paperOf.get({ ...posted, seq })
      for (const itemNo of new Set([...changed, ...moved]))
        for (const movement of movementsOf(itemNo, changed.has(itemNo), posted)) value(movement, find)
    },
  }
}

function prepareMovements(db: Database) {
  const ofItem = db.prepare<[number, number], Movement>(ofItemSql).raw()
  const ofItemInPlace = db.prepare<[number], Movement>(ofItemInPlaceSql).raw()
  const isEarlier = db.prepare<[{ itemNo: number; after: number }], number | null>(isEarlierSql).pluck()
  return {
    /** Whether another counter moved the item before what is known here already. */
    isHeardLate: (itemNo: number, { after, onlyCounterNo }: Posted) =>
      onlyCounterNo === null && isEarlier.get({ itemNo, after }) !== 0,
    /** All of the item, or what was posted since, in the order in which they are valued. */
    movementsOf(itemNo: number, isAll: boolean, { after, onlyCounterNo }: Posted): Movement[] {
      if (onlyCounterNo !== null || !isAll) return ofItem.all(itemNo, isAll ? 0 : after)
      return ofItemInPlace.all(itemNo)
    },
  }
}
