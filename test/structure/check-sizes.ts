// Small files, small functions, small folders: what does not fit into one head is cut where it has a seam.
import { dirname } from 'node:path'
import { type ESTree, Visitor } from 'vite'
import type { Check, Source } from './source.ts'

const maxFileLines = 300
const maxFunctionLines = 60
/** About fifteen is the aim. */
const maxFolderFiles = 20

export const checkFileSizes: Check = sources =>
  sources
    .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > maxFileLines)
    .map(({ path, lines }) => `${path} has ${lines} lines; a file has ${maxFileLines} at most`)

export const checkFunctionSizes: Check = sources => sources.flatMap(source => functionProblems(source))

function functionProblems({ path, text, program }: Source): string[] {
  const problems: string[] = []
  const measure = (node: ESTree.Function | ESTree.ArrowFunctionExpression) => {
    const lines = text.slice(node.start, node.end).split('\n').length
    if (lines <= maxFunctionLines) return
    const at = text.slice(0, node.start).split('\n').length
    problems.push(`${path}:${at} holds a function of ${lines} lines; a function has ${maxFunctionLines} at most`)
  }
  new Visitor({
    FunctionDeclaration: measure,
    FunctionExpression: measure,
    ArrowFunctionExpression: measure,
  }).visit(program)
  return problems
}

export const checkFolderSizes: Check = sources => {
  const countsByFolder = new Map<string, number>()
  for (const folder of sources.map(({ path }) => dirname(path)))
    countsByFolder.set(folder, (countsByFolder.get(folder) ?? 0) + 1)
  return [...countsByFolder]
    .filter(([, count]) => count > maxFolderFiles)
    .map(
      ([folder, count]) =>
        `${folder} has ${count} files; beyond ${maxFolderFiles} it wants a folder of its own for a part`,
    )
}
