// Long work in words and a bar, with a way to stop it.

import { Button } from '@mantine/core'
import { useWords } from '../../text/language.tsx'
import type { Words } from '../../text/words.ts'
import styles from './ImportScreen.module.css'
import type { ImportWork } from './use-import-work.ts'

export function WorkProgress({ work: { phase, progress, act } }: { work: ImportWork }) {
  const { imports } = useWords()
  const isGoing = phase === 'running' && progress?.stage === 'undoing'
  const what = isGoing ? imports.undo.going : wordOf(imports, phase)
  const isCounted = progress !== null && progress.total > 0
  return (
    <div className={styles.progress} role="status">
      <p>
        {what} {isCounted ? imports.progress(progress.done, progress.total) : null}
      </p>
      <progress
        className={styles.bar}
        aria-label={what}
        {...(isCounted ? { value: progress.done, max: progress.total } : {})}
      />
      {phase === 'reading' || isGoing ? null : (
        <Button variant="default" onClick={act.cancel}>
          {imports.cancel}
        </Button>
      )}
    </div>
  )
}

function wordOf(imports: Words['imports'], phase: ImportWork['phase']): string {
  if (phase === 'running') return imports.running
  return phase === 'checking' ? imports.checking : imports.reading
}
