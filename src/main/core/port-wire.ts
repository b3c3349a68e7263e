// The wire between the core and its own worker threads, so that workers are called through contracts like everything else.

import type { MessagePort, Worker } from 'node:worker_threads'
import { createListeners } from '../../shared/rpc/listeners.ts'
import { createClosing, type Wire } from '../../shared/rpc/wire.ts'

export function createPortWire(port: MessagePort | Worker): Wire {
  const messages = createListeners<unknown>()
  const closing = createClosing()
  port.on('message', (message: unknown) => messages.tell(message))
  port.on('close', () => closing.close())
  port.on('exit', () => closing.close())
  return {
    send(message) {
      if (!closing.isClosed()) port.postMessage(message)
    },
    onMessage: listener => messages.add(listener),
    onClose: closing.onClose,
    close() {
      closing.close()
      if ('close' in port) port.close()
    },
  }
}
