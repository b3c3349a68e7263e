// The thread documents are drawn on. It answers one request at a time; an error is an answer, not an end.

import { parentPort, workerData } from 'node:worker_threads'
import { present } from '../../shared/kernel/assert.ts'
import { createRenderer } from './create-renderer.ts'
import type { RendererSettings, RenderRequest } from './render-request.ts'
import type { WorkerAnswer } from './worker-answer.ts'

const port = present(parentPort, 'the port to the thread that started this one')
const render = createRenderer(workerData as RendererSettings)

port.on('message', (request: RenderRequest) => {
  const answer = answerTo(request)
  port.postMessage(answer, answer.kind === 'bytes' ? [answer.bytes.buffer] : [])
})

function answerTo(request: RenderRequest): WorkerAnswer {
  try {
    // Copied, because the original may share its memory with others, and what is sent is gone from here.
    return { kind: 'bytes', bytes: new Uint8Array(render(request)) }
  } catch (error) {
    return { kind: 'problem', problem: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
