// How the exchange stands, in words, with the acts of a person who does not want to wait.

import { Button } from '@mantine/core'
import type { SyncStatus } from '../../../../shared/contract/counter/sync/sync-calls.ts'
import { useTell } from '../../../core/ask.ts'
import { useCore } from '../../../core/core-context.tsx'
import { downloadFile } from '../../../parts/document/file-blob.ts'
import { useAttention } from '../../../parts/sync/use-sync.ts'
import { errorWords } from '../../../text/error-words.ts'
import { useLanguage, useWords } from '../../../text/language.tsx'
import { showInstant } from '../../../text/show-date.ts'
import type { Words } from '../../../text/words.ts'
import { Callout, type CalloutKind } from '../../../widgets/Callout.tsx'
import { Key } from '../../../widgets/Key.tsx'
import { useKeys } from '../../../widgets/use-keys.ts'
import styles from '../SettingsScreen.module.css'

export function SyncStanding({ sync }: { sync: SyncStatus }) {
  const words = useWords()
  const when = useWhen()
  const w = words.sync
  const tryNow = useTell('sync.tryNow')
  const makeFile = useTell('sync.makeFile')
  const standing = standingWords(words, sync)
  const canTry = sync.state !== 'signedOut'
  const hasFile = sync.waiting.count > 0 || sync.keptCount > 0
  const save = () => makeFile.mutate({}, { onSuccess: downloadFile })
  useKeys({ ...(canTry ? { F9: () => tryNow.mutate({}) } : {}), ...(hasFile ? { F7: save } : {}) })
  const error = tryNow.error ?? makeFile.error
  return (
    <>
      <Callout
        kind={standing.kind}
        acts={
          canTry ? (
            <Button
              variant={standing.kind === 'safe' || sync.state === 'parted' ? 'default' : 'filled'}
              onClick={() => tryNow.mutate({})}
              rightSection={<Key name="F9" />}
            >
              {w.tryNow}
            </Button>
          ) : undefined
        }
      >
        <strong>{standing.title}</strong> {standing.hint}{' '}
        {sync.nextTryAt === null || standing.kind === 'safe' ? null : w.states.next(when(sync.nextTryAt))}{' '}
        {sync.problem === null ? null : w.states.said(sync.problem)}
      </Callout>
      {error === null ? null : <Callout kind="stop">{errorWords(words, error)}</Callout>}
      <ToLookAt />
      <Facts sync={sync} />
      {hasFile ? (
        <div className={styles.acts}>
          <Button variant="default" loading={makeFile.isPending} onClick={save} rightSection={<Key name="F7" quiet />}>
            {w.file.act}
          </Button>
          <span className={styles.hint}>{w.file.hint}</span>
        </div>
      ) : null}
    </>
  )
}

function Facts({ sync }: { sync: SyncStatus }) {
  const { sync: w } = useWords()
  const when = useWhen()
  return (
    <dl className={styles.facts}>
      <dt>{w.facts.server}</dt>
      <dd>{sync.address}</dd>
      <dt>{w.facts.last}</dt>
      <dd>{sync.lastExchangeAt === null ? w.facts.never : when(sync.lastExchangeAt)}</dd>
      <dt>{w.facts.waiting}</dt>
      <dd>
        {sync.waiting.since === null
          ? w.facts.nothingWaits
          : w.facts.waits(sync.waiting.count, when(sync.waiting.since))}
      </dd>
      {sync.progress === null || sync.state !== 'pulling' ? null : (
        <>
          <dt>{w.facts.coming}</dt>
          <dd>{w.first.progress(sync.progress.done, sync.progress.total)}</dd>
        </>
      )}
    </dl>
  )
}

function useWhen(): (instant: string) => string {
  const language = useLanguage()
  const { nowMs } = useCore()
  return instant => showInstant(language, instant, nowMs())
}

function ToLookAt() {
  const { attention: w } = useWords().sync
  const count = useAttention()?.length ?? 0
  if (count === 0) return null
  const act = (
    <Button component="a" href="#/attention" size="compact-sm" variant="default">
      {w.open}
    </Button>
  )
  return (
    <Callout kind="look" acts={act}>
      {w.count(count)}
    </Callout>
  )
}

interface Standing {
  readonly kind: CalloutKind
  readonly title: string
  readonly hint: string
}

function standingWords({ sync: { states } }: Words, { state }: SyncStatus): Standing {
  switch (state) {
    case 'live':
      return { kind: 'safe', title: states.live, hint: '' }
    case 'connecting':
    case 'pulling':
    case 'pushing':
      return { kind: 'plain', title: states.busy, hint: '' }
    case 'offline':
      return { kind: 'plain', title: states.offline, hint: states.offlineHint }
    case 'waiting':
      return { kind: 'plain', title: states.waiting, hint: states.waitingHint }
    case 'signedOut':
      return { kind: 'look', title: states.signedOut, hint: states.signedOutHint }
    case 'tooOld':
      return { kind: 'look', title: states.tooOld, hint: states.tooOldHint }
    case 'parted':
      return { kind: 'look', title: states.parted, hint: states.partedHint }
    default:
      return state satisfies never
  }
}
