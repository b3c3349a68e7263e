// What the status bar says of the shop's other counters: when they last met, what waits, what needs a person. Being offline
// is normal; a sale on its way is nothing to speak of.

import { useState } from 'react'
import type { SyncStatus } from '../../shared/contract/counter/sync/sync-calls.ts'
import { useCore } from '../core/core-context.tsx'
import { useAttention, useSync } from '../parts/sync/use-sync.ts'
import { useLanguage, useWords } from '../text/language.tsx'
import { showInstant } from '../text/show-date.ts'
import { Icon } from '../widgets/Icon.tsx'
import styles from './StatusBar.module.css'
import { attentionOf, isBehind, isComingIn } from './sync-phase.ts'

export function SyncedAt() {
  const { sync: w } = useWords()
  const sync = useSync()
  const when = useWhen()
  if (sync === undefined || sync.address === null || sync.lastExchangeAt === null) return null
  return <>{w.bar.synced(when(sync.lastExchangeAt))}</>
}

export function SyncItems() {
  const { sync: w } = useWords()
  const sync = useSync()
  const when = useWhen()
  const isLate = useIsBehind(sync)
  const toLookAt = useAttention()?.length ?? 0
  if (sync === undefined) return null
  const { progress, waiting } = sync
  const attention = attentionOf(sync)
  return (
    <>
      {progress !== null && isComingIn(sync) ? (
        <a className={styles.link} href="#/settings/sync">
          {w.bar.coming(progress.done, progress.total)}
        </a>
      ) : null}
      {isLate && waiting.since !== null ? (
        <a className={styles.link} href="#/settings/sync">
          {w.bar.waiting(waiting.count, when(waiting.since))}
        </a>
      ) : null}
      {attention === 0 ? null : (
        <a className={styles.lookLink} href="#/settings/sync">
          <Icon name="look" size={16} />
          {w.bar.attention(attention)}
        </a>
      )}
      {toLookAt === 0 ? null : (
        <a className={styles.lookLink} href="#/attention">
          <Icon name="look" size={16} />
          {w.bar.toLookAt(toLookAt)}
        </a>
      )}
    </>
  )
}

/** Keeps what was said before while it is being exchanged. */
function useIsBehind(sync: SyncStatus | undefined): boolean {
  const [was, setWas] = useState(false)
  const is = sync !== undefined && isBehind(sync, was)
  if (is !== was) setWas(is)
  return is
}

function useWhen(): (instant: string) => string {
  const language = useLanguage()
  const { nowMs } = useCore()
  return instant => showInstant(language, instant, nowMs())
}
