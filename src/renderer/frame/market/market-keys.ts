// Every key of the marketplace's screens, for F1 and for nothing else: what keys do lives beside the screens that read them.

import type { MarketRole } from '../../../shared/contract/market/market-fields.ts'
import type { Words } from '../../text/words.ts'
import type { KeyRow } from '../key-lists.ts'
import { type MarketPlaceName, marketPlacesOf } from './market-places.ts'

export function marketKeysEverywhere(role: MarketRole, { frame, market }: Words): KeyRow[] {
  const { keyNames } = frame
  const places = marketPlacesOf(role).length
  return [
    [['F1'], keyNames.help],
    [['Alt+1', '…', `Alt+${places}`], keyNames.places],
    ...(role === 'investor' ? [[['Alt+I'], market.quick.key] satisfies KeyRow] : []),
    [['Esc'], keyNames.escape],
  ]
}

export function marketKeysOf(place: MarketPlaceName, words: Words): KeyRow[] {
  const { frame, market, marketOwn } = words
  const { keyNames } = frame
  const list: KeyRow[] = [
    [['↑', '↓', 'PgUp', 'PgDn'], keyNames.list],
    [['Ctrl+Home', 'Ctrl+End'], keyNames.firstLast],
    [['Enter'], keyNames.open],
    [['/'], keyNames.filter],
  ]
  if (place === 'marketplace') return [...list, [['F9'], `${market.listing.fund}, ${market.bid.act}`]]
  if (place === 'buying')
    return [
      ...list,
      [['F9'], `${marketOwn.buying.right}, ${marketOwn.buying.pay}`],
      [['F8'], `${marketOwn.buying.wrong}, ${marketOwn.dispute.act}`],
    ]
  if (place === 'portfolio')
    return [
      [['↑', '↓'], keyNames.list],
      [['Enter'], keyNames.open],
    ]
  if (place === 'notices')
    return [
      [['↑', '↓'], keyNames.list],
      [['Delete'], marketOwn.notices.remove],
      [['Ctrl+Delete'], marketOwn.notices.clear],
    ]
  return []
}
