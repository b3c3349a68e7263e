// Bringing a list in from CSV or XLSX, taking it back, and taking the catalogue out.

import * as z from 'zod'
import { idField } from '../../../records/fields.ts'
import { ImportKind, ImportRun, UndoCounts } from '../../../records/import/import-run.ts'
import { command, event, query } from '../../../rpc/contract.ts'
import { FileContent } from '../document-calls.ts'
import { ImportMapping } from './import-mapping.ts'
import { ImportReport } from './import-report.ts'

/** What fits through a wire in one message, before it is written as text. A larger file is refused before it is read. */
export const maxImportBytes = 60 * 1024 * 1024

export const ImportState = z.object({
  id: idField,
  kind: ImportKind,
  fileName: z.string(),
  format: z.string(),
  columns: z.array(z.string()),
  sampleRows: z.array(z.array(z.string())),
  rowCount: z.int(),
  mapping: ImportMapping,
  isMappingRemembered: z.boolean(),
  stage: z.enum(['read', 'checking', 'checked', 'running', 'done', 'cancelled', 'failed']),
  report: ImportReport.nullable(),
})
export type ImportState = z.output<typeof ImportState>

export const importCalls = {
  /**
   * Reads a file (CSV, TSV, XLSX, each also gzipped); suggests or remembers a mapping by its header. Refuses
   * `import_file_known` for past sales of a file that is in already.
   */
  read: command(
    z.object({
      id: idField,
      kind: ImportKind,
      fileName: z.string().min(1).max(255),
      contentBase64: z.string().max(90_000_000),
    }),
    ImportState,
  ),
  /** Dry run: says what would happen, row by row, and changes nothing. */
  check: command(z.object({ id: idField, mapping: ImportMapping }), ImportState),
  /** All of it, or, stopped on the way, nothing that stays; `import_running` while another list comes in. With problems it refuses `import_has_errors` unless `skipRefused` says to leave those rows out. */
  run: command(z.object({ id: idField, mapping: ImportMapping, skipRefused: z.boolean() }), ImportState),
  cancel: command(z.object({ id: idField }), z.object({})),
  /** Lists brought in, the newest first. */
  find: query(
    z.object({
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(100).default(20),
    }),
    z.object({ rows: z.array(ImportRun), total: z.int() }),
  ),
  /** What taking it back would come to. */
  checkUndo: query(z.object({ id: idField }), UndoCounts),
  /** Takes a whole import back. Refuses `import_undone`, `import_elsewhere`, and `import_running` while a list comes in or is taken back. */
  undo: command(z.object({ id: idField }), UndoCounts),
  progress: event(z.object({ id: idField, stage: z.string(), done: z.int(), total: z.int() })),
}

export const exportCalls = {
  items: query(z.object({ format: z.enum(['csv', 'xlsx']) }), FileContent),
  /** The problems of an import as CSV, with the refused rows. */
  importProblems: query(z.object({ id: idField }), FileContent),
}
