// Joins the operations to the print queue: jobs are kept in the ledger, drawn by the document thread, sent to the printer
// that is set at the time.

import type { LocalSettings } from '../../../shared/contract/counter/shop-calls.ts'
import type { Clock } from '../../../shared/kernel/calendar.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { Failure } from '../../../shared/rpc/server.ts'
import type { PdfRenderer } from '../../documents/open-pdf-renderer.ts'
import type { Ledger } from '../../ledger/open-ledger.ts'
import { transact } from '../../ledger/transact.ts'
import type { Printer } from '../../operations/deps.ts'
import { readSettings } from '../../operations/shop-state.ts'
import type { StoredPrintJob } from '../../printing/print-job.ts'
import { openPrintQueue, type PrintQueue, usualWaitsMs } from '../../printing/print-queue.ts'
import { sendToPrinter, usualTimes } from '../../printing/send-to-printer.ts'
import { contentOfJob } from './content-of-job.ts'

export interface OpenPrinter extends Printer {
  /** Goes on with the jobs the last run left, once the ledger is open. */
  resume(): void
  close(): Promise<void>
}

export interface PrinterDeps {
  /** Throws the refusal while the file is not open. */
  readonly ledger: () => Ledger
  readonly renderer: PdfRenderer
  readonly clock: Clock
  readonly onChange: () => void
  readonly log: (failure: Failure) => void
}

export function openPrinter(deps: PrinterDeps): OpenPrinter {
  const state: { queue: PrintQueue | undefined } = { queue: undefined }
  const queue = (): PrintQueue => {
    deps.ledger()
    state.queue ??= startQueue(deps)
    return state.queue
  }
  const known = <T>(job: T | undefined, id: string): T => {
    if (job === undefined) throw new Refusal('not_found', { record: 'print', id })
    return job
  }
  return {
    queue(id, title, work) {
      requirePrinter(deps.ledger())
      return queue().add(id, title, work)
    },
    find: () => queue().find(),
    retry(id) {
      requirePrinter(deps.ledger())
      return known(queue().retry(id), id)
    },
    cancel: id => known(queue().cancel(id), id),
    resume: () => void queue(),
    close: () => state.queue?.close() ?? Promise.resolve(),
  }
}

type ReceiptPrinter = NonNullable<LocalSettings['receiptPrinter']>

function requirePrinter(ledger: Ledger): ReceiptPrinter {
  const printer = readSettings(ledger.rows).receiptPrinter
  if (printer === null) throw new Refusal('printer_not_set')
  return printer
}

/** The queue outlives the file it began with: a restore puts another in its place. */
function startQueue(deps: PrinterDeps): PrintQueue {
  const { clock, ledger, log, onChange } = deps
  return openPrintQueue({
    clock,
    onChange,
    onTrouble: error => log({ reference: 'printing', path: 'printing', error }),
    store: {
      load: () =>
        ledger()
          .rows.printJobs.all()
          .map(body => JSON.parse(body) as StoredPrintJob),
      save: job => saveJob(ledger(), job),
    },
    contentOf: work => contentOfJob({ ...deps, ledger: ledger() }, requirePrinter(ledger()), work),
    send: bytes => sendToPrinter(requirePrinter(ledger()), bytes, usualTimes),
    after(ms, act) {
      const timer = setTimeout(act, ms)
      timer.unref()
      return () => clearTimeout(timer)
    },
    waitsMs: usualWaitsMs,
  })
}

function saveJob(ledger: Ledger, job: StoredPrintJob): void {
  const { id, state } = job
  transact(ledger, tx => {
    tx.rows.printJobs.save({ id, state, createdAtMs: Date.parse(job.createdAt), body: JSON.stringify(job) })
  })
}
