// Safety: how it stands with backups, the second folder, encryption, and the moments that can be put back.

import { Button } from '@mantine/core'
import { useAsk } from '../../core/ask.ts'
import { useCore } from '../../core/core-context.tsx'
import { BackupList } from '../../parts/ledger/BackupList.tsx'
import { backUpKey, useBackUp } from '../../parts/ledger/use-back-up.ts'
import { errorWords } from '../../text/error-words.ts'
import { useLanguage, useWords } from '../../text/language.tsx'
import { showAgo } from '../../text/show-date.ts'
import { Callout } from '../../widgets/Callout.tsx'
import form from '../../widgets/Form.module.css'
import { Key } from '../../widgets/Key.tsx'
import { SealForm } from './SealForm.tsx'
import { SecondFolderForm } from './SecondFolderForm.tsx'
import styles from './SettingsScreen.module.css'

export function SafetySection() {
  const words = useWords()
  const { safety } = words
  const { data: state, error } = useAsk('backup.state', {}, { keep: true })
  return (
    <div className={styles.body}>
      <Standing />
      <p className={styles.hint}>{safety.hint}</p>
      {error === null ? null : <Callout kind="stop">{errorWords(words, error)}</Callout>}
      {state === undefined ? null : (
        <>
          <SecondFolderForm key={state.folder} state={state} />
          {state.folder === null && !state.isSealing ? null : <SealForm isSealing={state.isSealing} />}
        </>
      )}
      <section className={form.section}>
        <h2>{safety.listTitle}</h2>
        <BackupList />
      </section>
    </div>
  )
}

function Standing() {
  const words = useWords()
  const language = useLanguage()
  const { nowMs } = useCore()
  const { safety } = words
  const { data: status } = useAsk('ledger.status', {}, { keep: true })
  const backUp = useBackUp()
  const last = status?.lastBackupAt ?? null
  const isGood = last !== null && status?.isBackupOld === false
  return (
    <>
      <Callout
        kind={isGood ? 'safe' : 'look'}
        acts={
          <Button
            variant="filled"
            loading={backUp.isPending}
            onClick={backUp.start}
            rightSection={<Key name={backUpKey} />}
          >
            {safety.backUp}
          </Button>
        }
      >
        <strong>{last === null ? safety.none : safety.last(showAgo(words, language, last, nowMs()))}</strong>
        {backUp.isSuccess ? ` ${safety.backedUp}` : null}
      </Callout>
      {backUp.error === null ? null : <Callout kind="stop">{errorWords(words, backUp.error)}</Callout>}
    </>
  )
}
