// Which rows were not on offer before, as far as this window has ever known. What is there at the start is not news.

import type { ListingRow } from '../../../shared/contract/market/listing.ts'
import type { Listings } from './listings-store.ts'

export function arrivals(): (listings: Listings | undefined) => ListingRow[] {
  const known: { ids: Set<string> | undefined } = { ids: undefined }
  return listings => {
    // What is not of this moment is only remembered, and may be long over.
    if (listings === undefined || !listings.isFresh) return []
    const { rows } = listings
    const before = known.ids
    if (before === undefined) {
      known.ids = new Set(rows.keys())
      return []
    }
    const came = [...rows.values()].filter(({ id }) => !before.has(id))
    for (const { id } of came) before.add(id)
    return came
  }
}
