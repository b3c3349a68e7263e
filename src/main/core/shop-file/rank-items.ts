// Keeps the search box in the order of what sells: items of a sale are ranked again once the counter is quiet.

import type { Ledger } from '../../ledger/open-ledger.ts'
import { transact } from '../../ledger/transact.ts'

export interface ItemRanking {
  sold(itemIds: readonly string[]): void
  /** Ranks a few of the sold items again; true when more are waiting. */
  rankSome(ledger: Ledger): boolean
}

const itemsPerStep = 20

export function createItemRanking(): ItemRanking {
  const waiting = new Set<string>()
  return {
    sold(itemIds) {
      for (const id of itemIds) waiting.add(id)
    },
    rankSome(ledger) {
      const ids = [...waiting].slice(0, itemsPerStep)
      if (ids.length === 0) return false
      transact(ledger, tx => {
        for (const id of ids) {
          const itemNo = tx.rows.items.numberOf(id)
          if (itemNo !== undefined) tx.rows.items.rankAgain(itemNo)
        }
      })
      for (const id of ids) waiting.delete(id)
      return waiting.size > 0
    },
  }
}
