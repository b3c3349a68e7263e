// The rows an import refused, with why, as CSV.

import type { FileContent } from '../../../shared/contract/counter/document-calls.ts'
import type { Deps } from '../deps.ts'

export function importProblemsExport({ importer }: Deps, input: { id: string }): Promise<FileContent> {
  return importer.problems(input)
}
