// A month being read, with how far it is, and a way to stop.

import { Button } from '@mantine/core'
import { useLanguage, useWords } from '../../text/language.tsx'
import { showMonth } from '../../text/show-date.ts'
import { Key } from '../../widgets/Key.tsx'
import styles from './MonthEndScreen.module.css'
import type { MonthWork } from './use-month-work.ts'

export function ReadingProgress({ period, work }: { period: string; work: MonthWork }) {
  const { monthEnd } = useWords()
  const language = useLanguage()
  const { progress, stop } = work
  const isCounted = progress !== null && progress.total > 0
  const what = monthEnd.reading(showMonth(language, period))
  return (
    <div className={styles.progress} role="status">
      <span>
        {what} {isCounted ? monthEnd.progress(progress.done, progress.total) : null}
      </span>
      <progress
        className={styles.bar}
        aria-label={what}
        {...(isCounted ? { value: progress.done, max: progress.total } : {})}
      />
      <Button variant="default" onClick={stop} rightSection={<Key name="Esc" quiet />}>
        {monthEnd.stop}
      </Button>
    </div>
  )
}
