// Joins the operations to the month-end thread, which is started by the first question and ends with the counter.

import type { Client } from '../../../shared/rpc/contract.ts'
import type { MonthEnd, Reports } from '../../operations/deps.ts'
import { createRestingThread, type ThreadOptions } from '../resting-thread.ts'
import { monthEndContract } from '../worker-contracts.ts'
import type { MonthEndWorkerData } from './month-end-worker.ts'

export interface OpenMonthEnd extends MonthEnd {
  readonly reports: Reports
  /** The next question starts another thread. */
  end(): Promise<void>
}

type Calls = Client<typeof monthEndContract>

export interface MonthEndEvents {
  readonly onProgress: (progress: { done: number; total: number }) => void
  readonly log: ThreadOptions<typeof monthEndContract>['log']
}

export function openMonthEnd(
  workerUrl: URL,
  file: string,
  { hsnFile, statesFile }: { readonly hsnFile: string; readonly statesFile: string },
  { onProgress, log }: MonthEndEvents,
): OpenMonthEnd {
  const flag = new Int32Array(new SharedArrayBuffer(4))
  const data: MonthEndWorkerData = { file, hsnFile, statesFile, cancelFlag: flag.buffer }
  const thread = createRestingThread({
    name: 'month-end',
    workerUrl,
    data,
    contract: monthEndContract,
    onStart: client => void client.on('monthEnd.progress', onProgress),
    log,
  })
  const ask = <T>(question: (calls: Calls) => Promise<T>): Promise<T> => {
    if (!thread.isBusy()) Atomics.store(flag, 0, 0)
    return thread.ask(question)
  }
  return {
    check: input => ask(calls => calls.monthEnd.check(input)),
    gstr1: input => ask(calls => calls.monthEnd.gstr1(input)),
    eInvoices: input => ask(calls => calls.monthEnd.eInvoices(input)),
    eWayBills: input => ask(calls => calls.monthEnd.eWayBills(input)),
    tally: input => ask(calls => calls.monthEnd.tally(input)),
    reports: {
      run: input => ask(calls => calls.report.run(input)),
      makeFile: input => ask(calls => calls.report.makeFile(input)),
      statement: input => ask(calls => calls.report.statement(input)),
      findPurchases: input => ask(calls => calls.report.findPurchases(input)),
      readHome: input => ask(calls => calls.report.readHome(input)),
      findAttention: () => ask(calls => calls.report.findAttention({})),
    },
    cancel: () => void Atomics.store(flag, 0, 1),
    end: thread.end,
  }
}
