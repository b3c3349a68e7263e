// One line over every screen when backups stay away: the last checked one is older than a day, or the second folder is
// not reached. Quiet otherwise.

import { Button } from '@mantine/core'
import { useState } from 'react'
import { useAsk } from '../core/ask.ts'
import { useCore } from '../core/core-context.tsx'
import { backUpKey, useBackUp } from '../parts/ledger/use-back-up.ts'
import { errorWords } from '../text/error-words.ts'
import { useLanguage, useWords } from '../text/language.tsx'
import { showAgo } from '../text/show-date.ts'
import { wordFor } from '../text/word-for.ts'
import { Callout } from '../widgets/Callout.tsx'
import { Key } from '../widgets/Key.tsx'
import styles from './Frame.module.css'

export function SafetyBanner() {
  const { data: status } = useAsk('ledger.status', {}, { keep: true })
  const [putAside, setPutAside] = useState('')
  if (status === undefined || status.state === 'refused') return null
  if (status.isBackupOld && status.entryCount > 0) return <OldBackup last={status.lastBackupAt} />
  const { folderTrouble } = status
  if (folderTrouble === null || putAside === folderTrouble.reason) return null
  return <FolderMissed reason={folderTrouble.reason} onClose={() => setPutAside(folderTrouble.reason)} />
}

function OldBackup({ last }: { last: string | null }) {
  const words = useWords()
  const language = useLanguage()
  const { nowMs } = useCore()
  const { safety } = words
  const backUp = useBackUp()
  const act = (
    <Button size="compact-sm" loading={backUp.isPending} onClick={backUp.start} rightSection={<Key name={backUpKey} />}>
      {safety.backUp}
    </Button>
  )
  return (
    <div className={styles.lost}>
      <Callout kind={backUp.error === null ? 'look' : 'stop'} acts={act}>
        {backUp.error === null
          ? last === null
            ? safety.oldNone
            : safety.old(showAgo(words, language, last, nowMs()))
          : errorWords(words, backUp.error)}
      </Callout>
    </div>
  )
}

function FolderMissed({ reason, onClose }: { reason: string; onClose: () => void }) {
  const { safety, common } = useWords()
  const acts = (
    <>
      <Button component="a" href="#/settings/backups" size="compact-sm" variant="default">
        {safety.look}
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={onClose}>
        {common.close}
      </Button>
    </>
  )
  return (
    <div className={styles.lost}>
      <Callout kind="look" acts={acts}>
        {safety.secondMissing} {wordFor(safety.folderTroubles, reason)}
      </Callout>
    </div>
  )
}
