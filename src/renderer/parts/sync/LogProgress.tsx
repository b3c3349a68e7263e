// How far the shop's log is on its way here.

import type { LogProgress as Progress } from '../../../shared/contract/counter/sync/sync-calls.ts'
import { useWords } from '../../text/language.tsx'
import styles from './LogProgress.module.css'

/** `label`: what is coming, for whoever hears the page read out. */
export function LogProgress({ label, progress }: { label: string; progress: Progress | null }) {
  const { first: w } = useWords().sync
  const said = progress === null ? w.starting : w.progress(progress.done, progress.total)
  return (
    <div className={styles.progress} role="status">
      <progress aria-label={label} {...(progress === null ? {} : { value: progress.done, max: progress.total })} />
      <p>{said}</p>
    </div>
  )
}
