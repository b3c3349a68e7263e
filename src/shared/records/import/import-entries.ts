// Bodies of the facts around a list brought in. What it brought are facts of their own kinds that name it by `importId`.

import * as z from 'zod'
import { idField, textField } from '../fields.ts'
import { ImportCounts, ImportKind, UndoCounts } from './import-run.ts'

/** On facts that an import posted, and on those that took its work back. */
export const importMarks = {
  importId: idField.optional(),
  undoneImportId: idField.optional(),
}

/** On every save: by what the later of two saves of one field wins (`domain/merge`). None: by the entry's time. */
export const saveMarks = { ...importMarks, stamp: z.int().min(0).optional() }

/** An import and the entry that started it share one id. */
export const importBodies = {
  'import.started': z.object({
    id: idField,
    kind: ImportKind,
    fileName: textField(255),
    /** Of the file's bytes, in lower-case hex. */
    fileSha256: z.string().regex(/^[0-9a-f]{64}$/),
    rowCount: z.int().min(0),
  }),
  'import.finished': z.object({ id: idField, counts: ImportCounts }),
  /** What was posted before it is being taken back; the last of it is `import.undone`. */
  'import.undo_started': z.object({ id: idField }),
  'import.undone': z.object({ id: idField, counts: UndoCounts }),
} as const
