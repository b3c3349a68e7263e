// One import from file to done. It lives above the screens, so that a look elsewhere does not lose it.

import { useEffect, useMemo, useRef, useState } from 'react'
import type { ImportState } from '../../../shared/contract/counter/import/import-calls.ts'
import type { ImportMapping } from '../../../shared/contract/counter/import/import-mapping.ts'
import type { ImportKind } from '../../../shared/records/import/import-run.ts'
import type { CoreClient } from '../../core/core-client.ts'
import { useCore } from '../../core/core-context.tsx'
import { readFileBase64 } from '../../parts/document/file-blob.ts'

export type ImportPhase = 'choose' | 'reading' | 'mapping' | 'checking' | 'checked' | 'running' | 'done'

interface WorkState {
  readonly phase: ImportPhase
  /** What the person says is in the file. */
  readonly kind: ImportKind
  readonly state: ImportState | null
  readonly mapping: ImportMapping | null
  /** `undoing`: what had come in of a list that was stopped is taken back. */
  readonly progress: { readonly stage: string; readonly done: number; readonly total: number } | null
  readonly error: unknown
  readonly wasCancelled: boolean
}

export interface ImportWork extends WorkState {
  readonly act: ImportActions
}

export interface ImportActions {
  setKind(kind: ImportKind): void
  choose(file: File): void
  setMapping(mapping: ImportMapping): void
  check(): void
  run(skipRefused: boolean): void
  cancel(): void
  reset(): void
}

const begin: WorkState = {
  phase: 'choose',
  kind: 'items',
  state: null,
  mapping: null,
  progress: null,
  error: null,
  wasCancelled: false,
}

export function useImportWork(): ImportWork {
  const { connection, newId } = useCore()
  const { client } = connection
  const [work, setWork] = useState<WorkState>(begin)
  const latest = useRef(work)
  latest.current = work
  useEffect(
    () =>
      client.on('import.progress', ({ id, stage, done, total }) =>
        setWork(now =>
          now.state?.id === id || now.phase === 'reading' ? { ...now, progress: { stage, done, total } } : now,
        ),
      ),
    [client],
  )
  const act = useMemo(() => createActions(client, newId, () => latest.current, setWork), [client, newId])
  return { ...work, act }
}

type SetWork = (change: (now: WorkState) => WorkState) => void

function createActions(client: CoreClient, newId: () => string, now: () => WorkState, setWork: SetWork): ImportActions {
  /** Runs one step; when it fails the step before is on the screen again, with the reason. */
  const step = async (
    during: ImportPhase,
    onError: ImportPhase,
    then: ImportPhase,
    ask: () => Promise<ImportState>,
  ) => {
    setWork(before => ({ ...before, phase: during, progress: null, error: null, wasCancelled: false }))
    try {
      const state = await ask()
      setWork(before => ({ ...before, phase: then, state, mapping: state.mapping, progress: null }))
    } catch (error) {
      const wasCancelled = error instanceof Error && error.message === 'import_cancelled'
      setWork(before => ({
        ...before,
        phase: onError,
        progress: null,
        error: wasCancelled ? null : error,
        wasCancelled,
      }))
    }
  }
  const open = (): { id: string; mapping: ImportMapping } | null => {
    const { state, mapping } = now()
    return state === null || mapping === null ? null : { id: state.id, mapping }
  }
  return {
    setKind: kind => setWork(before => ({ ...before, kind, error: null, wasCancelled: false })),
    choose: file =>
      void step('reading', 'choose', 'mapping', async () =>
        client.import.read({
          id: newId(),
          kind: now().kind,
          fileName: file.name,
          contentBase64: await readFileBase64(file),
        }),
      ),
    setMapping: mapping => setWork(before => ({ ...before, phase: 'mapping', mapping, error: null })),
    check() {
      const work = open()
      if (work !== null) void step('checking', 'mapping', 'checked', () => client.import.check(work))
    },
    run(skipRefused) {
      const work = open()
      if (work !== null) void step('running', 'checked', 'done', () => client.import.run({ ...work, skipRefused }))
    },
    cancel() {
      const work = open()
      // The step that runs answers with `import_cancelled`; nothing else is to be done here.
      if (work !== null) void client.import.cancel({ id: work.id }).catch(() => undefined)
    },
    reset: () => setWork(({ kind }) => ({ ...begin, kind })),
  }
}
