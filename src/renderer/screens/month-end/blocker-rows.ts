// What blocks a month as rows of a list: one for each place where something is to be mended.

import type { Blocker, BlockerPlace, MonthEndReport } from '../../../shared/records/month-end.ts'

export interface BlockerRow {
  readonly blocker: Blocker
  readonly place: BlockerPlace
}

export function blockerRows({ blockers }: MonthEndReport): BlockerRow[] {
  return blockers.flatMap(blocker => blocker.places.map(place => ({ blocker, place })))
}

const placesOfShop: Partial<Record<Blocker['code'], string>> = {
  gstin_missing: '/settings/tax',
  dispatch_address: '/settings/sync',
}

/** Where it is mended. */
export function pathOfPlace({ blocker, place }: BlockerRow): string {
  if (place.record === 'item') return `/items/${place.id}`
  if (place.record === 'customer') return `/customers/${place.id}`
  if (place.record === 'shop') return placesOfShop[blocker.code] ?? '/settings/shop'
  return place.record === 'creditNote' ? `/credit-notes/${place.id}` : `/invoices/${place.id}`
}

/** The first bill or credit note it was found in; null for what concerns the shop itself. */
export function pathOfBill({ place }: Pick<BlockerRow, 'place'>): string | null {
  const [first] = place.documents
  if (first === undefined) return null
  return first.record === 'creditNote' ? `/credit-notes/${first.id}` : `/invoices/${first.id}`
}
