// Joins the operations to the month-end thread, which is started by the first question and ends with the counter.

import { Worker } from 'node:worker_threads'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { createClient, WireClosed } from '../../../shared/rpc/client.ts'
import type { Client } from '../../../shared/rpc/contract.ts'
import type { MonthEnd, Reports } from '../../operations/deps.ts'
import { createPortWire } from '../port-wire.ts'
import { monthEndContract } from '../worker-contracts.ts'
import type { MonthEndWorkerData } from './month-end-worker.ts'

export interface OpenMonthEnd extends MonthEnd {
  readonly reports: Reports
  close(): Promise<void>
}

interface Thread {
  readonly client: Client<typeof monthEndContract>
  readonly worker: Worker
  end(): Promise<void>
}

type Calls = Thread['client']

export function openMonthEnd(
  workerUrl: URL,
  file: string,
  { hsnFile, statesFile }: { readonly hsnFile: string; readonly statesFile: string },
  onProgress: (progress: { done: number; total: number }) => void,
): OpenMonthEnd {
  const flag = new Int32Array(new SharedArrayBuffer(4))
  const state: { thread: Thread | undefined; waitingCount: number } = { thread: undefined, waitingCount: 0 }
  const start = (): Thread => {
    const thread = startThread(workerUrl, { file, hsnFile, statesFile, cancelFlag: flag.buffer }, onProgress)
    thread.worker.on('exit', () => {
      if (state.thread === thread) state.thread = undefined
    })
    return thread
  }
  /** The process lives for as long as somebody waits. */
  const ask = async <T>(question: (calls: Calls) => Promise<T>): Promise<T> => {
    if (state.waitingCount === 0) Atomics.store(flag, 0, 0)
    state.thread ??= start()
    const { client, worker } = state.thread
    state.waitingCount += 1
    worker.ref()
    try {
      return await question(client)
    } catch (error) {
      // The file is being closed or put back, and nobody waits for the month any more.
      throw error instanceof WireClosed ? new Refusal('export_cancelled') : error
    } finally {
      state.waitingCount -= 1
      // One that is being ended holds the process until it has.
      if (state.waitingCount === 0 && state.thread?.worker === worker) worker.unref()
    }
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
    },
    cancel: () => void Atomics.store(flag, 0, 1),
    async close() {
      const { thread } = state
      state.thread = undefined
      await thread?.end()
    },
  }
}

function startThread(
  workerUrl: URL,
  workerData: MonthEndWorkerData,
  onProgress: (progress: { done: number; total: number }) => void,
): Thread {
  const worker = new Worker(workerUrl, { workerData })
  worker.unref()
  worker.on('error', error => console.error('[month-end]', error))
  const wire = createPortWire(worker)
  const client = createClient({ contract: monthEndContract, wire, timeoutMs: -1 })
  client.on('monthEnd.progress', onProgress)
  return {
    client,
    worker,
    async end() {
      wire.close()
      await worker.terminate()
    },
  }
}
