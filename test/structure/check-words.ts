// Words of the screens that no screen says. In each file the names that groups of words go by are followed
// (`const { dealers: w } = useWords()`, a parameter of type `Words['dealers']`), then what is read of them.
//
// 1. A group below the first level that is handed on, or looked into by a computed name, counts as read as a whole.
// 2. Of a group of the first level looked into by a computed name those count that the file writes as texts.
// 3. Refusals are looked up by their code; whether each has its words is another check.

import { en } from '../../src/renderer/text/en.ts'
import type { Source } from './source.ts'

type Path = readonly string[]
interface Node {
  readonly type: string
  readonly [part: string]: unknown
}

const isWordFile = (path: string) => /^src\/renderer\/text\/(en|hi|ta)[./]/.test(path)

export function wordProblems(sources: readonly Source[], words: object = en): string[] {
  const read = new Set<string>()
  for (const source of sources)
    if (source.path.startsWith('src/renderer/') && !isWordFile(source.path)) createReader(source, words, read)
  const isRead = (path: Path) => path.some((_, at) => read.has(path.slice(0, at + 1).join('.')))
  return leavesOf(words, [])
    .filter(path => path[0] !== 'refusals' && !isRead(path))
    .map(path => `the words ${path.join('.')} are said on no screen`)
}

function createReader({ program, text }: Source, words: object, read: Set<string>): void {
  const names = new Map<string, Path[]>([['words', [[]]]])
  const mark = (path: Path) => void (path.length > 1 && read.add(path.join('.')))
  const known = (path: Path) => valueAt(words, path) !== undefined
  const pathsOf = (node: Node | null | undefined): Path[] => {
    if (node?.type === 'CallExpression') return nameOf(node.callee) === 'useWords' ? [[]] : []
    if (node?.type === 'Identifier') return names.get(String(node.name)) ?? []
    if (node?.type !== 'MemberExpression' || node.computed === true) return []
    return pathsOf(node.object as Node)
      .map(path => [...path, nameOf(node.property)])
      .filter(known)
  }
  const bind = (pattern: Node | undefined, paths: readonly Path[]): void => {
    if (pattern?.type === 'Identifier') {
      const name = String(pattern.name)
      names.set(name, uniquePaths([...(names.get(name) ?? []), ...paths]))
    }
    if (pattern?.type === 'AssignmentPattern') bind(pattern.left as Node, paths)
    if (pattern?.type !== 'ObjectPattern') return
    for (const property of pattern.properties as Node[]) {
      const next = paths.map(path => [...path, nameOf(property.key)]).filter(known)
      for (const path of next) if (typeof valueAt(words, path) !== 'object') mark(path)
      bind(property.value as Node | undefined, next)
    }
  }
  const learn = (node: Node): void => {
    if (node.type === 'VariableDeclarator') bind(node.id as Node, pathsOf(node.init as Node | null))
    const typed = pathOfType((node.typeAnnotation as Node | undefined)?.typeAnnotation as Node | undefined)
    if (typed !== undefined) bind(node, [typed])
  }
  // A name may come from a name further down: `words`, then `till` of it, then `open` of that.
  for (let round = 0; round < 3; round += 1) walk(program as unknown as Node, learn)
  walk(program as unknown as Node, (node, parent, part) => {
    if (parent?.type === 'MemberExpression' && part === 'object' && parent.computed === true)
      for (const path of pathsOf(node)) markLookedInto(path)
    else if (isReading(node, parent, part)) for (const path of pathsOf(node)) mark(path)
  })
  function markLookedInto(path: Path): void {
    mark(path)
    const group = valueAt(words, path)
    if (path.length === 1 && typeof group === 'object')
      for (const key of Object.keys(group as object)) if (text.includes(`'${key}'`)) mark([...path, key])
  }
}

/** Not where a name is only made or led further, nor in the list of what an effect or a memo depends on. */
function isReading(node: Node, parent?: Node, part?: string): boolean {
  if (node.type !== 'Identifier' && node.type !== 'MemberExpression') return false
  if (parent?.type === 'ArrayExpression' && node.type === 'Identifier') return false
  if (parent?.type === 'MemberExpression') return false
  return !(parent?.type === 'VariableDeclarator' || part === 'key' || part === 'params')
}

function walk(
  node: unknown,
  visit: (node: Node, parent?: Node, part?: string) => void,
  parent?: Node,
  part = '',
): void {
  if (Array.isArray(node)) for (const each of node) walk(each, visit, parent, part)
  if (node === null || typeof node !== 'object' || !('type' in node)) return
  visit(node as Node, parent, part)
  const isPattern = (node as Node).type === 'ObjectPattern'
  for (const [name, child] of Object.entries(node))
    if (!isPattern || name === 'typeAnnotation') walk(child, visit, node as Node, name)
}

/** `Words`, `Words['till']`. */
function pathOfType(type: Node | undefined): Path | undefined {
  if (type?.type === 'TSTypeReference') return nameOf(type.typeName) === 'Words' ? [] : undefined
  if (type?.type !== 'TSIndexedAccessType') return undefined
  const group = pathOfType(type.objectType as Node)
  const key = ((type.indexType as Node).literal as Node | undefined)?.value
  return group === undefined || typeof key !== 'string' ? undefined : [...group, key]
}

function nameOf(node: unknown): string {
  const { name, value } = (node ?? {}) as { name?: unknown; value?: unknown }
  return String(name ?? value)
}

function valueAt(words: object, path: Path): unknown {
  return path.reduce<unknown>((group, key) => (group as Record<string, unknown> | undefined)?.[key], words)
}

function leavesOf(group: object, path: Path): Path[] {
  return Object.entries(group).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null ? leavesOf(value, [...path, key]) : [[...path, key]],
  )
}

function uniquePaths(paths: readonly Path[]): Path[] {
  return [...new Map(paths.map(path => [path.join('.'), path])).values()]
}
