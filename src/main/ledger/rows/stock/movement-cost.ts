// Which cost of a movement counts in valuing stock: that of goods that came in, and of goods that left as they came: back
// to the dealer, or written off on arrival.

import { entryPlaceSql } from '../merge/entry-place.ts'

/** Null where a movement goes by the value of what is there. Of the row's own columns. */
export const movementCostSql = `case when delta_thousandths > 0 or cause in ('receipt', 'dealer_return', 'write_off') then unit_cost_paise end`

/**
 * The order in which movements are valued, item by item: the same at every counter. The first serves a file of one counter,
 * where it is the order in which they lie.
 */
export const movementOrders = [
  'order by item_no, entry_seq, line_number',
  `join entry e on e.seq = entry_seq order by item_no, ${entryPlaceSql}, line_number`,
] as const
