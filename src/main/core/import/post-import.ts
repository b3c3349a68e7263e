// Posts what a checked file comes to, between the entries that start and finish its import.

import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Clock } from '../../../shared/kernel/calendar.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { EntryBody, EntryKind, NewEntry } from '../../../shared/records/entry.ts'
import { type Poster, timeToPost } from '../../ledger/chain/post-entry.ts'
import type { Ledger } from '../../ledger/open-ledger.ts'
import type { LedgerRows } from '../../ledger/rows/ledger-rows.ts'
import { type LedgerWriter, transact } from '../../ledger/transact.ts'
import type { LongWork } from '../../ledger/turns.ts'
import { requireCounter } from '../../operations/shop-state.ts'
import type { Found, KindWork, PostStep } from './import-kind.ts'

const slicesAtOnce = 10

export interface PostControl {
  readonly clock: Clock
  readonly newId: () => string
  /** Who brings it in. */
  readonly by: string
  readonly onProgress: (done: number, total: number) => void
  readonly isCancelled: () => boolean
  /** Who else wants the shop's file; without it every slice is a transaction of its own. */
  readonly turns?: LongWork
}

export interface ImportToPost {
  readonly started: EntryBody<'import.started'>
  readonly found: Found
  readonly work: Pick<KindWork, 'posting' | 'restsOn'>
  /** The shop's last entry before the check. */
  readonly afterSeq: number
}

/**
 * Refuses `import_cancelled`, with nothing posted, and `import_stopped` when it was stopped between slices. Returns how
 * many records were saved; undefined, with nothing posted, when somebody posted what the check rests on since.
 */
export async function postImport(
  ledger: Ledger,
  asked: ImportToPost,
  control: PostControl,
): Promise<number | undefined> {
  return asked.work.posting === 'at_once'
    ? postAtOnce(ledger, asked, control)
    : await postInSlices(ledger, asked, control)
}

function postAtOnce(ledger: Ledger, asked: ImportToPost, control: PostControl): number | undefined {
  const { started, found } = asked
  return transact(ledger, tx => {
    if (isOutOfDate(tx.rows, asked)) return undefined
    const post = openPosting(tx, control)
    post({ id: started.id, kind: 'import.started', body: started })
    for (const step of found.steps(started.id)) {
      if (control.isCancelled()) throw new Refusal('import_cancelled')
      postStep(post, step, found, control)
    }
    post(finishOf(asked, control))
    return found.saveCount
  })
}

async function postInSlices(ledger: Ledger, asked: ImportToPost, control: PostControl): Promise<number | undefined> {
  const { started, found } = asked
  const isStarted = transact(ledger, tx => {
    if (isOutOfDate(tx.rows, asked)) return false
    if (control.isCancelled()) throw new Refusal('import_cancelled')
    openPosting(tx, control)({ id: started.id, kind: 'import.started', body: started })
    return true
  })
  if (!isStarted) return undefined
  const steps = found.steps(started.id)[Symbol.iterator]()
  let step = steps.next()
  let most = slicesAtOnce
  while (step.done !== true) {
    await nextTurn()
    // Where the counter is busy a slice at a time, and again more of them once it rests.
    most = control.turns?.stepAside() === true ? 1 : Math.min(slicesAtOnce, most + 1)
    if (control.isCancelled()) throw new Refusal('import_stopped', { fileName: started.fileName })
    transact(ledger, tx => {
      const post = openPosting(tx, control)
      for (let count = 0; step.done !== true && (count === 0 || (count < most && mayGoOn(control))); count += 1) {
        postStep(post, step.value, found, control)
        step = steps.next()
      }
    })
  }
  transact(ledger, tx => openPosting(tx, control)(finishOf(asked, control)))
  return found.saveCount
}

/** A commit waits for the disk: while nobody else wants the file, one does for several slices. */
function mayGoOn({ turns, isCancelled }: PostControl): boolean {
  return turns !== undefined && !turns.isWaitedFor() && !isCancelled()
}

type Post = (entry: NewEntry) => void

function openPosting(tx: LedgerWriter, { clock, by }: PostControl): Post {
  const { counter } = requireCounter(tx.rows)
  const poster: Poster = { counterNo: counter.counterNo, counterId: counter.id, by }
  const atMs = timeToPost(tx.rows, clock, poster.counterNo)
  tx.changed('import')
  return entry => void tx.post(poster, entry, atMs)
}

function postStep(post: Post, { facts, doneCount }: PostStep, found: Found, control: PostControl): void {
  for (const fact of facts) post({ ...fact, id: fact.id ?? control.newId() } as NewEntry)
  control.onProgress(doneCount, found.saveCount)
}

function finishOf({ started, found }: ImportToPost, { newId }: PostControl): NewEntry {
  const { createCount, updateCount, unchangedCount, refusedCount } = found.report
  const counts = { createCount, updateCount, unchangedCount, refusedCount }
  return { id: newId(), kind: 'import.finished', body: { id: started.id, counts } }
}

function isOutOfDate(rows: LedgerRows, { afterSeq, work }: ImportToPost): boolean {
  for (const { kind } of rows.entries.inOrder(afterSeq)) if (work.restsOn.has(kind satisfies EntryKind)) return true
  return false
}
