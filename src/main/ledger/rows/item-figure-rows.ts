// What is derived beside an item: stock on hand, how often it was sold, the class under which search holds it.

import type { Database } from 'better-sqlite3'
import { itemFigures } from '../schema/item.ts'
import { prepareInsert } from '../statements/prepare-insert.ts'

export interface ItemFigures {
  readonly onHandThousandths: number
  readonly timesSold: number
  readonly searchScore: number
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
  const setScore = db.prepare<[number, number]>('update item_figures set search_score = ? where item_no = ?')
  return {
    open: (itemNo: number) => insert({ itemNo, onHandThousandths: 0, timesSold: 0, searchScore: 0 }),
    get: (itemNo: number) => byItem.get(itemNo),
    addStock: (itemNo: number, deltaThousandths: number) => addStock.run(deltaThousandths, itemNo),
    addSale: (itemNo: number, deltaThousandths: number) => addSale.run(deltaThousandths, itemNo),
    setScore: (itemNo: number, score: number) => setScore.run(score, itemNo),
  }
}
