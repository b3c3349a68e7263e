// What no code of ours does: keep state in a module, hide types, or read the time, chance and environment by itself.
import { type ESTree, Visitor } from 'vite'
import { roomOf } from './check-imports.ts'
import { type Check, isIn, type Source } from './source.ts'

export const checkModuleState: Check = sources =>
  sources.flatMap(({ path, program }) =>
    program.body
      .map(node => (node.type === 'ExportNamedDeclaration' ? node.declaration : node))
      .filter(node => node?.type === 'VariableDeclaration' && (node.kind === 'let' || node.kind === 'var'))
      .map(() => `${path} has a let at its top; state lives in what a function returns`),
  )

export const checkHiddenTypes: Check = sources =>
  sources.flatMap(({ path, program, comments }) => {
    const problems: string[] = []
    const noteAny = () => void problems.push(`${path} says any; unknown says the truth`)
    new Visitor({ TSAnyKeyword: noteAny }).visit(program)
    for (const { value } of comments)
      if (/@ts-(ignore|nocheck)/.test(value)) problems.push(`${path} silences the compiler; make the types say it`)
    return problems
  })

const readers = ['Date.now', 'Math.random', 'process.env', 'performance.now', 'crypto.randomUUID', 'import.meta.env']

export const checkDoorsOnly: Check = sources =>
  sources
    .filter(({ path }) => isIn(path, 'src') && !isDoor(path))
    .flatMap(source => readsOf(source).map(name => `${source.path} reads ${name}; only a door does, and hands it in`))

/** A worker's first file is the door of its thread: no clock can be handed in from outside. */
function isDoor(path: string): boolean {
  return roomOf(path)?.isDoor === true || path.endsWith('-worker.ts')
}

function readsOf({ text, program }: Source): string[] {
  const found: string[] = []
  new Visitor({
    MemberExpression(node) {
      const name = text.slice(node.start, node.end).replace(/^globalThis\./, '')
      if (readers.includes(name)) found.push(name)
    },
    NewExpression(node) {
      if (isDate(node.callee) && node.arguments.length === 0) found.push('the time by new Date()')
    },
    CallExpression(node) {
      if (isDate(node.callee)) found.push('the time by Date()')
    },
  }).visit(program)
  return found
}

function isDate(node: ESTree.Expression): boolean {
  return node.type === 'Identifier' && node.name === 'Date'
}
