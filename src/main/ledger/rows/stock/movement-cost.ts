// Which cost of a movement counts in valuing stock: that of goods that came in, and of goods that left as they came: back
// to the dealer, or written off on arrival.

/** Null where a movement goes by the value of what is there. Of the row's own columns. */
export const movementCostSql = `case when delta_thousandths > 0 or cause in ('receipt', 'dealer_return', 'write_off') then unit_cost_paise end`
