// The shop's own account on the marketplace, at its counter: wallet, papers and notices. The counter is let in by its place in
// the shop, so nobody signs in.

import { SegmentedControl } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useEffectEvent } from 'react'
import { useLocation } from 'wouter'
import { putAnswer, useTell } from '../../core/ask.ts'
import { LineBadge } from '../../parts/market/LineBadge.tsx'
import { useMarket } from '../../parts/market/use-market.ts'
import { errorWords } from '../../text/error-words.ts'
import { useWords } from '../../text/language.tsx'
import { Callout } from '../../widgets/Callout.tsx'
import styles from './Account.module.css'
import { KycSection } from './KycSection.tsx'
import { MovementsScreen } from './MovementsScreen.tsx'
import { NoticesScreen } from './NoticesScreen.tsx'

export const shopPlaces = ['wallet', 'papers', 'notices'] as const
export type ShopPlace = (typeof shopPlaces)[number]

export function ShopAtMarket({ place }: { place: ShopPlace }) {
  const words = useWords()
  const { shop: w } = words.marketOwn
  const [, navigate] = useLocation()
  const { error, isIn } = useEntrance()
  const status = useMarket()
  return (
    <div className={styles.list}>
      <header className={styles.shopHead}>
        <a href="#/finance">{w.back}</a>
        <SegmentedControl
          aria-label={w.title}
          data={shopPlaces.map(value => ({ value, label: w.places[value] }))}
          value={place}
          onChange={next => navigate(`/finance/${next}`)}
        />
        {status === undefined ? null : <LineBadge line={status.line} />}
      </header>
      {error === null ? null : <Callout kind="look">{errorWords(words, error)}</Callout>}
      {isIn ? pageOf[place] : <h1 className={styles.waiting}>{w.title}</h1>}
    </div>
  )
}

const pageOf: Readonly<Record<ShopPlace, ReactNode>> = {
  wallet: <MovementsScreen />,
  papers: <PapersPage />,
  notices: <NoticesScreen />,
}

function PapersPage() {
  const { shop } = useWords().marketOwn
  return (
    <div className={styles.screen}>
      <h1>{shop.places.papers}</h1>
      <KycSection />
    </div>
  )
}

/** A token is good for an hour; when it is over, the counter asks for another one. */
function useEntrance() {
  const queries = useQueryClient()
  const enter = useTell('market.enterAsShop')
  const status = useMarket()
  const isOut = status !== undefined && (status.account?.role !== 'seller' || status.line === 'signedOut')
  const goIn = useEffectEvent(() => {
    if (enter.isPending) return
    enter.mutate({}, { onSuccess: entered => putAnswer(queries, 'market.status', {}, entered) })
  })
  useEffect(() => {
    if (isOut) goIn()
  }, [isOut])
  return { error: enter.error, isIn: status?.account?.role === 'seller' }
}
