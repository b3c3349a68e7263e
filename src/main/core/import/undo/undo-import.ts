// Takes a whole import back, or says first what that comes to.

import { dayInIndia } from '../../../../shared/kernel/calendar.ts'
import { Refusal } from '../../../../shared/kernel/refusal.ts'
import type { NewEntry } from '../../../../shared/records/entry.ts'
import type { UndoCounts } from '../../../../shared/records/import/import-run.ts'
import { type Poster, timeToPost } from '../../../ledger/chain/post-entry.ts'
import type { Ledger } from '../../../ledger/open-ledger.ts'
import type { StoredImport } from '../../../ledger/rows/import/import-rows.ts'
import type { LedgerRows } from '../../../ledger/rows/ledger-rows.ts'
import { transact } from '../../../ledger/transact.ts'
import { requireCounter } from '../../../operations/shop-state.ts'
import type { PostControl } from '../post-import.ts'
import { planUndo } from './plan-undo.ts'

type UndoControl = Pick<PostControl, 'clock' | 'newId' | 'by'>

/** Refuses `not_found` and `import_undone`. */
export function checkUndo({ rows }: Ledger, id: string, { clock }: Pick<UndoControl, 'clock'>): UndoCounts {
  return planUndo(rows, requireUndoable(rows, id), dayInIndia(clock.nowMs())).counts
}

/** The same refusals. All of it or nothing, in one transaction; what it comes to is found before the file is held. */
export function undoImport(ledger: Ledger, id: string, { clock, newId, by }: UndoControl): UndoCounts {
  const { rows } = ledger
  const plan = () => planUndo(rows, requireUndoable(rows, id), dayInIndia(clock.nowMs()))
  const seqBefore = rows.entries.lastSeq()
  const planned = plan()
  return transact(ledger, tx => {
    const { facts, counts } = rows.entries.lastSeq() === seqBefore ? planned : plan()
    const { counter } = requireCounter(rows)
    const poster: Poster = { counterNo: counter.counterNo, counterId: counter.id, by }
    const atMs = timeToPost(rows, clock, poster.counterNo)
    for (const fact of facts) tx.post(poster, { ...fact, id: newId() } as NewEntry, atMs)
    tx.post(poster, { id: newId(), kind: 'import.undone', body: { id, counts } }, atMs)
    tx.changed('import', id)
    return counts
  })
}

function requireUndoable(rows: LedgerRows, id: string): StoredImport {
  const run = rows.imports.get(id)
  if (run === undefined) throw new Refusal('not_found', { record: 'import', id })
  if (run.state === 'undone') throw new Refusal('import_undone', { fileName: run.fileName })
  return run
}
