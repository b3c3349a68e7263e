// What a command is about, in the words the shop has for it: the number of its bill, the name of its item or customer,
// looked up among the answers the screens have anyway.

import type { QueryClient } from '@tanstack/react-query'

export function knownLabel(queries: QueryClient, input: unknown): string {
  if (!isRecord(input)) return ''
  const own = labelOf(input) ?? (isRecord(input.fields) ? labelOf(input.fields) : undefined)
  if (own !== undefined) return own
  for (const value of Object.values(input)) {
    if (typeof value !== 'string' || !isId(value)) continue
    const label = labelById(queries, value)
    if (label !== undefined) return label
  }
  return ''
}

function labelById(queries: QueryClient, id: string): string | undefined {
  for (const query of queries.getQueryCache().getAll()) {
    const record = recordIn(query.state.data, id, 4)
    const label = record === undefined ? undefined : labelOf(record)
    if (label !== undefined) return label
  }
  return undefined
}

/** Answers hold their records at the top, in `invoice`, or in `rows`: never deep. */
function recordIn(data: unknown, id: string, depth: number): Record<string, unknown> | undefined {
  if (depth === 0 || typeof data !== 'object' || data === null) return undefined
  if (isRecord(data) && data.id === id) return data
  for (const value of Object.values(data)) {
    const found = recordIn(value, id, depth - 1)
    if (found !== undefined) return found
  }
  return undefined
}

function labelOf({ number, name }: Record<string, unknown>): string | undefined {
  return [number, name].find((text): text is string => typeof text === 'string' && text !== '')
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isId(text: string): boolean {
  return /^[\da-f]{8}-[\da-f-]{27}$/.test(text)
}
