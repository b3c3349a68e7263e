// The screens of the marketplace, by role, in the order of the rail. A screen's key is Alt and its position, from 1.

import type { MarketRole } from '../../../shared/contract/market/market-fields.ts'
import type { IconName } from '../../widgets/Icon.tsx'

export type MarketPlaceName =
  | 'marketplace'
  | 'portfolio'
  | 'movements'
  | 'buying'
  | 'backOffice'
  | 'notices'
  | 'account'

export interface MarketPlace {
  readonly name: MarketPlaceName
  readonly path: string
  readonly icon: IconName
}

const all: Readonly<Record<MarketPlaceName, MarketPlace>> = {
  marketplace: { name: 'marketplace', path: '/listing', icon: 'invoices' },
  portfolio: { name: 'portfolio', path: '/portfolio', icon: 'reports' },
  movements: { name: 'movements', path: '/movements', icon: 'money' },
  buying: { name: 'buying', path: '/buying', icon: 'invoices' },
  backOffice: { name: 'backOffice', path: '/back-office', icon: 'settings' },
  notices: { name: 'notices', path: '/notices', icon: 'news' },
  account: { name: 'account', path: '/account', icon: 'person' },
}

const namesOf: Readonly<Record<MarketRole, readonly MarketPlaceName[]>> = {
  investor: ['marketplace', 'portfolio', 'movements', 'notices', 'account'],
  buyer: ['buying', 'movements', 'notices', 'account'],
  seller: ['movements', 'notices', 'account'],
  admin: ['backOffice', 'notices', 'account'],
}

export function marketPlacesOf(role: MarketRole): readonly MarketPlace[] {
  return namesOf[role].map(name => all[name])
}

/** The place a path lies in; where it lies in none of the role's, the first. */
export function marketPlaceOf(role: MarketRole, path: string): MarketPlace {
  const places = marketPlacesOf(role)
  const first = places[0] ?? all.account
  return places.find(place => path.startsWith(place.path)) ?? first
}
