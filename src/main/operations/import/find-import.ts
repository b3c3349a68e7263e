// Lists brought in, the newest first, and where each stands.

import type { ImportRun } from '../../../shared/records/import/import-run.ts'
import type { StoredImport } from '../../ledger/rows/import/import-rows.ts'
import type { Deps } from '../deps.ts'

export function findImport(
  { ledger, importer }: Deps,
  input: { offset: number; limit: number },
): { rows: ImportRun[]; total: number } {
  const { rows, total } = ledger.rows.imports.find(input)
  const isPosting = importer.isPosting()
  return { total, rows: rows.map(run => runOf(run, isPosting)) }
}

/** What is half way is on its way as long as anything is: one list at a time, and an older one first. */
function runOf(
  { seq: _seq, counterNo: _no, finishedSeq: _finished, undoingSeq: _undoing, undoingBy: _by, ...run }: StoredImport,
  isPosting: boolean,
): ImportRun {
  if (run.state === 'unfinished' && isPosting) return { ...run, state: 'running' }
  return run.state === 'undoing' && !isPosting ? { ...run, state: 'unfinished' } : run
}
