// The jobs of one printer in memory and in the store: every change is kept first, then told.

import type { PrintJob } from '../../shared/contract/counter/document-calls.ts'
import { type Clock, instantOf } from '../../shared/kernel/calendar.ts'
import { isFinished, type PrintWork, printInterrupted, type StoredPrintJob, shown } from './print-job.ts'

export interface PrintStore {
  /** Unfinished jobs at least; finished ones are shown as history. */
  load(): readonly StoredPrintJob[]
  /** Writes a job, new or changed, under its id. */
  save(job: StoredPrintJob): void
}

export interface JobListDeps {
  readonly store: PrintStore
  readonly clock: Clock
  readonly onChange: (job: PrintJob) => void
  /** Hears of a store that fails; the job goes on in memory. */
  readonly onTrouble: (error: unknown) => void
}

export interface JobList {
  get(id: string): StoredPrintJob | undefined
  add(id: string, title: string, work: PrintWork): StoredPrintJob
  change(job: StoredPrintJob, to: Partial<Pick<PrintJob, 'state' | 'tries' | 'problem'>>): StoredPrintJob
  /** The job whose turn it is. */
  head(): StoredPrintJob | undefined
  all(): StoredPrintJob[]
}

const finishedKept = 50

export function openJobList({ store, clock, onChange, onTrouble }: JobListDeps): JobList {
  const jobs = new Map<string, StoredPrintJob>()
  const attempt = <T>(act: () => T, otherwise: T): T => {
    try {
      return act()
    } catch (error) {
      onTrouble(error)
      return otherwise
    }
  }
  const sorted = () => [...jobs.values()].sort((a, b) => a.order - b.order)
  const keep = (job: StoredPrintJob): StoredPrintJob => {
    jobs.set(job.id, job)
    for (const old of sorted().filter(isFinished).slice(0, -finishedKept)) jobs.delete(old.id)
    attempt(() => store.save(job), undefined)
    attempt(() => onChange(shown(job)), undefined)
    return job
  }
  for (const job of attempt(() => store.load(), [])) {
    jobs.set(job.id, job)
    if (job.state === 'printing') keep({ ...job, state: 'failed', problem: printInterrupted })
  }
  return {
    get: id => jobs.get(id),
    add(id, title, work) {
      const order = Math.max(0, ...[...jobs.values()].map(job => job.order)) + 1
      const createdAt = instantOf(clock.nowMs())
      return keep({ id, title, work, order, state: 'waiting', tries: 0, problem: null, createdAt })
    },
    change: (job, to) => keep({ ...job, ...to }),
    head: () => sorted().find(job => job.state === 'waiting'),
    all: sorted,
  }
}
