// Sales: today by the hour over yesterday, yesterday and how it was paid, the last fortnight.

import { reportWords } from '../../../shared/domain/reports/words/report-words.ts'
import { formatDrawnRupees as money } from '../../../shared/kernel/money.ts'
import type { Home, HomeDay, HomeTender } from '../../../shared/records/home/home.ts'
import { indian } from '../../text/count-words.ts'
import { useLanguage, useWords } from '../../text/language.tsx'
import { showDay, showWeekday, showWeekdayShort } from '../../text/show-date.ts'
import { ColumnBars } from '../../widgets/drawing/ColumnBars.tsx'
import { PartsBar, type PartTone } from '../../widgets/drawing/PartsBar.tsx'
import { LinkCard } from './Card.tsx'
import { compare, shownHours } from './figures.ts'
import styles from './Home.module.css'

export function TodayCard({ home }: { home: Home }) {
  const { home: w } = useWords()
  const { today, weekAgoSoFar } = home
  const hours = shownHours(home.hours)
  const bars = hours.map(({ hour, today: paise, yesterday }) => ({
    label: String(hour),
    value: paise,
    shown: money(paise),
    behind: yesterday,
  }))
  const most = Math.max(...hours.flatMap(pair => [pair.today, pair.yesterday]))
  return (
    <LinkCard name="today" title={w.today} to="/reports/sales_by_hour" state={daysOf(today.on, today.on)}>
      <Headline day={today} />
      <ComparedLine day={today} before={weekAgoSoFar} isSoFar />
      <TenderParts tenders={home.tenders.today} />
      <span className={styles.legend} aria-hidden="true">
        <span className={styles.fullDot} /> {w.hourToday} <span className={styles.hollowDot} /> {w.hourYesterday}
      </span>
      <ColumnBars name={w.byHour} bars={bars} most={most > 0 ? money(most) : ''} labels="all" isAccent fills />
    </LinkCard>
  )
}

export function YesterdayCard({ home }: { home: Home }) {
  const { home: w } = useWords()
  const { days, yesterday } = home
  return (
    <LinkCard
      name="yesterday"
      title={w.yesterday}
      to="/reports/sales_by_tender"
      state={daysOf(yesterday.on, yesterday.on)}
    >
      <Headline day={yesterday} />
      <ComparedLine day={yesterday} before={days.at(-9)} />
      <TenderParts tenders={home.tenders.yesterday} labels="lines" />
    </LinkCard>
  )
}

const shownDays = 14

export function FortnightCard({ home }: { home: Home }) {
  const { home: w } = useWords()
  const language = useLanguage()
  const days = home.days.slice(-shownDays)
  const bars = days.map(({ on, netPaise }) => ({
    label: showWeekdayShort(language, on),
    value: netPaise,
    shown: `${showDay(language, on)} ${money(netPaise)}`,
  }))
  const most = Math.max(...days.map(({ netPaise }) => netPaise))
  const sum = days.reduce((paise, { netPaise }) => paise + netPaise, 0)
  return (
    <LinkCard
      name="fortnight"
      title={w.fortnight}
      to="/reports/sales"
      state={daysOf(days[0]?.on ?? home.todayOn, home.todayOn)}
    >
      <span className={styles.figure}>{money(sum)}</span>
      <ColumnBars
        name={w.fortnight}
        bars={bars}
        most={most > 0 ? money(most) : ''}
        labels="all"
        chosen={shownDays - 1}
        fills
      />
    </LinkCard>
  )
}

export function daysOf(fromOn: string, toOn: string) {
  return { fromOn, toOn }
}

function Headline({ day }: { day: HomeDay }) {
  const { home: w } = useWords()
  return (
    <span className={styles.headline}>
      <span className={styles.figure}>{money(day.netPaise)}</span>
      <span className={styles.soft}>
        {w.bills(day.bills)}
        {day.averagePaise === null ? '' : ` · ${w.average(money(day.averagePaise))}`}
      </span>
    </span>
  )
}

interface ComparedProps {
  readonly day: HomeDay
  readonly before: HomeDay | undefined
  readonly isSoFar?: boolean
}

function ComparedLine({ day, before, isSoFar = false }: ComparedProps) {
  const { home: w } = useWords()
  const language = useLanguage()
  if (before === undefined) return null
  const weekday = showWeekday(language, before.on)
  const compared = compare(day.netPaise, before.netPaise)
  const amount = money(before.netPaise)
  const than = isSoFar ? w.thanLastSoFar : w.thanLast
  const as = isSoFar ? w.asLastSoFar : w.asLast
  if (compared.kind === 'nothing')
    return <span className={styles.soft}>{isSoFar ? w.nothingLastSoFar(weekday) : w.nothingLast(weekday)}</span>
  if (compared.kind === 'unlike') return <span className={styles.soft}>{as(weekday, amount)}</span>
  const percent = 'percent' in compared ? indian(compared.percent) : ''
  if (compared.kind === 'same')
    return (
      <span className={styles.soft}>
        <strong>{w.same}</strong> {as(weekday, amount)}
      </span>
    )
  return (
    <span className={styles.soft}>
      <strong>{compared.kind === 'more' ? w.more(percent) : w.less(percent)}</strong> {than(weekday, amount)}
    </span>
  )
}

const tones: Readonly<Record<string, PartTone>> = {
  cash: 'first',
  upi: 'second',
  card: 'third',
  bank: 'fourth',
  other: 'fourth',
  credit: 'look3',
}

interface TenderProps {
  readonly tenders: readonly HomeTender[]
  readonly labels?: 'inline' | 'lines'
}

function TenderParts({ tenders, labels = 'inline' }: TenderProps) {
  const { home: w } = useWords()
  const { cells } = reportWords[useLanguage()]
  if (tenders.length === 0) return null
  const parts = tenders.map(({ tender, paise }) => ({
    name: cells[tender] ?? tender,
    value: paise,
    shown: money(paise),
    tone: tones[tender] ?? 'fourth',
  }))
  return <PartsBar name={w.payments} parts={parts} labels={labels} />
}
