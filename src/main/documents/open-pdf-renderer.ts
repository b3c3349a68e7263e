// Documents on a thread of their own, so that drawing never holds up a sale.
//
// 1. Requests are answered in order, one at a time.
// 2. When the thread dies, the request it was at fails and the rest go to a new thread: a request that kills threads
//    kills one, and never the others' documents.

import { Refusal } from '../../shared/kernel/refusal.ts'
import { type DocumentThread, startDocumentThread } from './document-thread.ts'
import type { RendererSettings, RenderRequest } from './render-request.ts'

export interface PdfRenderer {
  /** PDF or printer bytes; rejects when the document cannot be drawn. Refuses `ledger_closing` once it is closed. */
  render(request: RenderRequest): Promise<Uint8Array>
  close(): Promise<void>
}

export interface PdfRendererDeps extends RendererSettings {
  readonly workerUrl: URL
  /** A request that takes longer counts as a death of the thread. */
  readonly giveUpAfterMs?: number
}

const defaultGiveUpMs = 60_000

export function openPdfRenderer(deps: PdfRendererDeps): PdfRenderer {
  const { workerUrl, fontsFolder, stateNames, giveUpAfterMs = defaultGiveUpMs } = deps
  const start = () => startDocumentThread(workerUrl, { fontsFolder, stateNames }, giveUpAfterMs)
  const state: { thread: DocumentThread; last: Promise<unknown>; isClosed: boolean } = {
    thread: start(),
    last: Promise.resolve(),
    isClosed: false,
  }
  const ask = (request: RenderRequest): Promise<Uint8Array> => {
    if (state.isClosed) throw new Refusal('ledger_closing')
    if (!state.thread.isAlive()) state.thread = start()
    return state.thread.ask(request)
  }
  return {
    render(request) {
      const answer = state.last.then(() => ask(request))
      // A failed document is told to whoever asked for it; the line moves on either way.
      state.last = answer.catch(() => undefined)
      return answer
    },
    async close() {
      state.isClosed = true
      await state.thread.stop()
    },
  }
}
