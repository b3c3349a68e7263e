// A source file as the checks of this room see it: its imports and its syntax tree, never its text by eye.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type ParseResult, parseSync } from 'vite'

export interface Import {
  /** A path from the repository's root for our own files, else what was written: `zod`, `node:fs`. */
  readonly to: string
  readonly isTypeOnly: boolean
  readonly isOwn: boolean
}

export interface Source {
  readonly path: string
  readonly text: string
  readonly imports: readonly Import[]
  readonly program: ParseResult['program']
  readonly comments: ParseResult['comments']
}

/** A check takes all sources and returns a sentence for each thing that is wrong: file, what it does, which rule. */
export type Check = (sources: readonly Source[]) => string[]

export function readSource(path: string, text: string): Source {
  const { program, module, comments, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path} cannot be read: ${errors[0]?.message}`)
  const isTypeOnly = (entries: readonly { readonly isType: boolean }[]) =>
    entries.length > 0 && entries.every(entry => entry.isType)
  const found: Import[] = []
  const add = (to: string, isType: boolean) => found.push(importOf(path, to, isType))
  for (const { moduleRequest, entries } of module.staticImports) add(moduleRequest.value, isTypeOnly(entries))
  for (const { entries } of module.staticExports)
    for (const entry of entries) if (entry.moduleRequest) add(entry.moduleRequest.value, entry.isType)
  for (const { moduleRequest } of module.dynamicImports)
    add(text.slice(moduleRequest.start + 1, moduleRequest.end - 1), false)
  return { path, text, imports: found, program, comments }
}

function importOf(from: string, to: string, isTypeOnly: boolean): Import {
  const isOwn = to.startsWith('.')
  return { to: isOwn ? join(dirname(from), to.replace(/\?.*$/, '')) : to, isTypeOnly, isOwn }
}

export const sourceFolders = ['src', 'test', 'bench', 'scripts'] as const

/** Every file of ours that holds code. */
export function readSources(root: string): Source[] {
  return (
    sourceFolders
      .flatMap(folder => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
      .filter(entry => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
      .map(entry => join(entry.parentPath, entry.name))
      // The peers of a benchmark bring packages of their own.
      .filter(path => !path.slice(join(root, '/').length).includes('node_modules/'))
      .map(path => readSource(path.slice(join(root, '/').length), readFileSync(path, 'utf8')))
  )
}

/** `src/main/ledger` holds `src/main/ledger/transact.ts`; a file holds itself. */
export function isIn(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}/`)
}
