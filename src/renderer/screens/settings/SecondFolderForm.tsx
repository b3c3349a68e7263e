// The folder for second copies: typed, checked by the core, and how it stands with what lies there.

import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { BackupState } from '../../../shared/contract/counter/backup-calls.ts'
import { useTell } from '../../core/ask.ts'
import { useCore } from '../../core/core-context.tsx'
import { errorWords } from '../../text/error-words.ts'
import { useLanguage, useWords } from '../../text/language.tsx'
import { showAgo } from '../../text/show-date.ts'
import { Callout } from '../../widgets/Callout.tsx'
import form from '../../widgets/Form.module.css'
import styles from './SettingsScreen.module.css'

export function SecondFolderForm({ state }: { state: BackupState }) {
  const words = useWords()
  const { safety } = words
  const [path, setPath] = useState(state.folder ?? '')
  const choose = useTell('backup.chooseFolder')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (path.trim() !== '') choose.mutate({ folder: path.trim() })
  }
  return (
    <form className={form.section} onSubmit={submit} noValidate>
      <h2>{safety.folderTitle}</h2>
      <p className={styles.hint}>{safety.folderHint}</p>
      <div className={styles.oneField}>
        <TextInput
          label={safety.folder}
          placeholder={safety.folderExample}
          value={path}
          maxLength={1000}
          error={choose.error === null ? undefined : errorWords(words, choose.error)}
          onChange={event => {
            setPath(event.currentTarget.value)
            choose.reset()
          }}
        />
        <Button type="submit" disabled={path.trim() === '' || path.trim() === state.folder} loading={choose.isPending}>
          {safety.useFolder}
        </Button>
        {state.folder === null ? null : (
          <Button variant="default" disabled={choose.isPending} onClick={() => choose.mutate({ folder: null })}>
            {safety.noFolder}
          </Button>
        )}
      </div>
      {state.folder === null ? null : <FolderStanding state={state} />}
    </form>
  )
}

function FolderStanding({ state }: { state: BackupState }) {
  const words = useWords()
  const language = useLanguage()
  const { nowMs } = useCore()
  const { safety } = words
  const { folderTrouble, lastFolderCopyAt: last } = state
  const copied = last === null ? null : safety.folderGood(showAgo(words, language, last, nowMs()))
  if (folderTrouble !== null) {
    const troubles: Readonly<Record<string, string>> = safety.folderTroubles
    return (
      <div className={styles.under}>
        <Callout kind="look">
          {troubles[folderTrouble.reason] ?? safety.folderTroubleOther} {safety.triedAgain} {copied}
        </Callout>
      </div>
    )
  }
  return (
    <div className={styles.under}>
      <Callout kind={last === null ? 'plain' : 'safe'}>{copied ?? safety.folderWaiting}</Callout>
      {state.isSameDisk ? <Callout kind="look">{safety.sameDisk}</Callout> : null}
    </div>
  )
}
