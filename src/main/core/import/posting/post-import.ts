// Posts what a checked file comes to, a short transaction at a time, between the entries that start and finish its import.
// What stops it on the way, a person or the disk, is followed by taking back what is there; a kill, by the next start.

import { Refusal } from '../../../../shared/kernel/refusal.ts'
import type { EntryBody } from '../../../../shared/records/entry.ts'
import type { Ledger } from '../../../ledger/open-ledger.ts'
import type { StoredEntry } from '../../../ledger/rows/entry-rows.ts'
import type { Found, ImportedFact, KindWork } from '../import-kind.ts'
import { undoImport } from '../undo/undo-import.ts'
import { claimedIn, namedIn } from './named-in.ts'
import { openPosting, type PostControl } from './open-posting.ts'
import { type Piece, writeInTurns } from './write-in-turns.ts'

export interface ImportControl extends PostControl {
  readonly onProgress: (done: number, total: number) => void
  readonly onTakingBack: (done: number, total: number) => void
  readonly isCancelled: () => boolean
}

export interface ImportToPost {
  readonly started: EntryBody<'import.started'>
  readonly found: Found
  readonly work: Pick<KindWork, 'restsOn'>
  /** The shop's last entry before the check. */
  readonly afterSeq: number
}

/**
 * Returns how many records were saved; undefined, with nothing left of it, when somebody posted meanwhile what the check
 * rests on. Refuses `import_cancelled`, with nothing left of it either.
 */
export async function postImport(
  ledger: Ledger,
  asked: ImportToPost,
  control: ImportControl,
): Promise<number | undefined> {
  const { id } = asked.started
  try {
    if (await postAll(ledger, asked, control)) return asked.found.saveCount
  } catch (error) {
    await takeBack(ledger, id, control)
    throw error
  }
  await takeBack(ledger, id, control)
  return undefined
}

async function takeBack(ledger: Ledger, id: string, control: ImportControl): Promise<void> {
  if (ledger.rows.imports.get(id) === undefined) return
  await undoImport(ledger, id, { ...control, onProgress: control.onTakingBack })
}

/** False when it was overtaken. */
async function postAll(ledger: Ledger, asked: ImportToPost, control: ImportControl): Promise<boolean> {
  const { started, found, afterSeq } = asked
  const steps = found.steps(started.id)[Symbol.iterator]()
  const state = { isStarted: false, isWhole: false }
  await writeInTurns(ledger, { turns: control.turns, afterSeq }, (tx, others): Piece | undefined => {
    if (control.isCancelled()) throw new Refusal('import_cancelled')
    if (isOvertaken(asked, others, state.isStarted)) return undefined
    const post = openPosting(tx, control)
    return () => {
      if (!state.isStarted) {
        post({ id: started.id, kind: 'import.started', body: started })
        state.isStarted = true
        return true
      }
      const step = steps.next()
      if (step.done === true) {
        post(finishOf(asked))
        state.isWhole = true
        return false
      }
      for (const fact of step.value.facts) post(fact)
      control.onProgress(step.value.doneCount, found.saveCount)
      return true
    }
  })
  return state.isWhole
}

function finishOf({ started, found }: ImportToPost): ImportedFact {
  const { createCount, updateCount, unchangedCount, refusedCount } = found.report
  const counts = { createCount, updateCount, unchangedCount, refusedCount }
  return { kind: 'import.finished', body: { id: started.id, counts } }
}

/**
 * Before its first entry whatever the check rests on makes it out of date. On its way only what names a record of this
 * list, or what this list takes for one: the rest was found apart from it.
 */
function isOvertaken({ work, found, started }: ImportToPost, others: readonly StoredEntry[], isOnItsWay: boolean) {
  const resting = others.filter(({ kind }) => work.restsOn.has(kind))
  if (resting.length === 0 || !isOnItsWay) return resting.length > 0
  const claimed = claimedIn(bodiesOf(found, started.id))
  return resting.some(({ body }) => [...namedIn(JSON.parse(body))].some(word => claimed.has(word)))
}

function* bodiesOf(found: Found, importId: string): Generator<unknown> {
  for (const { facts } of found.steps(importId)) for (const { body } of facts) yield body
}
