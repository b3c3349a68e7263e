// Stops an import that is being checked or run; nothing of it stays.

import type { Deps } from '../deps.ts'

export function cancelImport({ importer }: Deps, input: { id: string }): Record<string, never> {
  importer.cancel(input.id)
  return {}
}
