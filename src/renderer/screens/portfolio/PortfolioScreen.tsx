// What an investor has out, what is expected of it, what came back: drawn, and each part in a list.

import type { Portfolio } from '../../../shared/contract/market/money.ts'
import { formatDrawnRupees as money } from '../../../shared/kernel/money.ts'
import { useAsk } from '../../core/ask.ts'
import { Loading } from '../../parts/list/Loading.tsx'
import { Staleness } from '../../parts/market/Staleness.tsx'
import { errorWords } from '../../text/error-words.ts'
import { useLanguage, useWords } from '../../text/language.tsx'
import { showMonth } from '../../text/show-date.ts'
import { Callout } from '../../widgets/Callout.tsx'
import { ColumnBars } from '../../widgets/drawing/ColumnBars.tsx'
import { ageTones, PartsBar } from '../../widgets/drawing/PartsBar.tsx'
import { EmptyState } from '../../widgets/EmptyState.tsx'
import { PartList } from './PartList.tsx'
import styles from './Portfolio.module.css'

export function PortfolioScreen() {
  const words = useWords()
  const { portfolio: w } = words.marketOwn
  const { data, error } = useAsk('market.portfolio', {}, { keep: true })
  return (
    <div className={styles.screen}>
      <h1>{w.title}</h1>
      {error === null ? null : <Callout kind="stop">{errorWords(words, error)}</Callout>}
      {data === undefined ? (
        error === null ? (
          <Loading />
        ) : null
      ) : (
        <>
          <Staleness asOf={data.asOf} isFresh={data.isFresh} />
          {data.value.parts.length === 0 ? (
            <EmptyState icon="money" title={w.none} hint={w.noneHint}>
              <a href="#/listing">{w.toMarket}</a>
            </EmptyState>
          ) : (
            <Figures portfolio={data.value} />
          )}
        </>
      )}
    </div>
  )
}

function Figures({ portfolio }: { portfolio: Portfolio }) {
  const { portfolio: w } = useWords().marketOwn
  const { defaultedPaise, expectedPaise, investedPaise, outPaise, returnedPaise } = portfolio
  return (
    <>
      <div className={styles.cards}>
        <Card title={w.out} figure={money(outPaise)} hint={w.outHint(money(investedPaise))} />
        <Card
          title={w.expected}
          figure={money(expectedPaise)}
          hint={w.expectedGain(money(Math.max(0, expectedPaise - outPaise)))}
        />
        <Card
          title={w.returned}
          figure={money(returnedPaise)}
          hint={defaultedPaise === 0 ? w.lostNone : `${w.lost}: ${money(defaultedPaise)}`}
          isLook={defaultedPaise > 0}
        />
        <Yields portfolio={portfolio} />
      </div>
      <Drawings portfolio={portfolio} />
      <PartList portfolio={portfolio} />
    </>
  )
}

interface CardProps {
  readonly title: string
  readonly figure: string
  readonly hint: string
  readonly isLook?: boolean
}

function Card({ figure, hint, isLook = false, title }: CardProps) {
  return (
    <section className={styles.card} aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.figure}>{figure}</p>
      <p className={styles.soft} data-look={isLook || undefined}>
        {hint}
      </p>
    </section>
  )
}

function Yields({ portfolio: { expectedPaise, xirrExpected, xirrSoFar } }: { portfolio: Portfolio }) {
  const { portfolio: w } = useWords().marketOwn
  return (
    <section className={styles.card} aria-label={w.yieldTitle}>
      <h2 className={styles.title}>{w.yieldTitle}</h2>
      <p className={styles.fact}>{xirrSoFar === null ? w.soFarNone : w.soFar(xirrSoFar.toFixed(2))}</p>
      {xirrSoFar === null ? null : <p className={styles.soft}>{w.soFarHint}</p>}
      {xirrExpected === null || expectedPaise === 0 ? null : (
        <p className={styles.soft}>{w.withExpected(xirrExpected.toFixed(2))}</p>
      )}
    </section>
  )
}

function Drawings({ portfolio: { agesPaise, months } }: { portfolio: Portfolio }) {
  const { portfolio: w } = useWords().marketOwn
  const language = useLanguage()
  const parts = agesPaise.map((value, at) => ({
    ...{ name: w.ageNames[at] ?? '', value, shown: money(value), tone: ageTones[at] ?? 'first' },
  }))
  const bars = months.map(({ expectedPaise, month }) => ({
    ...{ label: showMonth(language, month), value: expectedPaise, shown: money(expectedPaise) },
  }))
  const most = Math.max(...months.map(({ expectedPaise }) => expectedPaise))
  return (
    <div className={styles.drawings}>
      <section className={styles.card} aria-label={w.months}>
        <h2 className={styles.title}>{w.months}</h2>
        <ColumnBars name={w.months} bars={bars} most={money(most)} labels="all" isAccent />
      </section>
      <section className={styles.card} aria-label={w.ages}>
        <h2 className={styles.title}>{w.ages}</h2>
        <PartsBar name={w.ages} parts={parts} labels="lines" />
      </section>
    </div>
  )
}
