// Keeps the search box in the order of what sells: items of a sale are ranked again once the counter is quiet, and after
// each opening those that a counter before could not rank any more.

import type { Ledger } from '../../ledger/open-ledger.ts'
import { transact } from '../../ledger/transact.ts'

export interface ItemRanking {
  /** Another file, or the same one opened again: all of it is looked through once. */
  opened(): void
  sold(itemIds: readonly string[]): void
  /** Ranks a few items again; true when more are waiting. */
  rankSome(ledger: Ledger): boolean
}

const itemsPerStep = 20
/** Looking at so many takes two milliseconds. */
const figuresPerStep = 5_000

export function createItemRanking(): ItemRanking {
  const sold = new Set<string>()
  const looked = { throughItemNo: 0, isDone: false }
  const rankLeftOver = (ledger: Ledger): void => {
    const { itemNos, throughItemNo } = ledger.rows.items.ranksBehind(looked.throughItemNo, figuresPerStep, itemsPerStep)
    if (itemNos.length > 0) {
      transact(ledger, tx => {
        for (const itemNo of itemNos) tx.rows.items.rankAgain(itemNo)
      })
    }
    looked.isDone = throughItemNo === null
    looked.throughItemNo = throughItemNo ?? 0
  }
  const rankSold = (ledger: Ledger): void => {
    const ids = [...sold].slice(0, itemsPerStep)
    if (ids.length === 0) return
    transact(ledger, tx => {
      for (const id of ids) {
        const itemNo = tx.rows.items.numberOf(id)
        if (itemNo !== undefined) tx.rows.items.rankAgain(itemNo)
      }
    })
    for (const id of ids) sold.delete(id)
  }
  return {
    opened() {
      looked.throughItemNo = 0
      looked.isDone = false
    },
    sold(itemIds) {
      for (const id of itemIds) sold.add(id)
    },
    rankSome(ledger) {
      if (looked.isDone) rankSold(ledger)
      else rankLeftOver(ledger)
      return sold.size > 0 || !looked.isDone
    },
  }
}
