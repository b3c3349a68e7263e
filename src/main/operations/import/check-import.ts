// Dry run of an import: what would happen, row by row.

import type { ImportMapping, ImportState } from '../../../shared/contract/counter/import-calls.ts'
import type { Deps } from '../deps.ts'

export function checkImport({ importer }: Deps, input: { id: string; mapping: ImportMapping }): Promise<ImportState> {
  return importer.check(input)
}
