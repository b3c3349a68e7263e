// Names of the states by their GST codes, from our own table.

import { readFileSync } from 'node:fs'

export function readStateNames(file: string): Record<string, string> {
  const states = JSON.parse(readFileSync(file, 'utf8')) as { code: string; name: string }[]
  return Object.fromEntries(states.map(({ code, name }) => [code, name]))
}
