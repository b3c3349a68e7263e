// The refused rows of an import as a file: where, why, and the row itself, so that it can be mended there and imported.

import type { ImportProblem } from '../../shared/contract/counter/import/import-report.ts'
import type { Table } from './table.ts'
import { writeCsv } from './writing/write-csv.ts'

/** `problems` are those of `checkRows`, all of them. Each refused row stands once, with everything wrong with it. */
export async function writeProblems(table: Table, problems: readonly ImportProblem[]): Promise<Uint8Array> {
  const problemsByLine = Map.groupBy(problems, ({ line }) => line)
  const rows = table.rows
    .filter(({ line }) => problemsByLine.has(line))
    .map(({ line, cells }) => [String(line), inWords(problemsByLine.get(line) ?? []), ...cells])
  return writeCsv(['line', 'problem', ...table.columns], rows)
}

function inWords(problems: readonly ImportProblem[]): string {
  return problems.map(({ column, problem }) => (column === null ? problem : `${column}: ${problem}`)).join(' ')
}
