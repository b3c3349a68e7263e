// What the whole stock is worth, reckoned from every movement. Slow with many: for a thread.

import type { Database } from 'better-sqlite3'
import type { StockValue, ValueRow } from '../../../../shared/contract/counter/stock-calls.ts'
import { startValuing, type ValuedStock } from '../../../../shared/domain/stock/value-stock.ts'
import type { StockValuation } from '../../../../shared/records/shop.ts'
import { idOfBlob } from '../../statements/id-blob.ts'
import type { EntryRows } from '../entry-rows.ts'
import { movementCostSql, movementOrders } from './movement-cost.ts'

interface ItemValue {
  readonly itemNo: number
  readonly onHandThousandths: number
  readonly valuePaise: number
}
interface Valued {
  /** The entry and the method it was reckoned for. */
  readonly key: string
  readonly totals: Pick<StockValue, 'valuePaise' | 'total' | 'withoutCostCount'>
  /** Worth most first. */
  readonly values: readonly ItemValue[]
}
type MovementTuple = [itemNo: number, deltaThousandths: number, unitCostPaise: number | null]
type NameRow = Omit<ValueRow, 'itemId' | 'onHandThousandths' | 'valuePaise'> & { readonly itemId: Buffer }

export function prepareStockValueRows(db: Database, entries: EntryRows) {
  const costs = db.prepare<[], [itemNo: number, costPaise: number | null]>('select item_no, cost_paise from item').raw()
  const movementsBy = (order: string) =>
    db.prepare<[], MovementTuple>(`select item_no, delta_thousandths, ${movementCostSql} from stock_movement ${order}`)
  const movements = movementOrders.map(order => movementsBy(order).raw())
  const counterCount = db.prepare<[], number>('select count(*) from counter').pluck()
  const names = db.prepare<[number], NameRow>(
    'select id as itemId, name as itemName, unit, decimals from item where item_no = ?',
  )
  const kept: { last: Valued | undefined } = { last: undefined }
  const inOrder = () => movements[counterCount.get() === 1 ? 0 : 1]?.iterate() as unknown
  const reckon = (method: StockValuation): readonly ItemValue[] => {
    const costOf = new Map(costs.all() as unknown as [number, number | null][])
    return [
      ...valuesOf(inOrder() as Iterable<MovementTuple>, itemNo => startValuing(method, costOf.get(itemNo) ?? null)),
    ].sort((one, other) => other.valuePaise - one.valuePaise || one.itemNo - other.itemNo)
  }
  /** The pages of one look at the list come from one reckoning, as long as nothing is posted. */
  const valued = (method: StockValuation): Valued => {
    const key = `${method} ${entries.lastSeq()}`
    if (kept.last?.key !== key) {
      const values = reckon(method)
      kept.last = { key, values, totals: totalsOf(values) }
    }
    return kept.last as Valued
  }
  return {
    page(method: StockValuation, offset: number, limit: number): StockValue {
      const { totals, values } = valued(method)
      const rows = values.slice(offset, offset + limit).map(({ itemNo, onHandThousandths, valuePaise }) => {
        const { itemId, ...name } = names.get(itemNo) as NameRow
        return { itemId: idOfBlob(itemId), ...name, onHandThousandths, valuePaise }
      })
      return { method, ...totals, rows }
    },
  }
}
export type StockValueRows = ReturnType<typeof prepareStockValueRows>

/** Items that have anything on hand, or are below zero. */
function* valuesOf(
  movements: Iterable<MovementTuple>,
  startFor: (itemNo: number) => ValuedStock,
): Generator<ItemValue> {
  let itemNo = 0
  let stock: ValuedStock | undefined
  for (const [nextNo, deltaThousandths, unitCostPaise] of movements) {
    if (stock === undefined || nextNo !== itemNo) {
      if (stock !== undefined && stock.onHandThousandths() !== 0) yield itemValue(itemNo, stock)
      itemNo = nextNo
      stock = startFor(itemNo)
    }
    stock.move({ deltaThousandths, unitCostPaise })
  }
  if (stock !== undefined && stock.onHandThousandths() !== 0) yield itemValue(itemNo, stock)
}

function itemValue(itemNo: number, stock: ValuedStock): ItemValue {
  return { itemNo, onHandThousandths: stock.onHandThousandths(), valuePaise: withinSafe(stock.valuePaise()) }
}

function totalsOf(values: readonly ItemValue[]): Valued['totals'] {
  return {
    valuePaise: withinSafe(values.reduce((sum, { valuePaise }) => sum + valuePaise, 0)),
    total: values.length,
    withoutCostCount: values.filter(value => value.valuePaise === 0 && value.onHandThousandths > 0).length,
  }
}

/** What is beyond cannot be said exactly; no shop gets there. */
function withinSafe(paise: number): number {
  return Math.max(Number.MIN_SAFE_INTEGER, Math.min(Number.MAX_SAFE_INTEGER, paise))
}
