// Either end of a wire over a WebSocket, as JSON: a browser's own in the screen, the `ws` library's in the core.
import { createListeners } from './listeners.ts'
import { createClosing, type Wire } from './wire.ts'

/** What a browser's WebSocket and that of `ws` have in common. */
export interface SocketLike {
  readonly readyState: number
  /** Bytes accepted by `send` that the network has not taken yet. */
  readonly bufferedAmount: number
  send(text: string): void
  close(code?: number, reason?: string): void
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void
  addEventListener(type: 'open' | 'close' | 'error', listener: () => void): void
}

const connecting = 0
const open = 1
const tryAgainLater = 1013

/**
 * `maxWaitingBytes`: a far end that has stopped reading is cut off when this much waits for it, so that it cannot fill
 * the memory of the core. It opens a new wire when it is awake again.
 */
export function createSocketWire(socket: SocketLike, maxWaitingBytes = Number.POSITIVE_INFINITY): Wire {
  const closing = createClosing()
  const messages = createListeners<unknown>()
  const early: string[] = []
  socket.addEventListener('open', () => {
    for (const text of early.splice(0)) socket.send(text)
  })
  socket.addEventListener('message', ({ data }) => {
    if (!closing.isClosed()) messages.tell(readText(data))
  })
  socket.addEventListener('close', closing.close)
  // A close always follows and tells whoever waits; but `ws` throws an error that nobody listens for.
  socket.addEventListener('error', () => undefined)
  return {
    send(message) {
      const text = JSON.stringify(message)
      if (closing.isClosed()) return
      if (socket.readyState === connecting) early.push(text)
      else if (socket.bufferedAmount > maxWaitingBytes) socket.close(tryAgainLater, 'reads too slowly')
      else if (socket.readyState === open) socket.send(text)
    },
    onMessage: listener => messages.add(listener),
    onClose: closing.onClose,
    close() {
      socket.close()
      // The far end may take its time to agree; this end is done.
      closing.close()
    },
  }
}

/** Text that is no JSON is handed on as it is: the reader knows garbage when it sees it. */
function readText(data: unknown): unknown {
  try {
    return JSON.parse(String(data))
  } catch {
    return data
  }
}
