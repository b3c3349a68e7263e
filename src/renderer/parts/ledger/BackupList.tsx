// The moments that can be put back, by day, the newest first; each says what it holds and where it lies.

import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { Fragment, type KeyboardEvent, useState } from 'react'
import { type AnswerAt, useAsk } from '../../core/ask.ts'
import { errorWords } from '../../text/error-words.ts'
import { useLanguage, useWords } from '../../text/language.tsx'
import { showDayOf, showTime } from '../../text/show-date.ts'
import { Callout } from '../../widgets/Callout.tsx'
import { Icon } from '../../widgets/Icon.tsx'
import styles from './BackupList.module.css'
import { RestoreDialog } from './RestoreDialog.tsx'
import { RestoreOutcome } from './RestoreOutcome.tsx'

export type Backup = AnswerAt<'ledger.findBackups'>[number]
type Restored = AnswerAt<'ledger.restore'>

/** `takesFocus`: the first row, once it is there. */
export function BackupList({ takesFocus = false }: { takesFocus?: boolean }) {
  const words = useWords()
  const language = useLanguage()
  const queries = useQueryClient()
  const { data, error } = useAsk('ledger.findBackups', {}, { keep: true })
  const [chosen, setChosen] = useState<Backup | null>(null)
  const [restored, setRestored] = useState<Restored | null>(null)
  if (error !== null) return <Callout kind="stop">{errorWords(words, error)}</Callout>
  if (data === undefined) return <p className={styles.none}>{words.common.loading}</p>
  if (data.length === 0) return <p className={styles.none}>{words.trouble.noBackups}</p>
  const onRestored = (status: Restored) => {
    setChosen(null)
    setRestored(status)
    void queries.invalidateQueries()
  }
  return (
    <>
      {restored === null ? null : <RestoreOutcome restored={restored} backups={data} onUndo={setChosen} />}
      <section className={styles.list} aria-label={words.trouble.chooseBackup} onKeyDown={moveFocus}>
        {byDay(data, backup => showDayOf(language, backup.takenAt)).map(([day, backups]) => (
          <Fragment key={day}>
            <h3 className={styles.day}>{day}</h3>
            {backups.map(backup => (
              <BackupRow
                key={backup.name}
                backup={backup}
                takesFocus={takesFocus && backup === data[0]}
                onChoose={() => setChosen(backup)}
              />
            ))}
          </Fragment>
        ))}
      </section>
      {chosen === null ? null : (
        <RestoreDialog backup={chosen} onClose={() => setChosen(null)} onRestored={onRestored} />
      )}
    </>
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
        {places.map(place => safety.places[place]).join(', ')}
        {isSealed ? ` · ${safety.encrypted}` : ''}
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
