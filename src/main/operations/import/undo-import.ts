// Takes a whole import back: what it brought goes, what it changed goes back, what was used since stays.

import type { UndoCounts } from '../../../shared/records/import/import-run.ts'
import type { Deps } from '../deps.ts'
import { requireShop } from '../shop-state.ts'

/** Refuses `not_found`, `import_undone`, `import_elsewhere`, and `import_running` while a list comes in or is taken back. */
export function undoImport({ ledger, importer, session }: Deps, input: { id: string }): Promise<UndoCounts> {
  const { poster } = requireShop(ledger.rows, session)
  return importer.undo({ ...input, by: poster.by })
}
