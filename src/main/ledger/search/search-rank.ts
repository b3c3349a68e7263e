// The search index is ordered by its row number, so the row number is the rank: what sells most comes first.
// Reading the first twenty hits of a prefix then needs no sorting, however many there are (systems.md §2c).

const highestScore = 1023
const itemNoSpan = 2 ** 32

/** Popularity class of an item sold so many times: it moves often while young and seldom later. */
export function scoreOfSales(timesSold: number): number {
  return Math.min(highestScore, Math.floor(Math.log2(1 + timesSold) * 40))
}

/** Row number in the index: by score descending, then by item number. */
export function searchRowId(score: number, itemNo: number): number {
  return (highestScore - score) * itemNoSpan + itemNo
}

/** SQL that gets the item number back out of the index's row number. */
export const itemNoOfRowId = `(item_search.rowid & ${itemNoSpan - 1})`
