// What is owed by customers and to dealers, by age; what sold most; what each branch sold; what runs out.

import { reportWords } from '../../../shared/domain/reports/words/report-words.ts'
import { formatDrawnRupees as money } from '../../../shared/kernel/money.ts'
import type { Home, HomeOwed } from '../../../shared/records/home/home.ts'
import { indian } from '../../text/count-words.ts'
import { itemNames } from '../../text/item-names.ts'
import { useLanguage, useWords } from '../../text/language.tsx'
import { showQuantity } from '../../text/show-quantity.ts'
import { LineBars } from '../../widgets/drawing/LineBars.tsx'
import { ageTones, PartsBar, type PartTone } from '../../widgets/drawing/PartsBar.tsx'
import { Icon } from '../../widgets/Icon.tsx'
import { Card, LinkCard, Stop } from './Card.tsx'
import { shownBranches } from './figures.ts'
import styles from './Home.module.css'
import { daysOf } from './SalesCards.tsx'

export function OwedCard({ home }: { home: Home }) {
  const { home: w } = useWords()
  return (
    <LinkCard name="owed" title={w.owed} to="/reports/pending_invoices">
      <Owed name={w.owed} owed={home.owed} on={w.owedBills(home.owed.count)} />
    </LinkCard>
  )
}

export function OwingCard({ home }: { home: Home }) {
  const { home: w } = useWords()
  return (
    <LinkCard name="owing" title={w.owing} to="/dealers">
      <Owed name={w.owing} owed={home.owing} on={w.owingDealers(home.owing.count)} />
    </LinkCard>
  )
}

function Owed({ name, owed, on }: { name: string; owed: HomeOwed; on: string }) {
  const { home: w } = useWords()
  const parts = owed.ages.map((value, at) => ({
    name: w.ages[at] ?? '',
    value,
    shown: money(value),
    tone: ageTones[at] ?? 'first',
  }))
  return (
    <>
      <span className={styles.headline}>
        <span className={styles.figure}>{money(owed.paise)}</span>
        <span className={styles.soft}>{on}</span>
      </span>
      {owed.paise === 0 ? null : <PartsBar name={name} parts={parts} labels="lines" />}
    </>
  )
}

export function TopItemsCard({ home }: { home: Home }) {
  const { home: w } = useWords()
  const { days, todayOn, topItems } = home
  const most = Math.max(1, ...topItems.map(({ netPaise }) => netPaise))
  const bars = topItems.map(({ name, netPaise }) => ({ label: name, share: netPaise / most, shown: money(netPaise) }))
  return (
    <LinkCard name="top" title={w.topItems} to="/reports/top_items" state={daysOf(days.at(-2)?.on ?? todayOn, todayOn)}>
      {topItems.length === 0 ? <Nothing text={w.topNone} /> : <LineBars name={w.topItems} bars={bars} />}
    </LinkCard>
  )
}

/** Only where there is more than one. */
export function BranchesCard({ home }: { home: Home }) {
  const { home: w } = useWords()
  const { noBranch } = reportWords[useLanguage()]
  const { branches, days, todayOn } = home
  if (branches.length === 0) return null
  const { rest, shown } = shownBranches(branches)
  const lines = shown.map(({ name, netPaise }) => ({ name: name ?? noBranch, netPaise }))
  if (rest !== null) lines.push({ name: w.otherBranches(rest.count), netPaise: rest.netPaise })
  const parts = lines.map(({ name, netPaise }, at) => ({
    name,
    value: netPaise,
    shown: money(netPaise),
    tone: branchTones[at] ?? 'fourth',
  }))
  return (
    <LinkCard
      name="branches"
      title={w.branches}
      to="/reports/sales_by_branch"
      state={daysOf(days.at(-2)?.on ?? todayOn, todayOn)}
    >
      <PartsBar name={w.branches} parts={parts} labels="lines" />
    </LinkCard>
  )
}

const branchTones: readonly PartTone[] = ['first', 'second', 'third', 'fourth']

export function RunningOutCard({ home }: { home: Home }) {
  const { home: w } = useWords()
  const language = useLanguage()
  const { stock } = home
  const { belowZeroCount, expiredCount, expiringCount, low, lowCount, outCount } = stock
  const bars = low.map(item => ({
    label: itemNames(language, item)[0],
    share: item.lowStockThousandths > 0 ? item.onHandThousandths / item.lowStockThousandths : 0,
    shown: w.left(showQuantity(item.onHandThousandths), `${showQuantity(item.lowStockThousandths)} ${item.unit}`),
  }))
  const lowText = outCount === 0 ? w.low(indian(lowCount)) : w.lowAndOut(indian(lowCount), indian(outCount))
  const isCalm = lowCount + belowZeroCount + expiringCount + expiredCount === 0
  return (
    <Card name="running" title={w.running}>
      {isCalm ? <Nothing text={w.runningNone} hint={w.runningHint} to="/stock/low" /> : null}
      {isCalm ? null : (
        <span className={styles.chips}>
          <Chip name="low" to="/stock/low" count={lowCount} text={lowText} />
          <Chip name="expired" to="/stock/expiring" count={expiredCount} text={w.expired(indian(expiredCount))} />
          <Chip name="expiring" to="/stock/expiring" count={expiringCount} text={w.expiring(indian(expiringCount))} />
          <Chip name="below" to="/stock/below" count={belowZeroCount} text={w.belowZero(indian(belowZeroCount))} />
        </span>
      )}
      {bars.length === 0 ? null : <LineBars name={w.running} bars={bars} isMeasured />}
    </Card>
  )
}

function Chip({ name, to, count, text }: { name: string; to: string; count: number; text: string }) {
  if (count === 0) return null
  return (
    <Stop name={`running-${name}`} to={to} className={styles.chip}>
      {text}
    </Stop>
  )
}

/** Quiet, and good to see. */
export function Nothing({ text, hint, to }: { text: string; hint?: string; to?: string }) {
  const words = (
    <>
      <span className={styles.safe}>
        <Icon name="check" size={18} /> {text}
      </span>
      {hint === undefined ? null : <span className={styles.soft}>{hint}</span>}
    </>
  )
  return to === undefined ? (
    <span className={styles.nothing}>{words}</span>
  ) : (
    <Stop name={`nothing-${to}`} to={to} className={styles.nothing}>
      {words}
    </Stop>
  )
}
