// The screens there are, in the order of the rail. A screen's key is Alt and its position, counted from 0.

import type { Permission } from '../../shared/records/person.ts'
import type { IconName } from '../widgets/Icon.tsx'

export type PlaceName =
  | 'home'
  | 'sell'
  | 'invoices'
  | 'items'
  | 'customers'
  | 'dealers'
  | 'till'
  | 'stock'
  | 'reports'
  | 'settings'

export interface Place {
  readonly name: PlaceName
  readonly path: string
  readonly icon: IconName
  /** It stays on the rail for everybody, and says calmly who may open it. */
  readonly needs?: Permission
}

export const places: readonly Place[] = [
  { name: 'home', path: '/home', icon: 'home', needs: 'see_reports' },
  { name: 'sell', path: '/', icon: 'sell' },
  { name: 'invoices', path: '/invoices', icon: 'invoices' },
  { name: 'items', path: '/items', icon: 'items' },
  { name: 'customers', path: '/customers', icon: 'customers' },
  { name: 'dealers', path: '/dealers', icon: 'dealers', needs: 'order_goods' },
  { name: 'till', path: '/till', icon: 'drawer' },
  { name: 'stock', path: '/stock', icon: 'stock' },
  { name: 'reports', path: '/reports', icon: 'reports', needs: 'see_reports' },
  { name: 'settings', path: '/settings', icon: 'settings' },
]

/** What a path asks of a person, who is told calmly where it is missing. */
export function needOf(path: string): Permission | undefined {
  return path.startsWith('/import') ? 'edit_items' : places.find(({ name }) => name === placeOf(path))?.needs
}

/**
 * The place a path lies in: `/items/new` is in items, and so is what brings them in; the month's end is one of the
 * reports, what counters left to look at is the owner's, and credit notes and past bills lie beside the bills.
 */
export function placeOf(path: string): PlaceName {
  if (path.startsWith('/month-end')) return 'reports'
  if (path.startsWith('/attention')) return 'home'
  if (path.startsWith('/import')) return 'items'
  if (path.startsWith('/credit-notes')) return 'invoices'
  if (path.startsWith('/past-bills')) return 'invoices'
  return places.find(place => place.path !== '/' && path.startsWith(place.path))?.name ?? 'sell'
}
