// Which lines of dealers' accounts stand.

/** Of the shop `$1`, as `a`: what was not undone, and undoes nothing. More conditions follow. */
export const standingLines = `dealer_account a
  left join dealer_account r on r.shop_id = a.shop_id and r.reverses_id = a.id
  where a.shop_id = $1 and a.reverses_id is null and r.id is null`
