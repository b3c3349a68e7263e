// Home, the owner's morning page: yesterday and today, owed and owing, what runs out, what was unusual, the drawer and the
// backups. Drawn; each card leads to what it speaks of.

import { useRef } from 'react'
import type { Home } from '../../../shared/records/home/home.ts'
import { errorWords } from '../../text/error-words.ts'
import { useLanguage, useWords } from '../../text/language.tsx'
import { showDay, showTime, showWeekday } from '../../text/show-date.ts'
import { Callout } from '../../widgets/Callout.tsx'
import { FirstSteps } from './FirstSteps.tsx'
import styles from './Home.module.css'
import { BranchesCard, OwedCard, OwingCard, RunningOutCard, TopItemsCard } from './MoneyCards.tsx'
import { FortnightCard, TodayCard, YesterdayCard } from './SalesCards.tsx'
import { useHome } from './use-home.ts'
import { useStops } from './use-stops.ts'
import { AttentionCard, BackupCard, DrawerCard, UnusualCard } from './WatchCards.tsx'

export function HomeScreen() {
  const words = useWords()
  const { home, error } = useHome()
  const page = useRef<HTMLDivElement>(null)
  useStops(page, home !== undefined)
  return (
    <div className={styles.screen} ref={page}>
      <Head home={home} />
      {error === null ? null : <Callout kind="stop">{errorWords(words, error)}</Callout>}
      {home === undefined ? null : home.has.bills ? <Cards home={home} /> : <FirstDay home={home} />}
    </div>
  )
}

function Head({ home }: { home: Home | undefined }) {
  const { home: w } = useWords()
  const language = useLanguage()
  return (
    <header className={styles.head}>
      <h1>{w.title}</h1>
      {home === undefined ? (
        <span className={styles.soft}>{w.reading}</span>
      ) : (
        <>
          <span className={styles.day}>
            {showWeekday(language, home.todayOn)}, {showDay(language, home.todayOn)}
          </span>
          <span className={styles.asOf}>{w.asOf(showTime(home.asOf))}</span>
        </>
      )}
    </header>
  )
}

function Cards({ home }: { home: Home }) {
  return (
    <div className={styles.cards}>
      <TodayCard home={home} />
      <YesterdayCard home={home} />
      <FortnightCard home={home} />
      <OwedCard home={home} />
      <OwingCard home={home} />
      <BranchesCard home={home} />
      <TopItemsCard home={home} />
      <RunningOutCard home={home} />
      <AttentionCard />
      <UnusualCard home={home} />
      <DrawerCard home={home} />
      <BackupCard home={home} />
    </div>
  )
}

function FirstDay({ home }: { home: Home }) {
  return (
    <div className={styles.firstDay}>
      <FirstSteps home={home} />
      <DrawerCard home={home} />
      <BackupCard home={home} />
    </div>
  )
}
