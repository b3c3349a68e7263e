// Backups: make one now, see those there are, put one back.

import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useAsk, useTell } from '../../core/ask.ts'
import { useCore } from '../../core/core-context.tsx'
import { BackupList } from '../../parts/ledger/BackupList.tsx'
import { errorWords } from '../../text/error-words.ts'
import { useLanguage, useWords } from '../../text/language.tsx'
import { showAgo } from '../../text/show-date.ts'
import { Callout } from '../../widgets/Callout.tsx'
import styles from './SettingsScreen.module.css'

export function BackupsSection() {
  const words = useWords()
  const language = useLanguage()
  const { nowMs } = useCore()
  const backUp = useTell('ledger.backUp')
  const { data: backups = [] } = useAsk('ledger.findBackups', {})
  const queries = useQueryClient()
  const askAgain = () => void queries.invalidateQueries({ queryKey: ['ledger.findBackups'] })
  const last = backups[0]?.takenAt ?? null
  return (
    <div className={styles.body}>
      <p className={styles.hint}>{words.settings.backupsHint}</p>
      <div className={styles.acts}>
        <Button variant="filled" loading={backUp.isPending} onClick={() => backUp.mutate({}, { onSuccess: askAgain })}>
          {words.settings.backUp}
        </Button>
        <span className={styles.hint}>
          {last === null
            ? words.settings.noBackupYet
            : words.settings.lastBackup(showAgo(words, language, last, nowMs()))}
        </span>
      </div>
      {backUp.isSuccess ? <Callout kind="safe">{words.settings.backedUp(backUp.data.name)}</Callout> : null}
      {backUp.error === null ? null : <Callout kind="stop">{errorWords(words, backUp.error)}</Callout>}
      <BackupList />
    </div>
  )
}
