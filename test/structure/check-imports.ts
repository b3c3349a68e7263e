// Imports follow the table of rooms, and never go round in a circle.
import { dirname, relative } from 'node:path'
import { type Room, rooms, sharedLibraries } from './rooms.ts'
import { type Check, type Import, isIn, type Source } from './source.ts'

export function roomOf(path: string, table: readonly Room[] = rooms): Room | undefined {
  return table.filter(room => isIn(path, room.place)).sort((a, b) => b.place.length - a.place.length)[0]
}

export const checkRooms: Check = sources =>
  sources
    .filter(({ path }) => roomOf(path) === undefined)
    .map(({ path }) => `${path} is in no room; say in test/structure/rooms.ts what it may import`)

export const checkImports: Check = sources =>
  sources.flatMap(source => source.imports.flatMap(wanted => problemOf(source, wanted) ?? []))

function problemOf({ path }: Source, wanted: Import): string | undefined {
  const room = roomOf(path)
  if (room === undefined || room.may.includes('anything')) return undefined
  const said = `${path} imports ${wanted.isTypeOnly ? 'types of ' : ''}${wanted.to}`
  if (isIn(wanted.to, room.place) && wanted.isOwn) return siblingProblem(room, path, wanted, said)
  if (room.may.some(allowed => isAllowed(allowed, wanted))) return undefined
  return `${said}; ${room.place} may import ${room.may.join(', ') || 'nothing'} only`
}

function isAllowed(allowed: string, wanted: Import): boolean {
  const place = allowed.replace(/^type /, '')
  if (place !== allowed && !wanted.isTypeOnly) return false
  if (wanted.isOwn) return isIn(wanted.to, place)
  return place === 'node:' ? wanted.to.startsWith('node:') : isIn(wanted.to, place)
}

/** Files that lie in the room itself, and not in one of its folders, are for all of them. */
function siblingProblem({ place, keepsApart }: Room, path: string, { to }: Import, said: string): string | undefined {
  if (keepsApart === undefined) return undefined
  const [from, into] = [path, to].map(file => relative(place, dirname(file)).split('/')[0])
  const isApart = from !== '' && into !== '' && from !== into
  return isApart ? `${said}; what lies in different folders of ${place} may not import each other` : undefined
}

/** Not a check of files but of the table: a library in two rooms has no owner. */
export function ownerProblems(table: readonly Room[]): string[] {
  const roomsByLibrary = new Map<string, string[]>()
  for (const { place, may } of table)
    for (const name of may.map(allowed => allowed.replace(/^type /, '')))
      if (!/^(src|node:|anything)/.test(name)) roomsByLibrary.set(name, [...(roomsByLibrary.get(name) ?? []), place])
  return [...roomsByLibrary]
    .filter(([name, places]) => places.length > 1 && !sharedLibraries.includes(name))
    .map(([name, places]) => `${name} belongs to ${places.join(' and ')}; one library has one owner`)
}

export const checkCycles: Check = sources => {
  const importsByPath = new Map(sources.map(({ path, imports }) => [path, imports.filter(({ isOwn }) => isOwn)]))
  const problems: string[] = []
  const done = new Set<string>()
  const visit = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path)
    if (start !== -1)
      problems.push(`${[...trail.slice(start), path].join(' imports ')}; imports may not go in a circle`)
    if (start !== -1 || done.has(path)) return
    for (const { to } of importsByPath.get(path) ?? []) visit(to, [...trail, path])
    done.add(path)
  }
  for (const path of importsByPath.keys()) visit(path, [])
  return problems
}
