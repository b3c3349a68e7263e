// What stands over something that is not of this moment: how old it is, and what cannot be done meanwhile.

import { useCore } from '../../core/core-context.tsx'
import { useLanguage, useWords } from '../../text/language.tsx'
import { showAgo } from '../../text/show-date.ts'
import { Callout } from '../../widgets/Callout.tsx'
import styles from './Market.module.css'
import { useMarket } from './use-market.ts'

export function Staleness({ asOf, isFresh }: { asOf: string; isFresh: boolean }) {
  const words = useWords()
  const language = useLanguage()
  const { nowMs } = useCore()
  const market = useMarket()
  if (market === undefined || (isFresh && market.line === 'live') || market.line === 'connecting') return null
  const text =
    market.line === 'signedOut' ? words.market.signInAgain : words.market.stale(showAgo(words, language, asOf, nowMs()))
  return (
    <div className={styles.stale}>
      <Callout kind="look">{text}</Callout>
    </div>
  )
}
