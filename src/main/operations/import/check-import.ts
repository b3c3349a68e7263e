// Dry run of an import: what would happen, row by row.

import type { ImportState } from '../../../shared/contract/counter/import/import-calls.ts'
import type { ImportMapping } from '../../../shared/contract/counter/import/import-mapping.ts'
import type { Deps } from '../deps.ts'

export function checkImport({ importer }: Deps, input: { id: string; mapping: ImportMapping }): Promise<ImportState> {
  return importer.check(input)
}
