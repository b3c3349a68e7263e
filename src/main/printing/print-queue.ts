// The line in front of one printer. Whoever adds a job gets it back at once; a printer that is off, slow or gone shows up
// in the job's state and nowhere else.
//
// 1. Jobs print in the order they were added, one at a time; a job that waits for its next try holds the line.
// 2. A try is repeated by itself only when no byte had been taken. Once paper may have been printed the job fails, and a
//    person who can see the paper decides. The same holds for a job the program's end interrupted. Left over is one case
//    nobody can tell apart: the printer took everything and the power went before we noted it; that job shows as failed
//    though it is on paper, and printing it again prints it twice.
// 3. A job that is out of tries fails and the next gets its turn; `retry` puts it back in its old place.

import type { PrintJob } from '../../shared/contract/counter/document-calls.ts'
import { present } from '../../shared/kernel/assert.ts'
import { type JobListDeps, openJobList } from './job-list.ts'
import { documentFailed, isFinished, type PrintWork, type StoredPrintJob, shown } from './print-job.ts'
import type { SendOutcome } from './send-to-printer.ts'

export interface PrintQueueDeps extends JobListDeps {
  /** Makes a job's bytes when its turn comes. */
  readonly contentOf: (work: PrintWork) => Promise<Uint8Array>
  /** Sends to the printer as it is set now. */
  readonly send: (bytes: Uint8Array) => Promise<SendOutcome>
  /** Calls `act` later; the function it returns calls it off. */
  readonly after: (ms: number, act: () => void) => () => void
  /** Waits before the second try, the third and so on; after the last the job fails. */
  readonly waitsMs: readonly number[]
}

export const usualWaitsMs: readonly number[] = [1_000, 3_000, 8_000, 20_000, 45_000]

export interface PrintQueue {
  /** Adds a job; the same id again changes nothing. */
  add(id: string, title: string, work: PrintWork): PrintJob
  /** Newest first. */
  find(): PrintJob[]
  /** Tries a failed, cancelled or waiting job now; undefined when there is no such job. */
  retry(id: string): PrintJob | undefined
  /** Takes a job out of the line; one that is being printed or is printed stays as it is. */
  cancel(id: string): PrintJob | undefined
  /** Stops trying; resolves when nothing is being sent any more. Unfinished jobs stay in the store. */
  close(): Promise<void>
}

export function openPrintQueue(deps: PrintQueueDeps): PrintQueue {
  const jobs = openJobList(deps)
  const line = createLine(deps, jobs)
  line.wake()
  return {
    add(id, title, work) {
      const job = jobs.get(id) ?? jobs.add(id, title, work)
      line.wake()
      return shown(job)
    },
    find: () => jobs.all().reverse().map(shown),
    retry(id) {
      const job = jobs.get(id)
      if (job === undefined || job.state === 'printing' || job.state === 'printed') return job && shown(job)
      const waiting = jobs.change(job, { state: 'waiting', problem: null })
      line.startAfresh(id)
      return shown(waiting)
    },
    cancel(id) {
      const job = jobs.get(id)
      if (job === undefined || job.state === 'printing' || job.state === 'printed') return job && shown(job)
      const cancelled = jobs.change(job, { state: 'cancelled' })
      line.startAfresh(id)
      return shown(cancelled)
    },
    close: line.close,
  }
}

interface Line {
  /** Goes on with whatever is next, unless something is being printed or waits for its next try. */
  wake(): void
  /** Forgets how often a job was tried and stops waiting for its next try. */
  startAfresh(id: string): void
  close(): Promise<void>
}

type Jobs = ReturnType<typeof openJobList>

function createLine(deps: PrintQueueDeps, jobs: Jobs): Line {
  const triesById = new Map<string, number>()
  const state: { isBusy: boolean; isClosed: boolean; stopWaiting: (() => void) | null; current: Promise<void> } = {
    isBusy: false,
    isClosed: false,
    stopWaiting: null,
    current: Promise.resolve(),
  }
  const wake = () => {
    if (state.isBusy || state.isClosed || state.stopWaiting !== null) return
    const job = jobs.head()
    if (job === undefined) return
    state.isBusy = true
    state.current = printJob(deps, jobs, job).then(problem => {
      state.isBusy = false
      if (problem === null) triesById.delete(job.id)
      else tryAgainLater(job.id, problem)
      wake()
    })
  }
  const tryAgainLater = (id: string, problem: string) => {
    const job = present(jobs.get(id), 'a job that is being printed')
    const tries = triesById.get(id) ?? 0
    const waitMs = deps.waitsMs[tries]
    if (waitMs === undefined) {
      triesById.delete(id)
      jobs.change(job, { state: 'failed', problem })
      return
    }
    triesById.set(id, tries + 1)
    state.stopWaiting = deps.after(waitMs, goOn)
    jobs.change(job, { state: 'waiting', problem })
  }
  const goOn = () => {
    state.stopWaiting?.()
    state.stopWaiting = null
    wake()
  }
  return {
    wake,
    startAfresh(id) {
      triesById.delete(id)
      goOn()
    },
    async close() {
      state.isClosed = true
      state.stopWaiting?.()
      state.stopWaiting = null
      await state.current
    },
  }
}

/** Prints one job. Returns why it should be tried again, or null when there is no more to do. Never throws. */
async function printJob(deps: PrintQueueDeps, jobs: Jobs, job: StoredPrintJob): Promise<string | null> {
  const bytes = await contentFor(deps, job.work)
  const asked = jobs.get(job.id) ?? job
  if (isFinished(asked)) return null
  const tries = asked.tries + 1
  if (bytes === null) {
    jobs.change(asked, { state: 'failed', problem: documentFailed, tries })
    return null
  }
  const printing = jobs.change(asked, { state: 'printing', tries, problem: null })
  const outcome = await deps.send(bytes)
  if (outcome.kind === 'sent') {
    jobs.change(printing, { state: 'printed' })
    return null
  }
  if (!outcome.mayHavePrinted) return outcome.problem
  jobs.change(printing, { state: 'failed', problem: outcome.problem })
  return null
}

/** Null when the document cannot be made, which no further try would change. */
async function contentFor(deps: PrintQueueDeps, work: PrintWork): Promise<Uint8Array | null> {
  try {
    return await deps.contentOf(work)
  } catch (error) {
    deps.onTrouble(error)
    return null
  }
}
