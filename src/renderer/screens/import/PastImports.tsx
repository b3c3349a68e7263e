// Lists brought in so far, the newest first, each with its way back.

import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ImportRun } from '../../../shared/records/import/import-run.ts'
import { useAsk } from '../../core/ask.ts'
import { useCore } from '../../core/core-context.tsx'
import { useLanguage, useWords } from '../../text/language.tsx'
import { showInstant } from '../../text/show-date.ts'
import { ScrollBox } from '../../widgets/ScrollBox.tsx'
import styles from './ImportScreen.module.css'
import { UndoDialog } from './UndoDialog.tsx'

export function PastImports() {
  const { imports } = useWords()
  const found = useAsk('import.find', { offset: 0, limit: 50 })
  const [undoing, setUndoing] = useState<ImportRun | null>(null)
  const runs = found.data?.rows ?? []
  if (runs.length === 0) return null
  const { file, what, when, result } = imports.historyColumns
  return (
    <section className={styles.history} aria-label={imports.history}>
      <h2>{imports.history}</h2>
      <ScrollBox className={styles.scroll} label={imports.history}>
        <table className={styles.runs}>
          <thead>
            <tr>
              <th scope="col">{file}</th>
              <th scope="col">{what}</th>
              <th scope="col">{when}</th>
              <th scope="col">{result}</th>
              <th />
            </tr>
          </thead>
          <tbody>
            {runs.map(run => (
              <RunRow key={run.id} run={run} onUndo={() => setUndoing(run)} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {undoing === null ? null : <UndoDialog run={undoing} onClose={() => setUndoing(null)} />}
    </section>
  )
}

function RunRow({ run, onUndo }: { run: ImportRun; onUndo: () => void }) {
  const { imports } = useWords()
  const language = useLanguage()
  const nowMs = useCore().nowMs()
  const { state, counts } = run
  const canUndo = state === 'finished' || state === 'unfinished'
  const came = counts === null ? '' : imports.runResult(counts.createCount, counts.updateCount)
  return (
    <tr data-gone={state === 'undone' || undefined}>
      <td>{run.fileName}</td>
      <td>{imports.kinds[run.kind]}</td>
      <td>
        {showInstant(language, run.startedAt, nowMs)}, {run.startedBy}
      </td>
      <td>{state === 'finished' ? came : imports.runStates[state]}</td>
      <td>
        {canUndo ? (
          <Button
            size="compact-sm"
            variant="default"
            onClick={onUndo}
            aria-label={`${imports.undo.ask} ${run.fileName}`}
          >
            {imports.undo.ask}
          </Button>
        ) : null}
      </td>
    </tr>
  )
}
