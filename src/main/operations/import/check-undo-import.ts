// What taking an import back would come to; nothing is changed.

import type { UndoCounts } from '../../../shared/records/import/import-run.ts'
import type { Deps } from '../deps.ts'

export function checkUndoImport({ importer }: Deps, input: { id: string }): Promise<UndoCounts> {
  return importer.checkUndo(input)
}
