// One thread that draws documents, asked one thing at a time. When it dies, whoever is waiting hears why.

import { Worker } from 'node:worker_threads'
import { Refusal } from '../../shared/kernel/refusal.ts'
import type { RendererSettings, RenderRequest } from './render-request.ts'
import type { WorkerAnswer } from './worker-answer.ts'

export interface DocumentThread {
  isAlive(): boolean
  /** Rejects when the document cannot be drawn, the thread dies, or it takes longer than allowed. */
  ask(request: RenderRequest): Promise<Uint8Array>
  /** Whoever waits is refused `ledger_closing`. */
  stop(): Promise<void>
}

interface Waiting {
  readonly done: (bytes: Uint8Array) => void
  readonly failed: (error: Error) => void
  readonly timer: NodeJS.Timeout
}

export function startDocumentThread(workerUrl: URL, settings: RendererSettings, giveUpAfterMs: number): DocumentThread {
  const worker = new Worker(workerUrl, { workerData: settings })
  const state: { isAlive: boolean; waiting: Waiting | null } = { isAlive: true, waiting: null }
  const settle = (end: (waiting: Waiting) => void) => {
    const { waiting } = state
    state.waiting = null
    if (waiting === null) return
    clearTimeout(waiting.timer)
    end(waiting)
  }
  const die = (error: Error) => {
    state.isAlive = false
    settle(waiting => waiting.failed(error))
  }
  const giveUp = () => {
    die(new Error('the document took too long to draw'))
    void worker.terminate()
  }
  worker.on('message', (answer: WorkerAnswer) =>
    settle(waiting =>
      answer.kind === 'bytes' ? waiting.done(answer.bytes) : waiting.failed(new Error(answer.problem)),
    ),
  )
  worker.on('error', error => die(error instanceof Error ? error : new Error(String(error))))
  worker.on('exit', code => die(new Error(`the document worker stopped with code ${code}`)))
  return {
    isAlive: () => state.isAlive,
    ask: request =>
      new Promise((done, failed) => {
        state.waiting = { done, failed, timer: setTimeout(giveUp, giveUpAfterMs) }
        worker.postMessage(request)
      }),
    async stop() {
      die(new Refusal('ledger_closing'))
      await worker.terminate()
    },
  }
}
