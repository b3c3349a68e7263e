// Brings a checked list in: all of it, or, stopped on the way, nothing that stays.

import type { ImportState } from '../../../shared/contract/counter/import/import-calls.ts'
import type { ImportMapping } from '../../../shared/contract/counter/import/import-mapping.ts'
import type { Deps } from '../deps.ts'
import { requireShop } from '../shop-state.ts'

export function runImport(
  { ledger, importer, session }: Deps,
  input: { id: string; mapping: ImportMapping; skipRefused: boolean },
): Promise<ImportState> {
  const { poster } = requireShop(ledger.rows, session)
  return importer.run({ ...input, by: poster.by })
}
