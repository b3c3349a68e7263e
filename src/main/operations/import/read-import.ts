// Reads a file and suggests, or remembers, what its columns mean.

import type { ImportState } from '../../../shared/contract/counter/import/import-calls.ts'
import type { ImportKind } from '../../../shared/records/import/import-run.ts'
import type { Deps } from '../deps.ts'
import { requireCounter } from '../shop-state.ts'

export function readImport(
  { ledger, importer }: Deps,
  input: { id: string; kind: ImportKind; fileName: string; contentBase64: string },
): Promise<ImportState> {
  requireCounter(ledger.rows)
  return importer.read(input)
}
