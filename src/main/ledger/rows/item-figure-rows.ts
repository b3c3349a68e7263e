// What is derived beside an item: stock on hand, how often it was sold, the class under which search holds it.

import type { Database } from 'better-sqlite3'
import { itemFigures } from '../schema/item.ts'
import { scoreOfSales } from '../search/search-rank.ts'
import { prepareInsert } from '../statements/prepare-insert.ts'

export interface ItemFigures {
  readonly onHandThousandths: number
  readonly timesSold: number
  readonly searchScore: number
}

export interface RanksBehind {
  readonly itemNos: readonly number[]
  readonly throughItemNo: number | null
}

export function prepareItemFigureRows(db: Database) {
  const insert = prepareInsert(db, itemFigures)
  const byItem = db.prepare<[number], ItemFigures>(
    `select on_hand_thousandths as onHandThousandths, times_sold as timesSold, search_score as searchScore
     from item_figures where item_no = ?`,
  )
  const addStock = db.prepare<[number, number]>(
    'update item_figures set on_hand_thousandths = on_hand_thousandths + ? where item_no = ?',
  )
  const addSale = db.prepare<[number, number]>(
    'update item_figures set on_hand_thousandths = on_hand_thousandths + ?, times_sold = times_sold + 1 where item_no = ?',
  )
  const inOrder = db.prepare<[number, number], { itemNo: number; timesSold: number; searchScore: number }>(
    `select item_no as itemNo, times_sold as timesSold, search_score as searchScore
     from item_figures where item_no > ? order by item_no limit ?`,
  )
  const setScore = db.prepare<[number, number]>('update item_figures set search_score = ? where item_no = ?')
  return {
    open: (itemNo: number) => insert({ itemNo, onHandThousandths: 0, timesSold: 0, searchScore: 0 }),
    get: (itemNo: number) => byItem.get(itemNo),
    addStock: (itemNo: number, deltaThousandths: number) => addStock.run(deltaThousandths, itemNo),
    addSale: (itemNo: number, deltaThousandths: number) => addSale.run(deltaThousandths, itemNo),
    /**
     * Items after `afterItemNo` whose sales have outgrown their class in the search index, `most` of them at the most.
     * `throughItemNo`: how far it looked; null at the end.
     */
    ranksBehind(afterItemNo: number, lookAt: number, most: number): RanksBehind {
      const figures = inOrder.all(afterItemNo, lookAt)
      const itemNos: number[] = []
      for (const { itemNo, timesSold, searchScore } of figures) {
        if (scoreOfSales(timesSold) !== searchScore) itemNos.push(itemNo)
        if (itemNos.length === most) return { itemNos, throughItemNo: itemNo }
      }
      return { itemNos, throughItemNo: figures.length < lookAt ? null : (figures.at(-1)?.itemNo ?? null) }
    },
    setScore: (itemNo: number, score: number) => setScore.run(score, itemNo),
  }
}
