// The order of a shop's entries that is the same at every counter, whoever was heard first: by time, then by counter, then by
// number. Within one counter it is the order in which it posted.

/** Of entries `e`, for an order by. */
export const entryPlaceSql = 'e.at_ms, (select c.id from counter c where c.counter_no = e.counter_no), e.number'
