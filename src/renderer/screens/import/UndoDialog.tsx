// What taking an import back would come to, in words, before it is done.

import { Modal } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useEffect, useState } from 'react'
import type { ImportRun, UndoCounts } from '../../../shared/records/import/import-run.ts'
import { useAsk, useTell } from '../../core/ask.ts'
import { useCore } from '../../core/core-context.tsx'
import { errorWords } from '../../text/error-words.ts'
import { useWords } from '../../text/language.tsx'
import type { Words } from '../../text/words.ts'
import { FormFoot } from '../../widgets/FormFoot.tsx'
import styles from './ImportScreen.module.css'

export function UndoDialog({ run, onClose }: { run: ImportRun; onClose: () => void }) {
  const words = useWords()
  const { undo: w } = words.imports
  const check = useAsk('import.checkUndo', { id: run.id })
  const undo = useTell('import.undo')
  const progress = useProgressOf(run.id)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const onSuccess = () => {
      notifications.show({ message: w.done(run.fileName), color: 'green' })
      onClose()
    }
    undo.mutate({ id: run.id }, { onSuccess })
  }
  const error = undo.error ?? check.error
  return (
    <Modal
      opened
      onClose={onClose}
      title={w.title(run.fileName)}
      size={520}
      closeButtonProps={{ 'aria-label': words.common.close }}
    >
      <form onSubmit={submit} noValidate>
        {check.data === undefined ? null : (
          <ul className={styles.undo} aria-live="polite">
            {sentencesOf(words, check.data).map(sentence => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
        <p className={styles.hint}>{w.note}</p>
        {undo.isPending && progress !== null ? (
          <progress className={styles.bar} aria-label={w.act} value={progress.done} max={progress.total} />
        ) : null}
        <FormFoot
          key={check.isPending ? 'asking' : 'asked'}
          hasFocus={!check.isPending}
          problem={error === null ? null : errorWords(words, error)}
          back={undo.isPending ? words.common.close : words.common.cancel}
          onBack={onClose}
          act={w.act}
          isBusy={undo.isPending || check.isPending}
        />
      </form>
    </Modal>
  )
}

/** How far it is, as the core tells every window. */
function useProgressOf(importId: string): { done: number; total: number } | null {
  const { client } = useCore().connection
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null)
  useEffect(
    () => client.on('import.progress', ({ id, done, total }) => void (id === importId && setProgress({ done, total }))),
    [client, importId],
  )
  return progress
}

function sentencesOf({ imports: { undo: w } }: Words, counts: UndoCounts): string[] {
  const said = [
    [counts.takenBackCount, w.takenBack],
    [counts.restoredCount, w.restored],
    [counts.stockCount, w.stock],
    [counts.openingCount, w.openings],
    [counts.openingKeptCount, w.openingsKept],
    [counts.keptCount, w.kept],
  ] as const
  const sentences = said.flatMap(([count, words]) => (count === 0 ? [] : [words(count)]))
  return sentences.length === 0 ? [w.nothing] : sentences
}
