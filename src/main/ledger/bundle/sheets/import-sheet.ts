// Lists that were brought in from files.

import type { ImportCounts } from '../../../../shared/records/import/import-run.ts'
import { idOfBlob } from '../../statements/id-blob.ts'
import { rowsIn, within } from '../facts.ts'
import { columnsOf, sheet } from '../sheet.ts'

interface ImportRow {
  readonly id: Buffer
  readonly atMs: number
  readonly by: string
  readonly kind: string
  readonly fileName: string
  readonly fileSha256: string
  readonly rowCount: number
  readonly counts: string | null
  readonly finishedAtMs: number | null
  readonly undoneAtMs: number | null
}

const run = columnsOf<ImportRow>()
const countOf = (name: keyof ImportCounts) => (row: ImportRow) =>
  row.counts === null ? null : (JSON.parse(row.counts) as ImportCounts)[name]

export const importsSheet = sheet<ImportRow>({
  file: 'imports.csv',
  about: 'Lists that were brought in from files. One without an end was not finished and does not count.',
  carries: ['import_run'],
  columns: [
    run.time('started', 'When', row => row.atMs),
    run.text('by', 'Who', row => row.by),
    run.text('kind', 'What the file held', row => row.kind),
    run.text('file', 'Name of the file', row => row.fileName),
    run.text('file_hash', 'SHA-256 of the file', row => row.fileSha256),
    run.whole('rows', 'Rows of the file', row => row.rowCount),
    run.whole('made', 'New records', countOf('createCount')),
    run.whole('changed', 'Changed records', countOf('updateCount')),
    run.whole('unchanged', 'Rows that said what was known', countOf('unchangedCount')),
    run.whole('refused', 'Rows that were left out', countOf('refusedCount')),
    run.time('finished', 'When it was done', row => row.finishedAtMs),
    run.time('taken_back', 'When it was taken back', row => row.undoneAtMs),
    run.id('import_id', 'Id of the import, and of its entry', row => idOfBlob(row.id)),
  ],
  read: source =>
    rowsIn<ImportRow>(
      source,
      `select e.id, e.at_ms as atMs, e.by, r.kind, r.file_name as fileName, r.file_sha256 as fileSha256,
         r.row_count as rowCount, r.counts, f.at_ms as finishedAtMs, u.at_ms as undoneAtMs
       from import_run r cross join entry e on e.seq = r.seq left join entry f on f.seq = r.finished_seq
         left join entry u on u.seq = r.undone_seq where ${within('e.at_ms')} order by r.seq`,
    ),
})
