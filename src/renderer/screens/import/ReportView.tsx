// What would happen: how many items are new, changed, left out, and row by row why.

import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { ImportState } from '../../../shared/contract/counter/import/import-calls.ts'
import type { ImportProblem, ImportReport } from '../../../shared/contract/counter/import/import-report.ts'
import { wholeOf } from '../../../shared/domain/past-sale/sum-past-sales.ts'
import { formatPaise, groupIndian } from '../../../shared/kernel/money.ts'
import type { ImportKind } from '../../../shared/records/import/import-run.ts'
import { useClient } from '../../core/core-context.tsx'
import { downloadFile } from '../../parts/document/file-blob.ts'
import { errorWords } from '../../text/error-words.ts'
import { useWords } from '../../text/language.tsx'
import { Callout } from '../../widgets/Callout.tsx'
import { ScrollBox } from '../../widgets/ScrollBox.tsx'
import styles from './ImportScreen.module.css'
import { PastSalesSums } from './sales/PastSalesSums.tsx'
import type { ImportWork } from './use-import-work.ts'

export function ReportView({ work, report, state }: { work: ImportWork; report: ImportReport; state: ImportState }) {
  const { imports, importProblems } = useWords()
  const { id, kind } = state
  const { pastSales } = report
  const willChange = pastSales === undefined ? report.createCount + report.updateCount : wholeOf(pastSales.totals).bills
  const label = useRunLabel(kind, report, willChange)
  return (
    <section className={styles.report} aria-label={imports.report}>
      <Counts report={report} kind={kind} />
      {pastSales === undefined ? null : <PastSalesSums found={pastSales} />}
      {report.problemCount === 0 ? <Callout kind="safe">{imports.allGood}</Callout> : null}
      {report.notes.map(note => (
        <p key={note.code} className={styles.hint}>
          {importProblems.notes[note.code](note.count)}
        </p>
      ))}
      {report.problemCount > 0 ? <Problems report={report} id={id} /> : null}
      <p className={styles.foot}>
        {willChange === 0 ? (
          imports.nothingToDo
        ) : (
          // What leaves rows out is not done by one key too many.
          <Button
            variant="filled"
            autoFocus={report.refusedCount === 0}
            onClick={() => work.act.run(report.refusedCount > 0)}
          >
            {label}
          </Button>
        )}
      </p>
    </section>
  )
}

/** What the act would bring in: items, or past bills. */
function useRunLabel(kind: ImportKind, { refusedCount }: ImportReport, count: number): string {
  const { imports, salesImport } = useWords()
  if (kind !== 'sales')
    return refusedCount > 0 ? imports.runSkipping[kind](count, refusedCount) : imports.run[kind](count)
  return refusedCount > 0 ? salesImport.runSkipping(count, refusedCount) : salesImport.run(count)
}

function Counts({ report, kind }: { report: ImportReport; kind: ImportKind }) {
  const { imports, salesImport } = useWords()
  const counts: readonly (readonly [number | string, string, string])[] = [
    ...(kind !== 'sales'
      ? ([
          [report.createCount, imports.wouldCreate[kind], 'plain'],
          [report.updateCount, imports.wouldUpdate, 'plain'],
          [report.unchangedCount, imports.unchanged, 'plain'],
        ] as const)
      : ([[report.createCount, salesImport.wouldCreate, 'plain']] as const)),
    ...report.totals.map(
      ({ code, value }) =>
        [code.endsWith('_paise') ? formatPaise(value) : value, imports.totals[code], 'plain'] as const,
    ),
    [report.refusedCount, imports.refused, report.refusedCount > 0 ? 'stop' : 'plain'],
  ]
  return (
    <div className={styles.counts}>
      {counts.map(([value, word, kind]) => (
        <p key={word} className={styles.count} data-kind={kind}>
          <strong>{typeof value === 'string' ? value : groupIndian(String(value))}</strong>
          {word}
        </p>
      ))}
    </div>
  )
}

function Problems({ report, id }: { report: ImportReport; id: string }) {
  const words = useWords()
  const client = useClient()
  const { imports } = words
  const save = () =>
    void client.export
      .importProblems({ id })
      .then(
        downloadFile,
        (error: unknown) => void notifications.show({ message: errorWords(words, error), color: 'red' }),
      )
  return (
    <>
      <p className={styles.foot}>
        <strong>{imports.problems(report.problemCount)}</strong>
        <Button size="compact-sm" variant="default" onClick={save}>
          {imports.saveProblems}
        </Button>
        {report.problemCount > report.problems.length
          ? imports.problemsShown(report.problems.length, report.problemCount)
          : null}
      </p>
      <ScrollBox className={styles.scroll} label={imports.problems(report.problemCount)}>
        <table className={styles.problems}>
          <thead>
            <tr>
              <th scope="col">{imports.problemColumns.line}</th>
              <th scope="col">{imports.problemColumns.column}</th>
              <th scope="col">{imports.problemColumns.value}</th>
              <th scope="col">{imports.problemColumns.problem}</th>
            </tr>
          </thead>
          <tbody>
            {report.problems.map((problem, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two problems of a row may be alike
              <ProblemRow key={index} problem={problem} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </>
  )
}

function ProblemRow({ problem }: { problem: ImportProblem }) {
  const { importProblems } = useWords()
  return (
    <tr>
      <td>{problem.line}</td>
      <td>{problem.column}</td>
      <td>{problem.value}</td>
      <td>{importProblems.problems[problem.code](problem.params)}</td>
    </tr>
  )
}
