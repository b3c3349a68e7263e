// Lists brought in, the newest first, and where each stands.

import type { ImportRun } from '../../../shared/records/import/import-run.ts'
import type { Deps } from '../deps.ts'

export function findImport(
  { ledger, importer }: Deps,
  input: { offset: number; limit: number },
): { rows: ImportRun[]; total: number } {
  const { rows, total } = ledger.rows.imports.find(input)
  const runningId = importer.runningId()
  return {
    total,
    rows: rows.map(({ seq: _seq, counterNo: _counterNo, finishedSeq: _finishedSeq, ...run }) =>
      run.id === runningId && run.state === 'unfinished' ? { ...run, state: 'running' } : run,
    ),
  }
}
