// Takes a whole import back, or says first what that comes to. The plan is made from the log, so an undoing that was cut
// off is planned again and does what is left.

import { dayInIndia } from '../../../../shared/kernel/calendar.ts'
import { Refusal } from '../../../../shared/kernel/refusal.ts'
import type { UndoCounts } from '../../../../shared/records/import/import-run.ts'
import type { Ledger } from '../../../ledger/open-ledger.ts'
import type { StoredImport } from '../../../ledger/rows/import/import-rows.ts'
import type { LedgerRows } from '../../../ledger/rows/ledger-rows.ts'
import { transact } from '../../../ledger/transact.ts'
import { namedIn } from '../posting/named-in.ts'
import { openPosting, type PostControl } from '../posting/open-posting.ts'
import { type Piece, writeInTurns } from '../posting/write-in-turns.ts'
import { joinFacts } from './join-facts.ts'
import { planUndo, type UndoPart, type UndoPlan } from './plan-undo.ts'

export interface UndoControl extends PostControl {
  readonly onProgress?: (done: number, total: number) => void
}

const partsPerPiece = 50

/** Refuses `not_found`, `import_undone` and `import_elsewhere`. */
export function checkUndo({ rows }: Ledger, id: string, { clock }: Pick<UndoControl, 'clock'>): UndoCounts {
  return planUndo(rows, requireUndoable(rows, id), dayInIndia(clock.nowMs())).counts
}

/** The same refusals. In short transactions; what it did not come to, the next one for the same import does. */
export async function undoImport(ledger: Ledger, id: string, control: UndoControl): Promise<UndoCounts> {
  const { rows } = ledger
  const run = requireUndoable(rows, id)
  if (run.undoingSeq === null)
    transact(ledger, tx => openPosting(tx, control)({ kind: 'import.undo_started', body: { id } }))
  for (;;) {
    const afterSeq = rows.entries.lastSeq()
    const plan = planUndo(rows, requireUndoable(rows, id), dayInIndia(control.clock.nowMs()))
    if (await postPlan(ledger, { run, plan, afterSeq }, control)) return plan.counts
  }
}

interface PlannedUndo {
  readonly run: StoredImport
  readonly plan: UndoPlan
  /** What was posted after it the plan may not know. */
  readonly afterSeq: number
}

/** False when the counter used or changed some of the records on the way: for them another plan is to be made. */
async function postPlan(ledger: Ledger, { run, plan, afterSeq }: PlannedUndo, control: UndoControl): Promise<boolean> {
  const named = new Set<string>()
  const state = { done: 0, isSetAside: false, isWhole: false }
  const isFree = (part: UndoPart) =>
    named.size === 0 || part.every(({ body }) => [...namedIn(body)].every(word => !named.has(word)))
  await writeInTurns(ledger, { turns: control.turns, afterSeq }, (tx, others): Piece => {
    for (const { body } of others) for (const word of namedIn(JSON.parse(body))) named.add(word)
    named.delete(run.id)
    const post = openPosting(tx, control)
    return () => {
      const slice = plan.parts.slice(state.done, state.done + partsPerPiece)
      const free = slice.filter(isFree)
      if (free.length < slice.length) state.isSetAside = true
      for (const fact of joinFacts(free, run.id)) post(fact)
      state.done += slice.length
      if (state.done < plan.parts.length) {
        control.onProgress?.(state.done, plan.parts.length)
        return true
      }
      if (!state.isSetAside) {
        post({ kind: 'import.undone', body: { id: run.id, counts: plan.counts } })
        tx.changed('import', run.id)
        state.isWhole = true
      }
      return false
    }
  })
  return state.isWhole
}

function requireUndoable(rows: LedgerRows, id: string): StoredImport {
  const run = rows.imports.get(id)
  if (run === undefined) throw new Refusal('not_found', { record: 'import', id })
  if (run.state === 'undone') throw new Refusal('import_undone', { fileName: run.fileName })
  // Two counters that take it back without hearing of each other would move its stock twice.
  if (run.counterNo !== rows.shops.thisCounter()?.counterNo) {
    const counter = rows.shops.counters().find(({ counterNo }) => counterNo === run.counterNo)?.code ?? ''
    throw new Refusal('import_elsewhere', { fileName: run.fileName, counter })
  }
  return run
}
