// GSTN's HSN/SAC master, by code or words.

import type { Deps } from '../deps.ts'

export function searchHsn({ hsn }: Deps, input: { text: string; limit: number }): { code: string; name: string }[] {
  return hsn.search(input.text, input.limit)
}
