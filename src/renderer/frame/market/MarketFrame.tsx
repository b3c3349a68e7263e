// The frame of a machine of the marketplace: its rail, and one line that never jumps.

import { type ReactNode, useEffect, useEffectEvent, useState } from 'react'
import { useLocation } from 'wouter'
import type { MarketStatus } from '../../../shared/contract/counter/market/market-calls.ts'
import type { MarketAccount } from '../../../shared/contract/market/account.ts'
import { formatRupees } from '../../../shared/kernel/money.ts'
import { LineBadge } from '../../parts/market/LineBadge.tsx'
import { NewsToast } from '../../parts/market/NewsToast.tsx'
import { NoticeBadge } from '../../parts/market/NoticeBadge.tsx'
import { useWords } from '../../text/language.tsx'
import { isForDialog } from '../../widgets/dialog-open.ts'
import { Icon } from '../../widgets/Icon.tsx'
import { Key } from '../../widgets/Key.tsx'
import frame from '../Frame.module.css'
import { KeysHelp } from '../KeysHelp.tsx'
import rail from '../Rail.module.css'
import bar from '../StatusBar.module.css'
import { marketKeysEverywhere, marketKeysOf } from './market-keys.ts'
import { marketPlaceOf, marketPlacesOf } from './market-places.ts'

interface Props {
  readonly status: MarketStatus
  readonly account: MarketAccount
  readonly children: ReactNode
}

export function MarketFrame({ account, children, status }: Props) {
  const words = useWords()
  const [path, navigate] = useLocation()
  const [hasKeys, setKeys] = useState(false)
  const places = marketPlacesOf(account.role)
  const current = marketPlaceOf(account.role, path)
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'F1' && !event.altKey && !event.ctrlKey && !event.shiftKey) {
      event.preventDefault()
      return setKeys(!hasKeys)
    }
    const digit = /^Digit([1-9])$/.exec(event.code)?.[1]
    const isWish = event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey
    const place = isWish ? places[Number(digit) - 1] : undefined
    if (place === undefined || isForDialog(event)) return
    event.preventDefault()
    navigate(place.path)
  })
  useEffect(() => {
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  return (
    <div className={frame.frame}>
      <MarketRail account={account} unreadCount={status.unreadCount} />
      <main className={frame.screen}>{children}</main>
      <MarketBar account={account} status={status} />
      {hasKeys ? (
        <KeysHelp
          name={words.market.places[current.name]}
          own={marketKeysOf(current.name, words)}
          everywhere={marketKeysEverywhere(account.role, words)}
          onClose={() => setKeys(false)}
        />
      ) : null}
      {status.heardAt === null ? null : <NewsToast unreadCount={status.unreadCount} />}
    </div>
  )
}

function MarketRail({ account, unreadCount }: { account: MarketAccount; unreadCount: number }) {
  const { market: w } = useWords()
  const [path] = useLocation()
  const current = marketPlaceOf(account.role, path)
  return (
    <nav className={rail.rail} aria-label={w.rail}>
      {marketPlacesOf(account.role).map((place, index) => (
        <a
          key={place.name}
          className={rail.place}
          href={`#${place.path}`}
          aria-current={place.name === current.name ? 'page' : undefined}
          aria-keyshortcuts={`Alt+${index + 1}`}
        >
          <Icon name={place.icon} size={22} />
          <span className={rail.word}>{w.places[place.name]}</span>
          {place.name === 'notices' ? <NoticeBadge count={unreadCount} /> : null}
          <Key name={`Alt+${index + 1}`} quiet />
        </a>
      ))}
    </nav>
  )
}

function MarketBar({ account, status }: { account: MarketAccount; status: MarketStatus }) {
  const { market: w } = useWords()
  return (
    <footer className={bar.bar}>
      <span className={bar.place}>{account.company === '' ? account.name : account.company}</span>
      <span>{w.roleNames[account.role]}</span>
      <LineBadge line={status.line} />
      {status.walletPaise === null || account.role === 'admin' ? null : (
        <a className={bar.link} href="#/movements">
          {w.wallet(formatRupees(status.walletPaise))}
        </a>
      )}
      <span className={bar.version}>{account.email}</span>
    </footer>
  )
}
