// Takes a whole import back: what it brought goes, what it changed goes back, what was used since stays.

import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { UndoCounts } from '../../../shared/records/import/import-run.ts'
import type { Deps } from '../deps.ts'
import { requireShop } from '../shop-state.ts'

/** Refuses `not_found`, `import_undone`, and `import_running` while it still comes in. */
export function undoImport({ ledger, importer, session }: Deps, input: { id: string }): Promise<UndoCounts> {
  const { poster } = requireShop(ledger.rows, session)
  if (importer.runningId() === input.id) throw new Refusal('import_running', { id: input.id })
  return importer.undo({ ...input, by: poster.by })
}
