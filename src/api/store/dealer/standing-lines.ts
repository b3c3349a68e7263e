// Which lines of dealers' accounts stand.

/** The lines of the shop `$1`, as `a`; more conditions follow. One that two counters undid is there twice. */
export const accountLines = `dealer_account a
  left join dealer_account r on r.shop_id = a.shop_id and r.reverses_id = a.id
  where a.shop_id = $1`

/** What was not undone, and undoes nothing. */
export const stands = 'a.reverses_id is null and r.id is null'

export const standingLines = `${accountLines} and ${stands}`
