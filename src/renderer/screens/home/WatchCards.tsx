// What an owner should look at once: unusual things of the week, the drawer, the backups.

import { reportWords } from '../../../shared/domain/reports/words/report-words.ts'
import { addDays } from '../../../shared/kernel/calendar.ts'
import { formatDrawnRupees as money } from '../../../shared/kernel/money.ts'
import type { Home } from '../../../shared/records/home/home.ts'
import { useCore } from '../../core/core-context.tsx'
import { useAttention } from '../../parts/sync/use-sync.ts'
import { useLanguage, useWords } from '../../text/language.tsx'
import { showAgo, showInstant } from '../../text/show-date.ts'
import { TinyColumns } from '../../widgets/drawing/TinyColumns.tsx'
import { Icon } from '../../widgets/Icon.tsx'
import { Card, LinkCard, Stop } from './Card.tsx'
import styles from './Home.module.css'
import { Nothing } from './MoneyCards.tsx'
import { daysOf } from './SalesCards.tsx'

export function UnusualCard({ home }: { home: Home }) {
  const { home: w } = useWords()
  const { cells } = reportWords[useLanguage()]
  const { todayOn, unusual } = home
  const days = daysOf(addDays(todayOn, 1 - (unusual[0]?.daily.length ?? 7)), todayOn)
  return (
    <Card name="unusual" title={w.unusual}>
      {unusual.length === 0 ? <Nothing text={w.unusualNone} hint={w.unusualHint} to="/reports/unusual" /> : null}
      <span className={styles.unusual}>
        {unusual.map(({ kind, count, paise, daily }) => (
          <Stop
            key={kind}
            name={`unusual-${kind}`}
            to="/reports/unusual"
            state={{ ...days, behind: kind }}
            className={styles.thing}
          >
            <span className={styles.thingName}>{cells[kind]}</span>
            <TinyColumns values={daily} />
            <strong>{w.times(count)}</strong>
            <span className={styles.thingMoney}>{paise === 0 ? '' : money(paise)}</span>
          </Stop>
        ))}
      </span>
    </Card>
  )
}

/** Only while there is something: a shop of one counter never sees it. */
export function AttentionCard() {
  const { attention: w } = useWords().sync
  const count = useAttention()?.length ?? 0
  if (count === 0) return null
  return (
    <LinkCard name="attention" title={w.card} to="/attention">
      <span className={styles.look}>
        <Icon name="look" size={18} /> {w.count(count)}
      </span>
      <span className={styles.soft}>{w.cardHint}</span>
    </LinkCard>
  )
}

export function DrawerCard({ home }: { home: Home }) {
  const { home: w } = useWords()
  const language = useLanguage()
  const { nowMs } = useCore()
  const { lastClosedAt, lastDifferencePaise, open } = home.drawer
  return (
    <LinkCard name="drawer" title={w.drawer} to={open === null ? '/till' : `/till/${open.id}`}>
      {open === null ? (
        <>
          <span className={styles.fact}>{w.drawerClosed}</span>
          {lastClosedAt === null ? null : (
            <span className={styles.soft}>{w.drawerLast(showInstant(language, lastClosedAt, nowMs()))}</span>
          )}
          {lastDifferencePaise === null ? null : <Difference paise={lastDifferencePaise} />}
        </>
      ) : (
        <>
          <span className={styles.fact}>{w.drawerOpen(showInstant(language, open.openedAt, nowMs()))}</span>
          <span className={styles.soft}>{w.drawerBy(open.openedBy, money(open.floatPaise))}</span>
        </>
      )}
    </LinkCard>
  )
}

function Difference({ paise }: { paise: number }) {
  const { home: w } = useWords()
  if (paise === 0)
    return (
      <span className={styles.safe}>
        <Icon name="check" size={18} /> {w.drawerRight}
      </span>
    )
  return (
    <span className={styles.look}>
      <Icon name="look" size={18} /> {paise < 0 ? w.drawerShort(money(-paise)) : w.drawerOver(money(paise))}
    </span>
  )
}

export function BackupCard({ home }: { home: Home }) {
  const { home: w } = useWords()
  const { hasFolder, isFolderMissed, isOld, lastAt, lastFolderCopyAt } = home.backup
  const ago = useAgo()
  const isGood = lastAt !== null && !isOld
  const checked = lastAt === null ? w.backupNone : isOld ? w.backupOld(ago(lastAt)) : w.backupChecked(ago(lastAt))
  const folder = isFolderMissed
    ? w.folderMissed
    : !hasFolder
      ? w.folderNone
      : lastFolderCopyAt === null
        ? w.folderWaits
        : w.folderGood(ago(lastFolderCopyAt))
  return (
    <LinkCard name="backup" title={w.backup} to="/settings/backups">
      <Sign isGood={isGood} text={checked} />
      <Sign isGood={hasFolder && !isFolderMissed && lastFolderCopyAt !== null} text={folder} />
    </LinkCard>
  )
}

function Sign({ isGood, text }: { isGood: boolean; text: string }) {
  return (
    <span className={isGood ? styles.safe : styles.look}>
      <Icon name={isGood ? 'check' : 'look'} size={18} /> {text}
    </span>
  )
}

function useAgo(): (instant: string) => string {
  const words = useWords()
  const language = useLanguage()
  const { nowMs } = useCore()
  return instant => showAgo(words, language, instant, nowMs())
}
