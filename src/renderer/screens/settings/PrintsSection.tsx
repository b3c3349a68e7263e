// What was sent to the receipt printer and what became of it.

import { Button } from '@mantine/core'
import type { PrintJob } from '../../../shared/contract/counter/document-calls.ts'
import { useAsk, useTell } from '../../core/ask.ts'
import { useCore } from '../../core/core-context.tsx'
import { errorWords } from '../../text/error-words.ts'
import { useLanguage, useWords } from '../../text/language.tsx'
import { showInstant } from '../../text/show-date.ts'
import { wordFor } from '../../text/word-for.ts'
import { Callout } from '../../widgets/Callout.tsx'
import { EmptyState } from '../../widgets/EmptyState.tsx'
import styles from './SettingsScreen.module.css'

export function PrintsSection() {
  const words = useWords()
  const { data, error } = useAsk('print.find', {})
  if (error !== null) return <Callout kind="stop">{errorWords(words, error)}</Callout>
  if (data?.length === 0)
    return <EmptyState icon="print" title={words.settings.jobs.none} hint={words.settings.jobs.noneHint} />
  return (
    <div className={styles.body}>
      {data?.map(job => (
        <JobRow key={job.id} job={job} />
      ))}
    </div>
  )
}

function JobRow({ job }: { job: PrintJob }) {
  const words = useWords()
  const { jobs } = words.settings
  const language = useLanguage()
  const { nowMs } = useCore()
  const retry = useTell('print.retry')
  const cancel = useTell('print.cancel')
  const error = retry.error ?? cancel.error
  const isOpen = job.state === 'waiting' || job.state === 'failed'
  return (
    <div className={styles.job} data-state={job.state}>
      <span>{wordFor(jobs.titles, job.title)}</span>
      <span>{showInstant(language, job.createdAt, nowMs())}</span>
      <span>{jobs.tries(job.tries)}</span>
      <span className={styles.state}>{jobs.states[job.state]}</span>
      <span className={styles.acts}>
        {job.state === 'failed' || job.state === 'cancelled' ? (
          <Button size="compact-sm" variant="default" onClick={() => retry.mutate({ id: job.id })}>
            {jobs.retry}
          </Button>
        ) : null}
        {isOpen ? (
          <Button size="compact-sm" variant="subtle" onClick={() => cancel.mutate({ id: job.id })}>
            {jobs.cancel}
          </Button>
        ) : null}
      </span>
      {job.problem === null ? null : <span className={styles.problem}>{wordFor(jobs.problems, job.problem)}</span>}
      {error === null ? null : <span className={styles.problem}>{errorWords(words, error)}</span>}
    </div>
  )
}
