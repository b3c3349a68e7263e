// A disk that forgets: what was written but never flushed may be gone after a power cut, in part and torn in sectors. Names
// are the folder's own data: a file made or removed is only sure once the folder was flushed.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DiskEvent } from './system-calls.ts'

type Change =
  | { readonly kind: 'write'; readonly offset: number; readonly bytes: Buffer }
  | { readonly kind: 'truncate'; readonly length: number }

interface Content {
  flushed: Buffer
  pending: Change[]
}
type NameChange =
  | { readonly kind: 'create'; readonly name: string; readonly content: Content }
  | { readonly kind: 'remove'; readonly name: string }
  | { readonly kind: 'rename'; readonly name: string; readonly to: string }

/** Which of the unflushed writes survive: none, all (as after a kill), or some, torn, by `random` in [0, 1). */
export type Survivors = { readonly kind: 'none' | 'all' } | { readonly kind: 'some'; readonly random: () => number }

export interface Disk {
  apply(event: DiskEvent): void
  /** Writes what a machine would find after the power came back. */
  writeAfterCut(folder: string, survivors: Survivors): void
}

const sectorBytes = 512

export function createDisk(): Disk {
  const names = new Map<string, Content>()
  const flushedNames = new Map<string, Content>()
  const pendingNames: NameChange[] = []
  const changeName = (change: NameChange): void => {
    applyName(names, change)
    pendingNames.push(change)
  }
  const contentOf = (name: string): Content => {
    const content = names.get(name)
    if (content === undefined) throw new Error(`${name} was never made`)
    return content
  }
  const flush = (name: string): void => {
    if (name === '') for (const change of pendingNames.splice(0)) applyName(flushedNames, change)
    else {
      const content = contentOf(name)
      content.flushed = changed(content.flushed, content.pending.splice(0))
    }
  }
  return {
    apply(event) {
      if (event.kind === 'said') return
      if (event.kind === 'flush') flush(event.name)
      else if (event.kind === 'write' || event.kind === 'truncate') contentOf(event.name).pending.push(event)
      else if (event.kind !== 'create') changeName(event)
      else if (!names.has(event.name)) {
        changeName({ ...event, content: { flushed: Buffer.alloc(0), pending: [] } })
      }
    },
    writeAfterCut(folder, survivors) {
      mkdirSync(folder, { recursive: true })
      const found = new Map(flushedNames)
      // A folder's own changes are journalled: they survive in order, up to some point.
      for (const change of pendingNames.slice(0, countOf(pendingNames.length, survivors))) applyName(found, change)
      for (const [name, content] of found) writeFileSync(join(folder, name), contentAfter(content, survivors))
    },
  }
}

function applyName(names: Map<string, Content>, change: NameChange): void {
  if (change.kind === 'create') names.set(change.name, change.content)
  else {
    const content = names.get(change.name)
    names.delete(change.name)
    if (change.kind === 'rename' && content !== undefined) names.set(change.to, content)
  }
}

function countOf(length: number, survivors: Survivors): number {
  if (survivors.kind === 'some') return Math.floor(survivors.random() * (length + 1))
  return survivors.kind === 'all' ? length : 0
}

function contentAfter({ flushed, pending }: Content, survivors: Survivors): Buffer {
  if (survivors.kind === 'some') {
    const { random } = survivors
    return changed(
      flushed,
      pending.flatMap(change => torn(change, random)),
    )
  }
  return survivors.kind === 'all' ? changed(flushed, pending) : flushed
}

/** Each sector of a write reaches the disk or not, on its own. */
function torn(change: Change, random: () => number): Change[] {
  const fate = random()
  if (fate < 0.3) return []
  if (fate < 0.7 || change.kind === 'truncate') return [change]
  const sectors: Change[] = []
  const end = change.offset + change.bytes.length
  for (let from = change.offset; from < end; ) {
    const to = Math.min(end, (Math.floor(from / sectorBytes) + 1) * sectorBytes)
    const bytes = change.bytes.subarray(from - change.offset, to - change.offset)
    if (random() < 0.5) sectors.push({ kind: 'write', offset: from, bytes })
    from = to
  }
  return sectors
}

function changed(before: Buffer, changes: readonly Change[]): Buffer {
  const longest = changes.reduce((most, change) => Math.max(most, endOf(change)), before.length)
  const after = Buffer.alloc(longest)
  before.copy(after)
  let length = before.length
  for (const change of changes) {
    if (change.kind === 'truncate') {
      after.fill(0, Math.min(length, change.length))
      length = change.length
    } else {
      change.bytes.copy(after, change.offset)
      length = Math.max(length, endOf(change))
    }
  }
  return after.subarray(0, length)
}

function endOf(change: Change): number {
  return change.kind === 'truncate' ? change.length : change.offset + change.bytes.length
}
