// The backups there are, newest first; each can be put in place of the shop's file after a second look.

import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type AnswerAt, useAsk, useTell } from '../../core/ask.ts'
import { useCore } from '../../core/core-context.tsx'
import { errorWords } from '../../text/error-words.ts'
import { useLanguage, useWords } from '../../text/language.tsx'
import { showAgo, showDayOf, showTime } from '../../text/show-date.ts'
import { Callout } from '../../widgets/Callout.tsx'
import styles from './BackupList.module.css'

type Backup = AnswerAt<'ledger.findBackups'>[number]

export function BackupList() {
  const words = useWords()
  const queries = useQueryClient()
  const { data, error } = useAsk('ledger.findBackups', {})
  const restore = useTell('ledger.restore')
  if (error !== null) return <Callout kind="stop">{errorWords(words, error)}</Callout>
  if (data === undefined) return <p className={styles.none}>{words.common.loading}</p>
  if (data.length === 0) return <p className={styles.none}>{words.trouble.noBackups}</p>
  const put = (name: string) => restore.mutate({ name }, { onSuccess: () => void queries.invalidateQueries() })
  return (
    <>
      {restore.error === null ? null : <Callout kind="stop">{errorWords(words, restore.error)}</Callout>}
      {restore.isSuccess ? <Callout kind="safe">{words.trouble.restored}</Callout> : null}
      <ul className={styles.list} aria-label={words.trouble.chooseBackup}>
        {data.map(backup => (
          <BackupRow key={backup.name} backup={backup} isBusy={restore.isPending} onRestore={() => put(backup.name)} />
        ))}
      </ul>
    </>
  )
}

function BackupRow({ backup, isBusy, onRestore }: { backup: Backup; isBusy: boolean; onRestore: () => void }) {
  const words = useWords()
  const language = useLanguage()
  const { nowMs } = useCore()
  const [isSure, setSure] = useState(false)
  return (
    <li className={styles.row}>
      <span className={styles.when}>
        <strong>
          {showDayOf(language, backup.takenAt)}, {showTime(backup.takenAt)}
        </strong>
        <span className={styles.more}>
          {showAgo(words, language, backup.takenAt, nowMs())} ·{' '}
          {words.trouble.size((backup.sizeBytes / 1_048_576).toFixed(1))}
        </span>
      </span>
      {isSure ? <span className={styles.sure}>{words.trouble.restoreSure}</span> : null}
      <Button
        size="compact-sm"
        variant={isSure ? 'danger' : 'default'}
        disabled={isBusy}
        onClick={() => (isSure ? onRestore() : setSure(true))}
        onBlur={() => setSure(false)}
      >
        {words.trouble.restoreThis}
      </Button>
    </li>
  )
}
