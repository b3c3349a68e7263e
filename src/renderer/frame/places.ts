// The screens there are, in the order of the rail, each with the key that opens it together with Alt.

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
  | 'finance'
  | 'settings'

export interface Place {
  readonly name: PlaceName
  readonly path: string
  readonly icon: IconName
  /** A digit, or a letter that no browser takes for itself. */
  readonly key: string
  /** It stays on the rail for everybody, and says calmly who may open it. */
  readonly needs?: Permission
}

export const places: readonly Place[] = [
  { name: 'home', path: '/home', icon: 'home', key: '0', needs: 'see_reports' },
  { name: 'sell', path: '/', icon: 'sell', key: '1' },
  { name: 'invoices', path: '/invoices', icon: 'invoices', key: '2' },
  { name: 'items', path: '/items', icon: 'items', key: '3' },
  { name: 'customers', path: '/customers', icon: 'customers', key: '4' },
  { name: 'dealers', path: '/dealers', icon: 'dealers', key: '5', needs: 'order_goods' },
  { name: 'till', path: '/till', icon: 'drawer', key: '6' },
  { name: 'stock', path: '/stock', icon: 'stock', key: '7' },
  { name: 'reports', path: '/reports', icon: 'reports', key: '8', needs: 'see_reports' },
  { name: 'finance', path: '/finance', icon: 'money', key: 'M', needs: 'offer_invoice' },
  { name: 'settings', path: '/settings', icon: 'settings', key: '9' },
]

/** `Alt+3`, as it is printed. */
export const keyOf = ({ key }: Place): string => `Alt+${key}`

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
