// Reads a catalogue file and suggests, or remembers, what its columns mean.

import type { ImportState } from '../../../shared/contract/counter/import-calls.ts'
import type { Deps } from '../deps.ts'
import { requireCounter } from '../shop-state.ts'

export function readImport(
  { ledger, importer }: Deps,
  input: { id: string; fileName: string; contentBase64: string },
): Promise<ImportState> {
  requireCounter(ledger.rows)
  return importer.read(input)
}
