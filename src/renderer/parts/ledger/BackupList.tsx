// The moments this machine can put back, and what came of putting one back.

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type AnswerAt, useAsk } from '../../core/ask.ts'
import { errorWords } from '../../text/error-words.ts'
import { useWords } from '../../text/language.tsx'
import { Callout } from '../../widgets/Callout.tsx'
import { Loading } from '../list/Loading.tsx'
import styles from './BackupList.module.css'
import { type Backup, BackupRows } from './BackupRows.tsx'
import { RestoreDialog } from './RestoreDialog.tsx'
import { RestoreOutcome } from './RestoreOutcome.tsx'

type Restored = AnswerAt<'ledger.restore'>

/** `takesFocus`: the first row, once it is there. */
export function BackupList({ takesFocus = false }: { takesFocus?: boolean }) {
  const words = useWords()
  const queries = useQueryClient()
  const { data, error } = useAsk('ledger.findBackups', {}, { keep: true })
  const [chosen, setChosen] = useState<Backup | null>(null)
  const [restored, setRestored] = useState<Restored | null>(null)
  if (error !== null) return <Callout kind="stop">{errorWords(words, error)}</Callout>
  if (data === undefined) return <Loading />
  if (data.length === 0) return <p className={styles.none}>{words.trouble.noBackups}</p>
  const onRestored = (status: Restored) => {
    setChosen(null)
    setRestored(status)
    void queries.invalidateQueries()
  }
  return (
    <>
      {restored === null ? null : <RestoreOutcome restored={restored} backups={data} onUndo={setChosen} />}
      <BackupRows label={words.trouble.chooseBackup} backups={data} takesFocus={takesFocus} onChoose={setChosen} />
      {chosen === null ? null : (
        <RestoreDialog backup={chosen} onClose={() => setChosen(null)} onRestored={onRestored} />
      )}
    </>
  )
}
