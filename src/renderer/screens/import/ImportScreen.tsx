// Bringing a list in: say what it holds, choose the file, say what its columns are, see what would happen, let it happen.

import { Button } from '@mantine/core'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { errorWords } from '../../text/error-words.ts'
import { useWords } from '../../text/language.tsx'
import type { Words } from '../../text/words.ts'
import { Callout } from '../../widgets/Callout.tsx'
import { ChooseFile } from './ChooseFile.tsx'
import { ChooseKind } from './ChooseKind.tsx'
import { ImportDone } from './ImportDone.tsx'
import styles from './ImportScreen.module.css'
import { MappingForm } from './MappingForm.tsx'
import { PastImports } from './PastImports.tsx'
import { ReportView } from './ReportView.tsx'
import type { ImportWork } from './use-import-work.ts'
import { WorkProgress } from './WorkProgress.tsx'

export function ImportScreen({ work }: { work: ImportWork }) {
  const words = useWords()
  const { kind, phase, state, error, wasCancelled, act } = work
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <h1>{words.imports.title}</h1>
        {state === null ? null : (
          <>
            <span className={styles.file}>
              {words.imports.kinds[state.kind]} · {state.fileName} · {words.imports.rows(state.rowCount)}
            </span>
            {phase === 'running' || phase === 'checking' || phase === 'done' ? null : (
              <Button size="compact-sm" variant="default" onClick={act.reset}>
                {words.imports.another}
              </Button>
            )}
          </>
        )}
      </header>
      {error === null ? null : <Callout kind="stop">{importErrorWords(words, error)}</Callout>}
      {wasCancelled ? <Callout kind="plain">{words.imports.cancelled}</Callout> : null}
      {phase === 'choose' ? (
        <>
          <ChooseKind kind={kind} onKind={act.setKind} />
          <ChooseFile kind={kind} onFile={act.choose} />
          <PastImports />
        </>
      ) : null}
      {phase === 'reading' || phase === 'checking' || phase === 'running' ? <WorkProgress work={work} /> : null}
      {phase === 'checked' && state?.report != null ? (
        <ReportView work={work} report={state.report} state={state} />
      ) : null}
      {phase === 'mapping' || phase === 'checked' ? <MappingForm work={work} /> : null}
      {phase === 'done' && state?.report != null ? (
        <ImportDone report={state.report} kind={state.kind} onAnother={act.reset} />
      ) : null}
    </div>
  )
}

/** A file that cannot be read says why in its own words. */
function importErrorWords(words: Words, error: unknown): string {
  if (!(error instanceof Refusal) || error.code !== 'import_unreadable') return errorWords(words, error)
  const reasons: Readonly<Record<string, string>> = words.imports.unreadable
  const reason = reasons[String(error.details.reason)]
  if (reason === undefined) return errorWords(words, error)
  const { line } = error.details
  return typeof line === 'number' ? `${words.imports.problemColumns.line} ${line}: ${reason}` : reason
}
