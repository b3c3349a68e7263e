// The shop's books are coming in to a machine that joined: how far they are, and a way back to where it began.

import { Button } from '@mantine/core'
import type { SyncStatus } from '../../../shared/contract/counter/sync/sync-calls.ts'
import { useTell } from '../../core/ask.ts'
import { JoinForm } from '../../parts/sync/JoinForm.tsx'
import { LogProgress } from '../../parts/sync/LogProgress.tsx'
import { errorWords } from '../../text/error-words.ts'
import { useWords } from '../../text/language.tsx'
import { Callout } from '../../widgets/Callout.tsx'
import { Key } from '../../widgets/Key.tsx'
import { useKeys } from '../../widgets/use-keys.ts'
import styles from './BeginWithBackup.module.css'

export function JoiningScreen({ sync }: { sync: SyncStatus }) {
  const words = useWords()
  const w = words.sync.first
  const tryNow = useTell('sync.tryNow')
  const giveUp = useTell('sync.giveUp')
  const isSignedOut = sync.state === 'signedOut'
  const isAway = sync.state === 'offline' || sync.state === 'waiting'
  useKeys(isAway ? { F9: () => tryNow.mutate({}) } : {})
  const error = giveUp.error ?? tryNow.error
  const cancel = (
    <Button variant="default" loading={giveUp.isPending} onClick={() => giveUp.mutate({})} title={w.giveUpHint}>
      {w.giveUp}
    </Button>
  )
  return (
    <main className={styles.page}>
      <section className={styles.sheet}>
        <h1 className={styles.title}>{w.coming}</h1>
        {isSignedOut ? (
          <>
            <Callout kind="look">{w.signedOut}</Callout>
            <JoinForm address={sync.address ?? ''} way="code" asksCashier back={cancel} />
          </>
        ) : (
          <>
            <p>{w.comingHint}</p>
            <LogProgress label={w.coming} progress={sync.progress} />
            {isAway ? (
              <Callout
                kind="plain"
                acts={
                  <Button variant="default" onClick={() => tryNow.mutate({})} rightSection={<Key name="F9" />}>
                    {words.sync.tryNow}
                  </Button>
                }
              >
                {w.offline}
              </Callout>
            ) : null}
            <div className={styles.cancel}>
              {cancel}
              <span>{w.giveUpHint}</span>
            </div>
          </>
        )}
        {error === null ? null : <Callout kind="stop">{errorWords(words, error)}</Callout>}
      </section>
    </main>
  )
}
