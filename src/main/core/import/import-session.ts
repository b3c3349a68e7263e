// Imports in progress: a file as read, its mapping, what the check said. Lives in the import thread.

import { hash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { FileContent } from '../../../shared/contract/counter/document-calls.ts'
import type { ImportState } from '../../../shared/contract/counter/import/import-calls.ts'
import { ImportMapping } from '../../../shared/contract/counter/import/import-mapping.ts'
import { type Day, dayInIndia } from '../../../shared/kernel/calendar.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { EntryBody } from '../../../shared/records/entry.ts'
import type { ImportKind, UndoCounts } from '../../../shared/records/import/import-run.ts'
import { readTable } from '../../import/read-table.ts'
import { headerKeyOf, type Table } from '../../import/table.ts'
import { writeProblems } from '../../import/write-problems.ts'
import type { Ledger } from '../../ledger/open-ledger.ts'
import { transact } from '../../ledger/transact.ts'
import type { Found } from './import-kind.ts'
import { workOf } from './import-kinds.ts'
import { type ImportControl, postImport } from './posting/post-import.ts'
import { checkUndo, undoImport } from './undo/undo-import.ts'

export interface ImportSessionOptions extends Omit<ImportControl, 'onProgress' | 'onTakingBack' | 'by'> {
  readonly ledger: Ledger
  readonly onProgress: (progress: { id: string; stage: string; done: number; total: number }) => void
  readonly onPosted: (itemCount: number) => void
}

/** What a check found, and of what. */
interface Check {
  readonly found: Found
  readonly mapping: ImportMapping
  readonly on: Day
  /** The shop's last entry before it. */
  readonly afterSeq: number
}

interface Import {
  readonly table: Table
  readonly fileSha256: string
  readonly state: ImportState
  readonly check?: Check
  /** Under this id it is posted: the file's, but where that one was stopped and taken back. */
  readonly runId: string
}

interface CheckedFile extends Import {
  readonly check: Check
}

interface Posted {
  readonly done: CheckedFile
  readonly itemCount: number
}

interface ReadImport {
  readonly id: string
  readonly kind: ImportKind
  readonly fileName: string
  readonly contentBase64: string
}

interface RunImport {
  readonly id: string
  readonly mapping: ImportMapping
  readonly skipRefused: boolean
  readonly by: string
}

const mostImports = 2
const sampleLength = 20

export function createImportSession(options: ImportSessionOptions) {
  const { ledger } = options
  const shelf = createShelf()
  const { check, post } = createSteps(options, shelf)
  const undo = async (id: string, by: string): Promise<UndoCounts> => {
    const onProgress = (done: number, total: number) => options.onProgress({ id, stage: 'undoing', done, total })
    const counts = await undoImport(ledger, id, { ...options, by, onProgress })
    options.onPosted(counts.takenBackCount + counts.restoredCount)
    return counts
  }
  /** Takes back what a kill, or a disk that was full, left half way. */
  const settle = async (): Promise<Record<string, never>> => {
    // What is half way at another counter goes on there.
    const here = ledger.rows.shops.thisCounter()
    const open = here === undefined ? [] : ledger.rows.imports.open(here.counterNo)
    for (const { id, undoingBy, startedBy } of open) await undo(id, undoingBy ?? startedBy)
    return {}
  }
  return {
    async read(input: ReadImport): Promise<ImportState> {
      const bytes = Buffer.from(input.contentBase64, 'base64')
      const fileSha256 = hash('sha256', bytes)
      refuseKnownFile(ledger, input, fileSha256)
      const table = await readTable(bytes, input.fileName, { recognise: workOf(input.kind).recognise })
      const remembered = ledger.rows.local.importMapping(headerKeyOf(input.kind, table.columns))
      return shelf.keep({
        table,
        fileSha256,
        runId: input.id,
        state: stateOfRead(input, table, remembered, dayInIndia(options.clock.nowMs())),
      })
    },
    check: async (input: { id: string; mapping: ImportMapping }) => (await check(input)).state,
    /** Asked again after its answer was lost, it answers again. */
    async run(input: RunImport): Promise<ImportState> {
      const { state, runId } = shelf.require(input.id)
      if (ledger.rows.imports.get(runId)?.state === 'finished') return state
      await settle()
      const { done, itemCount } = await post(input).catch((error: unknown) => {
        // What was seen of it on its way is gone.
        options.onPosted(0)
        throw error
      })
      transact(ledger, tx => {
        tx.rows.local.saveImportMapping(headerKeyOf(state.kind, done.table.columns), JSON.stringify(input.mapping))
      })
      options.onPosted(itemCount)
      return shelf.keep({ ...done, state: { ...done.state, stage: 'done' } })
    },
    settle,
    checkUndo: ({ id }: { id: string }) => checkUndo(ledger, id, options),
    undo: ({ id, by }: { id: string; by: string }): Promise<UndoCounts> => undo(id, by),
    async problems(input: { id: string }): Promise<FileContent> {
      const { table, check: last, state } = shelf.require(input.id)
      const content = await writeProblems(table, last?.found.problems ?? [])
      const name = `${state.fileName.replace(/\.[^.]*$/, '')}-refused.csv`
      return { name, mediaType: 'text/csv', contentBase64: Buffer.from(content).toString('base64') }
    },
  }
}

/** Files kept in memory: the one being worked on and the one before. */
function createShelf() {
  const imports = new Map<string, Import>()
  return {
    keep(next: Import): ImportState {
      imports.delete(next.state.id)
      imports.set(next.state.id, next)
      for (const id of [...imports.keys()].slice(0, -mostImports)) imports.delete(id)
      return next.state
    },
    require(id: string): Import {
      const known = imports.get(id)
      if (known === undefined) throw new Refusal('import_expired', { id })
      return known
    },
  }
}

function createSteps(options: ImportSessionOptions, shelf: ReturnType<typeof createShelf>) {
  const { ledger, clock, newId, turns, isCancelled, onProgress } = options
  const check = async ({ id, mapping }: Pick<RunImport, 'id' | 'mapping'>): Promise<CheckedFile> => {
    const { state, ...file } = shelf.require(id)
    const { table } = file
    if (mapping.kind !== state.kind) throw new Refusal('import_mapping_incomplete', { missing: state.kind })
    const on = dayInIndia(clock.nowMs())
    const afterSeq = ledger.rows.entries.lastSeq()
    const found = await workOf(state.kind).check({
      table,
      mapping,
      ledger,
      newId,
      todayOn: on,
      isCancelled,
      onProgress: (done, total) => onProgress({ id, stage: 'checking', done, total }),
    })
    const checked = { ...state, mapping, stage: 'checked' as const, report: found.report }
    const next = { ...file, state: checked, check: { found, mapping, on, afterSeq } }
    shelf.keep(next)
    return next
  }
  /** What the person was shown, if it was made from the same answers on the same day. */
  const shown = ({ id, mapping }: Pick<RunImport, 'id' | 'mapping'>): CheckedFile | undefined => {
    const { check: last, ...rest } = shelf.require(id)
    const holds = last?.on === dayInIndia(clock.nowMs()) && isDeepStrictEqual(last.mapping, mapping)
    return holds ? { ...rest, check: last } : undefined
  }
  /** Posts what was checked; checks again whenever somebody posted meanwhile what the check rests on. */
  const post = async (input: RunImport, known = shown(input)): Promise<Posted> => {
    const done = known ?? (await check(input))
    const { found, afterSeq } = done.check
    const { refusedCount } = found.report
    if (refusedCount > 0 && !input.skipRefused) throw new Refusal('import_has_errors', { count: refusedCount })
    if (found.saveCount === 0) return { done, itemCount: 0 }
    // What was stopped and taken back keeps its id in the log.
    const runId = ledger.rows.imports.get(done.runId) === undefined ? done.runId : newId()
    shelf.keep({ ...done, runId })
    const itemCount = await postImport(
      ledger,
      { started: startOf({ ...done, runId }), found, work: workOf(done.state.kind), afterSeq },
      {
        ...{ clock, newId, turns, isCancelled, by: input.by },
        onProgress: (count, total) => onProgress({ id: input.id, stage: 'running', done: count, total }),
        onTakingBack: (count, total) => onProgress({ id: input.id, stage: 'undoing', done: count, total }),
      },
    )
    return itemCount === undefined ? await post(input, await check(input)) : { done: { ...done, runId }, itemCount }
  }
  return { check, post }
}

function startOf({ state, fileSha256, runId }: Import): EntryBody<'import.started'> {
  const { kind, fileName, rowCount } = state
  return { id: runId, kind, fileName, fileSha256, rowCount }
}

/** Refuses `import_file_known`: the very same past sales have nothing new in them; a list may be brought up to date. */
function refuseKnownFile({ rows }: Ledger, { kind, fileName }: ReadImport, fileSha256: string): void {
  const known = kind === 'sales' ? rows.imports.ofFile(kind, fileSha256) : undefined
  if (known === undefined) return
  const { fileName: formerName, startedAt: at, startedBy: by } = known
  throw new Refusal('import_file_known', { fileName, formerName, at, by })
}

function stateOfRead(input: ReadImport, table: Table, remembered: string | undefined, todayOn: Day): ImportState {
  const known = remembered === undefined ? undefined : ImportMapping.safeParse(JSON.parse(remembered))
  return {
    id: input.id,
    kind: input.kind,
    fileName: input.fileName,
    format: table.format,
    columns: [...table.columns],
    sampleRows: table.rows.slice(0, sampleLength).map(row => row.cells.map(cell => cell.slice(0, 200))),
    rowCount: table.rows.length,
    mapping: known?.success === true ? known.data : workOf(input.kind).suggestMapping(table, todayOn),
    isMappingRemembered: known?.success === true,
    stage: 'read',
    report: null,
  }
}
