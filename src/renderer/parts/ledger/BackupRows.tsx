// Backups as rows by day, the newest first; each says what it holds and where it lies.

import { Button } from '@mantine/core'
import { Fragment, type KeyboardEvent } from 'react'
import type { AnswerAt } from '../../core/ask.ts'
import { useLanguage, useWords } from '../../text/language.tsx'
import { showDayOf, showTime } from '../../text/show-date.ts'
import { Icon } from '../../widgets/Icon.tsx'
import styles from './BackupList.module.css'

export type Backup = AnswerAt<'ledger.findBackups'>[number]

interface Props {
  readonly label: string
  readonly backups: readonly Backup[]
  /** The first row, once it is there. */
  readonly takesFocus?: boolean
  readonly onChoose: (backup: Backup) => void
}

export function BackupRows({ label, backups, takesFocus = false, onChoose }: Props) {
  const language = useLanguage()
  return (
    <section className={styles.list} aria-label={label} onKeyDown={moveFocus}>
      {byDay(backups, backup => showDayOf(language, backup.takenAt)).map(([day, ofDay]) => (
        <Fragment key={day}>
          <h3 className={styles.day}>{day}</h3>
          {ofDay.map(backup => (
            <BackupRow
              key={backup.name}
              backup={backup}
              takesFocus={takesFocus && backup === backups[0]}
              onChoose={() => onChoose(backup)}
            />
          ))}
        </Fragment>
      ))}
    </section>
  )
}

interface RowProps {
  readonly backup: Backup
  readonly takesFocus: boolean
  readonly onChoose: () => void
}

function BackupRow({ backup, takesFocus, onChoose }: RowProps) {
  const { safety } = useWords()
  const { verifiedAt, isSealed, invoiceCount, places, reason } = backup
  return (
    <div className={styles.row}>
      <strong className={styles.time}>{showTime(backup.takenAt)}</strong>
      <span className={styles.mark} data-good={verifiedAt !== null}>
        <Icon name={verifiedAt === null ? 'look' : 'check'} size={16} />
        {verifiedAt === null ? safety.unchecked : safety.checked}
      </span>
      <span className={styles.soft}>{safety.reasons[reason]}</span>
      <span className={styles.figure}>{invoiceCount === null ? '–' : safety.bills(invoiceCount)}</span>
      <span className={styles.figure}>{safety.size((backup.sizeBytes / 1_048_576).toFixed(1))}</span>
      <span className={styles.soft}>
        {[places.map(place => safety.places[place]).join(', '), isSealed ? safety.encrypted : '']
          .filter(Boolean)
          .join(' · ')}
      </span>
      <Button size="compact-sm" variant="default" data-restore autoFocus={takesFocus} onClick={onChoose}>
        {safety.restoreThis}
      </Button>
    </div>
  )
}

/** ↑ and ↓ go from row to row. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('[data-restore]')]
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
  const next = buttons[at + (event.key === 'ArrowDown' ? 1 : -1)]
  if (at === -1 || next === undefined) return
  event.preventDefault()
  next.focus()
}

function byDay(backups: readonly Backup[], dayOf: (backup: Backup) => string): [string, Backup[]][] {
  const days = new Map<string, Backup[]>()
  for (const backup of backups) days.set(dayOf(backup), [...(days.get(dayOf(backup)) ?? []), backup])
  return [...days]
}
